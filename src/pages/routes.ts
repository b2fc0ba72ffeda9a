/** The pages' rows of the route table: what a browser asks for. */
import type { Context } from 'koa';
import type { PageRoute, ReadContext } from '../http/operation.ts';
import { DomainError } from '../postings/errors.ts';
import { companyPage } from './company-page.ts';
import { listingPage } from './listing-page.ts';
import { assetUrl, findAsset } from './page-assets.ts';
import { searchPage } from './search-page.ts';
import { originOf } from './send-page.ts';
import { sitemapIndex, sitemapPart } from './sitemap.ts';

const FOREVER = 'public, max-age=31536000, immutable';

/** @param publicUrl how the service is reached from outside; null: as the request says. */
export function pageRoutes({ publicUrl }: { publicUrl: string | null }): readonly PageRoute[] {
  type Render = (context: Context, read: ReadContext, publicUrl: string | null) => Promise<void>;
  const open = (name: string, path: string, render: Render): PageRoute => ({
    method: 'get',
    path,
    name,
    permission: 'public',
    render: (context, read) => render(context, read, publicUrl),
  });
  return [
    open('searchPage', '/', searchPage),
    open('listingPage', '/jobs/:id/:title', listingPage),
    open('listingPageById', '/jobs/:id', listingPage),
    open('companyPage', '/companies/:slug', companyPage),
    open('sitemapIndex', '/sitemap.xml', sitemapIndex),
    open('sitemapPart', '/sitemaps/:part', sitemapPart),
    open('robots', '/robots.txt', robots),
    open('favicon', '/favicon.ico', favicon),
    open('asset', '/assets/:file', asset),
  ];
}

async function robots(context: Context, _read: ReadContext, publicUrl: string | null): Promise<void> {
  context.type = 'text/plain; charset=utf-8';
  // Filtered pages are without number; listings and companies are what is worth finding.
  context.body = `User-agent: *
Disallow: /v1/
Disallow: /*?
Sitemap: ${originOf(context, publicUrl)}/sitemap.xml
`;
}

async function favicon(context: Context): Promise<void> {
  context.redirect(assetUrl('favicon.svg'));
}

/** @throws DomainError `not-found` for a file that is not, or no longer, one of ours. */
async function asset(context: Context): Promise<void> {
  const found = findAsset(context.path);
  if (found === null) throw new DomainError('not-found', 'There is no such file.');
  const encoding = found.br === null ? 'identity' : context.acceptsEncodings('br', 'gzip', 'identity');
  context.set('Cache-Control', FOREVER);
  context.set('X-Content-Type-Options', 'nosniff');
  context.vary('Accept-Encoding');
  if (encoding === 'br' || encoding === 'gzip') context.set('Content-Encoding', encoding);
  context.type = found.type;
  context.body = (encoding === 'br' ? found.br : encoding === 'gzip' ? found.gzip : null) ?? found.body;
}
