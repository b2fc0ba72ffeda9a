/**
 * Does the imports that came over HTTP: claims one, reads its bytes out of PostgreSQL through the engine of the command line, and tells
 * how far it is with each batch. A worker that goes on with an import reads it from its beginning and passes over what is done: packed
 * bytes cannot be entered in the middle, and reading alone is the small part of the work.
 */
import { randomUUID } from 'node:crypto';
import {
  CLAIM_SECONDS,
  type ClaimedImport,
  ClaimLost,
  claimImport,
  finishImport,
  type Progress,
  recordBatch,
  recordEnd,
  releaseClaim,
  renewClaim,
  restoreNamed,
} from '../src/commands/imports/claim-import.ts';
import { IMPORTS_CHANNEL } from '../src/commands/imports/imports.ts';
import type { FeedRow } from '../src/feeds/feed-posting.ts';
import { type Format, formatNamed, mappedFormat } from '../src/feeds/formats.ts';
import { parseMapping } from '../src/feeds/mapping.ts';
import { readFeed } from '../src/feeds/read-feed.ts';
import type { Log } from '../src/platform/log.ts';
import type { Database } from '../src/platform/postgres.ts';
import { type ImportTotals, NOTHING_YET, runImport } from './run-import.ts';
import { type Loop, startLoop, TIMER_MS } from './woken-loop.ts';

/** So many of one process at a time, so that a long feed of one company does not keep a short one of another waiting. */
const AT_ONCE = 2;

export type Importing = { db: Database; databaseUrl: string; log: Log };

export function startImporters({ db, databaseUrl, log }: Importing): Loop {
  const stopping = new AbortController();
  const loops = Array.from({ length: AT_ONCE }, () => {
    const worker = randomUUID();
    const loop = { name: 'imports', databaseUrl, channel: IMPORTS_CHANNEL, log, gatherMs: 0 };
    return startLoop(loop, async () => {
      while (!stopping.signal.aborted) {
        const claimed = await claimImport(db, worker);
        if (claimed === null) break;
        await runClaimed({ db, log, stop: stopping.signal }, claimed, worker);
      }
      return TIMER_MS;
    });
  });
  return {
    async stop() {
      stopping.abort();
      await Promise.all(loops.map((loop) => loop.stop()));
    },
  };
}

type Running = { db: Database; log: Log; stop: AbortSignal };

/** Leaves the import to the next worker when a store is away, or this one ends. */
async function runClaimed({ db, log, stop }: Running, claimed: ClaimedImport, worker: string): Promise<void> {
  const claim = { id: claimed.id, worker };
  const lost = new AbortController();
  const renewing = setInterval(
    () => {
      renewClaim(db, claim.id, worker).then(
        (isOurs) => isOurs || lost.abort(),
        () => {},
      );
    },
    (CLAIM_SECONDS * 1_000) / 4,
  );
  let bytesRead = claimed.is_read ? claimed.bytes : 0;
  let failure: string | null = null;
  const progressOf = (totals: ImportTotals): Progress => {
    const { created, changed, unchanged, closed, repeated, refused, records, failedFiles, unreadable } = totals;
    const counts = { created, changed, unchanged, closed, repeated, refused, records, unreadable };
    return { ...counts, failed_files: failedFiles, bytes_read: Math.max(bytesRead, claimed.bytes_read) };
  };
  try {
    const totals = await runImport({
      db,
      rows: claimed.is_read
        ? noRows()
        : rowsOf(db, claimed, (length) => {
            bytesRead += length;
          }),
      options: {
        ...{ company: claimed.slug, ignoreExpiry: claimed.ignore_expiry, dryRun: claimed.dry_run },
        ...{ full: claimed.is_full, accepts: claimed.accept_loss ? 'all' : 'nothing' },
      },
      signal: AbortSignal.any([stop, lost.signal]),
      clock: () => new Date(),
      resumed: {
        totals: totalsOf(claimed),
        restoreNamed: (connection) => restoreNamed(connection, claim.id, claimed.slug),
      },
      record: (trx, reported, totals, first) => recordBatch(trx, { ...claim, first }, reported, progressOf(totals)),
      onFailedFile: ({ failed }) => {
        failure ??= `the feed ${failed}`;
      },
      onRead: () => db.transaction().execute((trx) => recordEnd(trx, claim)),
    });
    if (totals.stopped) {
      await releaseClaim(db, claim.id, worker);
      return;
    }
    const isNothing = totals.records === totals.failedFiles && totals.failedFiles > 0;
    const state = totals.heldBack !== null ? 'HELD' : isNothing ? 'FAILED' : 'DONE';
    const { heldBack } = totals;
    await db.transaction().execute(async (trx) => {
      await finishImport(trx, claim, { state, heldBack, failure, closed: totals.closed });
    });
    log.info({ import: claim.id, company: claimed.slug, state, rows: totals.records }, 'import ended');
  } catch (error) {
    if (error instanceof ClaimLost) return;
    log.warn({ err: error, import: claim.id }, 'import put off');
  } finally {
    clearInterval(renewing);
  }
}

function totalsOf(claimed: ClaimedImport): ImportTotals {
  const { created, changed, unchanged, closed, repeated, refused, records, unreadable } = claimed;
  const counts = { created, changed, unchanged, closed, repeated, refused, records, unreadable };
  return { ...NOTHING_YET, ...counts, failedFiles: claimed.failed_files };
}

async function* noRows(): AsyncGenerator<FeedRow> {}

function rowsOf(db: Database, claimed: ClaimedImport, onBytes: (length: number) => void): AsyncIterable<FeedRow> {
  const format = formatOf(claimed);
  const bytes = storedBytes(db, claimed.id, onBytes);
  return readFeed(bytes, { fileName: claimed.file_name, ...(format === null ? {} : { format }) });
}

function formatOf({ format, mapping }: ClaimedImport): Format | null {
  if (format !== null) return formatNamed(format);
  if (mapping === null) return null;
  const parsed = parseMapping(mapping);
  return 'mapping' in parsed ? mappedFormat('mapping', parsed.mapping) : null;
}

async function* storedBytes(db: Database, id: string, onBytes: (length: number) => void): AsyncGenerator<Uint8Array> {
  for (let number = 0; ; number += 1) {
    const chunk = await db
      .selectFrom('feed_import_chunk')
      .select('bytes')
      .where('import_id', '=', id)
      .where('number', '=', number)
      .executeTakeFirst();
    if (chunk === undefined) return;
    onBytes(chunk.bytes.length);
    yield chunk.bytes;
  }
}
