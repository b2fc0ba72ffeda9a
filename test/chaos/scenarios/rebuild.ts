/**
 * A rebuild under searches and writes, killed again and again; then the way back under the same load. No search fails, each run goes on
 * where the one before was killed, and in the end both stores and all counts agree.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { seededRandom } from '../../../workers/demo/random.ts';
import { indexIn } from '../../../workers/index-targets.ts';
import { differences, wrongTotals } from './compare-stores.ts';
import { whileChanging } from './row-changes.ts';
import { type Ground, type Played, type Say, untilIndexed } from './scenario.ts';

export type RebuildOptions = { kills: number; perSecond: number; seed: number; say: Say };

const SEARCHES = [
  'limit=5',
  'q=engineer&limit=5',
  'workplace=REMOTE',
  'q=nurse&country=DE',
  'sort=salary&salaryMin=50000',
];

/** Kills also come when all is copied, while it is verified and swapped: up to so long after. */
const AFTER_THE_COPY_MS = 8_000;
const AFTER_THE_COPY = 0.2;

type Load = { searches: number; failed: string[]; changes: number };

export async function rebuildUnderLoad(ground: Ground, options: RebuildOptions): Promise<Played> {
  const { db } = ground;
  const { kills, say } = options;
  const faults: string[] = [];
  const ids = (
    await db.selectFrom('posting').select('id').where('published_at', 'is not', null).orderBy('id').execute()
  ).map(({ id }) => id);
  const first = await indexIn(ground.db, ground.alias, 'LIVE');

  const during = await underLoad(ground, ids, options, async () => {
    faults.push(...(await killAndResume(ground, ids, options)));
    const { code, said } = await ground.run('workers/reindex.ts', '--unthrottled').ended;
    if (code !== 0) faults.push(`the last run failed (${code}): ${said}`);
  });
  const built = await indexIn(ground.db, ground.alias, 'LIVE');
  if (built === first) faults.push('no new index is live');
  faults.push(...(await judge(ground, 'after the rebuild', during, say)));

  const kept = await indexIn(ground.db, ground.alias, 'KEPT');
  const back = await underLoad(ground, ids, options, async () => {
    const { code, said } = await ground.run('workers/reindex.ts', '--rollback').ended;
    if (code !== 0) faults.push(`the way back failed (${code}): ${said}`);
  });
  if ((await indexIn(ground.db, ground.alias, 'LIVE')) !== kept)
    faults.push('the kept index is not live after the way back');
  faults.push(...(await judge(ground, 'after the way back', back, say)));
  return {
    faults,
    summary:
      `listings ${ids.length} kills ${kills} searches ${during.searches + back.searches} ` +
      `failed ${during.failed.length + back.failed.length} writes ${during.changes + back.changes}`,
  };
}

/** At points drawn by chance, in their order: each run goes further than the one before. */
async function killAndResume(
  ground: Ground,
  ids: readonly string[],
  { kills, seed, say }: RebuildOptions,
): Promise<string[]> {
  const random = seededRandom(seed);
  const points = Array.from({ length: kills }, () => random.next() * (1 + AFTER_THE_COPY)).sort((a, b) => a - b);
  const faults: string[] = [];
  let unfinished: string | null = null;
  for (const point of points) {
    const run = ground.run('workers/reindex.ts');
    let hasEnded = false;
    const ended = run.ended.then((end) => {
      hasEnded = true;
      return end;
    });
    while (!hasEnded && !(await isCopied(ground, ids, point))) await sleep(50);
    if (point > 1) await Promise.race([ended, sleep(((point - 1) / AFTER_THE_COPY) * AFTER_THE_COPY_MS)]);
    run.kill();
    const { code, said } = await ended;
    const building = await indexIn(ground.db, ground.alias, 'BUILDING');
    if (
      unfinished !== null &&
      building !== unfinished &&
      (await indexIn(ground.db, ground.alias, 'LIVE')) !== unfinished
    ) {
      faults.push(`${unfinished} was left, and ${building} begun`);
    }
    unfinished = building;
    if (code !== 'SIGKILL' && code !== 0) faults.push(`a run failed (${code}): ${said}`);
    say(`${code === 'SIGKILL' ? 'killed' : 'done'} at ${point.toFixed(2)} of the copy; building ${building}`);
  }
  return faults;
}

async function isCopied({ db, alias }: Ground, ids: readonly string[], share: number): Promise<boolean> {
  const upTo = ids[Math.min(ids.length - 1, Math.floor(share * ids.length))] ?? '';
  const row = await db
    .selectFrom('search_index')
    .select('backfilled')
    .where('alias', '=', alias)
    .where('state', '=', 'BUILDING')
    .executeTakeFirst();
  return row !== undefined && row.backfilled !== null && row.backfilled >= upTo;
}

async function underLoad(
  { db, apiUrl }: Ground,
  ids: readonly string[],
  { perSecond, seed }: RebuildOptions,
  work: () => Promise<void>,
): Promise<Load> {
  let isOver = false;
  const load: Load = { searches: 0, failed: [], changes: 0 };
  const searching = (async () => {
    for (; !isOver; load.searches++) {
      const asked = SEARCHES[load.searches % SEARCHES.length];
      const answer = await fetch(`${apiUrl}/v1/postings?${asked}`).catch((error: unknown) => String(error));
      if (typeof answer === 'string') load.failed.push(answer);
      else if (answer.status !== 200) load.failed.push(`${answer.status}: ${await answer.text()}`);
      else await answer.arrayBuffer();
      await sleep(50);
    }
  })();
  try {
    load.changes = await whileChanging({ db, ids, perSecond, closings: 0.1, seed }, work);
  } finally {
    isOver = true;
    await searching;
  }
  return load;
}

async function judge(ground: Ground, when: string, load: Load, say: Say): Promise<string[]> {
  await untilIndexed(ground.db);
  const { checked, wrong } = await wrongTotals(ground);
  const different = await differences(ground);
  say(
    `${when}: ${load.searches} searches, ${load.failed.length} failed; ${load.changes} writes; ` +
      `${wrong.length} of ${checked} totals wrong, ${different.length} documents differ`,
  );
  return [...load.failed.map((fault) => `a search failed: ${fault}`), ...wrong, ...different].map(
    (fault) => `${when}: ${fault}`,
  );
}
