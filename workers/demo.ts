/** `demo.ts [--count N] [--seed N] [--add]`: loads demo listings into an empty database, or with `--add` into any. */
import { parseArgs } from 'node:util';
import { loadConfig } from '../src/platform/config.ts';
import { openPostgres } from '../src/platform/postgres.ts';
import { DEMO_LISTINGS, loadDemo } from './demo/load-demo.ts';

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: String(DEMO_LISTINGS) },
    seed: { type: 'string', default: '1' },
    add: { type: 'boolean', default: false },
  },
});
const [count, seed] = [Number(values.count), Number(values.seed)];
if (!Number.isSafeInteger(count) || count < 1 || !Number.isSafeInteger(seed)) {
  console.error('usage: demo.ts [--count N] [--seed N] [--add]');
  process.exit(1);
}

const db = openPostgres(loadConfig().databaseUrl, { max: 2, applicationName: 'rolecall-demo' });
const digits = (number: number): string => number.toLocaleString('en');
try {
  const created = await loadDemo({
    db,
    now: new Date(),
    seed,
    count,
    evenIfNotEmpty: values.add,
    onProgress(loaded) {
      // In place on a terminal; elsewhere a line at every fifth of the way.
      if (process.stderr.isTTY) process.stderr.write(`\rdemo listings ${digits(loaded)} of ${digits(count)}`);
      else if (Math.floor((loaded * 5) / count) > Math.floor(((loaded - 500) * 5) / count)) {
        process.stderr.write(`demo listings ${digits(loaded)} of ${digits(count)}\n`);
      }
    },
  });
  if (process.stderr.isTTY && created > 0) process.stderr.write('\n');
  console.log(
    created > 0 ? `${digits(created)} demo listings loaded` : 'no demo listings loaded: there are postings already',
  );
} finally {
  await db.destroy();
}
