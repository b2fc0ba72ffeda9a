/** A facet of numbers: bars that count, each a range to choose, and fields for the bounds and for what they are measured in. */
import type { FacetAnswers, FacetName } from '../../search/facets.ts';
import type { Facet, RangeSelection, Selection } from '../../search/kinds/kind.ts';
import type { SearchQuery } from '../../search/query.ts';
import { RATES } from '../../vocabulary/currencies.ts';
import { addressOf, select } from '../filters.ts';
import { counted, formatAmount, formatNumber, formatPay } from '../format.ts';
import { attributes, type Html, html } from '../html.ts';
import { carriedBy } from './search-box.ts';

type Answers = FacetAnswers[keyof FacetAnswers];
type RangeAnswer = Extract<NonNullable<Answers>, { kind: 'range' }>;

const WIDTH = 100;
const HEIGHT = 40;
const GAP = 1;

const CURRENCIES = Object.keys(RATES.perEuro).sort();
const UNIT_WORDS: Readonly<Record<string, string>> = {
  HOUR: 'an hour',
  DAY: 'a day',
  WEEK: 'a week',
  MONTH: 'a month',
  YEAR: 'a year',
};

export function rangeFacet(query: SearchQuery, facet: Facet, answer: RangeAnswer): Html {
  const selection: Selection | undefined = query.selections[facet.name as FacetName];
  const range = selection !== undefined && 'includeUnstated' in selection ? selection : null;
  return html`${answer.values.length > 0 && bars(query, facet, answer, range)}${answer.values.length > 1 && slider(facet, answer, range)}${fields(query, facet, answer, range)}`;
}

function bars(query: SearchQuery, facet: Facet, answer: RangeAnswer, range: RangeSelection | null): Html {
  const highest = Math.max(1, ...answer.values.map(({ count }) => count));
  const step = WIDTH / answer.values.length;
  const { currency } = answer;
  const shown = (value: number) => (currency === undefined ? formatNumber(value) : formatAmount(value, currency));
  const first = answer.values[0];
  const last = answer.values.at(-1);
  // Bounds that were set for another period than the bars' can't be laid over them.
  const comparable = (range?.unit['period'] ?? 'YEAR') === (answer.period ?? 'YEAR');
  const inside = ({ from, to }: { from: number; to: number }) =>
    range === null || !comparable || ((range.max ?? to) > from && (range.min ?? from) < to);
  return html`<svg class="bars" viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none" role="group" aria-label="${facet.label}, how many listings for each range">
${answer.values.map((bar, position) => {
  const height = bar.count === 0 ? 0 : Math.max(1.5, (bar.count / highest) * HEIGHT);
  const x = position * step;
  const label = `${formatPay({ min: bar.from, max: bar.to, currency: currency ?? 'EUR' }) ?? ''}: ${counted(bar.count, 'listing')}`;
  const chosen: RangeSelection = {
    min: bar.from,
    max: bar.to,
    unit: { ...range?.unit, currency: range?.unit['currency'] ?? null, period: null },
    includeUnstated: false,
  };
  return html`<a href="${addressOf(select(query, facet.name, chosen))}" rel="nofollow" aria-label="${label}"><title>${label}</title><rect class="bar-reach" x="${x}" y="0" width="${step}" height="${HEIGHT}"></rect><rect class="bar ${inside(bar) && 'bar-in'}" x="${x + GAP / 2}" y="${HEIGHT - height}" width="${Math.max(1, step - GAP)}" height="${height}"></rect></a>`;
})}
</svg>
<p class="bars-scale"><span>${first !== undefined && shown(first.from)}</span><span>${last !== undefined && shown(last.to)}</span></p>`;
}

/** Two thumbs at the bars' edges, for those with scripts; what they say stands in the fields, too. */
function slider(facet: Facet, answer: RangeAnswer, range: RangeSelection | null): Html {
  const edges = [...answer.values.map(({ from }) => from), answer.values.at(-1)?.to ?? 0];
  const last = edges.length - 1;
  const currency = answer.currency ?? 'EUR';
  const isComparable = (range?.unit['period'] ?? 'YEAR') === (answer.period ?? 'YEAR');
  const min = isComparable ? (range?.min ?? null) : null;
  const max = isComparable ? (range?.max ?? null) : null;
  const low =
    min === null
      ? 0
      : Math.max(
          0,
          Math.min(
            last - 1,
            edges.findLastIndex((edge) => edge <= min),
          ),
        );
  const reached = max === null ? last : edges.findIndex((edge) => edge >= max);
  const high = Math.max(low + 1, reached < 0 ? last : reached);
  const said = (value: number | null) => (value === null ? 'any' : formatAmount(value, currency));
  const thumb = (name: string, at: number, value: number | null) =>
    html`<input type="range" id="slider-${facet.name}-${name === 'At least' ? 'low' : 'high'}" min="0" max="${last}" step="1" value="${at}" aria-label="${facet.label}: ${name.toLowerCase()}" aria-valuetext="${said(value)}" autocomplete="off">`;
  return html`<div class="slider" data-edges="${edges.join(' ')}" data-currency="${currency}" data-period="${answer.period ?? 'YEAR'}">${thumb('At least', low, min)}${thumb('At most', high, max)}</div>`;
}

/** One field for each parameter of the facet, in the shape that its schema asks for. */
function fields(query: SearchQuery, facet: Facet, answer: RangeAnswer, range: RangeSelection | null): Html {
  const names = facet.parameters.map(({ name }) => name);
  const values = new Map(range === null ? [] : facet.write(range));
  return html`<form class="range" action="/" method="get" id="range-${facet.name}">
${carriedBy(query, names)}
${facet.parameters.map(({ name, schema }) => {
  const id = `field-${name}`;
  const value = values.get(name) ?? '';
  if (schema['type'] === 'boolean') {
    return html`<label class="range-flag range-wide" for="${id}"><input type="checkbox" id="${id}" name="${name}" value="false"${attributes({ checked: value === 'false' })}>Leave out ${formatNumber(answer.notStated)} that state none</label>`;
  }
  const options = Array.isArray(schema['enum'])
    ? schema['enum'].map(String)
    : name.endsWith('Currency')
      ? CURRENCIES
      : null;
  if (options !== null) {
    const usual = name.endsWith('Currency') ? (answer.currency ?? '') : 'YEAR';
    const chosen = value === '' ? usual : value;
    return html`<div><label class="unseen" for="${id}">${name.endsWith('Currency') ? 'Currency' : 'Period'}</label><select class="field" id="${id}" name="${name}">
${options.map((option) => html`<option value="${option}"${attributes({ selected: option === chosen })}>${UNIT_WORDS[option] ?? option}</option>`)}
</select></div>`;
  }
  const isMin = name.endsWith('Min');
  return html`<div><label class="field-label" for="${id}">${isMin ? 'At least' : 'At most'}</label><input class="field" id="${id}" type="number" name="${name}" value="${value}" min="0" step="any" inputmode="decimal" placeholder="${placeholder(isMin ? answer.min : answer.max)}"></div>`;
})}
<button class="button button-small range-wide" type="submit">Set pay</button>
</form>`;
}

function placeholder(bound: number | null): string {
  return bound === null ? '' : formatNumber(bound);
}
