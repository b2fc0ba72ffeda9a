/** Mends what a reconciliation found: through the outbox, so that every index gets it; a ghost is deleted where it was seen. */
import { sql } from 'kysely';
import type { Changed } from '../src/outbox/append.ts';
import { append } from '../src/outbox/append.ts';
import { moveGeneration } from '../src/outbox/generation.ts';
import type { Elasticsearch } from '../src/platform/elasticsearch.ts';
import type { Database } from '../src/platform/postgres.ts';
import type { Defect } from './defects.ts';
import { deleteDocuments } from './delete-documents.ts';

export type Mending = { db: Database; es: Elasticsearch; index: string };

/**
 * Above both versions: a document of the same version would be taken for the same. By two, because a deletion by hand raised the
 * version by one, and Elasticsearch remembers it for a minute.
 */
const RAISE = 2;

export async function repair({ db, es, index }: Mending, defects: readonly Defect[]): Promise<void> {
  const ghosts = defects.flatMap(({ kind, postingId, document }) =>
    kind === 'ghost' && document !== null ? [{ id: postingId, ...document }] : [],
  );
  if ((await deleteDocuments(es, index, ghosts)) > 0) {
    await es.indices.refresh({ index }, { requestTimeout: 60_000 });
    await moveGeneration(db);
  }
  const others = defects.filter(({ kind }) => kind !== 'ghost');
  if (others.length === 0) return;
  await db.transaction().execute(async (trx) => {
    // In the order of ids, as everybody who locks several.
    const { rows } = await sql<Changed>`
      with defect as (
        select posting.id, greatest(posting.version, found.version) + ${RAISE} as version
        from posting join unnest(
          ${others.map(({ postingId }) => postingId)}::uuid[], ${others.map(({ document }) => document?.version ?? 0)}::bigint[]
        ) as found (id, version) using (id)
        order by posting.id for update of posting
      )
      update posting set version = defect.version from defect where posting.id = defect.id
      returning posting.id, posting.version, posting.state`.execute(trx);
    await append(trx, rows, 'bulk');
  });
}
