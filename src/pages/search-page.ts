/** `/`: the search page, rendered whole for any address; what can't be understood of one is said and left out. */
import type { Context } from 'koa';
import type { ReadContext } from '../http/operation.ts';
import { DomainError, type Fault } from '../postings/errors.ts';
import { searchPostings } from '../queries/search-postings.ts';
import type { SearchAnswer } from '../search/answer.ts';
import type { Params } from '../search/parameters.ts';
import { parseSearch, type SearchQuery, toSearchParams } from '../search/query.ts';
import { facets } from './components/facets.ts';
import { icon } from './components/icons.ts';
import { type Notice, noticeOf, results } from './components/results.ts';
import { searchBox } from './components/search-box.ts';
import { addressOf, filtersOf } from './filters.ts';
import { counted } from './format.ts';
import { type Html, html } from './html.ts';
import { page } from './layout.ts';
import { originOf, sendPage } from './send-page.ts';

/** Values listed of a facet before one asks for more. */
const FACET_SIZE = 8;

const CURSOR_OVER: Notice = {
  text: 'The listings have changed too much to go on from there; here are the first ones.',
  link: null,
};

export async function searchPage(context: Context, read: ReadContext, publicUrl: string | null): Promise<void> {
  const given = tidied(context.query);
  const { query, faults, notices } = understood(given.params);
  if (given.isUntidy && faults.length === 0) {
    context.redirect(addressWith(query));
    context.status = 302;
    return;
  }
  const facetSize = context.query['facetSize'] === undefined ? FACET_SIZE : query.facetSize;
  const { answer, isCursorOver } = await searched(read, { ...query, facetSize });
  const shown = isCursorOver ? { ...query, cursor: null } : query;
  const said = [...(isCursorOver ? [CURSOR_OVER] : []), ...notices];
  const view = { query: { ...shown, facetSize }, answer, notices: said, now: read.now };
  sendPage(context, 200, renderSearch(view, originOf(context, publicUrl)));
}

export type SearchView = { query: SearchQuery; answer: SearchAnswer; notices: readonly Notice[]; now: Date };

export function renderSearch(view: SearchView, origin: string): string {
  const { query, answer } = view;
  const isHome = addressOf(query) === '/' && query.cursor === null;
  return page({
    title: isHome ? '' : titleOf(view),
    description: `Search ${counted(answer.total, 'open role')} by what, where, pay and way of working, with exact counts.`,
    canonical: isHome ? `${origin}/` : undefined,
    unlisted: !isHome,
    current: 'search',
    scripts: ['search.ts'],
    masthead: html`${hero(isHome, answer.total)}${searchBox(query)}`,
    main: html`<div class="column search-layout">
<aside class="facets" id="facets" popover aria-label="Filters">
<div class="facets-head"><h2>Filters</h2><button class="facets-close" type="button" popovertarget="facets" popovertargetaction="hide" aria-label="Close the filters">${icon('cross')}</button></div>
${facets(query, answer.facets)}
<button class="button button-main facets-done" id="facets-done" type="button" popovertarget="facets" popovertargetaction="hide">Show ${counted(answer.total, 'role')}</button>
</aside>
${results(view)}
</div>
<p class="unseen" id="live" role="status"></p>`,
  });
}

function hero(isHome: boolean, total: number): Html {
  if (!isHome) return html`<div id="hero"><h1 class="unseen">Search open roles</h1></div>`;
  return html`<div class="hero" id="hero"><h1>Every open role, accounted for.</h1>
<p><strong>${counted(total, 'role')}</strong> open right now. Counts are exact, closed ones are gone at once.</p></div>`;
}

/** What a tab or a shared link says: the words, the filters, how many. */
function titleOf({ query, answer }: SearchView): string {
  const filters = filtersOf(query, answer.facets).map(({ label }) => label);
  const shown = filters.length > 3 ? [...filters.slice(0, 3), '…'] : filters;
  const said = [...(query.q === null ? [] : [query.q]), ...shown].join(', ');
  return `${said === '' ? 'All' : `${said}:`} ${counted(answer.total, 'role')}`;
}

/**
 * The parameters without what forms send for fields that are empty or as usual; and what the look-up in a facet sends in
 * two parts (`facetQuery=company:&facetQuery=acm`) as one.
 */
function tidied(given: Context['query']): { params: Params; isUntidy: boolean } {
  let isUntidy = false;
  const entries = Object.entries(given).flatMap(([name, value]): [string, string[]][] => {
    const values = (Array.isArray(value) ? value : [value ?? '']).filter((one) => one.trim() !== '');
    if (values.length !== (Array.isArray(value) ? value.length : 1)) isUntidy = true;
    const [head = '', tail = ''] = values;
    if (name === 'facetQuery' && head.endsWith(':')) {
      isUntidy = true;
      return tail === '' ? [] : [[name, [head + tail]]];
    }
    return values.length === 0 ? [] : [[name, values]];
  });
  return { params: Object.fromEntries(entries), isUntidy };
}

function understood(params: Params): { query: SearchQuery; faults: Fault[]; notices: Notice[] } {
  const parse = (given: Params) => {
    const { query, faults } = parseSearch(given, { unknownNames: 'ignore' });
    return { query, faults, notices: faults.map((fault) => noticeOf(fault, query)) };
  };
  try {
    return parse(params);
  } catch (error) {
    if (!isCursorExpired(error)) throw error;
    const { cursor: _over, ...others } = params;
    const parsed = parse(others);
    return { ...parsed, notices: [CURSOR_OVER, ...parsed.notices] };
  }
}

async function searched(
  read: ReadContext,
  query: SearchQuery,
): Promise<{ answer: SearchAnswer; isCursorOver: boolean }> {
  try {
    return { answer: await searchPostings(read, query), isCursorOver: false };
  } catch (error) {
    if (!isCursorExpired(error)) throw error;
    return { answer: await searchPostings(read, { ...query, cursor: null }), isCursorOver: true };
  }
}

function isCursorExpired(error: unknown): boolean {
  return error instanceof DomainError && error.code === 'cursor-expired';
}

/** With what is shown of the facets, which a search's own address leaves out. */
function addressWith(query: SearchQuery): string {
  const params = toSearchParams(query).toString();
  return params === '' ? '/' : `/?${params}`;
}
