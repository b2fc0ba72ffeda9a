/**
 * Redis is killed and stopped in turn, for 3, 10 and 60 seconds. Commands and searches answer all the while, and when Redis is back the
 * work goes on by itself: what was accepted can be found, with no process of ours started again.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { openPostgres } from '../../../src/platform/postgres.ts';
import { type Employer, register } from '../load/employer.ts';
import type { Stage } from '../stage.ts';
import { content, type Played, type Say, untilIndexed } from './scenario.ts';

export const LONG_AWAY: readonly number[] = [3, 10, 60];

/** An answer that takes longer than this is none. */
const ANSWER_WITHIN_MS = 5_000;

/** Sweeper, schedules and back-off: each takes some seconds at most. */
const RESUMED_WITHIN_MS = 60_000;

type Heard = { commands: number; searches: number; accepted: string[]; faults: string[] };

/** `seconds`: how long it is away, each of them killed and stopped, again and again. */
export async function redisAway(
  stage: Stage,
  { times, seconds, say }: { times: number; seconds: readonly number[]; say: Say },
): Promise<Played> {
  const db = openPostgres(stage.databaseUrl, { max: 2, applicationName: 'redis-away' });
  const employer = await register(stage.apiUrl, `redis-${Date.now().toString(36)}`);
  const total: Heard = { commands: 0, searches: 0, accepted: [], faults: [] };
  const { redis } = stage.stores;
  let longestMs = 0;
  try {
    for (let round = 0; round < times; round++) {
      const isKill = round % 2 === 0;
      const away = seconds[Math.floor(round / 2) % seconds.length] ?? 3;
      const named = `${isKill ? 'killed' : 'stopped'} for ${away} s`;
      const heard = await whileAsking(stage, employer, async () => {
        if (isKill) await redis.kill();
        else redis.stop();
        await sleep(away * 1_000);
        if (isKill) await redis.start();
        else redis.proceed();
      });
      const backAt = Date.now();
      try {
        await untilIndexed(db, RESUMED_WITHIN_MS);
      } catch (error) {
        total.faults.push(`${named}: the work did not go on: ${error instanceof Error ? error.message : error}`);
      }
      const missing = await notFound(stage, employer, heard.accepted);
      if (missing.length > 0) total.faults.push(`${named}: accepted and not found: ${missing.join(', ')}`);
      longestMs = Math.max(longestMs, Date.now() - backAt);
      total.commands += heard.commands;
      total.searches += heard.searches;
      total.faults.push(...heard.faults.map((fault) => `${named}: ${fault}`));
      say(
        `round ${round + 1}: Redis ${named}; ${heard.commands} commands, ${heard.searches} searches, ` +
          `${heard.faults.length} not answered; all found ${((Date.now() - backAt) / 1000).toFixed(1)} s after its return`,
      );
    }
  } finally {
    await db.destroy();
  }
  return {
    faults: total.faults,
    summary: `outages ${times} commands ${total.commands} searches ${total.searches} longest until found ${(longestMs / 1000).toFixed(1)} s`,
  };
}

/** Publishes and searches, one after the other each, until `work` is done. */
async function whileAsking(stage: Stage, employer: Employer, work: () => Promise<void>): Promise<Heard> {
  const heard: Heard = { commands: 0, searches: 0, accepted: [], faults: [] };
  let isOver = false;
  const timed = async (what: string, ask: () => Promise<string | null>) => {
    const since = performance.now();
    const fault = await ask();
    const ms = performance.now() - since;
    if (fault !== null) heard.faults.push(`${what}: ${fault}`);
    else if (ms > ANSWER_WITHIN_MS) heard.faults.push(`${what} took ${Math.round(ms)} ms`);
  };
  const writing = (async () => {
    for (; !isOver; heard.commands++) {
      await timed('a command', async () => {
        const told = await employer.send('POST', '', { ...content(`Baker ${heard.commands}`), publish: true });
        if (told.verdict === 'ok') heard.accepted.push(told.id);
        return told.verdict === 'ok' ? null : JSON.stringify(told);
      });
      await sleep(200);
    }
  })();
  const searching = (async () => {
    for (; !isOver; heard.searches++) {
      await timed('a search', async () => {
        const answer = await fetch(`${stage.apiUrl}/v1/postings?limit=5`).catch((error: unknown) => String(error));
        if (typeof answer === 'string') return answer;
        await answer.arrayBuffer();
        return answer.status === 200 ? null : `answered ${answer.status}`;
      });
      await sleep(100);
    }
  })();
  try {
    await work();
  } finally {
    isOver = true;
    await Promise.all([writing, searching]);
  }
  return heard;
}

async function notFound(stage: Stage, employer: Employer, ids: readonly string[]): Promise<string[]> {
  const missing = new Set(ids);
  let cursor: string | null = null;
  do {
    const page: string = cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`;
    const answer = await fetch(`${stage.apiUrl}/v1/postings?company=${employer.slug}&limit=100&sort=newest${page}`);
    const body = (await answer.json()) as { hits: { id: string }[]; next: string | null };
    for (const { id } of body.hits) missing.delete(id);
    cursor = body.next;
  } while (cursor !== null && missing.size > 0);
  return [...missing];
}
