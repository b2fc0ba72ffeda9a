/** A query is a value: its input, its output, the permission it needs and its handler, which only reads. */
import type { z } from 'zod';
import type { Grant, Permission } from '../accounts/permissions.ts';
import type { Closings } from '../outbox/closings.ts';
import type { Elasticsearch } from '../platform/elasticsearch.ts';
import type { Database } from '../platform/postgres.ts';
import type { Spelling } from '../search/rescue/spelling.ts';
import type { Lexicon } from '../vocabulary/lexicon/lexicon.ts';
import type { AnswerCache, PreparedAnswer } from './answers/answer-cache.ts';

/** How far the index is behind the truth: everything up to `asOf` can be searched; `lagMs` is the age of the oldest change that can't. */
export type Freshness = { asOf: Date; lagMs: number; exact: boolean };

export type QueryContext<P extends Permission> = {
  db: Database;
  es: Elasticsearch;
  /** The alias over the live index. */
  index: string;
  now: Date;
  freshness: () => Promise<Freshness>;
  /** What is closed but may still be found in the index. */
  closings: () => Promise<Closings>;
  /** What typed words mean at the moment. */
  lexicon: () => Lexicon;
  /** The words that open listings are named by. */
  spelling: () => Spelling;
  /** Null: every answer is made anew. */
  answers: AnswerCache | null;
} & Grant<P>;

/** A query parameter as OpenAPI states it, for inputs that a JSON schema of the parsed value would misname. */
export type OpenApiParameter = {
  name: string;
  description: string;
  schema: Record<string, unknown>;
  style?: 'form';
  explode?: boolean;
};

export type Query<P extends Permission, Params extends z.ZodType, Input extends z.ZodType, Output extends z.ZodType> = {
  kind: 'query';
  name: string;
  /** One sentence for the API's documentation. */
  summary: string;
  permission: P;
  params: Params;
  /** From the address's query, each value a string or, when repeated, a list; or from a JSON body. */
  query: Input;
  /** Where `query` is not a plain object of strings. */
  parameters?: readonly OpenApiParameter[];
  output: Output;
  handle(
    context: QueryContext<P>,
    input: { params: z.output<Params>; query: z.output<Input> },
  ): Promise<z.input<Output>>;
  /** The same answer as `handle`'s in the bytes that are sent, for one that is kept so. */
  prepare?(
    context: QueryContext<P>,
    input: { params: z.output<Params>; query: z.output<Input> },
  ): Promise<PreparedAnswer>;
};

/** Checks an operation's types where it is declared. */
export function query<
  P extends Permission,
  Params extends z.ZodType,
  Input extends z.ZodType,
  Output extends z.ZodType,
>(declared: Omit<Query<P, Params, Input, Output>, 'kind'>): Query<P, Params, Input, Output> {
  return { kind: 'query', ...declared };
}
