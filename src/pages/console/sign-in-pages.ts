/** `/login`, `/sign-up`, `/confirm`, `/forgotten`, `/reset`, `/logout`: the door of the console. None tells whether an account exists. */
import type { Context } from 'koa';
import { confirmAddress } from '../../commands/accounts/confirm-address.ts';
import { logInByBrowser } from '../../commands/accounts/log-in.ts';
import { logOut } from '../../commands/accounts/log-out.ts';
import { askPasswordReset, resetPassword } from '../../commands/accounts/passwords.ts';
import { registerByBrowser } from '../../commands/accounts/register.ts';
import type { PageContext } from '../../http/operation.ts';
import type { DomainError } from '../../postings/errors.ts';
import { html } from '../html.ts';
import { goTo, sendDoorPage } from './console-page.ts';
import { attempt, csrfField, done, field, refusal, submit } from './form.ts';

const STATUS_OF_REFUSAL = 422;

export async function logInPage(context: Context, read: PageContext): Promise<void> {
  const { form } = read;
  const next = localPath(context.query['next'] ?? form.get('next'));
  let refused: DomainError | null = null;
  if (context.method === 'POST') {
    const body = { email: form.get('email') ?? '', password: form.get('password') ?? '' };
    const tried = await attempt(read.run(logInByBrowser, { body }));
    if ('output' in tried) {
      read.beginSession(tried.output.sessionToken);
      return goTo(context, next);
    }
    refused = tried.refused;
    if (typeof refused.data['retryAfter'] === 'number') context.set('Retry-After', String(refused.data['retryAfter']));
  }
  sendDoorPage(
    context,
    refused === null ? 200 : STATUS_OF_REFUSAL,
    'Log in',
    html`${context.query['done'] === 'reset' && done('The new password is set. Log in with it.')}
${refusal(refused)}
<form class="form" method="post" action="/login">
${csrfField(read)}
<input type="hidden" name="next" value="${next}">
${field({ name: 'email', label: 'E-mail address', type: 'email', autocomplete: 'username', value: form.get('email') ?? '' }, refused)}
${field({ name: 'password', label: 'Password', type: 'password', autocomplete: 'current-password' }, refused)}
<div class="form-end">${submit('Log in')}<a href="/forgotten">Forgotten it?</a></div>
</form>
<p class="door-other">No account yet? <a href="/sign-up?next=${encodeURIComponent(next)}">Sign up</a></p>`,
  );
}

export async function signUpPage(context: Context, read: PageContext): Promise<void> {
  const { form } = read;
  const next = localPath(context.query['next'] ?? form.get('next'));
  let refused: DomainError | null = null;
  if (context.method === 'POST') {
    const body = { email: form.get('email') ?? '', password: form.get('password') ?? '' };
    const tried = await attempt(read.run(registerByBrowser, { body }));
    if ('output' in tried) {
      read.beginSession(tried.output.sessionToken);
      return goTo(context, next);
    }
    refused = tried.refused;
  }
  sendDoorPage(
    context,
    refused === null ? 200 : STATUS_OF_REFUSAL,
    'Sign up',
    html`<p class="door-lead">Post listings, import feeds, and work on them with your colleagues.</p>
${refusal(refused)}
<form class="form" method="post" action="/sign-up">
${csrfField(read)}
<input type="hidden" name="next" value="${next}">
${field({ name: 'email', label: 'E-mail address', type: 'email', autocomplete: 'username', value: form.get('email') ?? '' }, refused)}
${field({ name: 'password', label: 'Password', type: 'password', autocomplete: 'new-password', hint: 'At least 12 characters; a few words make a good one.', minlength: 12, maxlength: 128 }, refused)}
<div class="form-end">${submit('Sign up')}</div>
</form>
<p class="door-other">You have an account? <a href="/login?next=${encodeURIComponent(next)}">Log in</a></p>`,
  );
}

/** A button and not the link itself: mail programs open links by themselves. */
export async function confirmPage(context: Context, read: PageContext): Promise<void> {
  const token = String(read.form.get('token') ?? context.query['token'] ?? '');
  if (context.method === 'POST') {
    const tried = await attempt(read.run(confirmAddress, { body: { token } }));
    if ('output' in tried) {
      const text = html`${done('Your e-mail address is confirmed.')}<p><a class="button button-main" href="/console">Go on</a></p>`;
      return sendDoorPage(context, 200, 'Confirmed', text);
    }
    const over = html`${refusal(tried.refused)}<p><a class="button" href="/console">To the console</a></p>`;
    return sendDoorPage(context, STATUS_OF_REFUSAL, 'This link is over', over);
  }
  sendDoorPage(
    context,
    200,
    'Confirm your address',
    html`<form class="form" method="post" action="/confirm">${csrfField(read)}<input type="hidden" name="token" value="${token}">
<p>One step: this tells us that the mails of this address reach you.</p>
<div class="form-end">${submit('Confirm')}</div></form>`,
  );
}

export async function forgottenPage(context: Context, read: PageContext): Promise<void> {
  let refused: DomainError | null = null;
  if (context.method === 'POST') {
    const tried = await attempt(read.run(askPasswordReset, { body: { email: read.form.get('email') ?? '' } }));
    if ('output' in tried) {
      const text = html`<p class="door-lead">If there is an account with this address, a mail with a link is on its way. The link is good for one hour.</p>`;
      return sendDoorPage(context, 200, 'Look at your mails', text);
    }
    refused = tried.refused;
  }
  sendDoorPage(
    context,
    refused === null ? 200 : STATUS_OF_REFUSAL,
    'Set a new password',
    html`${refusal(refused)}
<form class="form" method="post" action="/forgotten">${csrfField(read)}
${field({ name: 'email', label: 'E-mail address', type: 'email', autocomplete: 'username', value: read.form.get('email') ?? '' }, refused)}
<div class="form-end">${submit('Mail me a link')}</div></form>
<p class="door-other"><a href="/login">Back to logging in</a></p>`,
  );
}

export async function resetPage(context: Context, read: PageContext): Promise<void> {
  const token = String(read.form.get('token') ?? context.query['token'] ?? '');
  let refused: DomainError | null = null;
  if (context.method === 'POST') {
    const body = { token, password: read.form.get('password') ?? '' };
    const tried = await attempt(read.run(resetPassword, { body }));
    if ('output' in tried) return goTo(context, '/login?done=reset');
    refused = tried.refused;
  }
  sendDoorPage(
    context,
    refused === null ? 200 : STATUS_OF_REFUSAL,
    'Set a new password',
    html`${refusal(refused)}
<form class="form" method="post" action="/reset">${csrfField(read)}<input type="hidden" name="token" value="${token}">
${field({ name: 'password', label: 'New password', type: 'password', autocomplete: 'new-password', hint: 'At least 12 characters. All sessions of the account end.', minlength: 12, maxlength: 128 }, refused)}
<div class="form-end">${submit('Set it')}</div></form>
<p class="door-other">Is the link over? <a href="/forgotten">Have another one mailed</a></p>`,
  );
}

export async function logOutPage(context: Context, read: PageContext): Promise<void> {
  await read.run(logOut, {});
  read.endSession();
  goTo(context, '/login');
}

/** Where to go on: within this site, whatever the address says. */
export function localPath(given: unknown): string {
  return typeof given === 'string' && /^\/(?![/\\])[\x21-\x7e]*$/.test(given) ? given : '/console';
}
