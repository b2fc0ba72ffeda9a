/** Runs one row of the route table for one request: who calls, what is sent, the transaction, the answer. */
import { createHash } from 'node:crypto';
import type { Context } from 'koa';
import type { Actor, Company } from '../accounts/permissions.ts';
import { MAX_KEY_LENGTH, once } from '../commands/once.ts';
import { isPostgresOutage } from '../platform/postgres.ts';
import { DomainError } from '../postings/errors.ts';
import { authenticate, authorise } from './authorise.ts';
import { readJson } from './body.ts';
import type { Dependencies } from './dependencies.ts';
import { type Route, takesIdempotencyKey } from './operation.ts';
import { MAX_WAIT_SECONDS } from './searchable.ts';
import { validate } from './validate.ts';

type Params = Record<string, string>;
type Shaped = Record<string, unknown>;

export async function runOperation(route: Route, context: Context, deps: Dependencies): Promise<void> {
  const params = (context as Context & { params: Params }).params;
  const now = deps.clock();
  const { operation } = route;
  const actor = await authenticate({ ...deps, now }, context.get('Authorization')).catch((error: unknown) => {
    // What everybody may read is not refused because nobody can look the session up.
    if (operation.kind === 'query' && operation.permission === 'public' && isPostgresOutage(error)) return null;
    throw error;
  });
  const company = await authorise(deps.db, operation.permission, actor, params['slug']);

  const output =
    operation.kind === 'command'
      ? await runCommand(route, context, deps, { params, now, actor, company })
      : await runQuery(route, context, deps, { params, now, actor, company });
  await answer(route, context, deps, output);
}

type Caller = { params: Params; now: Date; actor: Actor | null; company: Company | null };

async function runQuery(route: Route, context: Context, deps: Dependencies, caller: Caller): Promise<unknown> {
  const { operation } = route;
  if (operation.kind !== 'query') throw new Error(`${operation.name} is no query`);
  const sent = route.inputFrom === 'body' ? ((await readJson(context)) ?? {}) : { ...context.query };
  const { params, query } = validate({
    params: { schema: operation.params, value: caller.params, pointer: 'name' },
    query: { schema: operation.query, value: sent, pointer: route.inputFrom === 'body' ? 'json' : 'name' },
  });
  const { db, es, index, freshness, closings, lexicon } = deps;
  const { now, actor, company } = caller;
  const ask = (at: Date) =>
    operation.handle(
      { db, es, index, freshness, closings, lexicon, now: at, actor, company } as never,
      { params, query } as never,
    );
  const seconds = route.awaits === undefined ? null : preferredWait(context.get('Prefer'));
  if (seconds === null) return ask(now);
  context.set('Preference-Applied', `wait=${seconds}`);
  return deps.changes.until(() => ask(deps.clock()), {
    seconds,
    isSomething: (output) => route.awaits?.(output as never) ?? true,
    isGone: () => context.req.socket.destroyed,
  });
}

async function runCommand(route: Route, context: Context, deps: Dependencies, caller: Caller): Promise<unknown> {
  const { operation } = route;
  if (operation.kind !== 'command') throw new Error(`${operation.name} is no command`);
  const { params, body } = validate({
    params: { schema: operation.params, value: caller.params, pointer: 'name' },
    body: { schema: operation.body, value: await readJson(context), pointer: 'json' },
  });
  const ifMatch = parseIfMatch(context.get('If-Match'));
  const { now, actor, company } = caller;
  const key = parseIdempotencyKey(route, context);
  const run = () =>
    deps.db.transaction().execute((trx) => {
      const given = { trx, now, actor, company, ifMatch, jwtSecrets: deps.jwtSecrets };
      const handle = () => operation.handle(given as never, { params, body } as never);
      if (key === null || actor === null) return handle();
      const request = [operation.name, params, body, ifMatch];
      return once(trx, { accountId: actor.accountId, key, request }, now, handle);
    });
  try {
    return await run();
  } catch (error) {
    // Two callers made the same thing at once: the second try sees what the first one made.
    if (isRace(error)) return run();
    throw error;
  }
}

function isRace(error: unknown): boolean {
  const code = (error as { code?: unknown }).code;
  return code === '23505' || code === '40001' || code === '40P01';
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
    const found = await deps.searchable.wait(String(shaped['id']), Number(shaped['version']), seconds);
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
    const { index: _index, ...lasting } = shaped ?? {};
    const hash = createHash('sha1').update('index' in (shaped ?? {}) ? JSON.stringify(lasting) : text);
    context.set('ETag', `W/"${hash.digest('base64url')}"`);
  }
  if (context.method === 'GET' && context.fresh) {
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
  if (status === 202 && !route.waits) throw new Error(`${route.method} ${route.path} does not declare 202`);
  const parsed = route.operation.output.safeParse(output);
  if (!parsed.success) throw new Error(`${route.operation.name} breaks its schema: ${parsed.error.message}`);
}
