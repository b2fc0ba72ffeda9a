/** A rebuild of the index against raw `_bulk`, and how long searches take beside one against how long they take without. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Leashed } from '../../../infra/local/leashed.ts';
import type { OwnStack } from '../../support/own-stack.ts';
import { outputOf, startProcess } from '../../support/service.ts';
import { type Bench, inTurns, middle, type Part, type Running, table } from '../bench.ts';
import { fillAndStart, peakMegabytes } from '../filled-stack.ts';
import { type Measured, measureAtRate, median, type Request } from '../load.ts';
import { seekerQueries } from '../seeker-queries.ts';
import { definitionOf, documentsOf, inBatches, linesOf, liveIndex, sendBatches } from './raw-bulk.ts';

const SIZE = 200_000;
const ROUNDS = 5;
const SECONDS = 30;
/** Raw `_bulk` at its best; `npm run bench -- index` tries others, too. */
const RAW = { bytes: 5_000_000, concurrency: 2 };
/** Far from what the machine can answer, so that what is measured is the time of a search and not of its queue. */
const SEARCHES_PER_SECOND = 20;
const QUERIES = 1_000;

type Pace = 'unthrottled' | 'throttled';

export const benchReindex: Bench = {
  name: 'reindex',
  async run(running) {
    const { stack, print } = running;
    const size = running.size ?? SIZE;
    const rounds = running.rounds ?? ROUNDS;
    const { url } = await fillAndStart(running, size);
    const batches = await batchesOf(stack);

    const peaks: number[] = [];
    const taken = await inTurns(
      rounds,
      async () => {
        const { seconds, peak } = await rebuild(stack);
        peaks.push(peak);
        return size / seconds;
      },
      async () => size / (await fillByHand(stack, size, batches)),
    );
    batches.length = 0;
    const rows = taken.map(({ ours, theirs }, round) => [`round ${round + 1}`, ours, theirs, ours / theirs]);
    print(table(['documents/s', 'npm run reindex', 'raw, 5 MB, 2 at a time', 'ratio'], rows));
    print(`The memory of npm run reindex at its peak: ${Math.round(Math.max(...peaks))} MB.`);
    const searches = await searchesBeside(running, url, size, rounds);
    return {
      ...middle(taken),
      unit: 'documents/s until searches ask the new index',
      size,
      more: { peakMegabytes: Math.max(...peaks) },
      beside: searches,
    };
  },
};

async function batchesOf(stack: OwnStack): Promise<Buffer[]> {
  const batches: Buffer[] = [];
  let lines: Buffer[] = [];
  for await (const document of documentsOf(stack)) {
    lines.push(linesOf(document));
    if (lines.length < 10_000) continue;
    batches.push(...inBatches(lines, RAW.bytes));
    lines = [];
  }
  return [...batches, ...inBatches(lines, RAW.bytes)];
}

/** Seconds until all documents can be found in an index like the live one, as nobody else has to be considered. */
async function fillByHand(stack: OwnStack, size: number, batches: readonly Buffer[]): Promise<number> {
  const { es } = stack;
  const index = 'bench-raw';
  const { mappings, settings } = await definitionOf(stack);
  const began = performance.now();
  await es.indices.create({ index, mappings, settings: { index: { ...settings.index, refresh_interval: '-1' } } });
  await sendBatches(stack, index, batches, RAW.concurrency);
  await es.indices.refresh({ index });
  const seconds = (performance.now() - began) / 1_000;
  const { count } = await es.count({ index });
  if (count !== size) throw new Error(`${count} documents instead of ${size}`);
  await es.indices.delete({ index });
  return seconds;
}

