/** How quickly a feed is imported, beside the least that must be done for it, and whether its length shows in the memory of the process. */
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { outputOf, startProcess } from '../support/service.ts';
import { type Bench, inTurns, middle, type Running, table } from './bench.ts';
import { FILE_KINDS, type FileKind, writeListings } from './listing-files.ts';

/** Rows of the file whose rate is measured. */
const RATED = 20_000;
const ROUNDS = 3;
const LARGE = 100_000;
/** So much shorter is the file that the memory is compared with. */
const TIMES = 10;

type Run = { seconds: number; peakMegabytes: number };

export const benchImport: Bench = {
  name: 'import',
  async run(running) {
    const size = running.size ?? RATED;
    const shares: Spent[] = [];
    const turns = await inTurns(
      running.rounds ?? ROUNDS,
      async () => size / (await runImport(running, 'ndjson', size)).seconds,
      async () => {
        const { seconds, spent } = await parseAndCopy(running, size);
        shares.push(spent);
        return size / seconds;
      },
    );
    const rate = middle(turns);
    const part = (name: keyof Spent) => shares.reduce((sum, each) => sum + each[name], 0) / shares.length / 1_000;
    running.print(
      table(
        ['beside', 'seconds'],
        (['parse', 'sanitise', 'write', 'copy'] as const).map((name) => [name, part(name)]),
      ),
    );
    const memory = await peakMemory(running, running.size ?? LARGE);
    return { ...rate, unit: `rows a second of ${size}, beside parsing, sanitising and COPY`, size, beside: { memory } };
  },
};

type Spent = { parse: number; sanitise: number; write: number; copy: number };

async function parseAndCopy({ stack, seed }: Running, count: number): Promise<{ seconds: number; spent: Spent }> {
  const folder = await mkdtemp(join(tmpdir(), 'rolecall-bench-'));
  try {
    // The server reads the rows by itself, under its own user.
    await chmod(folder, 0o755);
    const path = join(folder, 'listings.ndjson');
    await writeListings(path, 'ndjson', { seed, count, now: new Date() });
    const began = performance.now();
    const copying = startProcess(stack, 'test/bench/parse-and-copy.ts', [path, join(folder, 'rows')]);
    const code = await copying.ended;
    const seconds = (performance.now() - began) / 1_000;
    if (code !== 0) throw new Error(`parsing and copying ended with ${code}:\n${outputOf(copying)}`);
    const told = JSON.parse(outputOf(copying).trim().split('\n').at(-1) ?? '') as { spent: Spent };
    return { seconds, spent: told.spent };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function peakMemory(running: Running, size: number) {
  const runs = new Map<string, Run>();
  const rows: (string | number)[][] = [];
  for (const kind of FILE_KINDS) {
    for (const count of [size / TIMES, size]) {
      const run = await runImport(running, kind, count);
      runs.set(`${kind} ${count}`, run);
      rows.push([kind, count, run.seconds, count / run.seconds, run.peakMegabytes]);
    }
  }
  running.print(table(['file', 'rows', 'seconds', 'rows/s', 'peak MB'], rows));
  const peak = (kind: FileKind, count: number): number => runs.get(`${kind} ${count}`)?.peakMegabytes ?? Number.NaN;
  const perSecond = (kind: FileKind): number => size / (runs.get(`${kind} ${size}`)?.seconds ?? Number.NaN);
  // The worse of the two kinds of files.
  const [worst] = FILE_KINDS.toSorted(
    (a, b) => peak(b, size) / peak(b, size / TIMES) - peak(a, size) / peak(a, size / TIMES),
  );
  const [ours, theirs] = [peak(worst ?? 'ndjson', size), peak(worst ?? 'ndjson', size / TIMES)];
  return {
    ratio: ours / theirs,
    ours,
    theirs,
    unit: `MB at the peak, of ${size} rows against ${size / TIMES}`,
    size,
    more: { ndjsonRowsPerSecond: perSecond('ndjson'), csvRowsPerSecond: perSecond('csv') },
  };
}

async function runImport({ stack, seed }: Running, kind: FileKind, count: number): Promise<Run> {
  await sql`truncate posting, company, outbox cascade`.execute(stack.db);
  const folder = await mkdtemp(join(tmpdir(), 'rolecall-bench-'));
  try {
    const path = join(folder, `listings.${kind}`);
    const peakFile = join(folder, 'peak');
    await writeListings(path, kind, { seed, count, now: new Date() });
    const began = performance.now();
    const importing = startProcess(stack, 'workers/import.ts', [path], {
      NODE_OPTIONS: `--import=${new URL('peak-memory.ts', import.meta.url).href}`,
      BENCH_PEAK_FILE: peakFile,
      BENCH_PEAK_SCRIPT: 'workers/import.ts',
    });
    const code = await importing.ended;
    const seconds = (performance.now() - began) / 1_000;
    if (code !== 0 || !outputOf(importing).includes(`${count} created`)) {
      throw new Error(`the import ended with ${code}:\n${outputOf(importing)}`);
    }
    return { seconds, peakMegabytes: Number(await readFile(peakFile, 'utf8')) / 1_024 };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
