/** Forgets old changes that no mirror needs any more. */
import { sql } from 'kysely';
import type { Trx } from '../platform/postgres.ts';
import { KEPT_DAYS } from './changes.ts';

/**
 * Goes through up to `limit` of the changes that are older than they are kept, and returns how many it went through. A closing goes, and
 * so does every earlier change of the same posting. The latest change of an open posting stays: so a new mirror finds all of them.
 */
export async function purgeChanges({ trx, now }: { trx: Trx; now: Date }, limit: number): Promise<number> {
  const keptFrom = new Date(now.getTime() - KEPT_DAYS * 24 * 60 * 60 * 1000);
  const head = await trx.selectFrom('change_head').select('purged').forUpdate().executeTakeFirstOrThrow();
  const next = await trx
    .selectFrom('change')
    .select(['seq', 'posting_id', 'version', 'at', 'type'])
    .where('seq', '>', head.purged)
    .orderBy('seq')
    .limit(limit)
    .execute();
  const end = next.findIndex((change) => change.at >= keptFrom);
  const old = end === -1 ? next : next.slice(0, end);
  const last = old.at(-1);
  if (last === undefined) return 0;
  await sql`
    delete from change using unnest(
      ${old.map((change) => change.posting_id)}::uuid[],
      ${old.map((change) => (change.type === 'closed' ? change.version : change.version - 1))}::bigint[]
    ) as past (posting_id, version)
    where change.posting_id = past.posting_id and change.version <= past.version`.execute(trx);
  await trx
    .updateTable('change_head')
    .set({ purged: last.seq ?? head.purged })
    .execute();
  return old.length;
}
