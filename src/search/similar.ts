/** What makes one posting like another: its title above all, then the field of work, skills, level and place. */
import type { Hit } from './answer.ts';
import type { Display } from './document.ts';
import { type Clause, fieldPath } from './kinds/kind.ts';
import { SUB_FIELDS } from './languages.ts';
import { type Body, openClauses, TIMEOUT } from './request.ts';
import { type Found, shown } from './response.ts';

/** What each thing in common adds to the score; a word of the title and a skill add it each. */
const WEIGHTS = { titleWord: 3, category: 3, skill: 1, seniority: 1, city: 2, country: 1, workplace: 0.5 };

export function similarBody(
  id: string,
  display: Display,
  { now, closed, limit }: { now: Date; closed: readonly string[]; limit: number },
): Body {
  const same = (facet: string, values: readonly (string | null)[], boost: number): Clause[] =>
    values.flatMap((value) =>
      value === null ? [] : [{ constant_score: { filter: { term: { [fieldPath(facet)]: value } }, boost } }],
    );
  const title: Clause = {
    dis_max: {
      queries: SUB_FIELDS.map((subField) => ({
        match: { [`text.title.${subField}`]: { query: display.title, boost: WEIGHTS.titleWord } },
      })),
    },
  };
  const paths = [...new Set(display.locations.flatMap(({ path }) => path ?? []))];
  const cities = paths.filter((path) => path.split('/').length === 3);
  const countries = [...new Set(paths.map((path) => path.split('/')[0] ?? null))];
  return {
    query: {
      bool: {
        filter: openClauses(now, closed),
        must_not: [{ term: { id } }],
        // Something of the work itself must agree; a place alone makes nothing alike.
        must: [{ bool: { should: [title, ...same('category', [display.category], WEIGHTS.category)] } }],
        should: [
          ...same('skill', display.skills, WEIGHTS.skill),
          ...same('seniority', [display.seniority], WEIGHTS.seniority),
          ...same('workplace', [display.workplace], WEIGHTS.workplace),
          ...same('place.city', cities.slice(0, 20), WEIGHTS.city),
          ...same('place.country', countries.slice(0, 20), WEIGHTS.country),
        ],
      },
    },
    size: limit,
    sort: [{ _score: { order: 'desc' } }, { [fieldPath('posted')]: { order: 'desc' } }, { id: { order: 'asc' } }],
    track_total_hits: false,
    timeout: TIMEOUT,
  };
}

/** Hits without words or places to relate to. */
export function toHits(found: Found): Hit[] {
  return found.hits.hits.flatMap(({ _source: stored }) =>
    stored === undefined ? [] : [{ ...shown(stored, null), distanceKm: null, highlights: {} }],
  );
}
