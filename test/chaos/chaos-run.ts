/** One fault run: load under faults, then quiet, then the comparison. */
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { openPostgres } from '../../src/platform/postgres.ts';
import { compareAll } from './compare.ts';
import { runFaults } from './faults.ts';
import { type Finding, type Ledger, openLedger } from './ledger.ts';
import { runLoad } from './load.ts';
import { planFaults } from './plan.ts';
import { keepLooking } from './seeker.ts';
import { openStage, type Stage } from './stage.ts';

export type ChaosOptions = { seed: number; faults: number; commands: number; print: (text: string) => void };

export type ChaosResult = Pick<Ledger, 'verdicts' | 'searches' | 'findings'> & {
  isQuiet: boolean;
  /** What those of our processes said last that ended by themselves. */
  deaths: readonly string[];
};

/** What a few seconds are to a short run, and a minute to a long one: a fault lasts at most so long. */
const longestMs = (commands: number): number => (commands >= 5_000 ? 30_000 : 4_000);

/** The sweeper takes up to 65 s for an import's rows, and again as long for those that it lost a second time. */
const QUIET_WITHIN_MS = 180_000;

export async function runChaos({ seed, faults, commands, print }: ChaosOptions): Promise<ChaosResult> {
  const started = Date.now();
  const say = (text: string) => print(`${((Date.now() - started) / 1000).toFixed(1).padStart(7)} s  ${text}`);
  const stage = await openStage();
  const ledger = openLedger();
  const db = openPostgres(stage.databaseUrl, { max: 4, applicationName: 'chaos' });
  try {
    say(`The service is up; its logs are in ${stage.dataDir}`);
    const plan = planFaults(seed, faults, commands, longestMs(commands));
    const run = runFaults(stage, plan, seed, say);
    let isOver = false;
    const looking = keepLooking(stage.apiUrl, ledger, seed, () => isOver);
    await runLoad({ apiUrl: stage.apiUrl, db, ledger, seed, commands, onCommand: run.due });
    await run.settled();
    say('All commands are sent; everything is mended, and left alone until nothing waits any more');
    await stage.mendAll();
    const isQuiet = await untilQuiet(stage);
    isOver = true;
    await looking;
    if (!isQuiet) say('It did not get quiet: rows of the outbox are left');
    say('Both stores, the search and the answers are compared');
    await compareAll(stage, ledger);
    const deaths = Object.values(stage.ours).flatMap((process) => process.deaths());
    return { ...ledger, isQuiet, deaths };
  } finally {
    await db.destroy();
    await stage.close();
  }
}

/** True when the outbox was empty, and two seconds later still: what was on its way has come. */
async function untilQuiet(stage: Stage): Promise<boolean> {
  const deadline = Date.now() + QUIET_WITHIN_MS;
  let emptySince: number | null = null;
  while (Date.now() < deadline) {
    const rows = await outboxRows(stage.stores.postgres.url());
    if (rows > 0) emptySince = null;
    else emptySince ??= Date.now();
    if (emptySince !== null && Date.now() - emptySince > 2_000) return true;
    await sleep(250);
  }
  return false;
}

async function outboxRows(databaseUrl: string): Promise<number> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 5_000 });
  try {
    await client.connect();
    const { rows } = await client.query<{ rows: string }>('select count(*) as rows from outbox');
    return Number(rows[0]?.rows);
  } finally {
    await client.end().catch(() => {});
  }
}

export function count(findings: readonly Finding[], kind: Finding['kind']): number {
  return findings.filter((finding) => finding.kind === kind).length;
}
