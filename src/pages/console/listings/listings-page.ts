/** `…/listings`: a company's own listings in any state, searched, filtered and sorted, and changed many at a time. */
import type { Context } from 'koa';
import { type BulkResult, changePostings } from '../../../commands/change-postings.ts';
import type { PageContext } from '../../../http/operation.ts';
import type { DomainError } from '../../../postings/errors.ts';
import { type Posting, STATES } from '../../../postings/posting.ts';
import { COMPANY_SORTS, companyListInput, readCompanyPostings } from '../../../queries/list-company-postings.ts';
import { counted, formatDate, formatNumber } from '../../format.ts';
import { attributes, type Html, html } from '../../html.ts';
import { placeLine } from '../../labels.ts';
import { may, sendConsolePage } from '../console-page.ts';
import { attempt, csrfField, done, refusal } from '../form.ts';
import { STATE_NAMES, stateBadge, stateNote } from './listing-state.ts';

const PAGE = 50;

const SORT_NAMES: Readonly<Record<(typeof COMPANY_SORTS)[number], string>> = {
  updated: 'Latest changed',
  created: 'Latest made',
  published: 'Latest published',
  ends: 'Ending soonest',
  title: 'Title',
};

/** What a button of the bar sends: the body of the bulk change, without its ids. Each is there for those who may write. */
const BULK: readonly { value: string; label: string; body: Record<string, unknown> }[] = [
  { value: 'publish', label: 'Publish', body: { action: 'publish' } },
  { value: 'filled', label: 'Close as filled', body: { action: 'close', reason: 'FILLED' } },
  { value: 'withdrawn', label: 'Close as withdrawn', body: { action: 'close', reason: 'WITHDRAWN' } },
  { value: 'renew', label: 'Renew for 60 days', body: { action: 'renew' } },
  { value: 'reopen', label: 'Reopen', body: { action: 'reopen' } },
  { value: 'delete', label: 'Delete drafts', body: { action: 'delete' } },
];

export async function listingsPage(context: Context, read: PageContext): Promise<void> {
  let refused: DomainError | null = null;
  let results: readonly BulkResult[] = [];
  const action = BULK.find(({ value }) => value === read.form.get('action'));
  const ids = read.form.getAll('ids');
  if (context.method === 'POST' && action !== undefined && ids.length > 0) {
    const tried = await attempt(read.run(changePostings, { body: { ...action.body, ids } }));
    if ('output' in tried) results = tried.output.results;
    else refused = tried.refused;
  }
  const asked = askedOf(context);
  const list = await readCompanyPostings(read.db, read.company?.id ?? '', { ...asked, limit: PAGE });
  const here = `/console/companies/${read.params['slug']}/listings`;
  const total = STATES.reduce((sum, state) => sum + (list.counts[state] ?? 0), 0);
  const link = (change: Record<string, string | null>) => `${here}${queryOf(asked, change)}`;

  sendConsolePage(context, read, refused === null ? 200 : 422, {
    title: 'Listings',
    current: 'listings',
    main: html`<header class="console-head listings-head"><h1>Listings</h1>${may(read, 'company:write') && html`<a class="button button-main" href="${here}/new">New listing</a>`}</header>
${refusal(refused)}
${outcome(results, list.postings)}
<form class="listings-search" method="get" action="${here}" role="search">
${asked.state !== undefined && html`<input type="hidden" name="state" value="${asked.state.join(',')}">`}
<label class="unseen" for="q">Search your listings</label><input class="field" id="q" name="q" type="search" placeholder="Title, place or your own id" value="${asked.q ?? ''}" maxlength="255">
<label class="unseen" for="sort">Sort by</label><select class="field" id="sort" name="sort">${COMPANY_SORTS.map(
      (sort) =>
        html`<option value="${sort}"${attributes({ selected: sort === asked.sort })}>${SORT_NAMES[sort]}</option>`,
    )}</select>
<button class="button button-small" type="submit">Show</button>
</form>
<nav class="listings-states" aria-label="State">
<a href="${link({ state: null })}"${attributes({ 'aria-current': asked.state === undefined ? 'page' : null })}>All <span>${formatNumber(total)}</span></a>
${STATES.map(
  (state) =>
    html`<a href="${link({ state })}"${attributes({ 'aria-current': asked.state?.length === 1 && asked.state[0] === state ? 'page' : null })}>${STATE_NAMES[state]} <span>${formatNumber(list.counts[state] ?? 0)}</span></a>`,
)}
</nav>
${
  list.postings.length === 0
    ? html`<p class="listings-none">${total === 0 && asked.q === undefined ? `No listing yet.${may(read, 'company:write') ? ' Write the first one.' : ''}` : 'No listing is like that.'}</p>`
    : table(read, list.postings, here)
}
<p class="listings-more">${list.next !== null && html`<a class="button" href="${link({ cursor: list.next })}" rel="next">More</a>`}</p>`,
  });
}

