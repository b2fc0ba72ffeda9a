/** The one place that decides whether a caller may do what an operation asks for. */
import {
  type Actor,
  type Company,
  isCompanyPermission,
  mayInCompany,
  type Permission,
} from '../accounts/permissions.ts';
import type { Database } from '../platform/postgres.ts';
import { verifyAccessToken } from '../platform/tokens.ts';
import { DomainError } from '../postings/errors.ts';

/** The caller by the `Authorization` header; null without one. @throws DomainError `unauthenticated` for a token that is no good. */
export async function authenticate(
  { db, jwtSecrets, now }: { db: Database; jwtSecrets: readonly string[]; now: Date },
  authorization: string,
): Promise<Actor | null> {
  if (authorization === '') return null;
  const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(authorization)?.[1];
  const claims = token === undefined ? null : await verifyAccessToken(jwtSecrets, token, now);
  if (claims === null) {
    throw new DomainError('unauthenticated', 'The access token is over or not ours; refresh it or log in again.');
  }
  const row = await db
    .selectFrom('session')
    .innerJoin('account', 'account.id', 'session.account_id')
    .select('account.platform_role')
    .where('session.id', '=', claims.sessionId)
    .where('account.id', '=', claims.accountId)
    .where('session.ended_at', 'is', null)
    .executeTakeFirst();
  if (row === undefined) throw new DomainError('unauthenticated', 'The session has ended; log in again.');
  return { ...claims, platformRole: row.platform_role };
}

/**
 * The company of the path, when the permission is one in a company.
 * @throws DomainError `unauthenticated`; `forbidden`; `not-found` for a company that is not there, or not the caller's to see.
 */
export async function authorise(
  db: Database,
  permission: Permission,
  actor: Actor | null,
  companySlug: string | undefined,
): Promise<Company | null> {
  if (permission === 'public') return null;
  if (actor === null) throw new DomainError('unauthenticated', 'This needs an access token: Authorization: Bearer …');
  if (permission === 'account') return null;
  if (permission === 'operator') {
    if (actor.platformRole === 'OPERATOR') return null;
    throw new DomainError('forbidden', 'This is for operators.');
  }
  if (!isCompanyPermission(permission) || companySlug === undefined) {
    throw new Error(`the permission ${permission} needs a company in the path`);
  }
  const row = await db
    .selectFrom('company')
    .leftJoin('member', (join) =>
      join.onRef('member.company_id', '=', 'company.id').on('member.account_id', '=', actor.accountId),
    )
    .select(['company.id', 'company.slug', 'company.name', 'member.role'])
    .where('company.slug', '=', companySlug)
    .executeTakeFirst();
  if (row === undefined) throw new DomainError('not-found', 'There is no such company.');
  if (!mayInCompany(actor, row.role, permission)) {
    throw new DomainError('forbidden', `Your role in ${row.slug} does not allow this.`);
  }
  return { id: row.id, slug: row.slug, name: row.name };
}
