/** What makes one posting like another: its title above all, then the field of work, skills, level and place. */
import { placeFullLabel } from '../vocabulary/gazetteer.ts';
import { wordKeys } from '../vocabulary/lexicon/word-keys.ts';
import { skillLabel } from '../vocabulary/skills.ts';
import type { Hit } from './answer.ts';
import type { Display } from './document.ts';
import { EVERY_FACET } from './facets.ts';
import { type Clause, fieldPath } from './kinds/kind.ts';
import { SUB_FIELDS } from './languages.ts';
import { type Body, openClauses, TIMEOUT } from './request.ts';
import { type Found, type FoundHit, matchedNames, shown } from './response.ts';
import type { Why } from './why.ts';

/** What each thing in common adds to the score; a word of the title and a skill add it each. */
const WEIGHTS = {
  titleWord: 3,
  category: 3,
  skill: 1,
  seniority: 1,
  workplace: 0.5,
  'place.city': 2,
  'place.country': 1,
} as const;
type Shared = Exclude<keyof typeof WEIGHTS, 'titleWord'>;
const SHARED = Object.keys(WEIGHTS).filter((name) => name !== 'titleWord') as Shared[];

export function similarBody(
  id: string,
  display: Display,
  { now, closed, limit }: { now: Date; closed: readonly string[]; limit: number },
): Body {
  const same = (facet: Shared, values: readonly (string | null)[]): Clause[] =>
    values.flatMap((value) => {
      if (value === null) return [];
      const named = { boost: WEIGHTS[facet], _name: `${facet} ${value}` };
      return [{ constant_score: { filter: { term: { [fieldPath(facet)]: value } }, ...named } }];
    });
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
        must: [{ bool: { should: [title, ...same('category', [display.category])] } }],
        should: [
          ...same('skill', display.skills),
          ...same('seniority', [display.seniority]),
          ...same('workplace', [display.workplace]),
          ...same('place.city', cities.slice(0, 20)),
          ...same('place.country', countries.slice(0, 20)),
        ],
      },
    },
    size: limit,
    sort: [{ _score: { order: 'desc' } }, { [fieldPath('posted')]: { order: 'desc' } }, { id: { order: 'asc' } }],
    track_total_hits: false,
    timeout: TIMEOUT,
  };
}

/** Hits without words or places to relate to. @param display of the posting that they are like. */
export function toHits(found: Found, display: Display): Hit[] {
  return found.hits.hits.flatMap((hit) => {
    const stored = hit._source;
    if (stored === undefined) return [];
    const why = readShared(hit, display.title, stored.display.title);
    return [{ ...shown(stored, null), distanceKm: null, highlights: {}, why }];
  });
}

const SAID: Readonly<Record<Shared | 'title', string>> = {
  title: 'Both titles have',
  category: 'Same field',
  skill: 'Same skill',
  seniority: 'Same level',
  workplace: 'Same way of working',
  'place.city': 'Same city',
  'place.country': 'Same country',
};

/** What they have in common, the weightiest first; a city says its country, too. */
function readShared(hit: FoundHit, ours: string, theirs: string): Why[] {
  const values = matchedNames(hit).map((name) => {
    const [facet = '', value = ''] = name.split(' ');
    return { facet, value };
  });
  const cities = values.filter(({ facet }) => facet === 'place.city');
  let rest = Number(hit.sort?.[0]);
  const shared = SHARED.flatMap((facet) =>
    values.flatMap((one): Why[] => {
      if (one.facet !== facet) return [];
      rest -= WEIGHTS[facet];
      const isSaid = facet === 'place.country' && cities.some(({ value }) => value.startsWith(`${one.value}/`));
      return isSaid ? [] : [sharedFact(facet, facetLabel(facet, one.value), WEIGHTS[facet])];
    }),
  );
  const words = commonWords(ours, theirs);
  const title = rest > 0.01 && words !== '' ? [sharedFact('title', words, Math.round(rest * 100) / 100)] : [];
  return [...title, ...shared].sort((a, b) => b.points - a.points);
}

function sharedFact(facet: Shared | 'title', term: string, points: number): Why {
  const place = facet.startsWith('place.') ? 'place' : facet;
  return { term, in: [place], points, says: `${SAID[facet]}: ${term}` };
}

function facetLabel(facet: Shared, value: string): string {
  if (facet === 'skill') return skillLabel(value);
  if (facet.startsWith('place.')) return [...new Set(placeFullLabel(value).split(', '))].join(', ');
  return EVERY_FACET.find(({ name }) => name === facet)?.closed?.find((one) => one.value === value)?.label ?? value;
}

/** Words of their title that ours has too, but for case and plurals. */
function commonWords(ours: string, theirs: string): string {
  const known = new Set(wordKeys(ours));
  const words = theirs.split(/[\s/,()|]+/).filter((word) => wordKeys(word).some((key) => known.has(key)));
  return [...new Set(words)].join(' ');
}
