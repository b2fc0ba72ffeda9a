/** The rows of the route table, and what the rest of the service knows of an operation without its types. */
import type { Context } from 'koa';
import type { z } from 'zod';
import type { Actor, Company, Permission } from '../accounts/permissions.ts';
import type { Closings } from '../outbox/closings.ts';
import type { Elasticsearch } from '../platform/elasticsearch.ts';
import type { Database } from '../platform/postgres.ts';
import type { ErrorCode } from '../postings/errors.ts';
import type { AnswerCache, PreparedAnswer } from '../queries/answers/answer-cache.ts';
import type { Freshness, OpenApiParameter } from '../queries/query.ts';
import type { Lexicon } from '../vocabulary/lexicon/lexicon.ts';

/** What the runner hands to a handler that reads; pages get the same. */
export type ReadContext = {
  db: Database;
  es: Elasticsearch;
  index: string;
  now: Date;
  actor: Actor | null;
  company: Company | null;
  /** How far the index is behind the truth. */
  freshness: () => Promise<Freshness>;
  /** What is closed but may still be found in the index. */
  closings: () => Promise<Closings>;
  /** What typed words mean at the moment. */
  lexicon: () => Lexicon;
  /** Null: every answer is made anew. */
  answers: AnswerCache | null;
};

type Described = {
  name: string;
  summary: string;
  permission: Permission;
  params: z.ZodType;
  output: z.ZodType;
};

/** Method syntax on purpose: a handler that asks for more than this context is safe, since the permission has made sure of it. */
export type CommandOperation = Described & {
  kind: 'command';
  body: z.ZodType;
  handle(context: never, input: never): Promise<unknown>;
};

export type QueryOperation = Described & {
  kind: 'query';
  query: z.ZodType;
  parameters?: readonly OpenApiParameter[];
  handle(context: never, input: never): Promise<unknown>;
  prepare?(context: never, input: never): Promise<PreparedAnswer>;
};

export type Operation = CommandOperation | QueryOperation;

export type Method = 'get' | 'post' | 'patch' | 'put' | 'delete';

/** One row: a method and a path, the operation behind it, and every status that it answers with. */
export type Route = {
  method: Method;
  /** With `:name` for the operation's parameters. */
  path: string;
  operation: Operation;
  /** The usual success, and others that `statusOf` may choose. */
  statuses: readonly [number, ...number[]];
  /** Beside those that every route can answer with. */
  errors: readonly ErrorCode[];
  statusOf?: (output: never) => number;
  /** `version`: the output's version is the ETag. `body`: a weak one over the answer without `index`. */
  etag?: 'version' | 'body';
  /** `Prefer: wait` is honoured: the output names a posting and its version. */
  waits?: boolean;
  /** `Prefer: wait` is honoured by a query that waits for changes: whether its output has any. */
  awaits?: (output: never) => boolean;
  /** A query whose input is a JSON body. */
  inputFrom?: 'query' | 'body';
  tag: string;
};

/** A page: answers with HTML (or a file) by itself, under the same permission check. */
export type PageRoute = {
  method: Method;
  path: string;
  name: string;
  permission: Permission;
  render(context: Context, read: ReadContext): Promise<void>;
};

export function takesIdempotencyKey({ method, path, operation }: Route): boolean {
  return method === 'post' && operation.kind === 'command' && !path.startsWith('/v1/auth/');
}

/** Every error that the route can answer with. */
export function declaredErrors(route: Route): ErrorCode[] {
  return [
    ...COMMON_ERRORS,
    ...(takesIdempotencyKey(route) ? (['idempotency-key-reused'] as const) : []),
    ...route.errors,
  ];
}

const COMMON_ERRORS: readonly ErrorCode[] = ['invalid-input', 'internal', 'store-unavailable'];