/** Seconds from the start of the command until the alias leads to the new index. The process then tidies up, which is waited for. */
async function rebuild(stack: OwnStack): Promise<{ seconds: number; peak: number }> {
  const before = await liveIndex(stack);
  const began = performance.now();
  const process = startRebuild(stack, 'unthrottled');
  let peak = 0;
  const look = async (): Promise<boolean> => {
    const now = await peakMegabytes(process.pid);
    if (now > peak) peak = now;
    return (await liveIndex(stack)) !== before;
  };
  while (!(await look())) {
    if (process.child.exitCode !== null) throw new Error(`the rebuild ended early:\n${outputOf(process)}`);
    await sleep(100);
  }
  const seconds = (performance.now() - began) / 1_000;
  const code = await process.ended;
  if (code !== 0) throw new Error(`the rebuild ended with ${code}:\n${outputOf(process)}`);
  return { seconds, peak };
}

function startRebuild(stack: OwnStack, pace: Pace): Leashed {
  return startProcess(stack, 'workers/reindex.ts', pace === 'unthrottled' ? ['--unthrottled'] : []);
}

/** At a given rate, through the API, with all facets: without a rebuild, beside a quick one and beside a gentle one, in turn. */
async function searchesBeside(
  { stack, seed, print, seconds = null }: Running,
  url: string,
  size: number,
  rounds: number,
): Promise<Record<string, Part>> {
  const requests = seekerQueries(seed, QUERIES).map((query): Request => {
    return { method: 'GET', url: `${url}/v1/postings?${query}` };
  });
  let from = 0;
  const turn = async (): Promise<Measured> => {
    // Elsewhere in the list each time: an answer that is known already says nothing.
    from += 337;
    const rotated = requests.map((_, at) => requests[(at + from) % requests.length] as Request);
    return measureAtRate(rotated, { perSecond: SEARCHES_PER_SECOND, seconds: seconds ?? SECONDS });
  };
  await turn();
  const turns: Record<Pace | 'idle', Measured>[] = [];
  for (let round = 0; round < rounds; round++) {
    const idle = await turn();
    const unthrottled = await besideRebuilds(stack, 'unthrottled', turn);
    const throttled = await besideRebuilds(stack, 'throttled', turn);
    turns.push({ idle, unthrottled, throttled });
  }
  const rows = turns.flatMap((taken, round) =>
    Object.entries(taken).map(([name, { p50, p99 }]) => [
      `round ${round + 1}, ${name}`,
      p50,
      p99,
      p99 / taken.idle.p99,
    ]),
  );
  print(table([`${SEARCHES_PER_SECOND} searches/s beside a rebuild`, 'p50 ms', 'p99 ms', 'p99 of idle'], rows));
  const part = (pace: Pace): Part => ({
    ratio: median(turns.map((taken) => taken[pace].p99 / taken.idle.p99)),
    ours: median(turns.map((taken) => taken[pace].p99)),
    theirs: median(turns.map(({ idle }) => idle.p99)),
    unit: `ms, p99 of searches beside a rebuild, ${pace}, against idle`,
    size,
    more: { p50Ratio: median(turns.map((taken) => taken[pace].p50 / taken.idle.p50)) },
  });
  return { searchUnthrottled: part('unthrottled'), searchThrottled: part('throttled') };
}

/** One rebuild after the other for as long as the turn lasts; the last is killed, and the next turn's goes on with it. */
async function besideRebuilds(stack: OwnStack, pace: Pace, turn: () => Promise<Measured>): Promise<Measured> {
  let isOver = false;
  let current: Leashed | null = null;
  const rebuilding = (async () => {
    while (!isOver) {
      current = startRebuild(stack, pace);
      const code = await current.ended;
      if (!isOver && code !== 0) throw new Error(`the rebuild ended with ${code}:\n${outputOf(current)}`);
    }
  })();
  rebuilding.catch(() => {});
  await begun(stack);
  const measured = await turn();
  isOver = true;
  (current as Leashed | null)?.child.kill('SIGKILL');
  await rebuilding;
  // What the rebuild has left under way at the servers is not the next turn's.
  await sleep(2_000);
  return measured;
}

/** Until an index is being built. */
async function begun({ db }: OwnStack): Promise<void> {
  for (;;) {
    const row = await db.selectFrom('search_index').select('name').where('state', '=', 'BUILDING').executeTakeFirst();
    if (row !== undefined) return;
    await sleep(50);
  }
}
