/** Reads a posting for a change and writes it back, both under the lock on its row, with its outbox row. */
import { z } from 'zod';
import { append } from '../outbox/append.ts';
import { fromRow, toRow } from '../outbox/posting-rows.ts';
import type { Trx } from '../platform/postgres.ts';
import { DomainError } from '../postings/errors.ts';
import { type Change, decide } from '../postings/lifecycle.ts';
import type { Posting } from '../postings/posting.ts';
import { type Recorded, recordHistory } from './posting-history.ts';

/** The path of a company's posting. An id that is no UUID can not be found, and is no mistake in the form. */
export const postingParams = z.object({ slug: z.string(), id: z.string() });

/** @throws DomainError `not-found`; `precondition-failed` when `If-Match` names another version. */
export async function lockPosting(trx: Trx, companyId: string, id: string, ifMatch: number | null): Promise<Posting> {
  const row = z.uuid().safeParse(id).success
    ? await trx
        .selectFrom('posting')
        .selectAll()
        .where('id', '=', id)
        .where('company_id', '=', companyId)
        .forUpdate()
        .executeTakeFirst()
    : undefined;
  if (row === undefined) throw new DomainError('not-found', 'This company has no such listing.');
  if (ifMatch !== null && ifMatch !== row.version) {
    throw new DomainError('precondition-failed', 'The listing has changed since you read it; read it again.', {
      data: { version: row.version },
    });
  }
  return fromRow(row);
}

/** Who saves, and in which transaction. */
export type Saving = { trx: Trx; actor: { accountId: string } };

/** Writes a posting whose row is locked. It is handed over when it has, or had, a document. */
export async function savePosting({ trx, actor }: Saving, before: Posting, after: Posting): Promise<void> {
  await rejectTakenRequisition(trx, after);
  await trx.updateTable('posting').set(toRow(after)).where('id', '=', after.id).execute();
  await recordHistory(trx, actor, [{ before, after }]);
  await handOver(trx, after);
}

/** @param more what its history says beside its making. */
export async function insertPosting({ trx, actor }: Saving, posting: Posting, more?: Recorded['more']): Promise<void> {
  await trx.insertInto('posting').values(toRow(posting)).execute();
  await recordHistory(trx, actor, [{ before: null, after: posting, ...(more === undefined ? {} : { more }) }]);
  await handOver(trx, posting);
}

/** One change to one posting: lock, decide, save. */
export async function changePosting(
  context: Saving & { now: Date; company: { id: string }; ifMatch: number | null },
  id: string,
  change: Change,
): Promise<Posting> {
  const posting = await lockPosting(context.trx, context.company.id, id, context.ifMatch);
  const next = decide(posting, change, context.now);
  await savePosting(context, posting, next);
  return next;
}

async function handOver(trx: Trx, posting: Posting): Promise<void> {
  if (posting.publishedAt === null) return;
  await append(trx, [posting], 'now');
}

async function rejectTakenRequisition(trx: Trx, posting: Posting): Promise<void> {
  if (posting.requisitionId === null) return;
  const other = await trx
    .selectFrom('posting')
    .select('id')
    .where('company_id', '=', posting.companyId)
    .where('requisition_id', '=', posting.requisitionId)
    .where('id', '<>', posting.id)
    .executeTakeFirst();
  if (other === undefined) return;
  throw new DomainError('requisition-taken', `Another listing of this company has this requisitionId.`, {
    faults: [{ pointer: '/requisitionId', detail: `is that of ${other.id}`, expected: 'an id of its own' }],
  });
}
