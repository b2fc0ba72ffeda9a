/** `npm run import`: brings feeds into the database of DATABASE_URL; its relay hears of each batch and indexes it. `propose` drafts a mapping instead. */
import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { SingleBar } from 'cli-progress';
import type { ImportOutcome } from '../src/commands/imports/import-postings.ts';
import type { FeedRow } from '../src/feeds/feed-posting.ts';
import { readFeed } from '../src/feeds/read-feed.ts';
import { loadConfig } from '../src/platform/config.ts';
import { openPostgres } from '../src/platform/postgres.ts';
import { ArgumentError, type ImportArguments, importArguments, USAGE } from './import-arguments.ts';
import { proposeFor } from './propose-mapping.ts';
import { type ImportTotals, runImport } from './run-import.ts';

// What a batch leaves behind is old by the time it is garbage, and V8 would let the heap grow to four times what lives before it
// looks. This way 100,000 rows peak where 10,000 do (at 440 MB instead of 830), at no cost that could be measured.
setFlagsFromString('--heap-growing-percent=50');

const NOTHING_DONE = 1;
const SOME_REFUSED = 2;
const STOPPED = 130;
const PLAIN_LINE_MS = 5_000;

async function main(): Promise<number> {
  if (process.argv[2] === 'propose') return proposeFor(process.argv.slice(3));
  const given = await importArguments(process.argv.slice(2));
  const stop = new AbortController();
  process.once('SIGINT', () => stop.abort());
  process.once('SIGTERM', () => stop.abort());
  const db = openPostgres(loadConfig().databaseUrl, { max: 1, applicationName: 'rolecall-import' });
  const progress = openProgress(given);
  const report = given.report === null ? null : createWriteStream(given.report);
  if (report !== null) await once(report, 'open');
  const derived = new Map<string, number>();
  try {
    const totals = await runImport({
      db,
      rows: rowsOf(given, progress),
      options: { ...given, accepts: given.acceptLoss ? 'loss' : 'nothing' },
      signal: stop.signal,
      clock: () => new Date(),
      async onOutcomes(outcomes) {
        progress.rows(outcomes.length);
        for (const outcome of outcomes) {
          for (const fact of outcome.derived) derived.set(fact, (derived.get(fact) ?? 0) + 1);
          if (outcome.verdict === 'refused') progress.say(refusal(outcome));
        }
        const lines = outcomes.map((outcome) => `${JSON.stringify(reported(outcome))}\n`).join('');
        if (report?.write(lines) === false) await once(report, 'drain');
      },
      onFailedFile({ position, failed }) {
        progress.say(`${position.file}:${position.line}: the file ${failed}`);
        report?.write(`${JSON.stringify({ ...position, verdict: 'failed', detail: failed })}\n`);
      },
    });
    progress.stop();
    conclude(given, totals, derived);
    return exitCode(totals);
  } finally {
    progress.stop();
    if (report !== null) await new Promise((resolve) => report.end(resolve));
    await db.destroy();
  }
}

async function* rowsOf(given: ImportArguments, progress: Progress): AsyncGenerator<FeedRow> {
  for (const { path } of given.files) {
    const format = given.format === null ? {} : { format: given.format };
    yield* readFeed(bytesOf(path, progress), { fileName: path, ...format });
  }
}

async function* bytesOf(path: string, progress: Progress): AsyncGenerator<Uint8Array> {
  for await (const chunk of createReadStream(path, { highWaterMark: 256 * 1024 }) as AsyncIterable<Buffer>) {
    progress.bytes(chunk.length);
    yield chunk;
  }
}

function refusal({ position, requisitionId, faults }: ImportOutcome): string {
  const name = requisitionId === null ? '' : ` (${requisitionId})`;
  const reasons = faults.map((fault) => `${fault.pointer === '' ? 'the row' : fault.pointer} ${fault.detail}`);
  return `${position.file}:${position.line}: row ${position.index + 1}${name} refused: ${reasons.join('; ')}`;
}

function reported({ position, faults, ...outcome }: ImportOutcome): object {
  return { ...position, ...outcome, ...(faults.length > 0 ? { faults } : {}) };
}

function conclude(given: ImportArguments, totals: ImportTotals, derived: ReadonlyMap<string, number>): void {
  if (totals.failedFiles > 0)
    console.error(`${totals.failedFiles} of ${given.files.length} could not be read to the end`);
  if (totals.heldBack !== null) {
    const mend = given.acceptLoss ? '' : '; if that is right, add --accept-loss';
    console.error(`nothing was closed: ${totals.heldBack}${/no longer names/.test(totals.heldBack) ? mend : ''}`);
  }
  if (totals.stopped) console.error('stopped; what is in stays, and the same command goes on from it');
  if (derived.size > 0) {
    const counts = [...derived].map(([fact, count]) => `${fact} of ${count.toLocaleString('en')}`);
    console.log(`recognised, not stated: ${counts.join(', ')}`);
  }
  if (given.dryRun) console.log('a dry run: nothing was written');
  const { created, changed, unchanged, closed, repeated, refused } = totals;
  console.log(
    `${created} created, ${changed} changed, ${unchanged} unchanged, ${closed} closed, ${repeated} repeated, ${refused} refused`,
  );
}

function exitCode(totals: ImportTotals): number {
  if (totals.stopped) return STOPPED;
  const done = totals.created + totals.changed + totals.unchanged + totals.closed + totals.repeated;
  if (done === 0 && (totals.refused > 0 || totals.failedFiles > 0 || totals.heldBack !== null)) return NOTHING_DONE;
  return totals.refused > 0 || totals.failedFiles > 0 || totals.heldBack !== null ? SOME_REFUSED : 0;
}

type Progress = { bytes(read: number): void; rows(taken: number): void; say(line: string): void; stop(): void };

/** A bar for a person; for a log, a line now and then. What must be read goes to stderr, past the bar. */
function openProgress(given: ImportArguments): Progress {
  const total = given.files.reduce((sum, file) => sum + file.bytes, 0);
  const started = Date.now();
  let [read, rows, spoken] = [0, 0, started];
  const speed = () =>
    `${rows.toLocaleString('en')} rows, ${Math.round(rows / ((Date.now() - started) / 1000))} a second`;
  if (process.stdout.isTTY !== true) {
    return {
      bytes: (chunk) => {
        read += chunk;
      },
      rows: (taken) => {
        rows += taken;
        if (Date.now() - spoken < PLAIN_LINE_MS) return;
        spoken = Date.now();
        console.log(`${Math.floor((100 * read) / Math.max(total, 1))}%, ${speed()}`);
      },
      say: (line) => console.error(line),
      stop: () => {},
    };
  }
  const bar = new SingleBar({
    format: 'import {bar} {percentage}% | {speed} | {eta_formatted} left',
    clearOnComplete: true,
  });
  bar.start(total, 0, { speed: speed() });
  return {
    bytes: (chunk) => bar.increment(chunk),
    rows: (taken) => {
      rows += taken;
      bar.update({ speed: speed() });
    },
    say: (line) => {
      process.stderr.write(`\r\x1b[K${line}\n`);
    },
    stop: () => bar.stop(),
  };
}

try {
  process.exitCode = await main();
} catch (error) {
  if (error instanceof ArgumentError) console.error(`${error.message}\n\n${USAGE}`);
  else console.error(`The import ended: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = NOTHING_DONE;
}
