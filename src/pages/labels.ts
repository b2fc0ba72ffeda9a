/** The words for the values of facets and facts. */

import type { SearchAnswer } from '../search/answer.ts';
import { EVERY_FACET } from '../search/facets.ts';
import { NOT_STATED } from '../search/kinds/kind.ts';
import type { PlaceValue } from '../search/kinds/path.ts';
import { countryName } from '../vocabulary/countries.ts';
import { placeFullLabel, placeLabel } from '../vocabulary/gazetteer.ts';
import { skillLabel } from '../vocabulary/skills.ts';

type Place = { city: string | null; region: string | null; country: string | null; path: string | null };

const closed = new Map(
  EVERY_FACET.map(({ name, closed: values }) => [
    name,
    new Map((values ?? []).map(({ value, label }) => [value, label])),
  ]),
);

/** Labels of one facet: as the answer has them, else as the facet's own list does, else of the vocabularies. */
export function valueLabels(facet: string, answers: SearchAnswer['facets']): (value: string) => string {
  const answer = Object.entries(answers).find(([name]) => name === facet)?.[1];
  const found = new Map<string, string>();
  if (answer?.kind === 'path') for (const { value, label } of everyPlace(answer.values)) found.set(value, label);
  else if (answer?.kind !== 'range') for (const { value, label } of answer?.values ?? []) found.set(value, label);
  return (value) => found.get(value) ?? factLabel(facet, value);
}

/** The label of a value that a listing states, such as `FULL_TIME` of `employmentType`. */
export function factLabel(facet: string, value: string): string {
  if (value === NOT_STATED) return 'Not stated';
  const label = closed.get(facet)?.get(value);
  if (label !== undefined) return label;
  if (facet === 'skill') return skillLabel(value);
  return facet === 'place' ? placeLabel(value) : value;
}

/** Where people write the state instead of the country. */
const BY_STATE = new Set(['US', 'CA', 'AU']);

/** `Berlin, Germany`, `Springfield, IL`, `Bavaria, Germany`, `Singapore`. */
export function placeLine({ city, region, country, path }: Place): string {
  if (city === null)
    return path === null ? (country === null ? 'Somewhere' : countryName(country)) : placeFullLabel(path);
  if (country === null) return city;
  const state = region !== null && /^[A-Z]{2,3}$/.test(region) ? region : null;
  const around = BY_STATE.has(country) && state !== null ? state : countryName(country);
  return around === city ? city : `${city}, ${around}`;
}

function everyPlace(values: readonly PlaceValue[]): PlaceValue[] {
  return values.flatMap((value) => [value, ...everyPlace(value.values)]);
}
