/** `/console/account`: somebody’s own account: password, sessions, their data, and its end. */
import type { Context } from 'koa';
import { deleteAccount, STAYS } from '../../commands/accounts/delete-account.ts';
import { logOutEverywhere } from '../../commands/accounts/log-out.ts';
import { changePassword } from '../../commands/accounts/passwords.ts';
import type { PageContext } from '../../http/operation.ts';
import type { DomainError } from '../../postings/errors.ts';
import { exportAccountQuery } from '../../queries/accounts/export-account.ts';
import { getAccountQuery } from '../../queries/accounts/get-account.ts';
import { html } from '../html.ts';
import { goTo, sendConsolePage } from './console-page.ts';
import { attempt, csrfField, done, field, refusal, submit } from './form.ts';
import { button } from './members-page.ts';

export async function accountPage(context: Context, read: PageContext): Promise<void> {
  const { form } = read;
  const wanted = form.get('do');
  let refused: DomainError | null = null;
  if (wanted === 'export') return sendExport(context, read);
  if (context.method === 'POST') {
    const tried = await attempt(act(read));
    if ('output' in tried) {
      if (tried.output === 'out') read.endSession();
      return goTo(context, tried.output === 'out' ? '/login' : `${context.path}?done=${tried.output}`);
    }
    refused = tried.refused;
  }
  const { email } = await read.ask(getAccountQuery, {});
  const about = (section: string) => (wanted === section ? refused : null);
  sendConsolePage(context, read, refused === null ? 200 : 422, {
    title: 'Account',
    main: html`<header class="console-head"><h1>Account</h1><p>${email}</p></header>
${context.query['done'] === 'password' && refused === null && done('The password is changed. All other sessions have ended.')}
<section aria-labelledby="password-part" class="console-part"><h2 id="password-part">Change the password</h2>
${refusal(about('password'))}
<form class="form" method="post">${csrfField(read)}<input type="hidden" name="do" value="password">
<input type="hidden" name="username" autocomplete="username" value="${email}">
${field({ name: 'current', label: 'Password now', type: 'password', autocomplete: 'current-password' }, about('password'))}
${field({ name: 'password', label: 'New password', type: 'password', autocomplete: 'new-password', hint: 'At least 12 characters.', minlength: 12, maxlength: 128 }, about('password'))}
<div class="form-end">${submit('Change it')}</div></form></section>
<section class="console-part" aria-labelledby="sessions"><h2 id="sessions">Log out everywhere</h2><p>In this browser, in all others, and in programs that have logged in. API keys go on.</p>
${button(read, { do: 'everywhere' }, 'Log out everywhere', '')}</section>
<section class="console-part" aria-labelledby="data"><h2 id="data">Your data</h2><p>Everything that is kept about you, as a file.</p>
${button(read, { do: 'export' }, 'Download it', '')}</section>
<section class="console-part" aria-labelledby="end"><h2 id="end">Delete the account</h2><p>Your address, password, sessions, memberships and the API keys that you made are gone at once. ${STAYS}</p>
${refusal(about('delete'))}
<form class="form" method="post">${csrfField(read)}<input type="hidden" name="do" value="delete">
<div class="form-field"><label class="field-label" for="delete-password">Password</label><input class="field" id="delete-password" name="password" type="password" autocomplete="current-password" required></div>
<div class="form-end">${submit('Delete it for good', 'plain')}</div></form></section>`,
  });
}

async function act(read: PageContext): Promise<'password' | 'out'> {
  const { form } = read;
  const password = form.get('password') ?? '';
  if (form.get('do') === 'password') {
    await read.run(changePassword, { body: { current: form.get('current') ?? '', password } });
    return 'password';
  }
  if (form.get('do') === 'delete') await read.run(deleteAccount, { body: { password } });
  else await read.run(logOutEverywhere, {});
  return 'out';
}

async function sendExport(context: Context, read: PageContext): Promise<void> {
  const everything = await read.ask(exportAccountQuery, {});
  context.attachment('rolecall-account.json');
  context.type = 'application/json';
  context.set('Cache-Control', 'no-store');
  context.set('X-Content-Type-Options', 'nosniff');
  context.body = `${JSON.stringify(everything, null, 2)}\n`;
}
