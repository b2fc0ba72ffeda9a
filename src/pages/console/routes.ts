/** The console's rows of the route table: what employers see once they have logged in, and the door before it. */
import type { Context } from 'koa';
import type { Permission } from '../../accounts/permissions.ts';
import type { PageContext, PageRoute } from '../../http/operation.ts';
import { homePage } from './home-page.ts';
import { importPage, importsPage } from './imports/import-pages.ts';
import { mailsPage } from './mails-page.ts';
import { confirmPage, forgottenPage, logInPage, logOutPage, resetPage, signUpPage } from './sign-in-pages.ts';

type Render = (context: Context, read: PageContext) => Promise<void>;

/** A page that shows a form and takes it at the same address. */
export function formPage(name: string, path: string, permission: Permission, render: Render): PageRoute[] {
  return (['get', 'post'] as const).map((method) => ({ method, path, name, permission, render }));
}

export function consoleRoutes({ showsMails }: { showsMails: boolean }): readonly PageRoute[] {
  return [
    ...formPage('logIn', '/login', 'public', logInPage),
    ...formPage('signUp', '/sign-up', 'public', signUpPage),
    ...formPage('confirmAddress', '/confirm', 'public', confirmPage),
    ...formPage('forgottenPassword', '/forgotten', 'public', forgottenPage),
    ...formPage('resetPassword', '/reset', 'public', resetPage),
    { method: 'post', path: '/logout', name: 'logOut', permission: 'account', render: logOutPage },
    ...(showsMails
      ? [{ method: 'get', path: '/local/mails', name: 'localMails', permission: 'public', render: mailsPage } as const]
      : []),
    {
      ...{ method: 'get', path: '/console/companies/:slug/imports', name: 'imports' },
      ...{ permission: 'company:read', render: importsPage },
    },
    {
      ...{ method: 'post', path: '/console/companies/:slug/imports', name: 'imports', takes: 'upload' },
      ...{ permission: 'company:import', render: importsPage },
    },
    ...formPage('import', '/console/companies/:slug/imports/:id', 'company:read', importPage),
    ...formPage('consoleHome', '/console', 'account', homePage),
  ];
}
