/** Writes the audit log: who did what, in the transaction that did it. Ids alone, so that an account can be erased and its deeds stay. */
import type { Trx } from '../platform/postgres.ts';

export type Action = {
  accountId: string;
  keyId?: string | null;
  companyId?: string | null;
  /** The name of the operation. */
  action: string;
  /** Never a text that somebody typed, nor an address. */
  details?: Record<string, unknown>;
};

export async function noteAction({ trx, now }: { trx: Trx; now: Date }, done: Action): Promise<void> {
  await trx
    .insertInto('audit')
    .values({
      at: now,
      account_id: done.accountId,
      key_id: done.keyId ?? null,
      company_id: done.companyId ?? null,
      action: done.action,
      details: JSON.stringify(done.details ?? {}),
    })
    .execute();
}
