/** The cookie by which a browser is known, and the token that its forms carry so that no other site can send them. */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { Context } from 'koa';
import { BROWSER_SESSION_DAYS, makeToken } from '../../platform/tokens.ts';

/**
 * `__Host-`: over HTTPS the cookie comes from this host alone, not from a neighbouring one. `Lax`: it comes along with links from
 * mails, but with no form and no script of another site.
 */
const name = (isSecure: boolean): string => (isSecure ? '__Host-rolecall' : 'rolecall');

const TOKEN = /^[\w-]{43}$/;
/** A browser that has not logged in keeps its own until it is closed. */
const SESSION_MS = BROWSER_SESSION_DAYS * 24 * 60 * 60 * 1000;

export type BrowserCookie = {
  /** Of a session, or of somebody who only looks; null: the browser sent none. */
  token: () => string | null;
  /** For the hidden field `csrf` of a form. A browser without a cookie gets one with the answer. */
  csrf: () => string;
  isCsrf: (sent: string) => boolean;
  /** After logging in: the cookie stands for that session. */
  begin: (sessionToken: string) => void;
  end: () => void;
};

/** @param isSecure the service is reached over HTTPS. */
export function browserCookie(context: Context, isSecure: boolean): BrowserCookie {
  const sent = context.cookies.get(name(isSecure));
  let token = sent !== undefined && TOKEN.test(sent) ? sent : null;

  // Behind a proxy the connection itself is not encrypted, and Koa would refuse.
  if (isSecure) context.cookies.secure = true;

  const set = (value: string | null, maxAge?: number) => {
    token = value;
    context.cookies.set(name(isSecure), value, {
      httpOnly: true,
      sameSite: 'lax',
      secure: isSecure,
      path: '/',
      ...(maxAge === undefined ? {} : { maxAge }),
    });
  };

  return {
    token: () => token,
    csrf() {
      if (token === null) set(makeToken().token);
      return csrfOf(token ?? '');
    },
    isCsrf: (given) => token !== null && isSame(given, csrfOf(token)),
    begin: (sessionToken) => set(sessionToken, SESSION_MS),
    end: () => set(null),
  };
}

function csrfOf(token: string): string {
  return createHash('sha256').update(`csrf:${token}`).digest('base64url');
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
