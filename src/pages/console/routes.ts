/** The console's rows of the route table: what employers see once they have logged in, and the door before it. */
import type { Context } from 'koa';
import type { Permission } from '../../accounts/permissions.ts';
import type { PageContext, PageRoute } from '../../http/operation.ts';
import { accountPage } from './account-page.ts';
import { homePage } from './home-page.ts';
import { importPage, importsPage } from './imports/import-pages.ts';
import { invitationPage } from './invitation-page.ts';
import { keysPage } from './keys-page.ts';
import { editListingPage, newListingPage } from './listings/listing-editor.ts';
import { listingsPage } from './listings/listings-page.ts';
import { ownListingPage } from './listings/own-listing-page.ts';
import { mailsPage } from './mails-page.ts';
import { membersPage } from './members-page.ts';
import { operatorPage, type ReadQueues } from './operator-page.ts';
import { settingsPage } from './settings-page.ts';
import { confirmPage, forgottenPage, logInPage, logOutPage, resetPage, signUpPage } from './sign-in-pages.ts';

type Render = (context: Context, read: PageContext) => Promise<void>;

/** A page that shows a form and takes it at the same address. */
export function formPage(name: string, path: string, permission: Permission, render: Render): PageRoute[] {
  return (['get', 'post'] as const).map((method) => ({ method, path, name, permission, render }));
}

const LISTINGS = '/console/companies/:slug/listings';

/** A page that whoever reads in the company sees, and whoever may change listings sends forms to; each command has its own permission. */
function readOrChange(reading: string, writing: string, path: string, render: Render): PageRoute[] {
  return [
    { method: 'get', path, name: reading, permission: 'company:read', render },
    { method: 'post', path, name: writing, permission: 'company:close', render },
  ];
}

export function consoleRoutes({
  showsMails,
  readQueues,
}: {
  showsMails: boolean;
  readQueues: ReadQueues;
}): readonly PageRoute[] {
  const company = '/console/companies/:slug';
  return [
    ...formPage('logInPage', '/login', 'public', logInPage),
    ...formPage('signUpPage', '/sign-up', 'public', signUpPage),
    ...formPage('confirmPage', '/confirm', 'public', confirmPage),
    ...formPage('forgottenPage', '/forgotten', 'public', forgottenPage),
    ...formPage('resetPage', '/reset', 'public', resetPage),
    { method: 'post', path: '/logout', name: 'logOutPage', permission: 'account', render: logOutPage },
    {
      ...{ method: 'get', path: `${company}/imports`, name: 'importsPage' },
      ...{ permission: 'company:read', render: importsPage },
    },
    {
      ...{ method: 'post', path: `${company}/imports`, name: 'sendImportPage', takes: 'upload' },
      ...{ permission: 'company:import', render: importsPage },
    },
    ...formPage('importPage', `${company}/imports/:id`, 'company:read', importPage),
    ...formPage('consoleHome', '/console', 'account', homePage),
    ...formPage('accountPage', '/console/account', 'account', accountPage),
    ...formPage('invitationPage', '/invitation', 'account', invitationPage),
    ...formPage('membersPage', `${company}/members`, 'company:read', membersPage),
    ...formPage('keysPage', `${company}/keys`, 'company:manage', keysPage),
    ...formPage('settingsPage', `${company}/settings`, 'company:manage', settingsPage),
    ...formPage('operatorPage', '/operator', 'operator', operatorPage(readQueues)),
    ...(showsMails ? [localMails] : []),
    ...readOrChange('ownListingsPage', 'changeOwnListingsPage', LISTINGS, listingsPage),
    ...formPage('newListingPage', `${LISTINGS}/new`, 'company:write', newListingPage),
    ...readOrChange('ownListingPage', 'changeOwnListingPage', `${LISTINGS}/:id`, ownListingPage),
    ...formPage('editListingPage', `${LISTINGS}/:id/edit`, 'company:write', editListingPage),
  ];
}

const localMails: PageRoute = {
  method: 'get',
  path: '/local/mails',
  name: 'localMails',
  permission: 'public',
  render: mailsPage,
};
