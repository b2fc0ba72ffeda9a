/** An import over HTTP as its commands find it: locked, with the company that it belongs to. */
import { sql } from 'kysely';
import type { Database, Trx } from '../../platform/postgres.ts';
import type { FeedImportState } from '../../platform/schema.generated.ts';
import { DomainError } from '../../postings/errors.ts';

/** Workers listen here for feeds to read. */
export const IMPORTS_CHANNEL = 'feed_import';

export async function wakeImporters(trx: Trx): Promise<void> {
  await sql`select pg_notify(${IMPORTS_CHANNEL}, '')`.execute(trx);
}

/** The slug of the company that the import of the path belongs to: its permissions are asked for there. @throws DomainError `not-found`. */
export async function companyOfImport(db: Database, { id }: Readonly<Record<string, string>>): Promise<string> {
  const isId = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.test(id ?? '');
  const row = isId
    ? await db
        .selectFrom('feed_import')
        .innerJoin('company', 'company.id', 'feed_import.company_id')
        .select('company.slug')
        .where('feed_import.id', '=', id ?? '')
        .executeTakeFirst()
    : undefined;
  if (row === undefined) throw new DomainError('not-found', 'There is no such import.');
  return row.slug;
}

/** Locks the import, which must be in one of these states. @throws DomainError `not-found`, `import-state-conflict`. */
export async function lockedImport(
  trx: Trx,
  companyId: string,
  id: string,
  states: readonly FeedImportState[],
): Promise<void> {
  const row = await trx
    .selectFrom('feed_import')
    .select('state')
    .where('id', '=', id)
    .where('company_id', '=', companyId)
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined) throw new DomainError('not-found', 'There is no such import.');
  if (states.includes(row.state)) return;
  throw new DomainError(
    'import-state-conflict',
    `The import is ${row.state}; this is possible while it is ${states.join(' or ')}.`,
    { data: { state: row.state, possible: states } },
  );
}

/** A feed's bytes are of no more use. */
export async function dropBytes(trx: Trx, id: string): Promise<void> {
  await trx.deleteFrom('feed_import_chunk').where('import_id', '=', id).execute();
}
