/** The Koa app over the route tables: errors as problems, then the row's operation or page. */
import Router, { type RouterMiddleware } from '@koa/router';
import Koa, { type Context, type Next } from 'koa';
import { isOutage } from '../platform/elasticsearch.ts';
import { httpDuration } from '../platform/metrics.ts';
import { isPostgresOutage } from '../platform/postgres.ts';
import { DomainError } from '../postings/errors.ts';
import { renderPage } from './browser/render-page.ts';
import type { Dependencies } from './dependencies.ts';
import { crossOrigin, securityHeaders } from './door/headers.ts';
import { checkAddress } from './door/limits.ts';
import { HEALTH_PATHS, type Health, registerHealth } from './health.ts';
import { assertPermission, declaredErrors, type PageRoute, type Route } from './operation.ts';
import { problemOf, STATUS_OF } from './problems.ts';
import { runOperation } from './run-operation.ts';

/** Seconds after which a caller may try again when a store is away. */
const RETRY_AFTER = 2;

export function createApp(
  deps: Dependencies,
  routes: readonly Route[],
  pages: readonly PageRoute[],
  health: Health,
): Koa {
  const app = new Koa();
  const router = new Router();
  registerHealth(router, deps, health);
  for (const { path, operation, companyOf } of routes) {
    assertPermission(path, operation.permission, companyOf !== undefined);
  }
  for (const { path, permission } of pages) assertPermission(path, permission);
  for (const route of routes) {
    register(router, route.method, route.path, (context) => runOperation(route, context, deps));
  }
  for (const page of pages) {
    register(router, page.method, page.path, (context) => renderPage(page, context, deps));
  }
  app.use(timed);
  app.use(securityHeaders({ isHttps: deps.origin.startsWith('https:') }));
  const cors = crossOrigin(deps.corsOrigins);
  if (cors !== null) app.use(cors);
  app.use((context, next) => catchErrors(context, next, deps, routes));
  app.use((context, next) => {
    // Whoever asks how we are gets to know it above all when there is too much to do.
    if (HEALTH_PATHS.has(context.path)) return next();
    checkAddress(context.url);
    return deps.loadGate.pass(context, next);
  });
  app.use(router.routes());
  app.use(notFound(router));
  // What reaches Koa itself is a broken connection: nobody is left to answer.
  app.on('error', (error: Error) => deps.log.debug({ error: error.message }, 'connection broke'));
  return app;
}

function register(router: Router, method: Route['method'], path: string, handle: (context: Context) => Promise<void>) {
  router.register(path, method === 'get' ? ['get', 'head'] : [method], handle as RouterMiddleware, { name: path });
}

async function timed(context: Context, next: Next): Promise<void> {
  const end = httpDuration.startTimer({ method: context.method });
  try {
    await next();
  } finally {
    const matched = (context as Context & { _matchedRoute?: string | RegExp })._matchedRoute;
    end({ route: String(matched ?? 'none'), status: String(context.status) });
  }
}

function notFound(router: Router) {
  return async (context: Context) => {
    const allowed = router.stack.filter((layer) => layer.match(context.path)).flatMap((layer) => layer.methods);
    if (allowed.length === 0) throw new DomainError('not-found', `There is nothing at ${context.path}.`);
    context.set('Allow', [...new Set(allowed)].join(', '));
    throw new DomainError('method-not-allowed', `${context.path} does not know ${context.method}.`, {
      data: { allowed: [...new Set(allowed)] },
    });
  };
}

async function catchErrors(context: Context, next: Next, deps: Dependencies, routes: readonly Route[]): Promise<void> {
  try {
    await next();
  } catch (error) {
    const known = asDomainError(error);
    if (known.code === 'internal') deps.log.error({ err: error, path: context.path }, 'request failed');
    if (deps.strictAnswers) checkDeclared(context, routes, known);
    const problem = problemOf(known);
    context.status = problem.status;
    context.set('Cache-Control', 'no-store');
    if (problem.status === 401) context.set('WWW-Authenticate', 'Bearer realm="rolecall"');
    const retryAfter = problem['retryAfter'] ?? (problem.status === 503 ? RETRY_AFTER : undefined);
    if (retryAfter !== undefined) context.set('Retry-After', String(retryAfter));
    if (known.code === 'unauthenticated' && wantsPage(context) && context.method === 'GET') return sendToLogin(context);
    if (wantsPage(context)) return deps.sendErrorPage(context, problem.status);
    context.body = JSON.stringify(problem);
    context.type = 'application/problem+json';
  }
}

/** A browser that asks for a page gets one, whatever went wrong; under `/v1/` everybody gets the problem. */
function wantsPage(context: Context): boolean {
  return !context.path.startsWith('/v1/') && context.accepts('application/problem+json', 'text/html') === 'text/html';
}

function sendToLogin(context: Context): void {
  context.status = 303;
  context.redirect(`/login?next=${encodeURIComponent(context.url)}`);
}

/** Stores that are away, and everything else that is not ours, in terms that a caller may see. */
export function asDomainError(error: unknown): DomainError {
  if (error instanceof DomainError) return error;
  if (isOutage(error) || isMissingIndex(error)) {
    return new DomainError('search-unavailable', 'Search is away for the moment; try again soon.', { cause: error });
  }
  if (isPostgresOutage(error)) {
    return new DomainError('store-unavailable', 'The store is away for the moment; try again soon.', { cause: error });
  }
  return new DomainError('internal', 'Something went wrong on our side; it has been logged.', { cause: error });
}

function isMissingIndex(error: unknown): boolean {
  return error instanceof Error && error.message.includes('index_not_found_exception');
}

function checkDeclared(context: Context, routes: readonly Route[], error: DomainError): void {
  const matched = (context as Context & { _matchedRoute?: string })._matchedRoute;
  const route = routes.find((row) => row.path === matched && row.method === context.method.toLowerCase());
  if (route === undefined) return;
  const declared = declaredErrors(route).map((code) => STATUS_OF[code]);
  if (!declared.includes(STATUS_OF[error.code])) {
    throw new Error(`${route.method} ${route.path} answered with an undeclared ${error.code}`, { cause: error });
  }
}
