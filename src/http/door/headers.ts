/** What every answer tells a browser, and which other sites' scripts may read answers. */
import cors from '@koa/cors';
import type { Context, Middleware, Next } from 'koa';

/** For everything that is no page: it loads nothing, and stands in no frame. Pages set a policy of their own over it. */
const POLICY = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const ALWAYS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': POLICY,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Origin-Agent-Cluster': '?1',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=()',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
};

/** Seconds: a year. */
const HTTPS_ONLY = 'max-age=31536000';

/** `isHttps`: whether the service is reached by https alone. */
export function securityHeaders({ isHttps }: { isHttps: boolean }): Middleware {
  const headers = isHttps ? { ...ALWAYS, 'Strict-Transport-Security': HTTPS_ONLY } : ALWAYS;
  return (context: Context, next: Next) => {
    context.set(headers);
    return next();
  };
}

/**
 * For scripts of the given origins (`*`: any). Never with cookies: another site's page acts for nobody. Null: for none, which is
 * what browsers do by themselves.
 */
export function crossOrigin(origins: readonly string[]): Middleware | null {
  if (origins.length === 0) return null;
  const isAny = origins.includes('*');
  return cors({
    origin: (context) => {
      const origin = context.get('Origin');
      if (isAny) return '*';
      return origins.includes(origin) ? origin : '';
    },
    allowMethods: 'GET,HEAD,POST,PATCH,PUT,DELETE',
    allowHeaders: 'Authorization,Content-Type,Idempotency-Key,If-Match,If-None-Match,Prefer',
    exposeHeaders: 'ETag,Preference-Applied,RateLimit,RateLimit-Policy,Retry-After',
    maxAge: 600,
  }) as Middleware;
}
