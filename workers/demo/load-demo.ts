/** Puts demo listings into PostgreSQL the way an import does, outbox rows and all. */

import { beginImport, type ImportRow, importPostings } from '../../src/commands/imports/import-postings.ts';
import type { Database } from '../../src/platform/postgres.ts';
import { generateListings } from './generate-listings.ts';
import { toFeedPosting } from './to-feed-posting.ts';

export const DEMO_LISTINGS = 5_000;

/** Rows of one transaction. */
const BATCH = 500;

export type DemoOptions = {
  db: Database;
  now: Date;
  seed?: number;
  count?: number;
  /** Also beside postings that are there already. The same seed and count again changes nothing. */
  evenIfNotEmpty?: boolean;
  onProgress?: (loaded: number, count: number) => void;
};

/** How many were created: none where there are postings already. @throws when a listing is refused, which none should be. */
export async function loadDemo(options: DemoOptions): Promise<number> {
  const { db, now, seed = 1, count = DEMO_LISTINGS, evenIfNotEmpty = false, onProgress } = options;
  if (!evenIfNotEmpty && (await hasPostings(db))) return 0;
  return db.connection().execute(async (connection) => {
    await beginImport(connection);
    let created = 0;
    let loaded = 0;
    for (const rows of inBatches(importRows({ seed, count, now }))) {
      const outcomes = await connection
        .transaction()
        .execute((trx) =>
          importPostings({ trx, now, options: { company: null, ignoreExpiry: false, dryRun: false } }, rows),
        );
      const refused = outcomes.find(({ verdict }) => verdict === 'refused');
      if (refused)
        throw new Error(`demo listing ${refused.requisitionId} was refused: ${JSON.stringify(refused.faults)}`);
      created += outcomes.filter(({ verdict }) => verdict === 'created').length;
      loaded += rows.length;
      onProgress?.(loaded, count);
    }
    return created;
  });
}

async function hasPostings(db: Database): Promise<boolean> {
  return (await db.selectFrom('posting').select('id').limit(1).executeTakeFirst()) !== undefined;
}

function* importRows(what: { seed: number; count: number; now: Date }): Generator<ImportRow> {
  let index = 0;
  for (const listing of generateListings(what)) {
    yield { position: { file: 'demo', line: index + 1, index }, item: toFeedPosting(listing) };
    index++;
  }
}

function* inBatches<T>(items: Iterable<T>): Generator<T[]> {
  let batch: T[] = [];
  for (const item of items) {
    batch.push(item);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
