/** Runs one row of the route table for one request: who calls, what is sent, the transaction, the answer. */
import type { Context } from 'koa';
import { LRUCache } from 'lru-cache';
import type { Actor, Company } from '../accounts/permissions.ts';
import { MAX_KEY_LENGTH } from '../commands/once.ts';
import { isPostgresOutage } from '../platform/postgres.ts';
import { DomainError } from '../postings/errors.ts';
import type { PreparedAnswer } from '../queries/answers/answer-cache.ts';
import { weakTag, withIndex } from '../queries/answers/kept-answer.ts';
import { authenticate, authorise, unlessGone } from './authorise.ts';
import { readJson } from './body.ts';
import type { Dependencies } from './dependencies.ts';
import { resting } from './door/load-gate.ts';
import { admit } from './door/rate-limit.ts';
import { executeCommand } from './execute-command.ts';
import { type QueryOperation, type Route, rateOf, takesIdempotencyKey, type UploadOperation } from './operation.ts';
import { MAX_WAIT_SECONDS } from './searchable.ts';
import { readUpload } from './upload.ts';
import { validate } from './validate.ts';

type Params = Record<string, string>;
type Shaped = Record<string, unknown>;

export async function runOperation(route: Route, context: Context, deps: Dependencies): Promise<void> {
  const params = (context as Context & { params: Params }).params;
  const now = deps.clock();
  const { operation } = route;
  const identify = () =>
    authenticate({ ...deps, now }, context.get('Authorization')).catch((error: unknown) => {
      // What everybody may read is not refused because nobody can look the session up.
      if (operation.kind === 'query' && operation.permission === 'public' && isPostgresOutage(error)) return null;
      throw error;
    });
  const actor = await admit(context, deps.rateLimits, rateOf(route), identify);
  const slug = actor === null ? params['slug'] : ((await route.companyOf?.(deps.db, params)) ?? params['slug']);
  const company = await authorise(deps.db, operation.permission, actor, slug);

  const caller = { params, now, actor, company };
  if (operation.kind === 'command') {
    await answer(route, context, deps, await runCommand(route, context, deps, caller));
    return;
  }
  const running =
    operation.kind === 'upload'
      ? runUpload(route, operation, context, deps, caller)
      : runQuery(route, operation, context, deps, caller);
  await running.catch(async (error: unknown) => {
    throw await unlessGone(deps.db, actor, error);
  });
}

type Caller = { params: Params; now: Date; actor: Actor | null; company: Company | null };

async function runQuery(
  route: Route,
  operation: QueryOperation,
  context: Context,
  deps: Dependencies,
  caller: Caller,
): Promise<void> {
  const { params, query } = await inputOf(route, operation, context, caller.params);
  const { db, es, index, freshness, closings, lexicon, spelling, answers } = deps;
  const { now, actor, company } = caller;
  const reading = { db, es, index, freshness, closings, lexicon, spelling, answers, actor, company };
  if (operation.prepare !== undefined) {
    const prepared = await operation.prepare({ ...reading, now } as never, { params, query } as never);
    sendPrepared(route, context, deps, prepared);
    return;
  }
  const ask = (at: Date) => operation.handle({ ...reading, now: at } as never, { params, query } as never);
  const seconds = route.awaits === undefined ? null : preferredWait(context.get('Prefer'));
  if (seconds === null) return answer(route, context, deps, await ask(now));
  context.set('Preference-Applied', `wait=${seconds}`);
  const output = await resting(context, () =>
    deps.changes.until(() => ask(deps.clock()), {
      seconds,
      isSomething: (output) => route.awaits?.(output as never) ?? true,
      isGone: () => context.req.socket.destroyed,
    }),
  );
  await answer(route, context, deps, output);
}

async function runUpload(
  route: Route,
  operation: UploadOperation,
  context: Context,
  deps: Dependencies,
  { params, actor, company }: Caller,
): Promise<void> {
  const idempotencyKey = parseIdempotencyKey(route, context);
  const sent = await readUpload(context, operation.maxBytes);
  const input = validate({
    params: { schema: operation.params, value: params, pointer: 'name' },
    query: { schema: operation.query, value: sent.options, pointer: 'name' },
  });
  const { db, clock } = deps;
  const given = { db, clock, actor, company, idempotencyKey };
  const output = await sent.within(() => operation.receive(given as never, { ...input, bytes: sent.bytes } as never));
  await answer(route, context, deps, output);
}

type Input = { params: unknown; query: unknown };

/** What the addresses of kept answers say: a minute long the same, and asked again and again. */
const inputs = new LRUCache<string, Input>({ max: 1_000, ttl: 60_000 });
const ADDRESS_AT_MOST = 500;

/** @throws DomainError `invalid-input`. */
async function inputOf(route: Route, operation: QueryOperation, context: Context, params: Params): Promise<Input> {
  const isBody = route.inputFrom === 'body';
  const address =
    operation.prepare !== undefined && !isBody && context.url.length <= ADDRESS_AT_MOST ? context.url : '';
  const known = address === '' ? undefined : inputs.get(address);
  if (known !== undefined) return known;
  const sent = isBody ? ((await readJson(context)) ?? {}) : { ...context.query };
  const input = validate({
    params: { schema: operation.params, value: params, pointer: 'name' },
    query: { schema: operation.query, value: sent, pointer: isBody ? 'json' : 'name' },
  });
  if (address !== '') inputs.set(address, input);
  return input;
}

