/** The names of open listings: asked for all at once, for the spelling of what is typed. */
import type { estypes } from '@elastic/elasticsearch';
import { placeLabel } from '../../vocabulary/gazetteer.ts';
import { skillLabel } from '../../vocabulary/skills.ts';
import { type Aggregate, fieldPath, NOT_STATED } from '../kinds/kind.ts';
import { readLabelToken } from '../labels.ts';
import { openClauses } from '../request.ts';
import type { CountedName } from './spelling.ts';

/** The commonest of each: what is rarer is hardly what somebody meant. Together less than Elasticsearch's limit of 65,536 buckets. */
const AT_MOST = { title: 20_000, company: 5_000, skill: 2_000, place: 5_000 };

export function listingNamesBody(now: Date): estypes.SearchRequest {
  return {
    query: { bool: { filter: openClauses(now) } },
    size: 0,
    track_total_hits: false,
    aggs: {
      title: { terms: { field: 'suggest.titleLabel', size: AT_MOST.title } },
      company: { terms: { field: fieldPath('companyLabel'), size: AT_MOST.company } },
      skill: { terms: { field: fieldPath('skill'), size: AT_MOST.skill } },
      place: { terms: { field: fieldPath('place.label'), size: AT_MOST.place } },
    },
  };
}

export function readListingNames(aggregations: Readonly<Record<string, Aggregate>>): CountedName[] {
  const of = (kind: keyof typeof AT_MOST, nameOf: (key: string) => string): CountedName[] =>
    (aggregations[kind]?.buckets ?? []).flatMap(({ key, doc_count: count }) =>
      key === NOT_STATED ? [] : [{ name: nameOf(String(key)), count }],
    );
  return [
    ...of('title', (title) => title),
    ...of('company', (token) => readLabelToken(token).label),
    ...of('skill', skillLabel),
    ...of('place', (token) => placeLabel(readLabelToken(token).value)),
  ];
}
