/** `/local/mails`: the mails that this machine's service has written and not sent, for whoever tries it out. There only under `npm start`. */
import type { Context } from 'koa';
import type { PageContext } from '../../http/operation.ts';
import { type LocalMail, listLocalMails } from '../../queries/accounts/list-local-mails.ts';
import { formatDate } from '../format.ts';
import { type Html, html, safeLink } from '../html.ts';
import { sendDoorPage } from './console-page.ts';

export async function mailsPage(context: Context, read: PageContext): Promise<void> {
  const mails = await listLocalMails(read.db);
  sendDoorPage(
    context,
    200,
    'Mails',
    html`<p class="door-lead">Without an SMTP server, mails stay on this machine. These are the latest.</p>
${mails.length === 0 && html`<p>There are none yet.</p>`}
<ol class="mails">${mails.map(mail)}</ol>`,
  );
}

function mail({ to, subject, body, at }: LocalMail): Html {
  return html`<li class="mail"><h2>${subject}</h2><p class="mail-head">to ${to}, <time datetime="${at.toISOString()}">${formatDate(at)}</time></p>
${body
  .trim()
  .split('\n\n')
  .map((paragraph) => html`<p>${withLinks(paragraph)}</p>`)}</li>`;
}

function withLinks(text: string): Html[] {
  return text
    .split(/(https?:\/\/\S+)/)
    .map((part, position) => (position % 2 === 1 ? html`<a href="${safeLink(part)}">${part}</a>` : html`${part}`));
}
