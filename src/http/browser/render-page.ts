/** Runs one page for one request: who looks, the form that was sent, and the commands and queries that the page asks for. */
import type { Context } from 'koa';
import type { Actor } from '../../accounts/permissions.ts';
import { DomainError } from '../../postings/errors.ts';
import { authenticate, authenticateBrowser, authorise } from '../authorise.ts';
import type { Dependencies } from '../dependencies.ts';
import { admit } from '../door/rate-limit.ts';
import { executeCommand } from '../execute-command.ts';
import type { PageContext, PageRoute } from '../operation.ts';
import { validate } from '../validate.ts';
import { browserCookie } from './cookie.ts';
import { checkUpload, readForm } from './form.ts';

export async function renderPage(page: PageRoute, context: Context, deps: Dependencies): Promise<void> {
  const { db, es, index, freshness, closings, lexicon, spelling, answers } = deps;
  const now = deps.clock();
  const params = (context as Context & { params: Record<string, string> }).params;
  const cookie = browserCookie(context, deps.origin.startsWith('https:'));
  const actor = await admit(context, deps.rateLimits, page.rate ?? 'page', () =>
    callerOf(page, context, deps, cookie.token()),
  );
  if (page.permission !== 'public' && actor !== null && actor.key !== null) {
    throw new DomainError('forbidden', 'Pages are for people; an API key may not open them.');
  }
  const company = await authorise(db, page.permission, actor, params['slug']);
  let form = new URLSearchParams();
  if (page.takes === 'upload') checkUpload(context, cookie);
  else if (page.method !== 'get') form = await readForm(context, cookie);

  const reading = { db, es, index, freshness, closings, lexicon, spelling, answers, now, actor, company };
  const shown: PageContext = {
    ...reading,
    params,
    form,
    origin: deps.origin,
    csrf: cookie.csrf,
    beginSession: cookie.begin,
    endSession: cookie.end,
    async run(command, input) {
      const given: Record<string, unknown> = { ...params, ...(input.params as Record<string, unknown> | undefined) };
      const theirs = await authorise(db, command.permission, actor, slugOf(given));
      const call = { ...input, params: paramsFor(command.params, given), now, actor, company: theirs };
      const output = await executeCommand(
        command,
        { ifMatch: null, idempotencyKey: null, body: undefined, ...call },
        deps,
      );
      return output as never;
    },
    async ask(query, input) {
      const given: Record<string, unknown> = { ...params, ...(input.params as Record<string, unknown> | undefined) };
      const theirs = await authorise(db, query.permission, actor, slugOf(given));
      const checked = validate({
        params: { schema: query.params, value: paramsFor(query.params, given), pointer: 'name' },
        query: { schema: query.query, value: input.query ?? {}, pointer: 'name' },
      });
      const output = await query.handle({ ...reading, company: theirs } as never, checked as never);
      return output as never;
    },
  };
  await page.render(context, shown);
}

/** What anyone may see asks nobody who they are, so that it needs no PostgreSQL. */
function callerOf(page: PageRoute, context: Context, deps: Dependencies, token: string | null): Promise<Actor | null> {
  const asking = { ...deps, now: deps.clock() };
  const authorization = context.get('Authorization');
  if (authorization !== '' || page.permission === 'public') return authenticate(asking, authorization);
  return authenticateBrowser(asking, token);
}

function slugOf(params: Record<string, unknown>): string | undefined {
  return typeof params['slug'] === 'string' ? params['slug'] : undefined;
}

/** The page's own parameters go along where the operation knows them. */
function paramsFor(schema: unknown, given: Record<string, unknown>): Record<string, unknown> {
  const shape = (schema as { shape?: Record<string, unknown> }).shape;
  if (shape === undefined) return given;
  return Object.fromEntries(Object.entries(given).filter(([name]) => name in shape));
}
