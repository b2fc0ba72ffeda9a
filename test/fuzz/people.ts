/** Accounts, memberships, sessions and keys of callers, as they were in the beginning: requests end them, and they are put back. */
import { randomBytes, randomUUID } from 'node:crypto';
import type { PlatformRole, Scope } from '../../src/accounts/permissions.ts';
import { hashPassword } from '../../src/platform/passwords.ts';
import type { Database } from '../../src/platform/postgres.ts';
import type { MemberRole } from '../../src/platform/schema.generated.ts';
import { hashToken, makeApiKey, makeToken, signAccessToken } from '../../src/platform/tokens.ts';

export const PASSWORD = 'correct horse battery';
const DAY_MS = 86_400_000;

export type Place = {
  companyId: string;
  /** What is done to its rows must stay to be seen: only what is gone is put back. */
  isGuarded: boolean;
};

export type Person = {
  accountId: string;
  email: string;
  platformRole: PlatformRole | null;
  membership: (Place & { role: MemberRole; since: Date }) | null;
  /** Good links of mails that they have got, and an invitation to the company that is drawn most. */
  links: { confirm: string; reset: string; invitation: string; invitationId: string };
  /** Null before the first `put`. */
  accessToken: string | null;
};

export type KeyHolder = {
  keyId: string;
  token: string;
  maker: Person;
  place: Place;
  scopes: readonly Scope[];
  since: Date;
};

type Putting = { db: Database; jwtSecret: string /** Where invitations are to. */; own: Place };

export function aPerson(email: string, more: Partial<Person> = {}): Person {
  const link = () => makeToken().token;
  return {
    ...{ accountId: randomUUID(), email, platformRole: null, membership: null, accessToken: null },
    links: { confirm: link(), reset: link(), invitation: link(), invitationId: randomUUID() },
    ...more,
  };
}

export function aKeyHolder(maker: Person, place: Place, scopes: readonly Scope[]): KeyHolder {
  return { keyId: randomUUID(), token: makeApiKey().token, maker, place, scopes, since: new Date() };
}

const TRIES = 10;
const RACES = new Set(['23503', '23505', '40P01']);

/** Other requests go on while somebody is put back, and may end them between two steps of it: then it is done anew. */
export async function despiteOthers(put: () => Promise<void>): Promise<void> {
  for (let nth = 1; ; nth++) {
    try {
      await put();
      return;
    } catch (error) {
      if (nth === TRIES || !RACES.has(String((error as { code?: unknown }).code))) throw error;
    }
  }
}

let passwordHash: Promise<string> | undefined;

/** As they were, and logged in; nothing more when nothing is missing. */
export async function putPerson({ db, jwtSecret, own }: Putting, person: Person): Promise<void> {
  const now = new Date();
  const { accountId, email, membership, links } = person;
  passwordHash ??= hashPassword(PASSWORD);
  const account = { email, password_hash: await passwordHash, platform_role: person.platformRole, confirmed_at: now };
  // Somebody has registered with the address, and may have confirmed it.
  await db.deleteFrom('account').where('email', '=', email).where('id', '<>', accountId).execute();
  await db
    .insertInto('account')
    .values({ id: accountId, created_at: now, ...account })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(account))
    .execute();
  await putMembership(db, own, accountId, membership);
  for (const [purpose, token] of [
    ['CONFIRM', links.confirm],
    ['RESET', links.reset],
  ] as const) {
    const expires = new Date(now.getTime() + DAY_MS);
    await db
      .insertInto('mailed_token')
      .values({ token_hash: hashToken(token), account_id: accountId, purpose, expires_at: expires })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
  await db
    .insertInto('invitation')
    .values({
      ...{ id: links.invitationId, company_id: own.companyId, email, role: 'ANALYST', created_at: now },
      ...{ token_hash: hashToken(links.invitation), expires_at: new Date(now.getTime() + DAY_MS) },
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const sessionId = await openSession(db, accountId);
  person.accessToken = await signAccessToken([jwtSecret], { accountId, sessionId }, now);
}

/** Who was made a member of the company that is drawn most is one no longer, unless it is theirs. */
async function putMembership(
  db: Database,
  own: Place,
  accountId: string,
  membership: Person['membership'],
): Promise<void> {
  if (membership?.companyId !== own.companyId) {
    await db.deleteFrom('member').where('company_id', '=', own.companyId).where('account_id', '=', accountId).execute();
  }
  if (membership === null) return;
  const { companyId, role, since, isGuarded } = membership;
  await db
    .insertInto('member')
    .values({ company_id: companyId, account_id: accountId, role, created_at: since })
    .onConflict((conflict) =>
      isGuarded ? conflict.doNothing() : conflict.columns(['company_id', 'account_id']).doUpdateSet({ role }),
    )
    .execute();
}

/** The key as it was made; its maker has to be a member. */
export async function putKey(db: Database, { keyId, token, maker, place, scopes, since }: KeyHolder): Promise<void> {
  const secret = { token_hash: hashToken(token), former_hash: null, former_until: null };
  await db
    .insertInto('api_key')
    .values({
      ...{ id: keyId, company_id: place.companyId, account_id: maker.accountId, name: 'fuzz', created_at: since },
      ...{ prefix: token.slice(0, 15), scopes: [...scopes], expires_at: null, ...secret },
    })
    .onConflict((conflict) => (place.isGuarded ? conflict.doNothing() : conflict.column('id').doUpdateSet(secret)))
    .execute();
}

/** One that is alive, or a new one. */
async function openSession(db: Database, accountId: string): Promise<string> {
  const alive = await db
    .selectFrom('session')
    .select('id')
    .where('account_id', '=', accountId)
    .where('ended_at', 'is', null)
    .limit(1)
    .executeTakeFirst();
  if (alive !== undefined) return alive.id;
  const id = randomUUID();
  const now = new Date();
  await db
    .insertInto('session')
    .values({
      ...{ id, account_id: accountId, token_hash: randomBytes(32), created_at: now },
      expires_at: new Date(now.getTime() + DAY_MS),
    })
    .execute();
  return id;
}
