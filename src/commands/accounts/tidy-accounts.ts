/** Forgets what has had its time: sessions, links, guesses, mails, and accounts that nobody ever confirmed or used. */
import { sql } from 'kysely';
import type { Database } from '../../platform/postgres.ts';
import { FORGET_GUESSES_MS } from './check-password.ts';
import { DAY_MS } from './start-session.ts';

/** An ended session is kept so long, so that a copied token of it is still known for one. */
const SESSION_DAYS = 30;
const MAIL_DAYS = 30;
/** The audit log: a year, and the time to notice that it is over. */
const ACTION_DAYS = 400;
/** A claim to an address, with no company and no role, ends after this. */
export const CLAIM_DAYS = 7;

export async function tidyAccounts(db: Database, now: Date): Promise<void> {
  const ago = (days: number) => new Date(now.getTime() - days * DAY_MS);
  await db
    .deleteFrom('session')
    .where(sql<boolean>`least(expires_at, coalesce(ended_at, expires_at)) < ${ago(SESSION_DAYS)}`)
    .execute();
  await db.deleteFrom('mailed_token').where('expires_at', '<', ago(1)).execute();
  await db
    .deleteFrom('login_failure')
    .where('last_at', '<', new Date(now.getTime() - FORGET_GUESSES_MS))
    .execute();
  await db.deleteFrom('audit').where('at', '<', ago(ACTION_DAYS)).execute();
  await db.deleteFrom('invitation').where('expires_at', '<', now).execute();
  await db.deleteFrom('mail').where('created_at', '<', ago(MAIL_DAYS)).execute();
  await db
    .deleteFrom('account')
    .where('confirmed_at', 'is', null)
    .where('platform_role', 'is', null)
    .where('created_at', '<', ago(CLAIM_DAYS))
    .where('id', 'not in', db.selectFrom('member').select('account_id'))
    .execute();
}
