/** `/invitation`: accepts an invitation to a company, by the link in a mail. */
import type { Context } from 'koa';
import { acceptInvitation } from '../../commands/companies/invitations.ts';
import type { PageContext } from '../../http/operation.ts';
import type { DomainError } from '../../postings/errors.ts';
import { getAccountQuery } from '../../queries/accounts/get-account.ts';
import { html } from '../html.ts';
import { goTo, sendConsolePage } from './console-page.ts';
import { attempt, csrfField, refusal, submit } from './form.ts';

export async function invitationPage(context: Context, read: PageContext): Promise<void> {
  const token = String(read.form.get('token') ?? context.query['token'] ?? '');
  let refused: DomainError | null = null;
  if (context.method === 'POST') {
    const tried = await attempt(read.run(acceptInvitation, { body: { token } }));
    if ('output' in tried) return goTo(context, `/console/companies/${tried.output.slug}/members`);
    refused = tried.refused;
  }
  const { email } = await read.ask(getAccountQuery, {});
  sendConsolePage(context, read, refused === null ? 200 : 422, {
    title: 'Invitation',
    main: html`<header class="console-head"><h1>You are invited</h1><p>You are logged in as ${email}. The invitation is for the address that its mail came to.</p></header>
${refusal(refused)}
<form class="form" method="post" action="/invitation">${csrfField(read)}<input type="hidden" name="token" value="${token}">
<div class="form-end">${submit('Join the company')}</div></form>`,
  });
}
