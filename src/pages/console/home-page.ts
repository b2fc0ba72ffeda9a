/** `/console`: somebody's companies, and a form for another one. */
import type { Context } from 'koa';
import { sendConfirmation } from '../../commands/accounts/confirm-address.ts';
import { createCompany } from '../../commands/companies/create-company.ts';
import type { PageContext } from '../../http/operation.ts';
import type { DomainError } from '../../postings/errors.ts';
import { getAccountQuery } from '../../queries/accounts/get-account.ts';
import { monogram } from '../components/hit.ts';
import { html } from '../html.ts';
import { goTo, sendConsolePage } from './console-page.ts';
import { attempt, csrfField, done, field, refusal, submit } from './form.ts';

export const ROLE_NAMES = { OWNER: 'Owner', RECRUITER: 'Recruiter', ANALYST: 'Analyst' } as const;

export async function homePage(context: Context, read: PageContext): Promise<void> {
  const { form } = read;
  let refused: DomainError | null = null;
  if (context.method === 'POST' && form.get('do') === 'mail') {
    await read.run(sendConfirmation, {});
    return goTo(context, '/console?done=mailed');
  }
  if (context.method === 'POST' && form.get('do') === 'open') {
    return goTo(context, `/console/companies/${encodeURIComponent(form.get('company') ?? '')}/listings`);
  }
  if (context.method === 'POST') {
    const slug = form.get('slug') ?? '';
    const body = { name: form.get('name') ?? '', ...(slug === '' ? {} : { slug }) };
    const tried = await attempt(read.run(createCompany, { body }));
    if ('output' in tried) return goTo(context, `/console/companies/${tried.output.slug}/listings`);
    refused = tried.refused;
  }
  const account = await read.ask(getAccountQuery, {});
  sendConsolePage(context, read, refused === null ? 200 : 422, {
    title: 'Your companies',
    main: html`<header class="console-head"><h1>Your companies</h1><p>Logged in as ${account.email}</p></header>
${context.query['done'] === 'mailed' && done('The mail is on its way.')}
${
  !account.isConfirmed &&
  html`<section class="console-notice" aria-labelledby="confirm"><h2 id="confirm">Confirm your e-mail address</h2>
<p>We have sent a link to ${account.email}. Until you have followed it, nobody can invite you to a company or hear from us there.</p>
<form method="post" action="/console">${csrfField(read)}<input type="hidden" name="do" value="mail">${submit('Send the mail again', 'small')}</form></section>`
}
${
  account.companies.length > 0 &&
  html`<ul class="console-companies">${account.companies.map(
    (company) =>
      html`<li><a href="/console/companies/${company.slug}/listings">${monogram(company)}<span><strong>${company.name}</strong><small>${ROLE_NAMES[company.role]}</small></span></a></li>`,
  )}</ul>`
}
${
  account.platformRole !== null &&
  html`<section class="console-part" aria-labelledby="any"><h2 id="any">Open any company</h2>
<p>${account.platformRole === 'MODERATOR' ? 'You may read its listings and close what does not belong here.' : 'You may do there what its owners may.'} Its log says so.</p>
<form class="form form-row" method="post" action="/console">${csrfField(read)}<input type="hidden" name="do" value="open">
${field({ name: 'company', label: 'Its short name in addresses', value: '', maxlength: 80 }, null)}
${submit('Open')}</form></section>`
}
<section class="console-part" aria-labelledby="new"><h2 id="new">${account.companies.length === 0 ? 'Make your company' : 'Make another company'}</h2>
${refusal(refused)}
<form class="form" method="post" action="/console">${csrfField(read)}
${field({ name: 'name', label: 'Name', value: form.get('name') ?? '', maxlength: 200, autocomplete: 'organization' }, refused)}
${field({ name: 'slug', label: 'Short name in addresses', value: form.get('slug') ?? '', maxlength: 80, optional: true, hint: 'Lower-case letters, digits and hyphens. Left empty, it is made from the name; it stays for good.' }, refused)}
<div class="form-end">${submit('Make it')}</div></form></section>`,
  });
}
