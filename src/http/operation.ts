/** The rows of the route table, and what the rest of the service knows of an operation without its types. */
import type { Context } from 'koa';
import type { z } from 'zod';
import {
  type Actor,
  type Company,
  isCompanyPermission,
  PERMISSIONS,
  type Permission,
} from '../accounts/permissions.ts';
import type { Command } from '../commands/command.ts';
import type { Closings } from '../outbox/closings.ts';
import type { Elasticsearch } from '../platform/elasticsearch.ts';
import type { Database } from '../platform/postgres.ts';
import type { ErrorCode } from '../postings/errors.ts';
import type { AnswerCache, PreparedAnswer } from '../queries/answers/answer-cache.ts';
import type { Freshness, OpenApiParameter, Query } from '../queries/query.ts';
import type { Spelling } from '../search/rescue/spelling.ts';
import type { Lexicon } from '../vocabulary/lexicon/lexicon.ts';
import type { RateClass } from './door/rates.ts';

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
  spelling: () => Spelling;
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
  noted?(input: never, output: never): Record<string, unknown>;
  withoutSecret?(output: never): unknown;
  handle(context: never, input: never): Promise<unknown>;
};

export type QueryOperation = Described & {
  kind: 'query';
  query: z.ZodType;
  parameters?: readonly OpenApiParameter[];
  handle(context: never, input: never): Promise<unknown>;
  prepare?(context: never, input: never): Promise<PreparedAnswer>;
};

/** A command whose body is not held: it is handed on as it comes. */
export type UploadOperation = Described & {
  kind: 'upload';
  query: z.ZodType;
  maxBytes: number;
  receive(context: never, input: never): Promise<unknown>;
};

export type Operation = CommandOperation | QueryOperation | UploadOperation;

export type Method = 'get' | 'post' | 'patch' | 'put' | 'delete';

/** One row: a method and a path, the operation behind it, and every status that it answers with. */
export type Route = {
  method: Method;
  /** With `:name` for the operation's parameters. */
  path: string;
  operation: Operation;
  /** Where the path has no company in it: the slug of the one that its permission is asked for. @throws DomainError `not-found` */
  companyOf?: (db: Database, params: Readonly<Record<string, string>>) => Promise<string>;
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
  /** How often it may be asked for: the class that its requests are counted in. By default that of its kind (`rateOf`). */
  rate?: RateClass;
  tag: string;
};

/** What a page is given: what it may read, the form that was sent to it, and the way to run commands and queries as its caller. */
export type PageContext = ReadContext & {
  /** Of the path. */
  params: Readonly<Record<string, string>>;
  /** What a POST sent, without the token that every form carries. */
  form: URLSearchParams;
  /** How the service is reached from outside, without a slash at its end. */
  origin: string;
  /** The value of the hidden field `csrf`, without which no form is taken. */
  csrf(): string;
  /** After logging in and out: what the browser's cookie stands for. */
  beginSession(sessionToken: string): void;
  endSession(): void;
  /** Under the command's own permission; the page's path parameters go along. @throws DomainError as the API would answer. */
  run<P extends Permission, Params extends z.ZodType, Body extends z.ZodType, Output extends z.ZodType>(
    command: Command<P, Params, Body, Output>,
    input: { params?: Record<string, unknown>; body?: unknown; ifMatch?: number | null },
  ): Promise<z.input<Output>>;
  /** The same for a query. */
  ask<P extends Permission, Params extends z.ZodType, Input extends z.ZodType, Output extends z.ZodType>(
    query: Query<P, Params, Input, Output>,
    input: { params?: Record<string, unknown>; query?: Record<string, unknown> },
  ): Promise<z.input<Output>>;
};

/** A page: answers with HTML (or a file) by itself, under the same permission check. */
export type PageRoute = {
  method: Method;
  path: string;
  name: string;
  permission: Permission;
  /** `form` (the default of a POST) is read and checked before the page runs; `upload` is checked, and the page's to read. */
  takes?: 'form' | 'upload';
  /** By default `page`. */
  rate?: RateClass;
  render(context: Context, page: PageContext): Promise<void>;
};

/** A row without a permission, or with one that nothing can check, does not start. `findsCompany`: it has `companyOf`. @throws Error */
export function assertPermission(path: string, permission: Permission | undefined, findsCompany = false): void {
  if (permission === undefined || !PERMISSIONS.includes(permission)) throw new Error(`${path} has no permission`);
  if (isCompanyPermission(permission) && !path.includes('/:slug') && !findsCompany) {
    throw new Error(`${path} asks for ${permission}, but has no company in it`);
  }
}

export function takesIdempotencyKey({ method, path, operation }: Route): boolean {
  return method === 'post' && operation.kind !== 'query' && !path.startsWith('/v1/auth/');
}

/** The class that its requests are counted in. */
export function rateOf({ rate, path, operation }: Pick<Route, 'rate' | 'path' | 'operation'>): RateClass {
  if (rate !== undefined) return rate;
  if (path.startsWith('/v1/auth/')) return 'auth';
  if (operation.kind === 'upload') return 'import';
  return operation.kind === 'command' ? 'write' : 'read';
}

/** Every error that the route can answer with. */
export function declaredErrors(route: Route): ErrorCode[] {
  return [
    ...COMMON_ERRORS,
    ...refusalsOf(route.operation.permission),
    ...(takesIdempotencyKey(route) ? (['idempotency-key-reused'] as const) : []),
    ...route.errors,
  ];
}

/** Of the door, which answers before it is known what is asked for; a token that is no good is refused everywhere, also where none is needed. */
const COMMON_ERRORS: readonly ErrorCode[] = [
  'invalid-input',
  'address-too-long',
  'headers-too-large',
  'too-slow',
  'too-many-requests',
  'overloaded',
  'internal',
  'store-unavailable',
  'unauthenticated',
];

function refusalsOf(permission: Permission): readonly ErrorCode[] {
  if (permission === 'public') return [];
  if (permission === 'account') return ['forbidden'];
  return isCompanyPermission(permission) ? ['forbidden', 'unconfirmed', 'not-found'] : ['forbidden', 'unconfirmed'];
}
