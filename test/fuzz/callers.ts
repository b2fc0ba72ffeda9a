/** One caller of each role and each kind of key; a company of theirs; and one that none of them may change. */
import { setTimeout as sleep } from 'node:timers/promises';
import { SCOPES } from '../../src/accounts/permissions.ts';
import { bury } from '../../src/outbox/dead-letters.ts';
import type { Database } from '../../src/platform/postgres.ts';
import { aListing, anEmployer, type Employer } from '../support/http-client.ts';
import type { Operation } from './document.ts';
import { fingerprint } from './guarded.ts';
import {
  aKeyHolder,
  aPerson,
  despiteOthers,
  type KeyHolder,
  PASSWORD,
  type Person,
  type Place,
  putKey,
  putPerson,
} from './people.ts';

export type Caller = {
  role: string;
  /** Of how many: who may do much is worth more requests than who is refused. */
  share: number;
  authorization(): string | null;
  /** What means something to the service, by the name of a field, or by the collection that a path parameter picks from. */
  known: ReadonlyMap<string, readonly string[]>;
  /** A member of the guarded company, who may read all of it, or a key of it that may. */
  readsGuarded: boolean;
  /** What requests have ended for this one alone. */
  renew(): Promise<void>;
};

export type Callers = {
  everybody: readonly Caller[];
  /** Roles, keys and what there is to be done; sessions, too: to be called now and then. */
  renew(): Promise<void>;
  /** Whether the guarded company let a caller do what it may not. */
  trespasses(caller: Caller, operation: Operation, path: string): boolean;
  /** All that is kept of the company that nobody may change. */
  guarded(): Promise<string>;
};

/** Of closed lists, and what random words would hardly be. */
const MEANT: Readonly<Record<string, readonly string[]>> = {
  country: ['DE', 'US', 'AT', 'IN'],
  city: ['Berlin', 'Graz', 'Springfield'],
  applicantLocations: ['DE', 'US'],
  language: ['en', 'de'],
  currency: ['EUR', 'USD'],
  category: ['healthcare', 'engineering'],
  applyUrl: ['https://example.com/apply'],
  applyEmail: ['jobs@example.com'],
  mapping: ['{"format":"csv","fields":{"title":"title","description":"description","requisitionId":"requisitionId"}}'],
};

const OFTEN = [1, 2, 3, 4, 5, 6];

type Asking = { db: Database; url: string; jwtSecret: string };

export async function makeCallers({ db, url, jwtSecret }: Asking): Promise<Callers> {
  const [own, guarded, strangers] = [await aCompany(db, url), await aCompany(db, url, true), await aCompany(db, url)];
  const since = new Date();
  const putting = { db, jwtSecret, own };
  const member = (email: string, { companyId, isGuarded }: Place, role: 'OWNER' | 'RECRUITER' | 'ANALYST') =>
    aPerson(email, { membership: { companyId, isGuarded, role, since } });
  const owner = member('owner@fuzz.example.com', own, 'OWNER');
  const recruiter = member('recruiter@fuzz.example.com', own, 'RECRUITER');
  const stranger = member('stranger@fuzz.example.com', strangers, 'OWNER');
  const analyst = member('analyst@fuzz.example.com', guarded, 'ANALYST');
  const moderator = aPerson('moderator@fuzz.example.com', { platformRole: 'MODERATOR' });
  const operator = aPerson('operator@fuzz.example.com', { platformRole: 'OPERATOR' });
  const people = [owner, recruiter, stranger, analyst, moderator, operator];
  const keys = {
    reading: aKeyHolder(recruiter, own, ['listings:read']),
    writing: aKeyHolder(recruiter, own, ['listings:write']),
    importing: aKeyHolder(owner, own, ['imports:write']),
    analysts: aKeyHolder(analyst, guarded, SCOPES),
  };

  const back = (person: Person) => despiteOthers(() => putPerson(putting, person));
  const keyBack = (key: KeyHolder) =>
    despiteOthers(async () => {
      await putPerson(putting, key.maker);
      await putKey(db, key);
    });
  async function renew(): Promise<void> {
    await makeRoom(db, own, since);
    for (const person of people) await back(person);
    for (const key of Object.values(keys)) await keyBack(key);
    await db.deleteFrom('login_failure').execute();
    const letter = { version: 1, reason: 'mapper_parsing_exception', detail: 'of a fuzzed listing' };
    await bury(
      db,
      own.postings.map((postingId) => ({ postingId, ...letter })),
      new Date(),
    );
  }
  await renew();
  const ended = await keyBy(own.founder, own.slug, { scopes: SCOPES });
  await own.founder.call('DELETE', `/v1/companies/${own.slug}/keys/${ended.id}`);
  const expired = await keyBy(own.founder, own.slug, { scopes: SCOPES });
  const yesterday = new Date(since.getTime() - 86_400_000);
  await db.updateTable('api_key').set({ expires_at: yesterday }).where('id', '=', expired.id).execute();
  const guardeds = await keyBy(guarded.founder, guarded.slug, { scopes: ['listings:read'], expiresInDays: null });

  const all = [own, guarded, strangers];
  const known = new Map<string, readonly string[]>([
    ['companies', [...OFTEN.map(() => own.slug), guarded.slug, guarded.slug, strangers.slug, 'no-such-company']],
    ['postings', [...own.postings, ...own.postings, ...guarded.postings, ...strangers.postings.slice(0, 2)]],
    ['imports', all.flatMap(({ imports }) => imports)],
    ['keys', [expired.id, guardeds.id, ...Object.values(keys).map(({ keyId }) => keyId)]],
    ['invitations', [...people.map(({ links }) => links.invitationId), ...guarded.invitations]],
    ['members', [...people.map(({ accountId }) => accountId), ...all.map(({ founder }) => founder.accountId)]],
    ['slug', [own.slug, 'bakers-of-graz']],
    ['company', [own.slug, guarded.slug]],
    ['ids', all.flatMap(({ postings }) => postings)],
    ['exclude', all.flatMap(({ postings }) => postings)],
    ['requisitionId', ['r0', 'r1', 'r2', 'new']],
    ['email', people.map(({ email }) => email)],
    ['password', [PASSWORD]],
    ['current', [PASSWORD]],
    ...Object.entries(MEANT),
    ['token', people.flatMap(({ links }) => [links.confirm, links.reset])],
  ]);
  // Those who may change any company are not told the name of this one, nor its imports, whose address says which company is meant. Its
  // listings, members and keys they are told, and find them in no other company.
  const ofPlatform = new Map([
    ...known,
    ['companies', [...OFTEN.map(() => own.slug), strangers.slug, 'no-such-company']],
    ['imports', [...own.imports, ...strangers.imports]],
  ]);
  const person = (role: string, share: number, one: Person): Caller => ({
    ...{ role, share, readsGuarded: one.membership?.isGuarded ?? false },
    authorization: () => `Bearer ${one.accessToken}`,
    known: new Map([
      ...(one.platformRole === null ? known : ofPlatform),
      ['token', [one.links.invitation, one.links.confirm, one.links.reset]],
    ]),
    renew: () => back(one),
  });
  const holder = (role: string, key: KeyHolder): Caller => ({
    ...{ role, share: 1, readsGuarded: key.place.isGuarded, known, authorization: () => `Bearer ${key.token}` },
    renew: () => keyBack(key),
  });
  const nobody = (role: string, authorization: () => string | null): Caller => ({
    ...{ role, share: 0.5, readsGuarded: false, known, authorization, renew: async () => {} },
  });
  return {
    everybody: [
      person('owner', 3, owner),
      person('recruiter', 2, recruiter),
      person('stranger', 1, stranger),
      person('analyst of the guarded company', 1, analyst),
      person('moderator', 2, moderator),
      person('operator', 3, operator),
      holder('key to read', keys.reading),
      holder('key to write', keys.writing),
      holder('key to import', keys.importing),
      holder('key of that analyst', keys.analysts),
      { ...nobody('key of the guarded company', () => `Bearer ${guardeds.token}`), share: 1, readsGuarded: true },
      nobody('key that was ended', () => `Bearer ${ended.token}`),
      nobody('key that is over', () => `Bearer ${expired.token}`),
      nobody('nobody', () => null),
      nobody('forger', () => `Bearer ${owner.accessToken?.slice(0, -4)}AAAA`),
      nobody('babbler', () => 'Basic YTpi'),
    ],
    renew,
    trespasses: ({ readsGuarded }, { permission }, path) =>
      permission.startsWith('company:') &&
      !(permission === 'company:read' && readsGuarded) &&
      [guarded.slug, ...guarded.imports].some((name) => path.split(/[/?]/).includes(name)),
    guarded: () => fingerprint(db, guarded.companyId),
  };
}

