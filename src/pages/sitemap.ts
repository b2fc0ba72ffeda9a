/** Every open listing for search engines: an index of parts, each part written while it is read. https://www.sitemaps.org/protocol.html */
import { Readable } from 'node:stream';
import type { Context } from 'koa';
import { z } from 'zod';
import type { ReadContext } from '../http/operation.ts';
import { DomainError } from '../postings/errors.ts';
import { openPostingsFrom, sitemapStarts } from '../queries/sitemap.ts';
import { slugify } from '../vocabulary/slug.ts';
import { escapeHtml } from './html.ts';
import { originOf } from './send-page.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';

export async function sitemapIndex(context: Context, read: ReadContext, publicUrl: string | null): Promise<void> {
  const origin = originOf(context, publicUrl);
  const starts = await sitemapStarts(read);
  const parts = starts.map((id) => `<sitemap><loc>${escapeHtml(`${origin}/sitemaps/${id}.xml`)}</loc></sitemap>\n`);
  context.type = 'application/xml; charset=utf-8';
  context.body = `${HEAD}<sitemapindex xmlns="${NAMESPACE}">\n${parts.join('')}</sitemapindex>\n`;
}

/** @throws DomainError `not-found`. */
export async function sitemapPart(context: Context, read: ReadContext, publicUrl: string | null): Promise<void> {
  const { params } = context as Context & { params: Record<string, string> };
  const first = z.uuid().safeParse(params['part']?.replace(/\.xml$/, ''));
  if (!first.success) throw new DomainError('not-found', 'There is no such part of the sitemap.');
  context.type = 'application/xml; charset=utf-8';
  context.body = Readable.from(written(openPostingsFrom(read, first.data), originOf(context, publicUrl)));
}

async function* written(
  batches: AsyncIterable<readonly { id: string; title: string; updatedAt: Date }[]>,
  origin: string,
): AsyncGenerator<string> {
  yield `${HEAD}<urlset xmlns="${NAMESPACE}">\n`;
  for await (const batch of batches) {
    yield batch
      .map(({ id, title, updatedAt }) => {
        const address = `${origin}/jobs/${[id, slugify(title)].filter((part) => part !== '').join('/')}`;
        return `<url><loc>${escapeHtml(address)}</loc><lastmod>${updatedAt.toISOString()}</lastmod></url>\n`;
      })
      .join('');
  }
  yield '</urlset>\n';
}
