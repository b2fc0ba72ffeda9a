/** `/console/companies/{slug}/keys`: the API keys of a company. A new one is shown once, on the page that answers its form. */
import type { Context } from 'koa';
import { SCOPES, type Scope } from '../../accounts/permissions.ts';
import { endKey, makeKey, rotateKey } from '../../commands/companies/api-keys.ts';
import type { PageContext } from '../../http/operation.ts';
import type { DomainError } from '../../postings/errors.ts';
import { listApiKeysQuery } from '../../queries/companies/list-api-keys.ts';
import { formatDate } from '../format.ts';
import { attributes, type Html, html } from '../html.ts';
import { goTo, sendConsolePage } from './console-page.ts';
import { attempt, choice, csrfField, done, field, refusal, submit } from './form.ts';
import { button } from './members-page.ts';

const SCOPE_NAMES: Readonly<Record<Scope, string>> = {
  'listings:read': 'Read listings',
  'listings:write': 'Write and close listings',
  'imports:write': 'Import feeds',
};
const TERMS = [
  { value: '30', label: '30 days' },
  { value: '90', label: '90 days' },
  { value: '365', label: 'a year' },
  { value: '', label: 'until it is ended' },
];

export async function keysPage(context: Context, read: PageContext): Promise<void> {
  const { form } = read;
  let refused: DomainError | null = null;
  let shown: string | null = null;
  if (context.method === 'POST') {
    const tried = await attempt(act(read));
    if ('output' in tried && tried.output === null) return goTo(context, `${context.path}?done=ended`);
    if ('output' in tried) shown = tried.output;
    else refused = tried.refused;
  }
  const { items } = await read.ask(listApiKeysQuery, {});
  const chosen = form.getAll('scopes');
  sendConsolePage(context, read, refused === null ? 200 : 422, {
    title: 'API keys',
    current: 'keys',
    main: html`<header class="console-head"><h1>API keys</h1><p>For programs that post listings or send feeds. <a href="/docs">The API</a> says what they may ask.</p></header>
${context.query['done'] === 'ended' && shown === null && done('The key has ended.')}
${shown !== null && done(html`This is the key. It is shown now and never again: put it where your program finds it.<code class="console-secret">${shown}</code>`)}
${
  items.length > 0 &&
  html`<div class="console-scroll" role="region" aria-label="All keys" tabindex="0"><table class="console-table"><thead><tr><th scope="col">Name</th><th scope="col">Begins with</th><th scope="col">May</th><th scope="col">Last used</th><th scope="col">Good until</th><th scope="col">Change</th></tr></thead>
<tbody>${items.map(
    (
      key,
    ) => html`<tr><td>${key.name}</td><td><code>${key.prefix}…</code></td><td>${key.scopes.map((scope) => SCOPE_NAMES[scope]).join(', ')}</td>
<td>${dateOr(key.lastUsedAt, 'never')}</td><td>${dateOr(key.expiresAt, 'it is ended')}</td>
<td>${button(read, { do: 'rotate', id: key.id }, 'New secret', `for ${key.name}`)} ${button(read, { do: 'end', id: key.id }, 'End', key.name)}</td></tr>`,
  )}</tbody></table></div>`
}
<section class="console-part" aria-labelledby="new"><h2 id="new">Make a key</h2>
<p>It does what is ticked, never more than you may, and ends when you leave the company.</p>
${refusal(refused)}
<form class="form" method="post">${csrfField(read)}<input type="hidden" name="do" value="make">
${field({ name: 'name', label: 'Name', value: refused === null ? '' : (form.get('name') ?? ''), maxlength: 100, hint: 'What uses it, such as: nightly feed' }, refused)}
<fieldset><legend class="field-label">It may</legend>${SCOPES.map(
      (scope) =>
        html`<label class="form-check"><input type="checkbox" name="scopes" value="${scope}"${attributes({ checked: chosen.includes(scope) && refused !== null })}> ${SCOPE_NAMES[scope]}</label>`,
    )}</fieldset>
${choice({ name: 'term', label: 'Good for', choices: TERMS, value: form.get('term') ?? '90' })}
<div class="form-end">${submit('Make it')}</div></form></section>`,
  });
}

/** The secret to show; null when a key was ended. */
async function act(read: PageContext): Promise<string | null> {
  const { form } = read;
  const id = form.get('id') ?? '';
  switch (form.get('do')) {
    case 'end':
      await read.run(endKey, { params: { id } });
      return null;
    case 'rotate':
      return (await read.run(rotateKey, { params: { id } })).token;
    default: {
      const term = form.get('term') ?? '';
      const expiresInDays = term === '' ? null : Number(term);
      const body = { name: form.get('name') ?? '', scopes: form.getAll('scopes'), expiresInDays };
      return (await read.run(makeKey, { body })).token;
    }
  }
}

function dateOr(moment: string | null, otherwise: string): Html {
  return moment === null ? html`${otherwise}` : html`<time datetime="${moment}">${formatDate(new Date(moment))}</time>`;
}
