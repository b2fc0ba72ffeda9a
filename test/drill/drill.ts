/**
 * The drill: PostgreSQL is backed up while employers write, and lost; what the backup holds is brought up elsewhere, and the index,
 * which knows later writes, is built anew from it.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { restoreBaseBackup, takeBaseBackup } from '../../infra/local/base-backup.ts';
import { removeAtEnd } from '../../infra/local/leashed.ts';
import { openPostgres } from '../../src/platform/postgres.ts';
import { loadDemo } from '../../workers/demo/load-demo.ts';
import { aListing, anEmployer, callerOf, comingAgain } from '../support/http-client.ts';
import { outputOf, type Place, startProcess, startService } from '../support/service.ts';
import { waitUntil } from '../support/wait-until.ts';
import { placeForRestored } from './restored-postgres.ts';
import { type Acknowledged, keepWriting } from './writers.ts';

export type Drill = { stores: Place & { databaseUrl: string }; listings: number; print: (text: string) => void };

export type Outcome = {
  /** Writes that were acknowledged before the backup ended. */
  before: number;
  /** While it was made. */
  meanwhile: number;
  /** After it: these are gone, as an operator has to know. */
  after: number;
  /** Each acknowledged before the end and not as it was said, in words. */
  lost: string[];
  /** Each written after the end and found all the same, in words. */
  left: string[];
  /** The last line of `npm run reconcile`. */
  reconciled: string;
};

const INDEXED_WITHIN_MS = 300_000;

export async function runDrill({ stores, listings, print }: Drill): Promise<Outcome> {
  const started = Date.now();
  const say = (text: string) => print(`${((Date.now() - started) / 1000).toFixed(1).padStart(7)} s  ${text}`);
  const folder = await mkdtemp(join(tmpdir(), 'rolecall-drill-'));
  removeAtEnd(folder);
  stores.cleanUp(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));

  const lost = await startService(stores);
  await fill(stores.databaseUrl, listings);
  say(`The service is up with ${listings} listings; employers write, and the backup begins`);
  const writers = await keepWriting(lost.url);
  await writers.until(20);
  const begun = writers.acknowledged.length;
  let ended = 0;
  const backup = join(folder, 'backup');
  await takeBaseBackup({
    databaseUrl: stores.databaseUrl,
    into: backup,
    async onCopied() {
      await writers.until(begun + 20);
      ended = writers.acknowledged.length;
    },
  });
  say('It is made; employers go on for a while');
  const later = await writeMore(lost.url, 5);
  await writers.until(ended + 20);
  await writers.stop();
  await untilIndexed(stores.databaseUrl);
  say('The index knows all that was written');
  for (const process of [lost.api, lost.worker]) {
    process?.child.kill('SIGKILL');
    await process?.ended;
  }

  say('PostgreSQL is given up; the backup is restored into a second data folder, and a server started on it');
  const { data, owner, start } = await placeForRestored(stores.databaseUrl, join(folder, 'second'));
  await restoreBaseBackup({ from: backup, to: data, owner });
  const second = await start();
  stores.cleanUp(() => second.stop());
  const restored: Place = { ...stores, env: { ...stores.env, DATABASE_URL: second.databaseUrl } };

  say('The index is built anew from it, and the one before, which knows of writes that are gone, is dropped');
  await command(restored, 'workers/reindex.ts', '--unthrottled');
  await command(restored, 'workers/reindex.ts', '--drop-previous');
  const service = await startService(restored);
  await untilIndexed(second.databaseUrl);
  const reconciled = await command(restored, 'workers/reconcile.ts');
  say('Everything is compared');
  const outcome: Outcome = {
    before: ended,
    meanwhile: ended - begun,
    after: writers.acknowledged.length - ended + later.length,
    lost: await differences(second.databaseUrl, writers.acknowledged.slice(0, ended)),
    left: await foundAnyway(service.url, later),
    reconciled,
  };
  await writeMore(service.url, 1, true);
  return outcome;
}

async function fill(databaseUrl: string, count: number): Promise<void> {
  const db = openPostgres(databaseUrl, { max: 2, applicationName: 'drill' });
  await loadDemo({ db, now: new Date(), seed: 7, count });
  await db.destroy();
}

async function untilIndexed(databaseUrl: string): Promise<void> {
  const db = openPostgres(databaseUrl, { max: 1, applicationName: 'drill' });
  try {
    const rows = db.selectFrom('outbox').select('id').limit(1);
    await waitUntil(async () => (await rows.executeTakeFirst()) === undefined, INDEXED_WITHIN_MS);
  } finally {
    await db.destroy();
  }
}

/** Ids of new listings; with `wait`, of such that can be searched already. @throws when one is refused, or cannot be found in time. */
async function writeMore(apiUrl: string, count: number, wait = false): Promise<string[]> {
  const { call, slug } = await anEmployer(apiUrl);
  const headers: Record<string, string> = wait ? { Prefer: 'wait=30' } : {};
  const ids: string[] = [];
  for (let number = 0; number < count; number++) {
    const body = aListing({ title: `Baker ${number}`, publish: true });
    const answer = await comingAgain(call)('POST', `/v1/companies/${slug}/postings`, { body, headers });
    if (answer.status >= 300 || (wait && !answer.headers.has('Preference-Applied'))) {
      throw new Error(`a listing was refused, or not found in time: ${answer.status} ${JSON.stringify(answer.body)}`);
    }
    ids.push(answer.body.id);
  }
  return ids;
}

/** Its last line. @throws when it fails. */
async function command(place: Place, script: string, ...args: string[]): Promise<string> {
  const run = startProcess(place, script, args);
  const code = await run.ended;
  const said = outputOf(run).trim();
  if (code !== 0) throw new Error(`${script} ${args.join(' ')} ended with ${code}:\n${said}`);
  return said.split('\n').at(-1) ?? '';
}

async function differences(databaseUrl: string, acknowledged: readonly Acknowledged[]): Promise<string[]> {
  const db = openPostgres(databaseUrl, { max: 1, applicationName: 'drill' });
  try {
    const rows = await db.selectFrom('posting').select(['id', 'version', 'state', 'title']).execute();
    const byId = new Map(rows.map((row) => [row.id, row]));
    return acknowledged.flatMap(({ id, version, state, title }) => {
      const row = byId.get(id);
      const said = `${id} version ${version} ${state} "${title}"`;
      if (row === undefined) return [`${said} is not there`];
      const isSame = row.version > version || (row.version === version && row.state === state && row.title === title);
      return isSame ? [] : [`${said} is version ${row.version} ${row.state} "${row.title}"`];
    });
  } finally {
    await db.destroy();
  }
}

/** By address and by search: of a listing that was written after the backup's end there must be nothing. */
async function foundAnyway(apiUrl: string, ids: readonly string[]): Promise<string[]> {
  const call = callerOf(apiUrl);
  const found: string[] = [];
  for (const id of ids) {
    const { status } = await call('GET', `/v1/postings/${id}`);
    if (status !== 404) found.push(`${id} answers ${status}`);
  }
  const searched = await call('GET', '/v1/postings?q=Baker&limit=100');
  for (const { id } of searched.body.hits) if (ids.includes(id)) found.push(`${id} is in the search`);
  return found;
}
