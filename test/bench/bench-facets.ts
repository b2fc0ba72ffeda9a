/** All facets in one search, against one search for each: what counting the values of one facet without its own selection is often made of. */
import { type Bench, inTurns, middle, type Running, table } from './bench.ts';
import { fillAndStart } from './filled-stack.ts';
import { measure, type Request } from './load.ts';
import { recorded } from './recorded-searches.ts';
import { seekerQueries } from './seeker-queries.ts';

const SIZE = 50_000;
const ROUNDS = 5;
const SECONDS = 10;
const QUERIES = 500;

export const benchFacets: Bench = {
  name: 'facets',
  async run(running) {
    const size = running.size ?? SIZE;
    const { url } = await fillAndStart(running, size);
    const { theirs: sent } = await recorded(running, url, seekerQueries(running.seed, QUERIES), {});
    // Those that ask more than once would do so on either side.
    const together = sent.flatMap(([only, ...more]) => (only === undefined || more.length > 0 ? [] : [only]));
    const apart = together.map(facetsApart);
    const p50 = (requests: readonly Request[]) => () => medianOf(running, requests);
    await p50(together)();
    await p50(apart)();
    const turns = await inTurns(running.rounds ?? ROUNDS, p50(together), p50(apart));
    const rows = turns.map(({ ours, theirs }, at) => [`round ${at + 1}`, ours, theirs, ours / theirs]);
    running.print(table(['p50 ms', 'one search', 'one for each facet', 'ratio'], rows));
    return { ...middle(turns), unit: 'ms, p50 of one caller, all facets', size };
  },
};

async function medianOf({ stack, seconds }: Running, requests: readonly Request[]): Promise<number> {
  await stack.es.indices.clearCache({ index: stack.indexAlias, request: true });
  return (await measure(requests, { callers: 1, seconds: seconds ?? SECONDS })).p50;
}

type Search = { query?: unknown; aggs?: Record<string, unknown> };

/** The same `_msearch` with each facet in a search of its own, beside the one for hits and total. */
function facetsApart({ body, ...request }: Request): Request {
  const lines = (body ?? Buffer.alloc(0)).toString().trimEnd().split('\n');
  const apart: string[] = [];
  for (let at = 0; at + 1 < lines.length; at += 2) {
    const head = lines[at] ?? '{}';
    const { aggs, ...hits } = JSON.parse(lines[at + 1] ?? '{}') as Search;
    apart.push(head, JSON.stringify(hits));
    for (const [name, facet] of Object.entries(aggs ?? {})) {
      const alone = { query: hits.query, size: 0, track_total_hits: false, aggs: { [name]: facet } };
      apart.push(head, JSON.stringify(alone));
    }
  }
  return { ...request, body: Buffer.from(`${apart.join('\n')}\n`) };
}
