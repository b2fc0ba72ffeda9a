/** `npm start`: the whole service on one machine, from nothing to ready, and in order back to nothing. */
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { migrateToLatest } from '../../src/platform/migrate.ts';
import { endAllLeashed, spawnLeashed } from './leashed.ts';
import { freePort, isFree } from './ports.ts';
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
import { endOnSignal } from './signals.ts';
import { startStack } from './stack.ts';
import { removeStack, writeStack } from './stack-file.ts';
import { type Supervised, supervise } from './supervise.ts';

const DEFAULT_PORT = 3000;
const READY_WITHIN_MS = 180_000;

const report = consoleReport();
const since = Date.now();
const data = dataDir();
const host = process.env['HOST'] || '127.0.0.1';
/** Undone in the reverse order of its doing. */
const undo: (() => unknown)[] = [];
let isStopping = false;

endOnSignal(0, async () => {
  isStopping = true;
  report.line('Stopping …');
  await stop();
  // What was still being started knows of no order.
  await endAllLeashed();
});

async function stop(): Promise<void> {
  for (const step of undo.splice(0).reverse()) await step();
}

async function choosePort(): Promise<number> {
  const asked = process.env['PORT'];
  if (asked) return Number(asked);
  if (await isFree(DEFAULT_PORT, host)) return DEFAULT_PORT;
  const port = await freePort();
  report.line(`Port ${DEFAULT_PORT} is taken; using ${port}. PORT chooses another.`);
  return port;
}

async function isReady(url: string): Promise<boolean> {
  return fetch(`${url}/readyz`).then(
    (answer) => answer.ok,
    () => false,
  );
}

async function isEmpty(databaseUrl: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return (await client.query('select 1 from posting limit 1')).rows.length === 0;
  } finally {
    await client.end();
  }
}

/** Into an empty database of this stack's own; into a configured one only when asked. */
async function loadDemo(databaseUrl: string, isOwn: boolean, env: Record<string, string>): Promise<void> {
  const wanted = process.env['DEMO'] ? process.env['DEMO'] !== '0' : isOwn;
  if (!wanted || !(await isEmpty(databaseUrl))) return;
  const demo = spawnLeashed(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', join(ROOT, 'workers/demo.ts')],
    {
      name: 'demo listings',
      cwd: ROOT,
      env,
      log: 'inherit',
    },
  );
  if ((await demo.ended) !== 0) report.line('The demo listings could not be loaded; the service runs without them.');
}

async function run(): Promise<void> {
  const given = configuredStores();
  const stack = await startStack({ dataDir: data, stores: given, elasticsearchNodes: elasticsearchNodes(), report });
  undo.push(() => stack.stop());
  const applied = await migrateToLatest(stack.databaseUrl);
  if (applied.length > 0) report.line(`Migrations applied: ${applied.length}`);

  // Mails have links in them that are as good as a password: shown on this machine alone.
  const showsMails = !process.env['SMTP_URL'] && ['127.0.0.1', '::1', 'localhost'].includes(host);
  const port = await choosePort();
  const url = `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
  const variables = {
    ...storeVariables(stack),
    JWT_SECRET: process.env['JWT_SECRET'] || (await keptSecret(data, 'jwt.secret')),
    ...(showsMails ? { SHOW_MAILS: '1' } : {}),
  };
  const env = environmentWith({ ...variables, PORT: String(port), HOST: host });

  const processes: Partial<Record<'api' | 'worker', Supervised>> = {};
  const note = () => {
    const pids = { api: processes.api?.pid() ?? null, worker: processes.worker?.pid() ?? null };
    writeStack(stackFile(), { url, port, env: variables, pids });
  };
  undo.push(() => removeStack(stackFile()));
  for (const [name, script] of [
    ['worker', 'workers/main.ts'],
    ['api', 'src/server.ts'],
  ] as const) {
    const log = join(data, 'logs', `${name}.log`);
    const supervised = supervise({ name, script, env, log, report, onStart: () => setImmediate(note) });
    processes[name] = supervised;
    undo.push(() => supervised.stop());
  }

  const deadline = Date.now() + READY_WITHIN_MS;
  while (!(await isReady(url))) {
    if (Date.now() > deadline) throw new Error(`The service did not get ready; its logs are in ${join(data, 'logs')}.`);
    await sleep(150);
  }
  report.line(`Rolecall is ready after ${((Date.now() - since) / 1000).toFixed(1)} s`);
  report.line(`  pages  ${url}/`);
  report.line(`  API    ${url}/v1/postings   described at ${url}/docs`);
  if (showsMails) report.line(`  mails  ${url}/local/mails   none goes out without SMTP_URL`);
  report.line(`  logs   ${join(data, 'logs')}`);
  await loadDemo(stack.databaseUrl, given.databaseUrl === undefined, env);
  report.line('Ctrl-C stops it.');
}

try {
  await run();
} catch (error) {
  // That what it waits for goes away is no fault then: the signal's handler ends the process.
  if (isStopping) await new Promise(() => {});
  report.line(error instanceof Error ? error.message : String(error));
  await stop();
  process.exit(1);
}
