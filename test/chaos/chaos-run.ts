/** One fault run: load under faults, then quiet, then the comparison. */
import { mkdir, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { leashPid, removeAtEnd } from '../../infra/local/leashed.ts';
import { takeLock } from '../../infra/local/lock.ts';
import { openPostgres } from '../../src/platform/postgres.ts';
import { compareAll } from './checks/compare.ts';
import { openMirror } from './checks/mirror.ts';
import { openSeeker } from './checks/seeker.ts';
import { planFaults } from './faults/plan.ts';
import { mendFaults, runFaults } from './faults/run-faults.ts';
import { type Ledger, openLedger, type Run } from './ledger.ts';
import { runLoad } from './load/load.ts';
import { type ChaosResult, lastLineOf } from './report.ts';
import { openStage, type Stage } from './stage.ts';
import type { Death } from './victims.ts';

export type ChaosOptions = Run & {
  /** The folder that keeps all of the run, so that it can be gone on with; null: one that ends with this process. */
  data: string | null;
  print: (text: string) => void;
};

export const ledgerIn = (dataDir: string): string => join(dataDir, 'ledger.ndjson');

/** What a few seconds are to a short run, and half a minute to a long one: a fault lasts at most so long. */
const longestMs = (commands: number): number => (commands >= 5_000 ? 30_000 : 4_000);

/** Without any progress: the sweeper takes up to 65 s for an import's rows, and again as long for those that it lost a second time. */
const QUIET_WITHIN_MS = 180_000;

/** @throws when the folder is in use, or of another run, or of one that is over. */
export async function runChaos(options: ChaosOptions): Promise<ChaosResult> {
  const { data, print, ...run } = options;
  const dataDir = data === null ? await mkdtemp(join(tmpdir(), 'rolecall-chaos-')) : resolve(data);
  if (data === null) removeAtEnd(dataDir);
  await mkdir(dataDir, { recursive: true });
  const waiting = () => print('The run that was killed is still ending its stores …');
  const lock = await takeLock(join(dataDir, 'chaos.lock'), leashPid(), waiting);
  try {
    const ledger = openLedger(ledgerIn(dataDir), run);
    if (ledger.over !== null) {
      throw new Error(
        `the run in ${dataDir} is over: ${ledger.over}\nremove the folder, or choose another, to begin anew`,
      );
    }
    let gaveUp = 0;
    const onDeath = ({ name, code, isCrash, said }: Death) => {
      if (!isCrash) gaveUp += 1;
      else {
        ledger.found('crashed', `${name} ended by itself (${code})`);
        print(`${name} ended by itself (${code}). Its last words:\n${said}`);
      }
    };
    const stage = await openStage({ dataDir, onSpawn: lock.note, onDeath });
    try {
      const result = { ...(await runOn(stage, ledger, run, print)), gaveUp };
      ledger.close(lastLineOf(result, run.seed));
      return result;
    } finally {
      await stage.close();
    }
  } finally {
    lock.release();
  }
}

async function runOn(
  stage: Stage,
  ledger: Ledger,
  run: Run,
  print: (text: string) => void,
): Promise<Omit<ChaosResult, 'gaveUp'>> {
  const started = Date.now();
  const say = (text: string) => print(`${((Date.now() - started) / 1000).toFixed(1).padStart(7)} s  ${text}`);
  const { apiUrl } = stage;
  const { seed, faults: count, commands } = run;
  const db = openPostgres(stage.databaseUrl, { max: 8, applicationName: 'chaos' });
  try {
    say(`The service is up; its logs are in ${stage.dataDir}`);
    if (ledger.resumed > 0) {
      await mendFaults(stage);
      const { ok, failed, indeterminate } = ledger.verdicts;
      say(`A killed run goes on after ${ok + failed + indeterminate} commands and ${ledger.begunFaults.size} faults`);
    }
    const plan = planFaults(seed, count, commands, longestMs(commands));
    const { begunFaults: begun, faultBegun: onBegin } = ledger;
    const faults = runFaults({ stage, plan, seed, begun, onBegin, say });
    const seeker = openSeeker(apiUrl, ledger, faults.felt);
    const mirror = openMirror(apiUrl, ledger);
    let isOver = false;
    const looking = seeker.keepLooking(seed, () => isOver);
    await runLoad({ apiUrl, db, ledger, seeker, seed, commands, onCommand: faults.due });
    say('All commands are sent');
    await faults.settled();
    say('Everything is mended, and left alone until nothing waits any more');
    await stage.mendAll();
    await mendFaults(stage);
    const isQuiet = await untilQuiet(stage);
    isOver = true;
    await looking;
    if (!isQuiet) say('It did not get quiet: something is left to be handed over');
    if (!(await mirror.finish())) ledger.found('mirror', 'the feed was not read to its end');
    say('Both stores, the search, the mirror and the answers are compared');
    const { rows, open } = await compareAll(stage, ledger, mirror.listings);
    say(`Compared: ${rows} listings, ${open} of them open, ${mirror.listings.size} in the mirror`);
    const { verdicts, findings } = ledger;
    return { verdicts, findings, isQuiet, searches: seeker.searches() };
  } finally {
    await db.destroy();
  }
}

/** True when nothing was left to do, and two seconds later still: what was on its way has come. False when it is no less for long. */
async function untilQuiet(stage: Stage): Promise<boolean> {
  let deadline = Date.now() + QUIET_WITHIN_MS;
  let least = Number.POSITIVE_INFINITY;
  let emptySince: number | null = null;
  while (Date.now() < deadline) {
    const rows = await leftToDo(stage.stores.postgres.url());
    if (rows < least) {
      least = rows;
      deadline = Date.now() + QUIET_WITHIN_MS;
    }
    if (rows > 0) emptySince = null;
    else emptySince ??= Date.now();
    if (emptySince !== null && Date.now() - emptySince > 2_000) return true;
    await sleep(250);
  }
  return false;
}

/** Rows of the outbox, renamings that are not carried to all listings, changes without a number in the feed. */
async function leftToDo(databaseUrl: string): Promise<number> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 5_000 });
  try {
    await client.connect();
    const { rows } = await client.query<{ rows: string }>(
      `select (select count(*) from outbox) + (select count(*) from company_rename)
        + (select count(*) from change where seq is null) as rows`,
    );
    return Number(rows[0]?.rows);
  } finally {
    await client.end().catch(() => {});
  }
}
