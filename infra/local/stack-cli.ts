/** `npm run stack -- [--data FOLDER]`: the three stores alone, until Ctrl-C; prints their addresses as lines of an env file. */
import { parseArgs } from 'node:util';
import { consoleReport } from './report.ts';
import { startStack } from './stack.ts';

const { values } = parseArgs({
  options: { data: { type: 'string', default: '.local' }, ephemeral: { type: 'boolean' } },
});
const stack = await startStack({
  dataDir: values.data,
  ephemeral: values.ephemeral ?? false,
  report: consoleReport(),
});
console.log(`DATABASE_URL=${stack.databaseUrl}`);
console.log(`REDIS_URL=${stack.redisUrl}`);
console.log(`ELASTICSEARCH_URL=${stack.elasticsearchUrl}`);

await new Promise<void>((resolve) => {
  // Keeps this process up: nothing else here does.
  const alive = setInterval(() => {}, 2 ** 30);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      clearInterval(alive);
      resolve();
    });
  }
});
await stack.stop();
