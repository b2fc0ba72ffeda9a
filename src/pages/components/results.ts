/** The results: how many, of what, in which order, the listings, the way on; and what helps when there are none. */
import type { Fault } from '../../postings/errors.ts';
import type { SearchAnswer } from '../../search/answer.ts';
import { EVERY_FACET } from '../../search/facets.ts';
import { defaultSort, type SearchQuery } from '../../search/query.ts';
import { SORTS, type Sort } from '../../search/sorts.ts';
import { addressOf, dropped, type Filter, filtersOf } from '../filters.ts';
import { counted, formatDate, formatDistance, formatNumber } from '../format.ts';
import { attributes, type Html, html } from '../html.ts';
import { factLabel } from '../labels.ts';
import { hit } from './hit.ts';
import { icon } from './icons.ts';
import { reworded } from './reworded.ts';
import { understood } from './understood.ts';

export type Notice = { text: string; link: { href: string; text: string } | null };

const SORT_LABELS: Readonly<Record<Sort, string>> = {
  relevance: 'Best match',
  newest: 'Newest',
  salary: 'Highest pay',
  distance: 'Nearest',
};

type Shown = { query: SearchQuery; answer: SearchAnswer; notices: readonly Notice[]; now: Date };

export function results({ query, answer, notices, now }: Shown): Html {
  const filters = filtersOf(query, answer.facets);
  return html`<section class="results" id="results" aria-labelledby="results-title">
<div class="results-head">
<h2 class="results-title" id="results-title" tabindex="-1">${counted(answer.total, 'role')}${query.q !== null && html` <small>for ${query.q}</small>`}</h2>
<div class="results-tools">
<button class="button button-small facets-open" type="button" popovertarget="facets">${icon('filters')}Filters${filters.length > 0 && ` (${filters.length})`}</button>
${answer.total > 1 && sorts(query)}
${answer.total > 0 && query.q !== null && explanation(query)}
</div>
</div>
${notices.map(notice)}
${outage(answer.index)}
${reworded(query, answer)}
${understood(query, answer)}
${chips(query, filters)}
<div class="results-body">
${
  answer.hits.length > 0
    ? html`<ol class="hits" id="hits">${answer.hits.map((one) => hit(one, now))}</ol>`
    : answer.total > 0 &&
      html`<p class="notice">The listings after these have closed meanwhile. <a href="${addressOf(query)}">Back to the first ones</a></p>`
}
${pager(query, answer)}
${answer.total === 0 ? empty(query, answer, filters) : html`${nearby(query, answer)}${rescues(query, answer)}`}
</div>
</section>`;
}

function sorts(query: SearchQuery): Html {
  const possible = SORTS.filter(
    (sort) =>
      (sort !== 'relevance' || query.q !== null) && (sort !== 'distance' || query.selections.near !== undefined),
  );
  return html`<nav class="sorts" aria-label="Order">${possible.map(
    (sort) =>
      html`<a id="sort-${sort}" rel="nofollow" href="${addressOf(query, { sort })}"${attributes({ 'aria-current': sort === query.sort ? 'true' : null })}>${SORT_LABELS[sort]}</a>`,
  )}</nav>`;
}

/** Asks for the reasons under each listing, or no longer for them. */
function explanation(query: SearchQuery): Html {
  const state = attributes({ 'aria-current': query.explain ? 'true' : null });
  return html`<nav class="sorts" aria-label="Reasons"><a id="explain" rel="nofollow" href="${addressOf(query, { explain: !query.explain })}"${state}>${query.explain ? 'Hide why' : 'Why these?'}</a></nav>`;
}

function chips(query: SearchQuery, filters: readonly Filter[]): Html | null {
  const hidden = query.exclude.length;
  if (filters.length === 0 && hidden === 0) return null;
  const cleared = addressOf({
    ...query,
    selections: {},
    exclude: [],
    sort: query.sort === 'distance' ? 'newest' : query.sort,
  });
  return html`<ul class="chips" aria-label="Selected filters">
${filters.map(
  ({ label, excluded, without }) =>
    html`<li><a class="chip${excluded && ' chip-excluded'}" rel="nofollow" href="${addressOf(without)}"><span class="unseen">Remove </span>${label}${icon('cross')}</a></li>`,
)}
${hidden > 0 && html`<li><a class="chip" rel="nofollow" href="${addressOf(query, { exclude: [] })}"><span class="unseen">Remove </span>${counted(hidden, 'listing')} hidden${icon('cross')}</a></li>`}
<li><a class="chips-clear" href="${cleared}">Clear all</a></li>
</ul>`;
}

