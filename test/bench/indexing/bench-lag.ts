/**
 * From the commit of a change until it can be searched, beside as many other changes, against one raw document that is sent to the
 * same index with `refresh=wait_for` meanwhile.
 */
import { Agent } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { append } from '../../../src/outbox/append.ts';
import { SEARCHABLE_CHANNEL } from '../../../src/outbox/jobs.ts';
import { type Database, openPostgres } from '../../../src/platform/postgres.ts';
import { openBlockingRedis } from '../../../src/platform/redis.ts';
import type { OwnStack } from '../../support/own-stack.ts';
import { type Bench, type Part, table } from '../bench.ts';
import { drained, fillAndStart } from '../filled-stack.ts';
import { atRate, median, quantile, send } from '../load.ts';
import { documentsOf, liveIndex } from './raw-bulk.ts';

const SIZE = 20_000;
const ROUNDS = 5;
const SECONDS = 20;
const WRITES_PER_SECOND = [50, 200];
/** Of so many changes that were said to be searchable, one is looked for. */
const LOOKED_FOR = 20;

type Times = { p50: number; p99: number };
type Turn = { ours: Times; beside: Times; alone: Times };

export const benchLag: Bench = {
  name: 'lag',
  async run(running) {
    const { stack, print } = running;
    const size = running.size ?? SIZE;
    const seconds = running.seconds ?? SECONDS;
    await fillAndStart(running, size);
    const db = openPostgres(stack.databaseUrl, { max: 24, applicationName: 'bench-lag' });
    stack.cleanUp(() => db.destroy());
    const watch = await startWatch(stack);
    const probe = await createProbe(stack);

    const parts: Record<string, Part> = {};
    for (const perSecond of WRITES_PER_SECOND) {
      // What is new to the processes is compiled before it counts.
      await oursAndBeside(db, watch, probe, { perSecond, seconds: Math.min(5, seconds) });
      const turns: Turn[] = [];
      for (let round = 0; round < (running.rounds ?? ROUNDS); round++) {
        const both = () => oursAndBeside(db, watch, probe, { perSecond, seconds });
        const alone = () => rawAlone(stack, probe, { perSecond, seconds });
        if (round % 2 === 0) turns.push({ ...(await both()), alone: await alone() });
        else turns.push({ alone: await alone(), ...(await both()) });
      }
      const rows = turns.flatMap(({ ours, beside, alone }, round) => [
        [`round ${round + 1}, Rolecall, commit to searchable`, ours.p50, ours.p99],
        ['  one raw document beside it, wait_for', beside.p50, beside.p99],
        ['  ratio', ours.p50 / beside.p50, ours.p99 / beside.p99],
        ['  as many raw documents, wait_for, no Rolecall', alone.p50, alone.p99],
      ]);
      print(table([`${perSecond} writes/s`, 'p50 ms', 'p99 ms'], rows));
      for (const which of ['p50', 'p99'] as const) {
        parts[`${which}At${perSecond}`] = {
          ratio: median(turns.map(({ ours, beside }) => ours[which] / beside[which])),
          ours: median(turns.map(({ ours }) => ours[which])),
          theirs: median(turns.map(({ beside }) => beside[which])),
          unit: `ms, ${which} from commit to searchable at ${perSecond} writes/s, against one raw document with wait_for`,
          size,
          more: { rawAlone: median(turns.map(({ alone }) => alone[which])) },
        };
      }
    }
    const { p50At50, ...beside } = parts as Record<string, Part> & { p50At50: Part };
    return { ...p50At50, beside };
  },
};

const timesOf = (took: readonly number[]): Times => ({ p50: quantile(took, 0.5), p99: quantile(took, 0.99) });

type Rate = { perSecond: number; seconds: number };

async function oursAndBeside(db: Database, watch: Watch, probe: Probe, rate: Rate): Promise<Omit<Turn, 'alone'>> {
  const { rows } = await sql<{ id: string }>`
    select id from posting where state = 'OPEN' order by random() limit ${rate.perSecond * rate.seconds}`.execute(db);
  const beside: number[] = [];
  let isOver = false;
  const probing = (async () => {
    while (!isOver) {
      beside.push(await probe.send());
      // Neither in step with the refreshes nor two at a time.
      await sleep(20 + Math.random() * 80);
    }
  })();
  const searchable: Promise<number>[] = [];
  await atRate(rate, async (nth) => {
    const row = rows[nth % rows.length];
    if (row === undefined) throw new RangeError('no postings to write to');
    const version = await write(db, row.id);
    searchable.push(watch.searchable(row.id, version, performance.now()));
  });
  isOver = true;
  await probing;
  const ours = await Promise.all(searchable);
  await drained(db);
  return { ours: timesOf(ours), beside: timesOf(beside) };
}

