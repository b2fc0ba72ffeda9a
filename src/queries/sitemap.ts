/** The open postings in the order of their ids, as PostgreSQL has them: what a sitemap lists, in parts. */
import { sql } from 'kysely';
import { isOpenAt } from '../outbox/posting-rows.ts';
import type { Database } from '../platform/postgres.ts';

type Reading = { db: Database; now: Date };

/** The most that the protocol allows in one part. */
const PART = 50_000;
const BATCH = 2_000;

/** The id that each part begins with. None where nothing is open. */
export async function sitemapStarts({ db, now }: Reading): Promise<string[]> {
  const numbered = db
    .selectFrom('posting')
    .select(['id', sql<number>`row_number() over (order by id)`.as('position')])
    .where(isOpenAt(now));
  const rows = await db
    .selectFrom(numbered.as('numbered'))
    .select('id')
    .where(sql<boolean>`position % ${sql.lit(PART)} = 1`)
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
}

/** One part: the open postings from an id on, in batches, so that memory does not grow with the part. */
export async function* openPostingsFrom(
  { db, now }: Reading,
  first: string,
): AsyncGenerator<{ id: string; title: string; updatedAt: Date }[]> {
  let from = first;
  let left = PART;
  while (left > 0) {
    const rows = await db
      .selectFrom('posting')
      .select(['id', 'title', 'updated_at as updatedAt'])
      .where(isOpenAt(now))
      .where('id', left === PART ? '>=' : '>', from)
      .orderBy('id')
      .limit(Math.min(BATCH, left))
      .execute();
    const last = rows.at(-1);
    if (last === undefined) return;
    yield rows;
    from = last.id;
    left -= rows.length;
  }
}
