/**
 * `attach.ts [--worker] [--alone=WORD] SCRIPT [args…]`: runs a command line on the service that runs here, or on stores that it starts
 * for it and stops after it. With `--worker` it needs an index that keeps up: one is run beside it where none is, until all is indexed.
 * With `--alone=WORD` a command line that begins with the word needs no stores.
 */
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { migrateToLatest } from '../../src/platform/migrate.ts';
import { endAllLeashed, spawnLeashed } from './leashed.ts';
import { consoleReport } from './report.ts';
import { keptSecret } from './secrets.ts';
import {
  configuredStores,
  dataDir,
  elasticsearchNodes,
  environmentWith,
  ROOT,
  stackFile,
  storeVariables,
} from './settings.ts';
import { startStack } from './stack.ts';
import { readStack } from './stack-file.ts';
import { supervise } from './supervise.ts';

/** An outbox that does not get shorter for this long is left to the next start. */
const STUCK_MS = 30_000;

const report = consoleReport();
const given = process.argv.slice(2);
const needsWorker = given[0] === '--worker';
if (needsWorker) given.shift();
const alone = given[0]?.startsWith('--alone=') ? given.shift()?.slice('--alone='.length) : undefined;
const [script, ...args] = given;
if (script === undefined) {
  console.error('usage: attach.ts [--worker] SCRIPT [args…]');
  process.exit(1);
}

/** The script's exit code. Signals go to it alone and once; without a script they end all. */
let running: ReturnType<typeof spawnLeashed> | null = null;
let signalled = 0;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    // A terminal's Ctrl-C arrives from several sides at once; a second one from the same hand comes later.
    if (Date.now() - signalled < 300) return;
    signalled = Date.now();
    if (running !== null) process.kill(running.pid, signal);
    else void endAllLeashed().finally(() => process.exit(130));
  });
}

async function runScript(variables: Record<string, string>): Promise<number> {
  running = spawnLeashed(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', resolve(ROOT, script ?? ''), ...args],
    {
      name: script ?? '',
      // Where the person stands who names files: npm itself moves to the repository's root.
      cwd: process.env['INIT_CWD'] ?? process.cwd(),
      env: environmentWith(variables),
      log: 'inherit',
    },
  );
  const code = await running.ended;
  running = null;
  return typeof code === 'number' ? code : 1;
}

async function untilIndexed(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    let least = Number.POSITIVE_INFINITY;
    let since = Date.now();
    for (;;) {
      const { rows } = await client.query<{ left: string }>('select count(*) as left from outbox');
      const left = Number(rows[0]?.left ?? 0);
      if (left === 0) return;
      if (least === Number.POSITIVE_INFINITY) report.line('Waiting until all is indexed …');
      if (left < least) [least, since] = [left, Date.now()];
      if (Date.now() - since > STUCK_MS)
        return report.line(`${left} changes wait to be indexed: by the next npm start.`);
      await sleep(200);
    }
  } finally {
    await client.end();
  }
}

async function onOwnStores(): Promise<number> {
  const data = dataDir();
  const stack = await startStack({
    dataDir: data,
    stores: configuredStores(),
    elasticsearchNodes: elasticsearchNodes(),
    report,
  });
  try {
    await migrateToLatest(stack.databaseUrl);
    const variables = {
      ...storeVariables(stack),
      JWT_SECRET: process.env['JWT_SECRET'] || (await keptSecret(data, 'jwt.secret')),
    };
    if (!needsWorker) return await runScript(variables);
    const worker = supervise({
      name: 'worker',
      script: 'workers/main.ts',
      env: environmentWith(variables),
      log: resolve(data, 'logs', 'worker.log'),
      report,
      onStart() {},
    });
    try {
      await untilIndexed(stack.databaseUrl);
      const code = await runScript(variables);
      await untilIndexed(stack.databaseUrl);
      return code;
    } finally {
      await worker.stop();
    }
  } finally {
    await stack.stop();
  }
}

async function run(): Promise<number> {
  if (alone !== undefined && args[0] === alone) return runScript({});
  const given = configuredStores();
  // Servers that are all configured have workers of their own.
  if (Object.keys(given).length === 3) return runScript({});
  const stack = readStack(stackFile());
  // A mixture of somebody's servers and this stack's is nobody's service.
  if (stack !== null && Object.keys(given).length === 0) return runScript(stack.env);
  return onOwnStores();
}

try {
  process.exit(await run());
} catch (error) {
  report.line(error instanceof Error ? error.message : String(error));
  process.exit(1);
}