/** As a command does: the row, its version and what the hand-over needs, in one transaction. */
async function write(db: Database, id: string): Promise<number> {
  return db.transaction().execute(async (trx) => {
    const posting = await trx
      .updateTable('posting')
      .set({
        version: sql`version + 1`,
        title: sql`'Revised ' || replace(title, 'Revised ', '')`,
        updated_at: new Date(),
      })
      .where('id', '=', id)
      .returning(['id', 'version', 'state'])
      .executeTakeFirstOrThrow();
    await append(trx, [posting], 'now');
    return posting.version;
  });
}

type Watch = {
  /** Milliseconds from `since` until the API would have told somebody who waits for it. @throws when it cannot be found then. */
  searchable(id: string, version: number, since: number): Promise<number>;
};

async function startWatch({ redisUrl, redisPrefix, es, indexAlias, cleanUp }: OwnStack): Promise<Watch> {
  const told = new Map<string, { version: number; at: number }>();
  const waiting = new Map<string, { version: number; tell: (at: number) => void }[]>();
  const redis = openBlockingRedis(redisUrl);
  cleanUp(() => redis.disconnect());
  await redis.subscribe(`${redisPrefix}:${SEARCHABLE_CHANNEL}`);
  redis.on('message', (_channel, message) => {
    const at = performance.now();
    for (const pair of message.split(' ')) {
      const [id = '', text] = pair.split(':');
      const version = Number(text);
      told.set(id, { version, at });
      const left = (waiting.get(id) ?? []).filter((one) => {
        if (one.version > version) return true;
        one.tell(at);
        return false;
      });
      if (left.length > 0) waiting.set(id, left);
      else waiting.delete(id);
    }
  });
  let asked = 0;
  return {
    async searchable(id, version, since) {
      const known = told.get(id);
      const at =
        known !== undefined && known.version >= version
          ? known.at
          : await new Promise<number>((resolve) => {
              waiting.set(id, [...(waiting.get(id) ?? []), { version, tell: resolve }]);
            });
      if (asked++ % LOOKED_FOR === 0) {
        const found = await es.search<{ version: number }>({ index: indexAlias, query: { term: { id } } });
        const is = found.hits.hits[0]?._source?.version ?? 0;
        if (is < version) throw new Error(`${id} was said to be searchable in version ${version}, and is in ${is}`);
      }
      return Math.max(0, at - since);
    },
  };
}

type Probe = {
  /** Writes the raw document once more. @returns milliseconds until Elasticsearch says that it can be found. */
  send(): Promise<number>;
};

async function createProbe(stack: OwnStack): Promise<Probe> {
  const { elasticsearchUrl, cleanUp } = stack;
  const first = await documentsOf(stack).next();
  if (first.done) throw new Error('no documents');
  const agent = new Agent({ keepAlive: true, maxSockets: 256 });
  cleanUp(() => agent.destroy());
  const body = Buffer.from(JSON.stringify({ ...first.value, id: 'raw' }));
  const url = `${elasticsearchUrl}/${await liveIndex(stack)}/_doc`;
  let sent = 0;
  return {
    async send() {
      const began = performance.now();
      sent += 1;
      await send(agent, {
        method: 'PUT',
        url: `${url}/raw-${sent % 1_000}?refresh=wait_for`,
        headers: { 'content-type': 'application/json' },
        body,
      });
      return performance.now() - began;
    },
  };
}

/** What one would have without Rolecall: each write goes to Elasticsearch by itself, and waits for its own refresh, each second. */
async function rawAlone({ es, indexAlias }: OwnStack, probe: Probe, rate: Rate): Promise<Times> {
  const refreshed = (interval: string) =>
    es.indices.putSettings({ index: indexAlias, settings: { refresh_interval: interval } });
  await refreshed('1s');
  try {
    const took: Promise<number>[] = [];
    await atRate(rate, async () => {
      took.push(probe.send());
    });
    return timesOf(await Promise.all(took));
  } finally {
    await refreshed('30s');
  }
}
