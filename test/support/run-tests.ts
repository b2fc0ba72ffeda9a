/** `npm test [-- PATH… or jest's options]`: all tests on one stack of their own; the last line is `N passed, N failed`. */
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { endAllLeashed } from '../../infra/local/leashed.ts';
import { consoleReport } from '../../infra/local/report.ts';
import { endOnSignal } from '../../infra/local/signals.ts';
import { type Stack, startStack } from '../../infra/local/stack.ts';
import { migrateToLatest } from '../../src/platform/migrate.ts';
import { ensureChromium } from './chromium.ts';
import { add, inWords, NONE, runJest } from './jest-run.ts';
import { TEMPLATE, toVariables } from './test-environment.ts';

const KINDS = ['unit', 'integration', 'journeys', 'chaos'] as const;
type Kind = (typeof KINDS)[number];
const OPTIONS: Record<Kind, readonly string[]> = {
  unit: [],
  integration: ['--testTimeout=30000'],
  // A browser beside a server and three stores is all that two cores bear.
  journeys: ['--testTimeout=60000', '--maxWorkers=1'],
  // Sockets that a fault has left half-open can keep Node 24 busy for ever in its clean-up at a natural end (uv_run of
  // Environment::CleanupHandles), after all tests are done: so it is told to exit.
  chaos: ['--testTimeout=400000', '--maxWorkers=1', '--forceExit'],
};

/** The fault run kills stores, and so has its own. */
const needsStores = (kind: Kind): boolean => kind === 'integration' || kind === 'journeys';

const args = process.argv.slice(2);
const report = consoleReport();
let stack: Promise<Stack> | undefined;

endOnSignal(130, endAllLeashed);

/** Without a path, all kinds; a path below test/ belongs to one of them. */
function chosenKinds() {
  const paths = args.filter((arg) => !arg.startsWith('-') && /[/.]/.test(arg));
  return paths.length === 0 ? KINDS : KINDS.filter((kind) => paths.some((path) => path.includes(`test/${kind}`)));
}

async function start(): Promise<Stack> {
  const dataDir = await mkdtemp(join(tmpdir(), 'rolecall-test-'));
  return startStack({ dataDir, ephemeral: true, brief: true, report });
}

async function migrateTemplate(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query(`create database "${TEMPLATE}"`);
  await client.end();
  const url = new URL(databaseUrl);
  url.pathname = `/${TEMPLATE}`;
  await migrateToLatest(url.href);
}

/** Of this process's environment, all but servers that somebody uses for real. */
function inherited(): Record<string, string> {
  const kept = { ...process.env };
  for (const name of [
    'DATABASE_URL',
    'REDIS_URL',
    'ELASTICSEARCH_URL',
    'PORT',
    'HOST',
    'JWT_SECRET',
    'PUBLIC_URL',
    'SMTP_URL',
  ]) {
    delete kept[name];
  }
  return Object.fromEntries(Object.entries(kept).filter((entry): entry is [string, string] => entry[1] !== undefined));
}

async function run(): Promise<number> {
  const kinds = chosenKinds();
  let total = NONE;
  const variables: Record<string, string> = {};
  // The stores start while the tests that need none of them run.
  if (kinds.some(needsStores)) {
    stack = start();
    stack.catch(() => {});
  }
  for (const kind of kinds) {
    if (needsStores(kind) && stack !== undefined && Object.keys(variables).length === 0) {
      const { databaseUrl, redisUrl, elasticsearchUrl } = await stack;
      await migrateTemplate(databaseUrl);
      Object.assign(variables, toVariables({ databaseUrl, redisUrl, elasticsearchUrl }));
    }
    // Two stacks at once are more than two cores bear.
    if (kind === 'chaos') await stack?.then((running) => running.stop());
    const env = { ...inherited(), ...variables };
    if (kind === 'journeys') Object.assign(env, toVariables({ chromium: await ensureChromium(report) }));
    const result = await runJest(kind, [...OPTIONS[kind], ...args], env);
    total = add(total, result);
  }
  console.log(`\n${inWords(total)}`);
  return total.failed === 0 ? 0 : 1;
}

let code = 1;
try {
  code = await run();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.log(`\n${inWords({ ...NONE, failed: 1 })}`);
} finally {
  await stack?.then((running) => running.stop()).catch(() => {});
}
process.exit(code);
