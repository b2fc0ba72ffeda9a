/** Carries a company's new name to the documents of its open listings, a batch at a time; a crash goes on where it stood. */
import { sql } from 'kysely';
import { append, type Changed } from '../../outbox/append.ts';
import type { Trx } from '../../platform/postgres.ts';

/**
 * Raises the version of up to `limit` listings of the company that has waited longest, and hands them over. False when no company waits,
 * or others are at work on all that do. Only open listings have the name in their documents; one that opens after the renaming was
 * committed is read with the new name anyway, so that the walk misses nothing.
 */
export async function spreadRename({ trx }: { trx: Trx }, limit: number): Promise<boolean> {
  const rename = await trx
    .selectFrom('company_rename')
    .select(['company_id', 'after'])
    .orderBy('requested_at')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
  if (rename === undefined) return false;
  const { rows: touched } = await sql<Changed>`
    with next as (
      select id from posting
      where company_id = ${rename.company_id} and state = 'OPEN' and (${rename.after}::uuid is null or id > ${rename.after}::uuid)
      order by id limit ${limit} for update
    )
    update posting set version = version + 1 from next where posting.id = next.id
    returning posting.id, posting.version, posting.state`.execute(trx);
  await append(trx, touched, 'bulk');
  const last = touched
    .map(({ id }) => id)
    .sort()
    .at(-1);
  if (last === undefined) {
    await trx.deleteFrom('company_rename').where('company_id', '=', rename.company_id).execute();
  } else {
    await trx.updateTable('company_rename').set({ after: last }).where('company_id', '=', rename.company_id).execute();
  }
  return true;
}
