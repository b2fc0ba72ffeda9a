/** What every kind of facet supplies, and what the rest of the search asks of it: one value of this type is a whole facet. */
import type { estypes } from '@elastic/elasticsearch';
import type { z } from 'zod';
import type { PublishedPosting } from '../../postings/posting.ts';
import type { OpenApiParameter, ParameterReader } from '../parameters.ts';

export type Clause = estypes.QueryDslQueryContainer;
export type Property = estypes.MappingProperty;
export type Aggregations = Record<string, estypes.AggregationsAggregationContainer>;

/** What Elasticsearch answers to the aggregations that facets ask for: terms, range, filter, min and max. */
export type Bucket = { key: string | number; doc_count: number; label?: Aggregate };
export type Aggregate = {
  doc_count?: number;
  value?: number | null;
  buckets?: Bucket[];
  sum_other_doc_count?: number;
};
export type Aggregates = Readonly<Record<string, Aggregate>>;

/** Stands for «not stated» in addresses, and in the index for a posting without any value. No real value is spelled so. */
export const NOT_STATED = '~';

/** At most this many values of one facet in one search, chosen and excluded ones together. */
export const VALUES_AT_MOST = 50;

export type ChoiceSelection = { include: string[]; exclude: string[] };
export type RangeSelection<Unit = Readonly<Record<string, string | null>>> = {
  min: number | null;
  max: number | null;
  unit: Unit;
  includeUnstated: boolean;
};
export type SinceSelection = { within: string | null; after: Date | null; before: Date | null };
/** `others`: what else the text may name, each as a text that names nothing else. */
export type NearPoint = { text: string; label: string; lat: number; lon: number; others: string[] };
export type NearSelection = { points: NearPoint[]; radius: string; radiusMetres: number };
export type Selection = ChoiceSelection | RangeSelection | SinceSelection | NearSelection;

/** How a page shows the facet. */
export type Hints = {
  control: 'checkboxes' | 'tree' | 'slider' | 'radio' | 'place';
  /** True where there can be more values than one shows at once, so that looking for one with `facetQuery` helps. */
  searchable: boolean;
};

/** What one search wants counted of one facet. */
export type Asked<S> = {
  selection: S | null;
  /** How many values to answer with; chosen and excluded ones come on top. */
  size: number;
  /** Only values whose label begins so (and chosen ones); null: any. */
  prefix: string | null;
  /** Rounded to the minute, so that the same search is the same request for a minute. */
  now: Date;
};

/**
 * One facet. The members are methods on purpose: they make a `Facet` of one selection assignable to a `Facet` of any, which is
 * safe because a selection under a facet's name is only ever made by that facet's own `read`.
 */
export type Facet<Name extends string = string, S extends Selection = Selection, Answer = unknown> = {
  readonly name: Name;
  readonly kind: 'choice' | 'path' | 'range' | 'since' | 'near';
  readonly label: string;
  readonly hints: Hints;
  readonly parameters: readonly OpenApiParameter[];
  /** The values that can be asked for where the list is closed and short enough to show; null where it is open. */
  readonly closed: readonly { value: string; label: string }[] | null;

  /** The selection in an address; null when there is none. Faults go to the reader. */
  read(reader: ParameterReader): S | null;
  /** The selection as canonical parameters: the inverse of `read`. */
  write(selection: S): [name: string, value: string][];

  /** What the facet indexes, under `filter` in the mapping, and a posting's values for it. */
  readonly fields: Readonly<Record<string, Property>>;
  fill(posting: PublishedPosting): Record<string, unknown>;

  /** The one clause that a posting must match; null when the selection leaves nothing out. Search and counts both use it. */
  filter(selection: S, now: Date): Clause | null;
  /** What a caller could take back, by parameter, and what would stay of the selection then. */
  drops(selection: S): { drop: string; rest: S | null }[];

  /** Counting: null for a facet that only filters. */
  readonly counting: Counting<S, Answer> | null;
};

export type Counting<S extends Selection, Answer> = {
  aggregations(asked: Asked<S>): Aggregations;
  /** The answer from the aggregates and the number of postings that they were made over. */
  tally(aggregates: Aggregates, total: number, asked: Asked<S>): Answer;
  readonly answer: z.ZodType<Answer>;
};

/** The full path of a facet's field in a document. */
export function fieldPath(name: string): string {
  return `filter.${name}`;
}
