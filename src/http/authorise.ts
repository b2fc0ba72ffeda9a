/** The one place that decides whether a caller may do what an operation asks for. */
import {
  type Actor,
  type Company,
  type CompanyPermission,
  isCompanyPermission,
  type Permission,
  rightsInCompany,
  type Scope,
} from '../accounts/permissions.ts';
import { type Database, isPostgresOutage } from '../platform/postgres.ts';
import { hashToken, verifyAccessToken } from '../platform/tokens.ts';
import { DomainError } from '../postings/errors.ts';

type Asking = { db: Database; jwtSecrets: readonly string[]; asksConfirmation: boolean; now: Date };

/** The caller by the `Authorization` header; null without one. @throws DomainError `unauthenticated` for a token that is no good. */
export async function authenticate(asking: Asking, authorization: string): Promise<Actor | null> {
  if (authorization === '') return null;
  const key = /^Bearer (rolecall_[\w-]{43})$/i.exec(authorization)?.[1];
  if (key !== undefined) return actorByKey(asking, key);
  const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(authorization)?.[1];
  const claims = token === undefined ? null : await verifyAccessToken(asking.jwtSecrets, token, asking.now);
  if (claims === null) {
    throw new DomainError('unauthenticated', 'The access token is over or not ours; refresh it or log in again.');
  }
  const actor = await actorBy(asking, (session) =>
    session.where('session.id', '=', claims.sessionId).where('account.id', '=', claims.accountId),
  );
  if (actor === null) throw new DomainError('unauthenticated', 'The session has ended; log in again.');
  return actor;
}

/** When a key was used last is kept to the minute: a write for each request would cost more than the request. */
const USED_TO_THE_MS = 60_000;

async function actorByKey({ db, now, asksConfirmation }: Asking, token: string): Promise<Actor> {
  const hash = hashToken(token);
  const row = await db
    .selectFrom('api_key')
    .innerJoin('account', 'account.id', 'api_key.account_id')
    .selectAll('api_key')
    .select('account.confirmed_at')
    .where((where) =>
      where.or([
        where('api_key.token_hash', '=', hash),
        where.and([where('api_key.former_hash', '=', hash), where('api_key.former_until', '>', now)]),
      ]),
    )
    .executeTakeFirst();
  if (row === undefined || (row.expires_at !== null && row.expires_at <= now)) {
    throw new DomainError('unauthenticated', 'The API key is over or not ours.');
  }
  if (row.last_used_at === null || now.getTime() - row.last_used_at.getTime() > USED_TO_THE_MS) {
    await db.updateTable('api_key').set({ last_used_at: now }).where('id', '=', row.id).execute();
  }
  return {
    accountId: row.account_id,
    sessionId: null,
    key: { id: row.id, companyId: row.company_id, scopes: row.scopes as Scope[] },
    platformRole: null,
    isConfirmed: row.confirmed_at !== null || !asksConfirmation,
  };
}

/**
 * What a request failed of, or `unauthenticated` when its caller has deleted the account meanwhile: rows that name it can no longer be
 * written, nor its own be found.
 */
export async function unlessGone(db: Database, actor: Actor | null, error: unknown): Promise<unknown> {
  if (actor === null || error instanceof DomainError || isPostgresOutage(error)) return error;
  const { code, detail } = error as { code?: unknown; detail?: unknown };
  const namesNobody = code === '23503' && String(detail).includes('is not present in table "account"');
  const account = db.selectFrom('account').select('id').where('id', '=', actor.accountId);
  if (!namesNobody && (await account.executeTakeFirst()) !== undefined) return error;
  return new DomainError('unauthenticated', 'The account is gone.', { cause: error });
}

/** The caller by the token of a browser's cookie; null for one that is not, or no longer, of a session. */
export async function authenticateBrowser(asking: Asking, token: string | null): Promise<Actor | null> {
  if (token === null) return null;
  return actorBy(asking, (session) =>
    session
      .where('session.token_hash', '=', hashToken(token))
      .where('session.kind', '=', 'BROWSER')
      .where('session.expires_at', '>', asking.now),
  );
}

async function actorBy(
  { db, asksConfirmation }: Asking,
  find: (session: ReturnType<typeof sessions>) => ReturnType<typeof sessions>,
): Promise<Actor | null> {
  const row = await find(sessions(db)).executeTakeFirst();
  if (row === undefined) return null;
  return {
    accountId: row.account_id,
    sessionId: row.id,
    key: null,
    platformRole: row.platform_role,
    isConfirmed: row.confirmed_at !== null || !asksConfirmation,
  };
}

function sessions(db: Database) {
  return db
    .selectFrom('session')
    .innerJoin('account', 'account.id', 'session.account_id')
    .select(['session.id', 'session.account_id', 'account.platform_role', 'account.confirmed_at'])
    .where('session.ended_at', 'is', null);
}

/**
 * The company of the path, when the permission is one in a company.
 * @throws DomainError `unauthenticated`; `forbidden`; `unconfirmed`; `not-found` for a company that is not there.
 */
export async function authorise(
  db: Database,
  permission: Permission,
  actor: Actor | null,
  companySlug: string | undefined,
): Promise<Company | null> {
  if (permission === 'public') return null;
  if (actor === null) {
    throw new DomainError('unauthenticated', 'This needs an access token or an API key: Authorization: Bearer …');
  }
  if (isCompanyPermission(permission)) {
    if (companySlug === undefined) throw new Error(`the permission ${permission} needs a company in the path`);
    return authoriseInCompany(db, permission, actor, companySlug);
  }
  if (actor.key !== null) throw new DomainError('forbidden', 'This is for people; an API key may not do it.');
  if (permission === 'operator' && actor.platformRole !== 'OPERATOR') {
    throw new DomainError('forbidden', 'This is for operators.');
  }
  if (permission !== 'account') assertConfirmed(actor);
  return null;
}

async function authoriseInCompany(
  db: Database,
  permission: CompanyPermission,
  actor: Actor,
  slug: string,
): Promise<Company> {
  const row = await db
    .selectFrom('company')
    .leftJoin('member', (join) =>
      join.onRef('member.company_id', '=', 'company.id').on('member.account_id', '=', actor.accountId),
    )
    .select(['company.id', 'company.slug', 'company.name', 'member.role'])
    .where('company.slug', '=', slug)
    .executeTakeFirst();
  if (row === undefined) throw new DomainError('not-found', 'There is no such company.');
  const rights = rightsInCompany(actor, row.id, row.role);
  if (!rights.includes(permission)) {
    const who = actor.key === null ? 'Your role' : 'This API key';
    throw new DomainError('forbidden', `${who} in ${row.slug} does not allow this.`);
  }
  if (permission !== 'company:read') assertConfirmed(actor);
  return { id: row.id, slug: row.slug, name: row.name, rights };
}

function assertConfirmed({ isConfirmed }: Actor): void {
  if (isConfirmed) return;
  throw new DomainError('unconfirmed', 'Confirm your e-mail address first, with the link in the mail that you got.');
}
