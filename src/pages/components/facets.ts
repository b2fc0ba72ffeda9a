/** The filters, one for each facet that the answer counts: how each looks follows from its kind and its hints alone. */
import type { SearchAnswer } from '../../search/answer.ts';
import { COUNTED, EVERY_FACET, type FacetName } from '../../search/facets.ts';
import { type Facet, NOT_STATED, type Selection } from '../../search/kinds/kind.ts';
import type { PlaceValue } from '../../search/kinds/path.ts';
import { type SearchQuery, toSearchParams } from '../../search/query.ts';
import { addressOf, choose, leaveOut, select } from '../filters.ts';
import { formatNumber } from '../format.ts';
import { attributes, type Html, html } from '../html.ts';
import { icon } from './icons.ts';
import { rangeFacet } from './range-facet.ts';
import { carriedBy } from './search-box.ts';

/** So many facets are open from the start; the others where something of them is selected. */
const OPEN_FACETS = 6;
/** The most that a search lists of one facet. */
const ALL_VALUES = 100;

type Answers = SearchAnswer['facets'];
type Answer = NonNullable<Answers[keyof Answers]>;
type Listed = Extract<Answer, { kind: 'choice' | 'path' }>;
type Value = Listed['values'][number] & { values?: PlaceValue[] };

export function facets(query: SearchQuery, answers: Answers): Html {
  const answered = new Map<string, Answer>(Object.entries(answers));
  const shown = EVERY_FACET.flatMap((facet) => {
    const answer = answered.get(facet.name);
    return answer === undefined || isIdle(query, facet, answer) ? [] : [{ facet, answer }];
  });
  return html`<div id="facets-body">
${query.facets.length < COUNTED.length && html`<p class="facet-none"><a href="${addressOf(query)}">Show all filters</a></p>`}
${shown.map(({ facet, answer }, position) => oneFacet(query, facet, answer, position < OPEN_FACETS))}
</div>`;
}

/** A facet that none of the matches says anything about, and that nothing is selected of, only takes room. */
function isIdle(query: SearchQuery, facet: Facet, answer: Answer): boolean {
  const isUntouched = query.selections[facet.name as FacetName] === undefined && query.facetQuery?.facet !== facet.name;
  return isUntouched && answer.kind !== 'since' && answer.values.length === 0;
}

function oneFacet(query: SearchQuery, facet: Facet, answer: Answer, usuallyOpen: boolean): Html {
  const selected = countSelected(query.selections[facet.name as FacetName]);
  const open = usuallyOpen || selected > 0 || query.facetQuery?.facet === facet.name || query.facets.length === 1;
  return html`<details class="facet" id="facet-${facet.name}"${attributes({ open })}>
<summary><span>${facet.label}</span>${selected > 0 && html`<span class="facet-count"><span class="unseen">selected: </span>${selected}</span>`}${icon('down')}</summary>
<div class="facet-body">
${
  answer.kind === 'range'
    ? rangeFacet(query, facet, answer)
    : answer.kind === 'since'
      ? sinceFacet(query, facet, answer)
      : listFacet(query, facet, answer)
}
</div>
</details>`;
}

function countSelected(selection: Selection | undefined): number {
  if (selection === undefined) return 0;
  return 'include' in selection ? selection.include.length + selection.exclude.length : 1;
}

function listFacet(query: SearchQuery, facet: Facet, answer: Listed): Html {
  const finding = query.facetQuery?.facet === facet.name ? query.facetQuery.prefix : '';
  const all = query.facetSize >= ALL_VALUES && query.facets.length === 1;
  const stated = answer.values.filter(({ value }) => value !== NOT_STATED);
  const notStated = unstated(query, facet, answer);
  return html`
${facet.hints.searchable && (answer.more || finding !== '' || all) && findBox(query, facet, finding)}
<ul class="values">${stated.map((value) => listedValue(query, facet, value))}${finding === '' && notStated}</ul>
${finding !== '' && !stated.some(({ count }) => count > 0) && html`<p class="facet-none">Nothing begins with “${finding}”.</p>`}
${answer.more && !all && finding === '' && html`<a class="facet-more" rel="nofollow" href="${wholeFacet(query, facet)}">More<span class="unseen"> of ${facet.label}</span></a>`}
${all && answer.more && html`<p class="facet-none">These are the ${ALL_VALUES} most frequent; look for others above.</p>`}`;
}

