/** Sends a page: its type, its content policy, and a tag by which a browser that has it already need not get it again. */
import { createHash } from 'node:crypto';
import type { Context } from 'koa';
import { CONTENT_POLICY } from './layout.ts';

export function sendPage(context: Context, status: number, text: string): void {
  context.status = status;
  context.type = 'text/html; charset=utf-8';
  context.set('Content-Security-Policy', CONTENT_POLICY);
  context.set('X-Content-Type-Options', 'nosniff');
  context.set('Referrer-Policy', 'strict-origin-when-cross-origin');
  context.set('Cache-Control', 'no-cache');
  if (status === 200) {
    context.set('ETag', `W/"${createHash('sha1').update(text).digest('base64url')}"`);
    if (context.fresh) {
      context.status = 304;
      return;
    }
  }
  context.body = text;
}

/** How the service is reached, for addresses that have to be whole. */
export function originOf(context: Context, publicUrl: string | null): string {
  return publicUrl ?? `${context.protocol}://${context.host}`;
}
