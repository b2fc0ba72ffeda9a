import { beforeAll, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { aListing, type Caller, callerOf } from '../../support/http-client.ts';
import { startService } from '../../support/service.ts';
import { testStores } from '../../support/stores.ts';
import { waitUntil } from '../../support/wait-until.ts';
import { mailsTo, tokenTo } from './mailbox.ts';

const stores = await testStores();
const password = 'correct horse battery';
let url: string;

beforeAll(async () => {
  ({ url } = await startService(stores));
}, 90_000);

let made = 0;

type Person = { email: string; id: string; token: string; call: Caller };

async function person(): Promise<Person> {
  made += 1;
  const email = `person-${made}@example.com`;
  const { body } = await callerOf(url)('POST', '/v1/auth/register', { body: { email, password } });
  return { email, id: body.accountId, token: body.accessToken, call: callerOf(url, body.accessToken) };
}

async function company() {
  const owner = await person();
  made += 1;
  const { body } = await owner.call('POST', '/v1/companies', { body: { name: `Company ${made}` } });
  const at = `/v1/companies/${body.slug}`;
  const join = async (role: string): Promise<Person> => {
    const member = await person();
    await owner.call('POST', `${at}/invitations`, { body: { email: member.email, role } });
    const accepted = await member.call('POST', '/v1/invitations/accept', {
      body: { token: await tokenTo(stores, member.email) },
    });
    expect(accepted).toMatchObject({ status: 200, body: { slug: body.slug, role } });
    return member;
  };
  const key = (more: Record<string, unknown> = {}) =>
    owner.call('POST', `${at}/keys`, { body: { name: 'Nightly feed', scopes: ['listings:write'], ...more } });
  return { owner, at, slug: body.slug as string, join, key };
}

describe('an invitation', () => {
  it('is accepted by the account of its address, once, and confirms that address', async () => {
    const { owner, at, join } = await company();
    const member = await join('RECRUITER');
    const { items } = (await owner.call('GET', `${at}/members`)).body;
    expect(items.map(({ email, role }: { email: string; role: string }) => [email, role])).toEqual([
      [owner.email, 'OWNER'],
      [member.email, 'RECRUITER'],
    ]);
    expect((await member.call('GET', '/v1/account')).body.isConfirmed).toBe(true);
    const again = await member.call('POST', '/v1/invitations/accept', {
      body: { token: await tokenTo(stores, member.email) },
    });
    expect(again.body.code).toBe('link-over');
  });

  it('that was passed on is of no use to another, and stays good', async () => {
    const { owner, at } = await company();
    const [wanted, other] = [await person(), await person()];
    await owner.call('POST', `${at}/invitations`, { body: { email: wanted.email, role: 'OWNER' } });
    const body = { token: await tokenTo(stores, wanted.email) };
    expect((await other.call('POST', '/v1/invitations/accept', { body })).body.code).toBe('forbidden');
    expect((await wanted.call('POST', '/v1/invitations/accept', { body })).status).toBe(200);
  });

  it('that is taken back, or sent anew, leaves an old link without use', async () => {
    const { owner, at } = await company();
    const wanted = await person();
    const invite = () => owner.call('POST', `${at}/invitations`, { body: { email: wanted.email, role: 'ANALYST' } });
    await invite();
    const first = await tokenTo(stores, wanted.email);
    const { body } = await invite();
    const second = await tokenTo(stores, wanted.email);
    expect((await wanted.call('POST', '/v1/invitations/accept', { body: { token: first } })).status).toBe(410);
    expect((await owner.call('DELETE', `${at}/invitations/${body.id}`)).status).toBe(204);
    expect((await wanted.call('POST', '/v1/invitations/accept', { body: { token: second } })).status).toBe(410);
    expect((await owner.call('GET', `${at}/invitations`)).body.items).toEqual([]);
  });

  it('puts no line of a company’s name into the head of its mail', async () => {
    const { owner, at } = await company();
    await owner.call('PATCH', at, { body: { name: 'Crumb\r\nBcc: all@example.com' } });
    const wanted = await person();
    await owner.call('POST', `${at}/invitations`, { body: { email: wanted.email, role: 'ANALYST' } });
    expect((await mailsTo(stores, wanted.email)).at(-1)?.subject).toBe('Join Crumb Bcc: all@example.com at Rolecall');
  });
});

describe('a member', () => {
  it('with another role may do other things at once', async () => {
    const { owner, at, join } = await company();
    const member = await join('ANALYST');
    const post = () => member.call('POST', `${at}/postings`, { body: aListing() });
    expect((await post()).status).toBe(403);
    await owner.call('PATCH', `${at}/members/${member.id}`, { body: { role: 'RECRUITER' } });
    expect((await post()).status).toBe(201);
    await owner.call('DELETE', `${at}/members/${member.id}`);
    expect((await post()).status).toBe(403);
  });

  it('makes nobody, and not themselves, more than they are', async () => {
    const { at, join } = await company();
    const member = await join('RECRUITER');
    const raised = await member.call('PATCH', `${at}/members/${member.id}`, { body: { role: 'OWNER' } });
    expect(raised.body.code).toBe('forbidden');
  });

  it('who is the last owner can not leave, be removed or become less; two who try at once leave one', async () => {
    const { owner, at, join } = await company();
    expect((await owner.call('POST', `${at}/leave`)).body.code).toBe('last-owner');
    const demote = (whom: Person) => owner.call('PATCH', `${at}/members/${whom.id}`, { body: { role: 'ANALYST' } });
    expect((await demote(owner)).body.code).toBe('last-owner');
    const second = await join('OWNER');
    const both = await Promise.all([owner.call('POST', `${at}/leave`), second.call('POST', `${at}/leave`)]);
    expect(both.map(({ status }) => status).sort()).toEqual([204, 409]);
  });
});

describe('an API key', () => {
  it('is shown once, known by its beginning, and kept as a hash', async () => {
    const { owner, at, key } = await company();
    const { status, body } = await key();
    expect(status).toBe(201);
    expect(body.token).toMatch(/^rolecall_[\w-]{43}$/);
    const { items } = (await owner.call('GET', `${at}/keys`)).body;
    expect(items).toMatchObject([{ name: 'Nightly feed', prefix: body.token.slice(0, 15), lastUsedAt: null }]);
    const rows = JSON.stringify(await stores.db.selectFrom('api_key').selectAll().execute());
    expect(rows).not.toContain(body.token);
    await callerOf(url, body.token)('POST', `${at}/postings`, { body: aListing() });
    const used = (await owner.call('GET', `${at}/keys`)).body.items[0].lastUsedAt;
    expect(Date.now() - Date.parse(used)).toBeLessThan(60_000);
  });

  it('is made and rotated once under one Idempotency-Key, and no repeat gets its secret', async () => {
    const { owner, at } = await company();
    const body = { name: 'Once', scopes: ['listings:read'] };
    const make = () => owner.call('POST', `${at}/keys`, { body, headers: { 'Idempotency-Key': 'make' } });
    const first = await make();
    const repeats = await Promise.all([make(), make()]);
    for (const again of repeats) expect(again).toMatchObject({ status: 201, body: { ...first.body, token: null } });
    expect((await owner.call('GET', `${at}/keys`)).body.items).toHaveLength(1);

    const rotate = () =>
      owner.call('POST', `${at}/keys/${first.body.id}/rotate`, { headers: { 'Idempotency-Key': 'rotate' } });
    const rotated = await rotate();
    expect(await rotate()).toMatchObject({ status: 200, body: { ...rotated.body, token: null } });
    // A second rotation would have locked out whoever still has the first secret.
    for (const { token } of [first.body, rotated.body]) {
      expect((await callerOf(url, token)('GET', `${at}/postings`)).status).toBe(200);
    }
    const kept = JSON.stringify(await stores.db.selectFrom('idempotency_key').selectAll().execute());
    for (const { token } of [first.body, rotated.body]) expect(kept).not.toContain(token);
  });

  it('that is rotated has a new secret, and the old one for some hours alone', async () => {
    const { owner, at, key } = await company();
    const { id, token } = (await key()).body;
    const rotated = await owner.call('POST', `${at}/keys/${id}/rotate`, { body: { oldGoodForHours: 1 } });
    const post = (by: string) => callerOf(url, by)('POST', `${at}/postings`, { body: aListing() });
    expect((await post(token)).status).toBe(201);
    expect((await post(rotated.body.token)).status).toBe(201);
    await stores.db.updateTable('api_key').set({ former_until: new Date() }).where('id', '=', id).execute();
    expect((await post(token)).status).toBe(401);
    expect((await post(rotated.body.token)).status).toBe(201);
  });

  it('that is over, ended, or of a member who has left is good no more', async () => {
    const { owner, at, key, join } = await company();
    const read = (by: string) => callerOf(url, by)('GET', `${at}/postings`);
    const scopes = ['listings:read'];
    const over = (await key({ scopes, expiresInDays: 1 })).body;
    expect((await read(over.token)).status).toBe(200);
    await stores.db.updateTable('api_key').set({ expires_at: new Date() }).where('id', '=', over.id).execute();
    expect((await read(over.token)).status).toBe(401);
    const ended = (await key({ scopes })).body;
    await owner.call('DELETE', `${at}/keys/${ended.id}`);
    expect((await read(ended.token)).status).toBe(401);
    const second = await join('OWNER');
    const theirs = (await second.call('POST', `${at}/keys`, { body: { name: 'Theirs', scopes } })).body;
    expect((await read(theirs.token)).status).toBe(200);
    await owner.call('PATCH', `${at}/members/${second.id}`, { body: { role: 'RECRUITER' } });
    expect((await read(theirs.token)).status).toBe(200);
    await owner.call('DELETE', `${at}/members/${second.id}`);
    expect((await read(theirs.token)).status).toBe(401);
  });

  it('never does more than whoever made it may', async () => {
    const { owner, at, join } = await company();
    const second = await join('OWNER');
    const scopes = ['listings:write'];
    const { token } = (await second.call('POST', `${at}/keys`, { body: { name: 'Theirs', scopes } })).body;
    await owner.call('PATCH', `${at}/members/${second.id}`, { body: { role: 'ANALYST' } });
    expect((await callerOf(url, token)('POST', `${at}/postings`, { body: aListing() })).status).toBe(403);
  });
});

describe('the log', () => {
  it('tells an owner who did what, with ids and choices and no texts', async () => {
    const { owner, at, slug, join, key } = await company();
    const member = await join('RECRUITER');
    const made = await member.call('POST', `${at}/postings`, { body: aListing({ title: 'A secret role' }) });
    const { id, token } = (await key()).body;
    await callerOf(url, token)('POST', `${at}/postings`, { body: aListing() });
    const { items } = (await owner.call('GET', `${at}/log`)).body;
    expect(items).toMatchObject([
      { action: 'createPosting', email: owner.email, keyId: id, company: slug },
      { action: 'makeApiKey', details: { key: id, scopes: ['listings:write'] } },
      { action: 'createPosting', email: member.email, keyId: null },
      { action: 'inviteMember', email: owner.email, details: { role: 'RECRUITER' } },
    ]);
    expect(made.status).toBe(201);
    expect(JSON.stringify(items)).not.toContain('A secret role');
    const paged = (await owner.call('GET', `${at}/log?limit=3`)).body;
    expect((await owner.call('GET', `${at}/log?limit=3&before=${paged.next}`)).body.items).toHaveLength(1);
  });

  it('has nothing of what was refused', async () => {
    const { owner, at } = await company();
    await owner.call('POST', `${at}/leave`);
    expect((await owner.call('GET', `${at}/log`)).body.items).toEqual([]);
  });
});

describe('personal data', () => {
  it('is given to its person, without anything that opens a door', async () => {
    const { owner, slug, key } = await company();
    const { token } = (await key()).body;
    const { status, body } = await owner.call('GET', '/v1/account/export');
    expect(status).toBe(200);
    expect(body).toMatchObject({ account: { email: owner.email }, memberships: [{ company: slug, role: 'OWNER' }] });
    expect(body.apiKeys).toHaveLength(1);
    expect(body.actions.map(({ action }: { action: string }) => action)).toContain('makeApiKey');
    expect(JSON.stringify(body)).not.toContain(token);
    expect(JSON.stringify(body)).not.toContain('argon2');
  });

  it('is erased with the account; what was done stays, under an id that says nothing', async () => {
    const { owner, at, join } = await company();
    const member = await join('RECRUITER');
    await member.call('POST', `${at}/postings`, { body: aListing() });
    const erase = (given: string) => member.call('DELETE', '/v1/account', { body: { password: given } });
    expect((await erase('not the right one')).body.code).toBe('wrong-credentials');
    expect((await erase(password)).status).toBe(204);
    expect((await member.call('GET', '/v1/account')).status).toBe(401);
    const kept = await Promise.all(
      (['account', 'mail', 'invitation', 'audit', 'idempotency_key'] as const).map((table) =>
        stores.db.selectFrom(table).selectAll().execute(),
      ),
    );
    expect(JSON.stringify(kept)).not.toContain(member.email);
    const { items } = (await owner.call('GET', `${at}/log`)).body;
    expect(items[0]).toMatchObject({ action: 'createPosting', accountId: member.id, email: null });
  });

  it('of the last owner is erased only when nobody is left behind', async () => {
    const { owner, at, slug, join } = await company();
    const member = await join('RECRUITER');
    const erase = () => owner.call('DELETE', '/v1/account', { body: { password } });
    expect(await erase()).toMatchObject({ status: 409, body: { code: 'last-owner', companies: [slug] } });
    await owner.call('DELETE', `${at}/members/${member.id}`);
    const { body } = await owner.call('POST', `${at}/postings`, { body: { ...aListing(), publish: true } });
    expect((await erase()).status).toBe(409);
    await owner.call('POST', `${at}/postings/${body.id}/close`);
    expect((await erase()).status).toBe(204);
  });

  it.each([
    ['a company', 'companies', { name: 'Left behind' }, 401],
    ['a listing', 'AT/postings', aListing(), 401],
    ['a feed', 'AT/imports', [], 401],
    ['a key', 'AT/keys', { name: 'Left behind', scopes: ['listings:read'] }, 403],
  ])('is erased while %s is being made, which is refused then', async (_what, path, body, status) => {
    const { owner, at } = await company();
    const erasing = await stores.db.startTransaction().execute();
    await erasing.deleteFrom('account').where('id', '=', owner.id).execute();
    const made = owner.call('POST', path === 'companies' ? `/v1/${path}` : path.replace('AT', at), { body });
    await waitUntil(async () => {
      const { rows } = await sql<{ waits: boolean }>`
        select exists (select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock') as waits
      `.execute(stores.db);
      return rows[0]?.waits ?? false;
    }, 10_000);
    await erasing.commit().execute();
    expect((await made).status).toBe(status);
  });
});
