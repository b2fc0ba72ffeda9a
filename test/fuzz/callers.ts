/** One caller of each role; a company of theirs; and one that none of them may change. */
import { randomBytes, randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Database } from '../../src/platform/postgres.ts';
import { signAccessToken } from '../../src/platform/tokens.ts';
import { aListing, anEmployer } from '../support/http-client.ts';

export type Caller = { role: string; authorization(): string | null };

export type Callers = {
  everybody: readonly Caller[];
  /** Ids and slugs that requests may name, by the name of their parameter. */
  known: ReadonlyMap<string, readonly string[]>;
  /** Tokens live for minutes, and a log-out ends their sessions: to be called now and then. */
  renew(): Promise<void>;
  /** All that is kept of the company that nobody may change. */
  guarded(): Promise<string>;
};

type Asking = { db: Database; url: string; jwtSecret: string };

export async function makeCallers({ db, url, jwtSecret }: Asking): Promise<Callers> {
  const own = await anEmployer(url);
  const guarded = await anEmployer(url);
  const ids = new Map<string, string[]>([
    [own.slug, []],
    [guarded.slug, []],
  ]);
  for (const { call, slug } of [own, guarded]) {
    for (let nth = 0; nth < 6; nth++) {
      const body = { ...aListing({ title: `Baker ${nth}`, requisitionId: `r${nth}` }), publish: nth > 1 };
      const { body: made } = await call('POST', `/v1/companies/${slug}/postings`, { body });
      ids.get(slug)?.push(made.id);
    }
  }
  const companyIds = await db
    .selectFrom('company')
    .select(['id', 'slug'])
    .where('slug', 'in', [own.slug, guarded.slug])
    .execute();
  const idOf = (slug: string) => companyIds.find((company) => company.slug === slug)?.id ?? '';

  const stranger = await anEmployer(url);
  const roles: { role: string; accountId: string }[] = [
    { role: 'owner', accountId: own.accountId },
    { role: 'stranger', accountId: stranger.accountId },
  ];
  for (const [role, slug, member] of [
    ['recruiter', own.slug, 'RECRUITER'],
    ['analyst of the guarded company', guarded.slug, 'ANALYST'],
  ] as const) {
    const { accountId } = await anEmployer(url);
    await db
      .insertInto('member')
      .values({ company_id: idOf(slug), account_id: accountId, role: member, created_at: new Date() })
      .execute();
    roles.push({ role, accountId });
  }

  const tokens = new Map<string, string>();
  const sessions = new Map<string, string>();
  async function renew(): Promise<void> {
    const now = new Date();
    for (const { role, accountId } of roles) {
      const session = sessions.get(role);
      const alive = session && (await isAlive(db, session));
      const sessionId = alive ? session : await openSession(db, accountId);
      sessions.set(role, sessionId);
      tokens.set(role, await signAccessToken([jwtSecret], { accountId, sessionId }, now));
    }
  }
  await renew();

  const everybody: Caller[] = [
    ...roles.map(({ role }) => ({ role, authorization: () => `Bearer ${tokens.get(role)}` })),
    { role: 'nobody', authorization: () => null },
    { role: 'forger', authorization: () => `Bearer ${tokens.get('owner')?.slice(0, -4)}AAAA` },
    { role: 'babbler', authorization: () => 'Basic YTpi' },
  ];
  return {
    everybody,
    known: new Map([
      ['slug', [own.slug, own.slug, guarded.slug, stranger.slug, 'no-such-company']],
      ['company', [own.slug, guarded.slug]],
      ['id', [...ids.values()].flat()],
      ['exclude', [...ids.values()].flat()],
      ['requisitionId', ['r0', 'r1', 'r2', 'new']],
    ]),
    renew,
    guarded: () => fingerprint(db, idOf(guarded.slug)),
  };
}

async function isAlive(db: Database, id: string): Promise<boolean> {
  const row = await db
    .selectFrom('session')
    .select('id')
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}

async function openSession(db: Database, accountId: string): Promise<string> {
  const id = randomUUID();
  const now = new Date();
  await db
    .insertInto('session')
    .values({
      id,
      account_id: accountId,
      token_hash: randomBytes(32),
      created_at: now,
      expires_at: new Date(now.getTime() + 86_400_000),
    })
    .execute();
  return id;
}

/** Every row of every table that belongs to a company, in a few letters. */
async function fingerprint(db: Database, companyId: string): Promise<string> {
  const { rows } = await sql<{ name: string }>`
    select table_name as name from information_schema.columns
    where table_schema = current_schema() and column_name = 'company_id' order by 1
  `.execute(db);
  const parts = [['company', 'id'], ...rows.map(({ name }) => [name, 'company_id'])];
  const prints: string[] = [];
  for (const [table = '', column = ''] of parts) {
    const found = await sql<{ print: string | null }>`
      select md5(string_agg(t::text, '|' order by t::text)) as print from ${sql.table(table)} t
      where ${sql.ref(column)} = ${companyId}
    `.execute(db);
    prints.push(`${table} ${found.rows[0]?.print ?? 'none'}`);
  }
  return prints.join('\n');
}
