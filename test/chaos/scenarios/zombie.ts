/**
 * The zombie: a worker is stopped between its reading of a listing and its writing of the document; the listing is closed, the other
 * worker writes the tombstone, and Elasticsearch is killed and started again, which takes from its memory what it knew of deletions.
 * Then the worker goes on, and writes what it had read. The closed listing must not rise again.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { openPostgres } from '../../../src/platform/postgres.ts';
import { type Employer, register } from '../load/employer.ts';
import { INDEX_ALIAS, type Stage } from '../stage.ts';
import { accepted, content, type Played, type Say, untilIndexed, within } from './scenario.ts';

const WORKERS = ['worker-a', 'worker-b'] as const;

/** A worker asks for the indexes when it has read the rows, and before it writes (`workers/index-targets.ts`). */
const hasReadTheRows = (chunk: Buffer): boolean => chunk.includes('search_index') && chunk.includes('is_joining');

/** A round counts only when the late write came; on a machine that is very busy a worker may give up what it had in hand. */
const TRIES = 2;

export async function zombie(stage: Stage, { times, say }: { times: number; say: Say }): Promise<Played> {
  const db = openPostgres(stage.databaseUrl, { max: 2, applicationName: 'zombie' });
  const employer = await register(stage.apiUrl, `zombie-${Date.now().toString(36)}`);
  const closed: string[] = [];
  const faults: string[] = [];
  let late = 0;
  try {
    for (let round = 1; late < times && round <= TRIES * times; round++) {
      await untilIndexed(db);
      const { id, cameLate, worker } = await play(stage, employer, round);
      closed.push(id);
      if (cameLate) late += 1;
      const risen = await isRisen(stage, id);
      if (risen) faults.push(`${id} was closed, and rose again in round ${round}`);
      say(
        `round ${round}: ${worker} ${cameLate ? 'wrote late' : 'did not write'}; ${risen ? 'RISEN' : 'stayed closed'}`,
      );
    }
    await untilIndexed(db);
    for (const id of closed) if (await isRisen(stage, id)) faults.push(`${id} was closed, and is open in the end`);
    if (late < times) faults.push(`only ${late} of ${times} late writes came about`);
  } finally {
    await db.destroy();
  }
  return { faults, summary: `late writes ${late} resurrected ${faults.length}` };
}

async function play(
  stage: Stage,
  employer: Employer,
  round: number,
): Promise<{ id: string; worker: string; cameLate: boolean }> {
  const made = accepted(
    await employer.send('POST', '', { ...content(`Baker ${round}`), publish: true }, { Prefer: 'wait=10' }),
  );
  const { id } = made;
  const waiting = WORKERS.map((name) => ({ name, read: stage.proxy(name, 'postgres').hold(hasReadTheRows) }));
  accepted(
    await employer.send('PATCH', `/${id}`, content(`Baker ${round} revised`), { 'If-Match': `"${made.version}"` }),
  );
  const caught = await within(30_000, Promise.race(waiting.map(async (one) => one.read.caught.then(() => one))));
  if (caught === null) throw new Error('no worker read the listing');
  const stopped = stage.ours[caught.name];
  stopped.stop();
  // Of the other worker nothing is wanted any more but its work.
  for (const one of waiting) if (one !== caught) one.read.release();
  try {
    const close = accepted(await employer.send('POST', `/${id}/close`));
    await untilTombstone(stage, id, close.version);
    await stage.stores.elasticsearch.kill();
    await stage.stores.elasticsearch.start();
  } finally {
    caught.read.release();
    stopped.proceed();
  }
  const write = stage.proxy(caught.name, 'elasticsearch').hold((chunk) => chunk.includes(id));
  const cameLate =
    (await within(
      15_000,
      write.caught.then(() => true),
    )) ?? false;
  write.release();
  // What Elasticsearch does with it.
  await sleep(1_000);
  return { id, worker: caught.name, cameLate };
}

type Document = { _version: number; _source: { state: string } };

async function read(stage: Stage, id: string): Promise<Document | null> {
  const answer = await fetch(`${stage.stores.elasticsearch.url()}/${INDEX_ALIAS}/_doc/${id}`);
  return answer.ok ? ((await answer.json()) as Document) : null;
}

async function untilTombstone(stage: Stage, id: string, version: number): Promise<void> {
  const deadline = Date.now() + 60_000;
  for (;;) {
    const document = await read(stage, id);
    if (document?._version === version && document._source.state === 'CLOSED') return;
    if (Date.now() > deadline) throw new Error(`no tombstone of ${id}: ${JSON.stringify(document)}`);
    await sleep(100);
  }
}

/** In the index itself, and for those who search. */
async function isRisen(stage: Stage, id: string): Promise<boolean> {
  await fetch(`${stage.stores.elasticsearch.url()}/${INDEX_ALIAS}/_refresh`, { method: 'POST' });
  const document = await read(stage, id);
  if (document === null) throw new Error(`the tombstone of ${id} is gone`);
  if (document._source.state !== 'CLOSED') return true;
  const answer = await fetch(`${stage.apiUrl}/v1/postings?limit=100&sort=newest`);
  const { hits } = (await answer.json()) as { hits: { id: string }[] };
  return hits.some((hit) => hit.id === id);
}
