/** `npm run stack -- [--data FOLDER] [--ephemeral]`: the three stores alone, until Ctrl-C; prints their addresses as an env file does. */
import { parseArgs } from 'node:util';
import { endAllLeashed } from './leashed.ts';
import { consoleReport } from './report.ts';
import { elasticsearchNodes } from './settings.ts';
import { endOnSignal } from './signals.ts';
import { type Stack, startStack } from './stack.ts';

const { values } = parseArgs({
  options: { data: { type: 'string', default: '.local' }, ephemeral: { type: 'boolean', default: false } },
});
let stack: Stack | undefined;
endOnSignal(0, () => stack?.stop() ?? endAllLeashed());

try {
  stack = await startStack({
    dataDir: values.data,
    ephemeral: values.ephemeral,
    elasticsearchNodes: elasticsearchNodes(),
    report: consoleReport(),
  });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
console.log(`DATABASE_URL=${stack.databaseUrl}`);
console.log(`REDIS_URL=${stack.redisUrl}`);
console.log(`ELASTICSEARCH_URL=${stack.elasticsearchUrl}`);
// Keeps this process up: nothing else here does.
setInterval(() => {}, 2 ** 30);
