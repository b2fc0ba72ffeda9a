/** `/console/companies/{slug}/settings`: the company’s name, and the log of what was done in it. */
import type { Context } from 'koa';
import { renameCompany } from '../../commands/companies/rename-company.ts';
import type { PageContext } from '../../http/operation.ts';
import type { DomainError } from '../../postings/errors.ts';
import { listCompanyActionsQuery } from '../../queries/companies/list-actions.ts';
import { formatDate } from '../format.ts';
import { html } from '../html.ts';
import { goTo, sendConsolePage } from './console-page.ts';
import { attempt, csrfField, done, field, refusal, submit } from './form.ts';

const ACTIONS_SHOWN = 100;

export async function settingsPage(context: Context, read: PageContext): Promise<void> {
  let refused: DomainError | null = null;
  if (context.method === 'POST') {
    const tried = await attempt(read.run(renameCompany, { body: { name: read.form.get('name') ?? '' } }));
    if ('output' in tried) return goTo(context, `${context.path}?done=renamed`);
    refused = tried.refused;
  }
  const { before } = context.query;
  const query = { limit: String(ACTIONS_SHOWN), ...(/^\d{1,15}$/.test(String(before)) ? { before } : {}) };
  const { items, next } = await read.ask(listCompanyActionsQuery, { query });
  const name = read.company?.name ?? '';
  sendConsolePage(context, read, refused === null ? 200 : 422, {
    title: 'Company',
    current: 'settings',
    main: html`<header class="console-head"><h1>${name}</h1><p><a href="/companies/${read.company?.slug}">As seekers see it</a></p></header>
${context.query['done'] === 'renamed' && refused === null && done('The name is changed; the listings follow within seconds.')}
${refusal(refused)}
<form class="form" method="post">${csrfField(read)}
${field({ name: 'name', label: 'Name', value: read.form.get('name') ?? name, maxlength: 200 }, refused)}
<div class="form-end">${submit('Rename')}</div></form>
<section class="console-part" aria-labelledby="log"><h2 id="log">What was done</h2><p>By members, their keys and the platform’s operators, the latest first; kept for 400 days.</p>
${
  items.length === 0
    ? html`<p>Nothing yet.</p>`
    : html`<div class="console-scroll" role="region" aria-label="The log" tabindex="0"><table class="console-table"><thead><tr><th scope="col">When</th><th scope="col">What</th><th scope="col">Who</th></tr></thead>
<tbody>${items.map(
        (
          item,
        ) => html`<tr><td><time datetime="${item.at}">${formatDate(new Date(item.at))}, ${item.at.slice(11, 16)} UTC</time></td><td>${inWords(item.action)}</td>
<td>${item.email ?? 'an account that is gone'}${item.keyId !== null && ', by an API key'}</td></tr>`,
      )}</tbody></table></div>
${next !== null && html`<nav class="pager" aria-label="Earlier"><a class="button" href="?before=${next}">Earlier</a></nav>`}`
}</section>`,
  });
}

/** `closePosting` → `close posting`. */
function inWords(action: string): string {
  return action.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