function table(read: PageContext, postings: readonly Posting[], here: string): Html {
  const selects = may(read, 'company:write');
  return html`<form method="post">${csrfField(read)}
<div class="console-scroll"><table class="console-table listings-table">
<thead><tr>${selects && html`<th scope="col"><span class="unseen">Select</span></th>`}<th scope="col">Title</th><th scope="col">State</th><th scope="col">Changed</th></tr></thead>
<tbody>${postings.map((posting) => {
    const { id, title, locations, requisitionId, updatedAt } = posting;
    const [place] = locations;
    const note = [place === undefined ? null : placeLine(place), requisitionId]
      .filter((part) => part !== null)
      .join(' · ');
    return html`<tr>${selects && html`<td><input type="checkbox" name="ids" value="${id}" aria-label="Select ${title}"></td>`}
<td><a href="${here}/${id}">${title}</a>${note !== '' && html`<small>${note}${locations.length > 1 && `, and ${counted(locations.length - 1, 'more place')}`}</small>`}</td>
<td>${stateBadge(posting)}<small>${stateNote(posting)}</small></td>
<td><time datetime="${updatedAt.toISOString()}">${formatDate(updatedAt)}</time></td></tr>`;
  })}</tbody></table></div>
${
  selects &&
  html`<div class="listings-bulk" role="group" aria-label="With those selected"><span>With those selected:</span>${BULK.map(
    ({ value, label }) =>
      html`<button class="button button-small" type="submit" name="action" value="${value}">${label}</button>`,
  )}</div>`
}</form>`;
}

/** What came of a change of many; each that was refused says why. */
function outcome(results: readonly BulkResult[], postings: readonly Posting[]): Html | null {
  if (results.length === 0) return null;
  const refused = results.filter((result) => result.outcome === 'refused');
  const changed = results.length - refused.length;
  const titleOf = (id: string) => postings.find((posting) => posting.id === id)?.title ?? 'A listing';
  return html`${changed > 0 && done(`${counted(changed, 'listing')} changed.`)}
${
  refused.length > 0 &&
  html`<div class="form-refusal" role="alert"><div><p>${counted(refused.length, 'listing')} could not be changed:</p><ul>${refused.map(
    ({ id, detail }) => html`<li>${titleOf(id)}: ${detail}</li>`,
  )}</ul></div></div>`
}`;
}

/** Leniently: what is not right is not asked. */
function askedOf(context: Context) {
  const { state, q, sort, cursor } = context.query;
  const given = Object.fromEntries(Object.entries({ state, q, sort, cursor }).filter(([, value]) => value !== ''));
  const asked = companyListInput.safeParse(given);
  return asked.success ? asked.data : companyListInput.parse({});
}

function queryOf({ state, q, sort }: ReturnType<typeof askedOf>, change: Record<string, string | null>): string {
  const all = { state: state?.join(',') ?? null, q: q ?? null, sort: sort === 'updated' ? null : sort, ...change };
  const query = new URLSearchParams(Object.entries(all).filter((pair): pair is [string, string] => pair[1] !== null));
  return query.size === 0 ? '' : `?${query}`;
}
