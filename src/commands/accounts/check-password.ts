/** Checks a password, ever more slowly for an address that is being guessed at, whether it has an account or not. */
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { verifyPassword } from '../../platform/passwords.ts';
import type { Trx } from '../../platform/postgres.ts';
import { DomainError } from '../../postings/errors.ts';

/** So many wrong passwords cost no time; each one after them doubles a wait that begins with a second. */
export const FREE_GUESSES = 5;
export const LONGEST_WAIT_SECONDS = 300;
/** Guesses are forgotten when there was none for so long. */
export const FORGET_GUESSES_MS = 24 * 60 * 60 * 1000;

/** Accounts that claim an address unconfirmed: the earliest of them are tried. */
const CLAIMANTS = 3;

type Checking = { trx: Trx; now: Date };

/**
 * The account of this address whose password it is. The error is to be returned by the command, not thrown, so that the guess counts.
 */
export async function accountByPassword(
  context: Checking,
  email: string,
  password: string,
): Promise<string | DomainError> {
  const claims = await context.trx
    .selectFrom('account')
    .select(['id', 'password_hash', 'confirmed_at'])
    .where('email', '=', email)
    .orderBy(sql`confirmed_at is null`)
    .orderBy('created_at')
    .limit(CLAIMANTS + 1)
    .execute();
  const owner = claims.find((account) => account.confirmed_at !== null);
  const claimants = claims.filter((account) => account.confirmed_at === null).slice(0, CLAIMANTS);
  // As many hashes with an owner as without, so that time does not tell whether there is one.
  return guarded(context, email, async () => {
    const candidates = [owner ?? null, ...claimants];
    const right = await Promise.all(
      candidates.map((account) => verifyPassword(account?.password_hash ?? null, password)),
    );
    return candidates.find((account, position) => account !== null && right[position])?.id ?? null;
  });
}

/** Of somebody who is logged in, before what a borrowed session must not do. Null: it is right. */
export async function checkOwnPassword(
  context: Checking,
  accountId: string,
  password: string,
): Promise<DomainError | null> {
  const account = await context.trx
    .selectFrom('account')
    .select(['id', 'email', 'password_hash'])
    .where('id', '=', accountId)
    .executeTakeFirstOrThrow();
  const found = await guarded(context, account.email, async () =>
    (await verifyPassword(account.password_hash, password)) ? account.id : null,
  );
  return found instanceof DomainError ? found : null;
}

/** A new password, or a proven mailbox: earlier guesses no longer matter. */
export async function forgetGuesses(trx: Trx, email: string): Promise<void> {
  await trx.deleteFrom('login_failure').where('email_hash', '=', hashEmail(email)).execute();
}

async function guarded(
  { trx, now }: Checking,
  email: string,
  check: () => Promise<string | null>,
): Promise<string | DomainError> {
  const hash = hashEmail(email);
  // One at a time for each address, or a hundred at once would all be the first. Nobody waits for it: that would hold connections.
  const { rows } = await sql<{ free: boolean }>`
    select pg_try_advisory_xact_lock(${hash.readInt32BE(0)}, ${hash.readInt32BE(4)}) as free`.execute(trx);
  if (!rows[0]?.free) return tooMany(1);
  const failures = await trx
    .selectFrom('login_failure')
    .select(['count', 'last_at'])
    .where('email_hash', '=', hash)
    .executeTakeFirst();
  const wait = failures === undefined ? 0 : waitAfter(failures.count);
  const left = failures === undefined ? 0 : wait - (now.getTime() - failures.last_at.getTime()) / 1000;
  if (left > 0) return tooMany(Math.ceil(left));

  const accountId = await check();
  if (accountId !== null) {
    if (failures !== undefined) await trx.deleteFrom('login_failure').where('email_hash', '=', hash).execute();
    return accountId;
  }
  await trx
    .insertInto('login_failure')
    .values({ email_hash: hash, count: 1, last_at: now })
    .onConflict((conflict) =>
      conflict.column('email_hash').doUpdateSet({ count: sql`login_failure.count + 1`, last_at: now }),
    )
    .execute();
  return new DomainError('wrong-credentials', 'The e-mail address or the password is wrong.');
}

/** Seconds. */
export function waitAfter(failures: number): number {
  return failures < FREE_GUESSES ? 0 : Math.min(LONGEST_WAIT_SECONDS, 2 ** (failures - FREE_GUESSES));
}

function tooMany(seconds: number): DomainError {
  return new DomainError('too-many-guesses', `There were too many guesses; try again in ${seconds} s.`, {
    data: { retryAfter: seconds },
  });
}

function hashEmail(email: string): Buffer {
  return createHash('sha256').update(`login:${email}`).digest();
}