/** An answer that is kept as bytes goes out as such. */
function sendPrepared(route: Route, context: Context, deps: Dependencies, { head, etag, index }: PreparedAnswer): void {
  context.status = route.statuses[0];
  context.type = 'application/json';
  context.set('Cache-Control', etag === null ? 'no-store' : 'no-cache');
  if (etag !== null) context.set('ETag', etag);
  if (isKnown(context)) {
    context.status = 304;
    return;
  }
  const body = withIndex(head, index);
  if (deps.strictAnswers) checkAnswer(route, deps, context.status, JSON.parse(body.toString()));
  context.body = body;
}

/**
 * Whether the caller has this very answer, by RFC 9110: then only its headers are sent. `Cache-Control: no-cache` in the request, which
 * Koa's own check goes by, is meant for caches on the way; fetch of Node sends it along with every `If-None-Match`.
 */
function isKnown(context: Context): boolean {
  const given = context.get('If-None-Match');
  // Koa's types do not say that a header may be missing.
  const etag: string | undefined = context.response.get('ETag');
  if (given === '' || !etag || (context.method !== 'GET' && context.method !== 'HEAD')) return false;
  const own = etag.replace(/^W\//, '');
  return given.trim() === '*' || [...given.matchAll(/"[^"]*"/g)].some(([tag]) => tag === own);
}

async function runCommand(route: Route, context: Context, deps: Dependencies, caller: Caller): Promise<unknown> {
  const { operation } = route;
  if (operation.kind !== 'command') throw new Error(`${operation.name} is no command`);
  const body = await readJson(context);
  const ifMatch = parseIfMatch(context.get('If-Match'));
  const idempotencyKey = parseIdempotencyKey(route, context);
  return executeCommand(operation, { ...caller, body, ifMatch, idempotencyKey }, deps);
}

/** @throws DomainError `invalid-input` for anything but one strong ETag of ours, or `*`. */
function parseIfMatch(header: string): number | null {
  if (header === '' || header === '*') return null;
  const version = /^"(\d{1,15})"$/.exec(header.trim())?.[1];
  if (version !== undefined) return Number(version);
  throw new DomainError('invalid-input', 'If-Match is not an ETag of ours.', {
    faults: [{ pointer: 'If-Match', detail: 'is not an ETag of ours', expected: 'the ETag as read, such as "3"' }],
  });
}

/** On any POST but those of sessions, whose answers are secrets that are not kept. */
function parseIdempotencyKey(route: Route, context: Context): string | null {
  const key = context.get('Idempotency-Key');
  if (key === '' || !takesIdempotencyKey(route)) return null;
  if (key.length <= MAX_KEY_LENGTH) return key;
  throw new DomainError('invalid-input', 'The Idempotency-Key is too long.', {
    faults: [{ pointer: 'Idempotency-Key', detail: 'is too long', expected: `at most ${MAX_KEY_LENGTH} characters` }],
  });
}

async function answer(route: Route, context: Context, deps: Dependencies, output: unknown): Promise<void> {
  let status = route.statusOf === undefined ? route.statuses[0] : route.statusOf(output as never);
  const shaped = output as Shaped | undefined;
  if (route.etag === 'version') context.set('ETag', `"${String(shaped?.['version'])}"`);
  const seconds = route.waits ? preferredWait(context.get('Prefer')) : null;
  if (seconds !== null && shaped !== undefined) {
    const { id, version } = shaped;
    const found = await resting(context, () => deps.searchable.wait(String(id), Number(version), seconds));
    if (found) context.set('Preference-Applied', `wait=${seconds}`);
    else status = 202;
  }
  checkAnswer(route, deps, status, output);
  context.status = status;
  if (output === undefined) {
    context.body = null;
    context.status = status;
    return;
  }
  const text = JSON.stringify(output);
  context.type = 'application/json';
  context.set('Cache-Control', route.etag === 'body' ? 'no-cache' : 'no-store');
  if (route.etag === 'body') {
    context.set('ETag', weakTag(text));
  }
  if (isKnown(context)) {
    context.status = 304;
    return;
  }
  context.body = text;
}

/** RFC 7240: `Prefer: wait=10`. Null when nothing (readable) is preferred. */
function preferredWait(header: string): number | null {
  const seconds = /(?:^|[,;\s])wait\s*=\s*"?(\d{1,4})"?/i.exec(header)?.[1];
  return seconds === undefined ? null : Math.min(Number(seconds), MAX_WAIT_SECONDS);
}

/** In tests, an answer that the route does not declare is a failure; users get it as it is. */
function checkAnswer(route: Route, deps: Dependencies, status: number, output: unknown): void {
  if (!deps.strictAnswers) return;
  if (status !== 202 && !route.statuses.includes(status)) {
    throw new Error(`${route.method} ${route.path} answered with an undeclared ${status}`);
  }
  if (status === 202 && !route.waits && !route.statuses.includes(202))
    throw new Error(`${route.method} ${route.path} does not declare 202`);
  const parsed = route.operation.output.safeParse(output);
  if (!parsed.success) throw new Error(`${route.operation.name} breaks its schema: ${parsed.error.message}`);
}
