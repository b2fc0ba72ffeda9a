/** The search box: words and place. It carries every other part of the search along, so that a new word keeps the filters. */

import { COUNTED } from '../../search/facets.ts';
import { DEFAULT_FACET_SIZE, type SearchQuery, toSearchParams } from '../../search/query.ts';
import { attributes, type Html, html } from '../html.ts';
import { icon } from './icons.ts';

const RADII = ['5km', '10km', '25km', '50km', '100km', '200km'];
const USUAL_RADIUS = '25km';

export function searchBox(query: SearchQuery | null): Html {
  const near = query?.selections.near;
  const radius = near?.radius ?? USUAL_RADIUS;
  const radii = RADII.includes(radius) ? RADII : [...RADII, radius];
  const [place, ...furtherPlaces] = near?.points ?? [];
  const carried = query === null ? [] : carriedBy(query, ['q', 'near', 'radius', 'understand', 'strict']);
  return html`<form class="search" id="search" action="/" method="get" role="search" aria-label="Listings">
<div class="search-field">
${icon('search')}
<label class="unseen" for="q">Job title, skill or company</label>
<input class="search-input" id="q" type="search" name="q" value="${query?.q}" maxlength="255" placeholder="Job title, skill or company" autocomplete="off" autocapitalize="none" spellcheck="false" enterkeyhint="search">
<kbd class="search-hint" aria-hidden="true">/</kbd>
</div>
<div class="search-field">
${icon('place')}
<label class="unseen" for="near">Near a city</label>
<input class="search-input" id="near" type="search" name="near" value="${place?.text}" maxlength="200" placeholder="City" autocomplete="off" enterkeyhint="search">
<label class="unseen" for="radius">How far around</label>
<select class="search-radius" id="radius" name="radius">
${radii.map(
  (value) =>
    html`<option value="${value === USUAL_RADIUS ? '' : value}"${attributes({ selected: value === radius })}>${value.replace(/(?=km|mi)/, ' ')}</option>`,
)}
</select>
</div>
<button class="search-button" type="submit">Search</button>
<div id="carried" hidden>
${furtherPlaces.map(({ text }) => html`<input type="hidden" name="near" value="${text}">`)}
${carried}
</div>
</form>`;
}

/** The rest of a search as hidden fields of a form that states the named parameters itself. */
export function carriedBy(query: SearchQuery, stated: readonly string[]): Html[] {
  const whole = { cursor: null, facets: [...COUNTED], facetSize: DEFAULT_FACET_SIZE, facetQuery: null };
  return [...toSearchParams(query, whole)]
    .filter(([name]) => !stated.includes(name))
    .map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`);
}
