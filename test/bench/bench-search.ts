/** Searches through our API, against the very same Elasticsearch requests without us. */
import { type Bench, type Running, table } from './bench.ts';
import { fillAndStart } from './filled-stack.ts';
import { type Measured, measure, median } from './load.ts';
import { type Pair, recorded } from './recorded-searches.ts';
import { seekerQueries } from './seeker-queries.ts';

const SIZE = 50_000;
const ROUNDS = 5;
const SECONDS = 5;
/** Enough that hardly a search comes twice in a turn, but those that many seekers send. */
const QUERIES = 1_500;
const CALLERS = [1, 8];

/** A page asks for all facets; a script may ask for none. */
const KINDS: readonly { name: string; params: Record<string, string> }[] = [
  { name: 'hits', params: { facets: 'none' } },
  { name: 'hits and all facets', params: {} },
];

type Turn = { ours: Measured; theirs: Measured };

export const benchSearch: Bench = {
  name: 'search',
  async run(running) {
    const size = running.size ?? SIZE;
    const { url } = await fillAndStart(running, size);
    const queries = seekerQueries(running.seed, QUERIES);
    const rows: (string | number)[][] = [];
    const turns = new Map<string, Turn[]>();
    for (const { name, params } of KINDS) {
      const pair = await recorded(running, url, queries, params);
      const more = pair.theirs.filter(({ length }) => length > 1).length;
      running.print(`${name}: ${more} of ${queries.length} searches ask Elasticsearch more than once`);
      for (const callers of CALLERS) {
        const taken = await inTurn(running, pair, callers);
        turns.set(`${name} ${callers}`, taken);
        for (const side of ['ours', 'theirs'] as const) {
          const of = (what: keyof Measured): number => median(taken.map((turn) => turn[side][what]));
          const who = side === 'ours' ? 'Rolecall' : 'raw';
          rows.push([name, String(callers), who, of('p50'), of('p99'), of('perSecond')]);
        }
        const ratio = (what: keyof Measured): number =>
          median(taken.map(({ ours, theirs }) => ours[what] / theirs[what]));
        rows.push(['', '', 'ratio', ratio('p50'), ratio('p99'), ratio('perSecond')]);
      }
    }
    running.print(table(['searches for', 'callers', 'by', 'p50 ms', 'p99 ms', 'searches/s'], rows));

    const of = (key: string, reckon: (turn: Turn) => number): number => median((turns.get(key) ?? []).map(reckon));
    const [hits, all] = ['hits 8', 'hits and all facets 8'];
    return {
      ratio: of(all, ({ ours, theirs }) => ours.perSecond / theirs.perSecond),
      ours: of(all, ({ ours }) => ours.perSecond),
      theirs: of(all, ({ theirs }) => theirs.perSecond),
      unit: 'searches/s with all facets, 8 callers',
      size,
      more: {
        hitsRatio: of(hits, ({ ours, theirs }) => ours.perSecond / theirs.perSecond),
        p99Ratio: of(all, ({ ours, theirs }) => ours.p99 / theirs.p99),
        addedMsHits: of('hits 1', ({ ours, theirs }) => ours.p50 - theirs.p50),
        addedMsFacets: of('hits and all facets 1', ({ ours, theirs }) => ours.p50 - theirs.p50),
      },
    };
  },
};

async function inTurn({ stack, rounds, print }: Running, pair: Pair, callers: number): Promise<Turn[]> {
  /** Answers that the other side has left in Elasticsearch's request cache must not help this one. */
  const side = async (requests: Pair[keyof Pair]): Promise<Measured> => {
    await stack.es.indices.clearCache({ index: stack.indexAlias, request: true });
    return measure(requests, { callers, seconds: SECONDS });
  };
  // Once for each before it counts: code gets compiled, files get read.
  await side(pair.ours);
  await side(pair.theirs);
  const turns: Turn[] = [];
  for (let round = 0; round < (rounds ?? ROUNDS); round++) {
    if (round % 2 === 0) {
      const ours = await side(pair.ours);
      turns.push({ ours, theirs: await side(pair.theirs) });
    } else {
      const theirs = await side(pair.theirs);
      turns.push({ ours: await side(pair.ours), theirs });
    }
  }
  const counts = turns.map(({ ours, theirs }) => `${ours.requests}/${theirs.requests}`);
  print(`${callers} at a time, searches in each turn: ${counts.join(' ')}`);
  return turns;
}
