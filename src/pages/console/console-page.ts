/** The frame of the employer's console: where one is, what else there is, and the way out. Its pages are kept by no cache. */
import type { Context } from 'koa';
import type { CompanyPermission } from '../../accounts/permissions.ts';
import type { PageContext } from '../../http/operation.ts';
import { attributes, type Child, type Html, html } from '../html.ts';
import { page } from '../layout.ts';
import type { AssetName } from '../page-assets.ts';
import { sendPage } from '../send-page.ts';
import { csrfField } from './form.ts';

/** The pages of a company's console, in the order of its bar, each for those who may open it. Another page is another line here. */
const COMPANY_PAGES = [
  ['listings', 'Listings', 'company:read'],
  ['imports', 'Imports', 'company:read'],
  ['members', 'Members', 'company:read'],
  ['keys', 'API keys', 'company:manage'],
  ['settings', 'Company', 'company:manage'],
] as const satisfies readonly (readonly [string, string, CompanyPermission])[];
export type CompanyPageName = (typeof COMPANY_PAGES)[number][0];

export type ConsolePage = {
  title: string;
  main: Child;
  /** Which of the bar's pages this is. */
  current?: CompanyPageName | 'operator';
  scripts?: readonly AssetName[];
};

/** Sends a page for somebody who is logged in; with a company in the path, its pages stand in the bar. */
export function sendConsolePage(context: Context, read: PageContext, status: number, shown: ConsolePage): void {
  const { company } = read;
  sendPrivatePage(
    context,
    status,
    page({
      title: company === null ? shown.title : `${shown.title} · ${company.name}`,
      unlisted: true,
      nav: html`<nav class="console-bar" aria-label="Console">
<a href="/console">Your companies</a>
${
  company !== null &&
  COMPANY_PAGES.filter(([, , permission]) => company.rights.includes(permission)).map(
    ([name, label]) =>
      html`<a href="/console/companies/${company.slug}/${name}"${attributes({ 'aria-current': shown.current === name ? 'page' : null })}>${label}</a>`,
  )
}
${read.actor?.platformRole === 'OPERATOR' && html`<a href="/operator"${attributes({ 'aria-current': shown.current === 'operator' ? 'page' : null })}>Operation</a>`}
<a class="console-bar-end" href="/console/account">Account</a>
<form method="post" action="/logout">${csrfField(read)}<button class="console-bar-button" type="submit">Log out</button></form>
</nav>`,
      main: html`<div class="column console">${shown.main}</div>`,
      ...(shown.scripts === undefined ? {} : { scripts: shown.scripts }),
    }),
  );
}

/** Whether the one who looks at a company's page may do this there: what they may not do is not offered to them. */
export function may({ company }: PageContext, permission: CompanyPermission): boolean {
  return company?.rights.includes(permission) ?? false;
}

/** A page of a few words and one form, for somebody who may not be logged in. */
export function sendDoorPage(context: Context, status: number, title: string, main: Html): void {
  sendPrivatePage(
    context,
    status,
    page({
      title,
      unlisted: true,
      main: html`<div class="column"><div class="door"><h1>${title}</h1>${main}</div></div>`,
    }),
  );
}

function sendPrivatePage(context: Context, status: number, text: string): void {
  sendPage(context, status, text);
  context.set('Cache-Control', 'no-store');
  // Addresses here have tokens in them that no other site may see.
  context.set('Referrer-Policy', 'same-origin');
}

/** After a form was taken: the next page, so that loading it again sends nothing again. */
export function goTo(context: Context, path: string): void {
  context.status = 303;
  context.redirect(path);
  context.set('Cache-Control', 'no-store');
}