type MadeCompany = Place & {
  slug: string;
  founder: Employer;
  postings: readonly string[];
  imports: readonly string[];
  invitations: readonly string[];
};

const LISTINGS = 6;
const IMPORT_WITHIN_MS = 60_000;

/** With listings in several states, an import that is done, and an invitation. */
async function aCompany(db: Database, url: string, isGuarded = false): Promise<MadeCompany> {
  const founder = await anEmployer(url);
  const { call, slug } = founder;
  const postings: string[] = [];
  for (let nth = 0; nth < LISTINGS; nth++) {
    const body = { ...aListing({ title: `Baker ${nth}`, requisitionId: `r${nth}` }), publish: nth > 1 };
    postings.push((await call('POST', `/v1/companies/${slug}/postings`, { body })).body.id);
  }
  const invited = { email: `invited@${slug}.example.com`, role: 'ANALYST' };
  const invitation = await call('POST', `/v1/companies/${slug}/invitations`, { body: invited });
  const sent = await call('POST', `/v1/companies/${slug}/imports`, { body: [] });
  const deadline = Date.now() + IMPORT_WITHIN_MS;
  for (let state = ''; state !== 'DONE' && state !== 'FAILED'; await sleep(50)) {
    state = (await call('GET', `/v1/imports/${sent.body.id}`)).body.state;
    if (Date.now() > deadline) throw new Error(`the import of ${slug} is still ${state}`);
  }
  const { id } = await db.selectFrom('company').select('id').where('slug', '=', slug).executeTakeFirstOrThrow();
  return {
    ...{ companyId: id, isGuarded, slug, founder, postings },
    ...{ imports: [sent.body.id], invitations: [invitation.body.id] },
  };
}

async function keyBy(
  { call }: Employer,
  slug: string,
  { scopes, expiresInDays = 90 }: { scopes: readonly string[]; expiresInDays?: number | null },
): Promise<{ id: string; token: string }> {
  const body = { name: 'fuzz', scopes, expiresInDays };
  const { status, body: made } = await call('POST', `/v1/companies/${slug}/keys`, { body });
  if (status !== 201) throw new Error(`no key: ${status} ${JSON.stringify(made)}`);
  return made;
}

const ROOM = 40;

/** Below the limits of a company, so that more can be made. */
async function makeRoom(db: Database, { companyId }: Place, since: Date): Promise<void> {
  for (const table of ['api_key', 'invitation'] as const) {
    const made = db.selectFrom(table).select('id').where('company_id', '=', companyId).where('created_at', '>', since);
    const rest = made.orderBy('created_at', 'desc').offset(ROOM);
    await db.deleteFrom(table).where('id', 'in', rest).execute();
  }
}
