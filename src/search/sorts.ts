/** The orders of hits. Each is total, because its last key is the id, so that pages neither repeat nor skip. */
import type { estypes } from '@elastic/elasticsearch';
import { fieldPath, type NearSelection } from './kinds/kind.ts';

export const SORTS = ['relevance', 'newest', 'salary', 'distance'] as const;
export type Sort = (typeof SORTS)[number];

const NEWEST = { [fieldPath('posted')]: { order: 'desc' } } as const;
const ID = { id: { order: 'asc' } } as const;

/** The keys of a sort, as Elasticsearch takes them. @throws RangeError for `distance` without points. */
export function sortKeys(sort: Sort, near: NearSelection | undefined): estypes.SortCombinations[] {
  switch (sort) {
    case 'relevance':
      return [{ _score: { order: 'desc' } }, NEWEST, ID];
    case 'newest':
      return [NEWEST, ID];
    case 'salary':
      // -1 stands for no stated pay: Elasticsearch's own mark for «missing» is a number that JSON cannot carry back exactly.
      return [{ [fieldPath('salary.high')]: { order: 'desc', missing: -1 } }, NEWEST, ID];
    case 'distance': {
      if (near === undefined) throw new RangeError('an order by distance needs points');
      const points = near.points.map(({ lat, lon }) => ({ lat, lon }));
      return [{ _geo_distance: { [fieldPath('near')]: points, order: 'asc', mode: 'min', unit: 'm' } }, ID];
    }
  }
}

/** How many numbers come before the id in what Elasticsearch answers as a hit's sort values. */
export const NUMERIC_KEYS: Readonly<Record<Sort, number>> = { relevance: 2, newest: 1, salary: 2, distance: 1 };