function outage({ asOf, exact, stale }: SearchAnswer['index']): Html | false {
  if (stale) {
    const at = `${formatDate(new Date(asOf))}, ${asOf.slice(11, 16)} UTC`;
    return notice({
      text: `The search is away for the moment. These are its results of ${at}, without the roles that have closed since.`,
      link: null,
    });
  }
  const text = 'A part of the service is away, so listings that closed a moment ago may still be counted.';
  return !exact && notice({ text, link: null });
}

function notice({ text, link }: Notice): Html {
  return html`<p class="notice">${icon('notice')}<span>${text}${link !== null && html` <a href="${link.href}">${link.text}</a>`}</span></p>`;
}

/** What was wrong with the address, and the nearest right thing as a link. */
export function noticeOf(fault: Fault, query: SearchQuery): Notice {
  const { suggestion, pointer, detail } = fault;
  const text = `Not used: ${detail}${suggestion === undefined && fault.expected !== undefined ? `; expected was ${fault.expected}` : ''}.`;
  if (suggestion === undefined) return { text, link: null };
  // A place that is no city comes back as the parameter that takes it: `region=US/IL`.
  const [, name = pointer, value = suggestion] = /^([a-zA-Z]+)=(.+)$/.exec(suggestion) ?? [];
  const address = addressOf(query);
  const added = new URLSearchParams([[name, value]]).toString();
  return {
    text,
    link: { href: `${address}${address === '/' ? '?' : '&'}${added}`, text: `Did you mean ${labelOf(name, value)}?` },
  };
}

/** The label of a parameter's value; what is no value of a facet is its own label. */
function labelOf(parameter: string, value: string): string {
  const facet = EVERY_FACET.find(({ parameters }) => parameters.some(({ name }) => name === parameter));
  return facet === undefined ? value : factLabel(facet.name, value);
}

function pager(query: SearchQuery, answer: SearchAnswer): Html | null {
  const further = query.cursor !== null;
  if (answer.next === null && !further) return null;
  const address = addressOf(query);
  const next = `${address}${address === '/' ? '?' : '&'}cursor=${encodeURIComponent(answer.next ?? '')}`;
  return html`<nav class="pager" id="pager" aria-label="More listings">
${answer.next !== null && html`<a class="button" id="more-hits" rel="nofollow" href="${next}">Show more</a>`}
${further ? html`<a id="first-hits" href="${address}">Back to the first ones</a>` : html`<span>${formatNumber(answer.total)} in all</span>`}
</nav>`;
}

function empty(query: SearchQuery, answer: SearchAnswer, filters: readonly Filter[]): Html {
  return html`<div class="empty">
<h3>No role matches all of this.</h3>
<p>${
    query.q !== null && /["*-]/.test(query.q)
      ? 'Every word must be there, phrases in quotes word for word. Fewer words find more.'
      : filters.length > 0
        ? 'Each filter leaves some listings out; together they leave none.'
        : 'Every word must be there. Try fewer words, or another name for the same work.'
  }</p>
${nearby(query, answer)}
${rescues(query, answer)}
<p><a href="/">Start from all roles</a></p>
</div>`;
}

/** The nearest places that have some, each instead of the place that has not. */
function nearby(query: SearchQuery, answer: SearchAnswer): Html | null {
  if (answer.nearby.length === 0) return null;
  const { near: _near, place, ...others } = query.selections;
  const addressIn = (city: string, q: string | undefined): string => {
    const selections = { ...others, place: { include: [city], exclude: place?.exclude ?? [] } };
    const sort =
      query.sort === 'distance' || (q === undefined && query.sort === 'relevance')
        ? defaultSort(q ?? null)
        : query.sort;
    return addressOf(query, { q: q ?? null, selections, sort });
  };
  return html`<div class="rescues" id="nearby"><h3>The nearest places that have some</h3>
<ul>${answer.nearby.map(
    ({ label, distanceKm, total, search }) =>
      html`<li><a class="rescue" rel="nofollow" href="${addressIn(search.city, search.q)}"><span>${label}, ${formatDistance(distanceKm)} away</span><b>${counted(total, 'role')}</b></a></li>`,
  )}</ul></div>`;
}

/** What each filter costs, where little is left. */
function rescues(query: SearchQuery, answer: SearchAnswer): Html | null {
  const ways = answer.rescue.flatMap(({ drop, total }) => {
    const way = dropped(query, drop, answer.facets);
    return way === null || total === 0 ? [] : [{ ...way, total }];
  });
  if (ways.length === 0) return null;
  return html`<div class="rescues"><h3>Drop one and find more</h3>
<ul>${ways.map(
    (way) =>
      html`<li><a class="rescue" rel="nofollow" href="${addressOf(way.query)}"><span>Without ${way.label}</span><b>${counted(way.total, 'role')}</b></a></li>`,
  )}</ul></div>`;
}
