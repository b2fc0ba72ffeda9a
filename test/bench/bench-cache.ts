/** Searches that are asked again and again, against a bare Node server that sends the same bytes. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../../infra/local/ports.ts';
import { startProcess, startService } from '../support/service.ts';
import { type Bench, type Running, table } from './bench.ts';
import { fillAndStart } from './filled-stack.ts';
import { type Measured, measure, median, type Request } from './load.ts';
import { seekerQueries } from './seeker-queries.ts';

const SIZE = 20_000;
const ROUNDS = 5;
const SECONDS = 5;
/** The home page, and what seekers look for: few enough that all of them are kept. */
const QUERIES = 50;
const CALLERS = [1, 8, 32];

type Turn = { ours: Measured; theirs: Measured };

export const benchCache: Bench = {
  name: 'cache',
  async run(running) {
    const size = running.size ?? SIZE;
    const { stack, print } = running;
    await fillAndStart(running, size);
    const { url } = await startService(stack, { worker: false, env: { KEEP_ANSWERS: '1' } });
    const queries = seekerQueries(running.seed, QUERIES - 1).map((query) => `/v1/postings?${query}`);
    const paths = [...new Set(['/v1/postings', ...queries])];
    const bodies: Record<string, string> = {};
    for (const path of paths) bodies[path] = await (await fetch(url + path)).text();
    const bytes = Object.values(bodies).reduce((sum, body) => sum + Buffer.byteLength(body), 0) / paths.length;
    const bare = await startBare(running, bodies);
    const requests = (base: string): Request[] => paths.map((path) => ({ method: 'GET', url: base + path }));

    const rows: (string | number)[][] = [];
    const turns = new Map<number, Turn[]>();
    for (const callers of CALLERS) {
      const taken = await inTurn(
        requests(url),
        requests(bare),
        callers,
        running.rounds ?? ROUNDS,
        running.seconds ?? SECONDS,
      );
      turns.set(callers, taken);
      for (const side of ['ours', 'theirs'] as const) {
        const of = (what: keyof Measured) => median(taken.map((turn) => turn[side][what]));
        rows.push([String(callers), side === 'ours' ? 'Rolecall' : 'bare', of('p50'), of('p99'), of('perSecond')]);
      }
      const ratio = (what: keyof Measured) => median(taken.map(({ ours, theirs }) => ours[what] / theirs[what]));
      rows.push(['', 'ratio', ratio('p50'), ratio('p99'), ratio('perSecond')]);
    }
    print(`${paths.length} searches, ${Math.round(bytes).toLocaleString('en')} bytes each`);
    print(table(['callers', 'by', 'p50 ms', 'p99 ms', 'answers/s'], rows));

    const of = (callers: number, reckon: (turn: Turn) => number) => median((turns.get(callers) ?? []).map(reckon));
    const rate = ({ ours, theirs }: Turn) => ours.perSecond / theirs.perSecond;
    return {
      ratio: of(8, rate),
      ours: of(8, ({ ours }) => ours.perSecond),
      theirs: of(8, ({ theirs }) => theirs.perSecond),
      unit: 'answers/s, 8 callers',
      size,
      more: { oneCaller: of(1, rate), manyCallers: of(32, rate), bytes },
    };
  },
};

async function startBare({ stack }: Running, bodies: Record<string, string>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'rolecall-bare-'));
  stack.cleanUp(() => rm(folder, { recursive: true }));
  const file = join(folder, 'answers.json');
  await writeFile(file, JSON.stringify(bodies));
  const port = await freePort();
  startProcess(stack, 'test/bench/bare-server.ts', [String(port), file]);
  const url = `http://127.0.0.1:${port}`;
  const isThere = () =>
    fetch(url)
      .then(() => true)
      .catch(() => false);
  while (!(await isThere())) await sleep(50);
  return url;
}

/** In turn, and each first in turn; once each before it counts. */
async function inTurn(
  ours: Request[],
  theirs: Request[],
  callers: number,
  rounds: number,
  seconds: number,
): Promise<Turn[]> {
  const side = (requests: Request[]) => measure(requests, { callers, seconds });
  await side(ours);
  await side(theirs);
  const turns: Turn[] = [];
  for (let round = 0; round < rounds; round++) {
    if (round % 2 === 0) {
      const first = await side(ours);
      turns.push({ ours: first, theirs: await side(theirs) });
    } else {
      const first = await side(theirs);
      turns.push({ ours: await side(ours), theirs: first });
    }
  }
  return turns;
}