/** `~` is a value like any other, and counted apart. */
function unstated(query: SearchQuery, facet: Facet, answer: Listed): Html | null {
  const value = answer.values.find((one) => one.value === NOT_STATED);
  if (value !== undefined) return listedValue(query, facet, value);
  if (answer.notStated === 0) return null;
  const plain = { value: NOT_STATED, label: 'Not stated', selected: false, excluded: false, count: answer.notStated };
  return listedValue(query, facet, plain);
}

function listedValue(query: SearchQuery, facet: Facet, value: Value): Html {
  const { selected, excluded, label } = value;
  const id = `value-${facet.name}-${value.value}`;
  const chosenState = selected ? 'value-chosen' : excluded ? 'value-excluded' : value.count === 0 ? 'value-none' : '';
  const change = excluded ? leaveOut(query, facet.name, value.value) : choose(query, facet.name, value.value);
  const inside = value.values ?? [];
  return html`<li><div class="value ${chosenState}">
<a class="value-choose" id="${id}" rel="nofollow" href="${addressOf(change)}"${attributes({ 'aria-current': selected ? 'true' : null })}><span class="value-box">${selected ? icon('tick') : excluded && icon('minus')}</span><span class="value-label">${excluded && html`<span class="unseen">Left out: </span>`}${label}</span><span class="value-count">${formatNumber(value.count)}<span class="unseen"> listings</span></span></a>
${
  excluded
    ? html`<span class="value-exclude value-exclude-none"></span>`
    : html`<a class="value-exclude" id="not-${id}" rel="nofollow" href="${addressOf(leaveOut(query, facet.name, value.value))}" title="Leave out ${label}"><span class="unseen">Leave out ${label}</span>${icon('exclude')}</a>`
}
</div>${inside.length > 0 && html`<ul class="values">${inside.map((one) => listedValue(query, facet, one))}</ul>`}</li>`;
}

function findBox(query: SearchQuery, facet: Facet, finding: string): Html {
  const id = `find-${facet.name}`;
  return html`<form class="facet-find" action="/" method="get">
<label class="unseen" for="${id}">Look for a value of ${facet.label}</label>
<input type="hidden" name="facetQuery" value="${facet.name}:">
<input class="field" id="${id}" type="search" name="facetQuery" value="${finding}" maxlength="100" placeholder="Look for…" autocomplete="off">
<button type="submit"><span class="unseen">Look for it</span>${icon('search')}</button>
${carriedBy(query, [])}
<input type="hidden" name="facets" value="${facet.name}">
<input type="hidden" name="facetSize" value="30">
</form>`;
}

/** The page with as much of one facet as there can be, and of no other. */
function wholeFacet(query: SearchQuery, facet: Facet): string {
  const change = { cursor: null, facets: [facet.name as FacetName], facetSize: ALL_VALUES, facetQuery: null };
  return `/?${toSearchParams(query, change)}`;
}

type Since = Extract<Answer, { kind: 'since' }>;

function sinceFacet(query: SearchQuery, facet: Facet, answer: Since): Html {
  const any = !answer.values.some(({ selected }) => selected);
  const address = (within: string | null) =>
    addressOf(select(query, facet.name, within === null ? null : { within, after: null, before: null }));
  const row = (value: string | null, label: string, count: number | null, selected: boolean) =>
    html`<li><div class="value ${selected && 'value-chosen'}">
<a class="value-choose" id="value-${facet.name}-${value ?? 'any'}" rel="nofollow" href="${address(value)}"${attributes({ 'aria-current': selected ? 'true' : null })}><span class="value-box value-box-round">${selected && icon('tick')}</span><span class="value-label">${label}</span>${count !== null && html`<span class="value-count">${formatNumber(count)}<span class="unseen"> listings</span></span>`}</a>
</div></li>`;
  return html`<ul class="values">${row(null, 'Any time', null, any)}${answer.values.map((one) => row(one.value, one.label, one.count, one.selected))}</ul>`;
}
