/** `/companies/{slug}`: a company and its newest open listings; the search has the rest of them. */
import type { Context } from 'koa';
import type { ReadContext } from '../http/operation.ts';
import { getCompany } from '../queries/get-company.ts';
import { searchPostings } from '../queries/search-postings.ts';
import type { SearchAnswer } from '../search/answer.ts';
import { parseSearch } from '../search/query.ts';
import { hit, monogram } from './components/hit.ts';
import { searchBox } from './components/search-box.ts';
import { counted } from './format.ts';
import { html } from './html.ts';
import { page } from './layout.ts';
import { originOf, sendPage } from './send-page.ts';

type Company = { slug: string; name: string; openPostings: number };

/** @throws DomainError `not-found`, `search-unavailable`. */
export async function companyPage(context: Context, read: ReadContext, publicUrl: string | null): Promise<void> {
  const { params } = context as Context & { params: Record<string, string> };
  const slug = params['slug'] ?? '';
  const company = await getCompany(read, slug);
  const { query } = parseSearch({ company: slug, facets: 'none' });
  const answer = await searchPostings(read, query);
  sendPage(context, 200, renderCompany({ company, answer, now: read.now }, originOf(context, publicUrl)));
}

export function renderCompany(
  { company, answer, now }: { company: Company; answer: SearchAnswer; now: Date },
  origin: string,
): string {
  const { slug, name } = company;
  const search = `/?company=${encodeURIComponent(slug)}`;
  return page({
    title: `Roles at ${name}`,
    description: `${counted(answer.total, 'open role')} at ${name}.`,
    canonical: `${origin}/companies/${encodeURIComponent(slug)}`,
    unlisted: answer.total === 0,
    masthead: searchBox(null),
    main: html`<div class="column">
<nav class="crumbs" aria-label="Back"><a href="/">All roles</a></nav>
<header class="company-head">${monogram(company)}<div><h1>${name}</h1><p>${counted(answer.total, 'open role')}</p></div></header>
${
  answer.total === 0
    ? html`<p>There is nothing open here at the moment.</p>`
    : html`<h2 class="section-title">Newest first</h2>
<ol class="hits">${answer.hits.map((one) => hit(one, now))}</ol>
<nav class="pager" aria-label="More listings"><a class="button" href="${search}">${answer.next === null ? 'Filter these' : `Search all ${counted(answer.total, 'role')}`}</a></nav>`
}
</div>`,
  });
}
