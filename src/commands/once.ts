/** Runs a command once for each `Idempotency-Key`, also when callers repeat it at the same time or after a crash. */
import { createHash } from 'node:crypto';
import type { Database, Trx } from '../platform/postgres.ts';
import { DomainError } from '../postings/errors.ts';

/** How long a key is remembered. */
export const KEY_HOURS = 24;
export const MAX_KEY_LENGTH = 255;

/** `request`: everything that must be the same for the repeat to be one. */
export type Attempt = { accountId: string; key: string; request: unknown };

/**
 * The first attempt's output; a repeat waits while the first is at work, since both insert the same row, and gets what it made.
 * A first attempt that failed has left nothing, and the repeat runs. `keep` takes out what must not be stored: a repeat does without it.
 * @throws DomainError `idempotency-key-reused` when the key came with another request.
 */
export async function once(
  trx: Trx,
  { accountId, key, request }: Attempt,
  now: Date,
  run: () => Promise<unknown>,
  keep: (output: unknown) => unknown = (output) => output,
): Promise<unknown> {
  const hash = createHash('sha256').update(JSON.stringify(request)).digest();
  const first = await trx
    .insertInto('idempotency_key')
    .values({ account_id: accountId, key, request_hash: hash, created_at: now })
    .onConflict((conflict) => conflict.columns(['account_id', 'key']).doNothing())
    .returning('key')
    .executeTakeFirst();
  if (first === undefined) {
    const earlier = await trx
      .selectFrom('idempotency_key')
      .select(['request_hash', 'output'])
      .where('account_id', '=', accountId)
      .where('key', '=', key)
      .executeTakeFirstOrThrow();
    if (earlier.request_hash.equals(hash)) return earlier.output ?? undefined;
    throw new DomainError('idempotency-key-reused', 'This Idempotency-Key came with another request before.');
  }
  const output = await run();
  await trx
    .updateTable('idempotency_key')
    .set({ output: JSON.stringify(keep(output) ?? null) })
    .where('account_id', '=', accountId)
    .where('key', '=', key)
    .execute();
  return output;
}

/** Forgets keys older than their hours; returns how many. */
export async function forgetKeys(db: Database, now: Date): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('idempotency_key')
    .where('created_at', '<', new Date(now.getTime() - KEY_HOURS * 60 * 60 * 1000))
    .executeTakeFirst();
  return Number(numDeletedRows);
}
