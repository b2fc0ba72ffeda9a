/** How quickly a feed is imported, and whether its length shows in the memory of the process. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { outputOf, startProcess } from '../support/service.ts';
import { type Bench, type Running, table } from './bench.ts';
import { FILE_KINDS, type FileKind, writeListings } from './listing-files.ts';

const LARGE = 100_000;
/** So much shorter is the file that the memory is compared with. */
const TIMES = 10;

type Run = { seconds: number; peakMegabytes: number };

export const benchImport: Bench = {
  name: 'import',
  async run(running) {
    const size = running.size ?? LARGE;
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
  },
};

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
