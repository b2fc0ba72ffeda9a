import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { type Permission, SCOPES } from '../../../src/accounts/permissions.ts';
import { queueBoard } from '../../../src/http/queue-board.ts';
import { routes } from '../../../src/http/routes.ts';
import { consoleRoutes } from '../../../src/pages/console/routes.ts';
import { pageRoutes } from '../../../src/pages/routes.ts';
import { callerOf } from '../../support/http-client.ts';
import { startService } from '../../support/service.ts';
import { testStores } from '../../support/stores.ts';
import { CALLERS, type CallerName, expected, unused, type Verdict, type Where } from './permission-table.ts';

const stores = await testStores();
const password = 'correct horse battery';
const tokens: Partial<Record<CallerName, string>> = {};
const SLUGS: Readonly<Record<Where, string>> = {
  own: 'own-company',
  other: 'other-company',
  nobody: 'nobodys-company',
};
/** Whose address has no company in it. */
const imports: Partial<Record<Where, string>> = {};
let url: string;

type Row = { name: string; method: string; path: string; permission: Permission };

/** A query by body is another row of the same operation. */
const rows: Row[] = [
  ...routes.map(({ method, path, operation }) => ({
    name: operation.name,
    method,
    path,
    permission: operation.permission,
  })),
  ...[
    ...pageRoutes({ publicUrl: null }),
    ...consoleRoutes({ showsMails: true, readQueues: async () => null }),
    ...queueBoard([]),
  ]
    .filter(({ path }) => !path.includes('/static/'))
    .map(({ name, method, path, permission }) => ({ name, method, path, permission })),
];

async function account(name: string): Promise<{ token: string; id: string }> {
  const email = `${name}@example.com`;
  const { body } = await callerOf(url)('POST', '/v1/auth/register', { body: { email, password } });
  if (name !== 'unconfirmed') {
    await stores.db.updateTable('account').set({ confirmed_at: new Date() }).where('id', '=', body.accountId).execute();
  }
  return { token: body.accessToken, id: body.accountId };
}

beforeAll(async () => {
  ({ url } = await startService(stores, { env: { ASK_CONFIRMATION: '1', SHOW_MAILS: '1' } }));
  const people = { owner: await account('owner'), other: await account('other') };
  const owner = callerOf(url, people.owner.token);
  await owner('POST', '/v1/companies', { body: { name: 'Own', slug: SLUGS.own } });
  await callerOf(url, people.other.token)('POST', '/v1/companies', { body: { name: 'Other', slug: SLUGS.other } });
  const company = await stores.db
    .selectFrom('company')
    .select('id')
    .where('slug', '=', SLUGS.own)
    .executeTakeFirstOrThrow();
  tokens.owner = people.owner.token;
  for (const name of ['unconfirmed', 'outsider', 'analyst', 'recruiter', 'moderator', 'operator'] as const) {
    const { token, id } = await account(name);
    tokens[name] = token;
    if (name === 'analyst' || name === 'recruiter') {
      const role = name === 'analyst' ? 'ANALYST' : 'RECRUITER';
      await stores.db
        .insertInto('member')
        .values({ company_id: company.id, account_id: id, role, created_at: new Date() })
        .execute();
    }
    if (name === 'moderator' || name === 'operator') {
      const role = name === 'moderator' ? 'MODERATOR' : 'OPERATOR';
      await stores.db.updateTable('account').set({ platform_role: role }).where('id', '=', id).execute();
    }
  }
  const keys: [CallerName, readonly string[]][] = [
    ['key to read', ['listings:read']],
    ['key to write', ['listings:write']],
    ['key to import', ['imports:write']],
    ['key to all', SCOPES],
  ];
  for (const [where, token] of [
    ['own', people.owner.token],
    ['other', people.other.token],
  ] as const) {
    const sent = await callerOf(url, token)('POST', `/v1/companies/${SLUGS[where]}/imports`, { body: [] });
    imports[where] = sent.body.id;
  }
  for (const [name, scopes] of keys) {
    const { body } = await owner('POST', `/v1/companies/${SLUGS.own}/keys`, { body: { name, scopes } });
    tokens[name] = body.token;
  }
}, 90_000);

/** With a body that no operation takes: who may is told what is wrong with it, and nothing is done. */
async function ask(row: Row, caller: CallerName, where: Where): Promise<Verdict> {
  const isOfImport = row.path.startsWith('/v1/imports/');
  const path = row.path
    .replace(':slug', SLUGS[where])
    .replaceAll(/:\w+/g, (isOfImport ? imports[where] : undefined) ?? randomUUID());
  const { status, body } = await callerOf(url, tokens[caller])(row.method.toUpperCase(), path, {
    ...(row.method === 'get' ? {} : { body: { 'no-such-field': true } }),
  });
  if (status >= 500) throw new Error(`${row.method} ${path} answered ${status}: ${JSON.stringify(body)}`);
  if (status === 401 && body.code === 'unauthenticated') return 'login';
  if (body.code === 'unconfirmed') return 'confirm';
  if (body.code === 'forbidden') return 'no';
  const none = isOfImport ? 'There is no such import.' : 'There is no such company.';
  return status === 404 && body.detail === none ? 'none' : 'yes';
}

const wheres = ({ path }: Row): Where[] =>
  path.includes('/:slug') || path.startsWith('/v1/imports/') ? ['own', 'other', 'nobody'] : ['own'];
/** Where the rule is an account’s own, there is one place alone. */
const cellsOf = (row: Row) =>
  wheres(row)
    .filter((where) => row.permission !== 'account' || where === 'own')
    .flatMap((where) => CALLERS.map((caller) => ({ where, caller })));

describe.each(rows)('$method $path ($name)', (row) => {
  it('lets in whom the table says', async () => {
    const wrong: string[] = [];
    for (const { where, caller } of cellsOf(row)) {
      const [wanted, told] = [expected(row.name, caller, where), await ask(row, caller, where)];
      if (wanted !== told) wrong.push(`${caller} at ${where}: ${told}, expected ${wanted}`);
    }
    expect(wrong).toEqual([]);
  });
});

it('the table has no line for what is not there', () => {
  expect(unused(new Set(rows.map(({ name }) => name)))).toEqual([]);
});
