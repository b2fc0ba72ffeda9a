/**
 * `npm run bench [-- NAME… --size N --rounds N --seconds N --held N --seed N --json]`: each benchmark on a stack of its own, with
 * its tables; with `--json` the last line is one object by the names.
 */
import { availableParallelism, cpus, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { onOwnStack } from '../support/own-stack.ts';
import { type Bench, inDigits, type Part, table } from './bench.ts';
import { benchCache } from './bench-cache.ts';
import { benchFacets } from './bench-facets.ts';
import { benchImport } from './bench-import.ts';
import { benchOverload } from './bench-overload.ts';
import { benchPaging } from './bench-paging.ts';
import { benchPeers } from './bench-peers.ts';
import { benchSearch } from './bench-search.ts';
import { benchIndex } from './indexing/bench-index.ts';
import { benchLag } from './indexing/bench-lag.ts';
import { benchReindex } from './indexing/bench-reindex.ts';

const BENCHES: readonly Bench[] = [
  benchImport,
  benchIndex,
  benchReindex,
  benchLag,
  benchSearch,
  benchFacets,
  benchPeers,
  benchCache,
  benchPaging,
  benchOverload,
];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    size: { type: 'string' },
    rounds: { type: 'string' },
    seconds: { type: 'string' },
    held: { type: 'string' },
    seed: { type: 'string', default: '1' },
  },
});
const unknown = positionals.filter((name) => !BENCHES.some((bench) => bench.name === name));
if (unknown.length > 0) {
  console.error(
    `no benchmark is called ${unknown.join(', ')}; there are ${BENCHES.map(({ name }) => name).join(', ')}`,
  );
  process.exit(1);
}
const chosen = BENCHES.filter(({ name }) => positionals.length === 0 || positionals.includes(name));
const number = (name: 'size' | 'rounds' | 'seconds' | 'held' | 'seed'): number | null => {
  const text = values[name];
  if (text === undefined) return null;
  const value = Number(text);
  if (Number.isInteger(value) && value >= 1) return value;
  console.error(`--${name} ${text}: expected a whole number from 1 on`);
  process.exit(1);
};

const memory = `${Math.round(totalmem() / 2 ** 30)} GB`;
console.log(`${availableParallelism()} × ${cpus()[0]?.model ?? 'unknown'}, ${memory}, Node ${process.versions.node}`);

const asked = {
  seed: number('seed') ?? 1,
  size: number('size'),
  rounds: number('rounds'),
  seconds: number('seconds'),
  heldSeconds: number('held'),
};
const results: Record<string, Part> = {};
for (const bench of chosen) {
  console.log(`\n${bench.name}`);
  const { beside, ...result } = await onOwnStack((stack) =>
    bench.run({ stack, ...asked, print: (text) => console.log(text) }),
  );
  results[bench.name] = result;
  for (const [part, more] of Object.entries(beside ?? {})) results[`${bench.name}.${part}`] = more;
}

const rows = Object.entries(results).map(([name, { ratio, ours, theirs, unit, size }]) => {
  return [name, ratio, ours, theirs, unit, inDigits(size)];
});
console.log(`\n${table(['benchmark', 'ratio', 'ours', 'theirs', 'unit', 'listings'], rows)}`);
if (values.json) console.log(JSON.stringify(results));
process.exit(0);
