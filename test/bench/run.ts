/**
 * `npm run bench [-- NAME… --size N --rounds N --seed N --json]`: each benchmark on a stack of its own, with its tables; with
 * `--json` the last line is one object by the names.
 */
import { availableParallelism, cpus, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { onOwnStack } from '../support/own-stack.ts';
import { type Bench, inDigits, type Result, table } from './bench.ts';
import { benchImport } from './bench-import.ts';
import { benchIndex } from './bench-index.ts';
import { benchSearch } from './bench-search.ts';

const BENCHES: readonly Bench[] = [benchImport, benchIndex, benchSearch];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    size: { type: 'string' },
    rounds: { type: 'string' },
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
const number = (text: string | undefined): number | null => (text === undefined ? null : Number(text));

const memory = `${Math.round(totalmem() / 2 ** 30)} GB`;
console.log(`${availableParallelism()} × ${cpus()[0]?.model ?? 'unknown'}, ${memory}, Node ${process.versions.node}`);

const results: Record<string, Result> = {};
for (const bench of chosen) {
  console.log(`\n${bench.name}`);
  results[bench.name] = await onOwnStack((stack) =>
    bench.run({
      stack,
      seed: Number(values.seed),
      size: number(values.size),
      rounds: number(values.rounds),
      print: (text) => console.log(text),
    }),
  );
}

const rows = Object.entries(results).map(([name, { ratio, ours, theirs, unit, size }]) => {
  return [name, ratio, ours, theirs, unit, inDigits(size)];
});
console.log(`\n${table(['benchmark', 'ratio', 'ours', 'theirs', 'unit', 'listings'], rows)}`);
if (values.json) console.log(JSON.stringify(results));
process.exit(0);
