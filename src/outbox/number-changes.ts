/**
 * Gives changes their numbers in the feed, once they have committed and one process at a time. A reader that goes by the number
 * meets every change: the order of appending would let it pass those whose transactions commit late.
 */
import { sql } from 'kysely';
import type { Trx } from '../platform/postgres.ts';
import { CHANGES_CHANNEL } from './changes.ts';

/**
 * Numbers up to `limit` changes and returns how many; 0 also while another process is at it. Several that are found at once keep
 * the order of their appending, in which a change that was made after another had committed comes after it.
 */
export async function numberChanges(trx: Trx, limit: number): Promise<number> {
  // Until this transaction ends, nobody else numbers. The next statement sees all that the one before has numbered.
  const head = await trx.selectFrom('change_head').select('seq').forUpdate().skipLocked().executeTakeFirst();
  if (head === undefined) return 0;
  const { rows } = await sql<{ count: number }>`
    with unnumbered as (
      select posting_id, version, row_number() over (order by appended) as nth
      from (
        select posting_id, version, appended from change where seq is null order by appended limit ${limit}
      ) as first
    ), numbered as (
      update change set seq = ${head.seq}::bigint + nth from unnumbered
      where change.posting_id = unnumbered.posting_id and change.version = unnumbered.version
      returning change.seq
    ), counted as (
      select count(*) from numbered
    ), moved as (
      update change_head set seq = ${head.seq}::bigint + count from counted where count > 0
    )
    select count, case when count > 0 then pg_notify(${CHANGES_CHANNEL}, '') end from counted`.execute(trx);
  return rows[0]?.count ?? 0;
}
