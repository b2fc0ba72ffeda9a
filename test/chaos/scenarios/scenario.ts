/** What scenarios have in common: the ground that they are played on, and how they wait. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Elasticsearch } from '../../../src/platform/elasticsearch.ts';
import type { Database } from '../../../src/platform/postgres.ts';
import type { Told } from '../load/employer.ts';

/** A service at work on stores of its own, whoever started them. */
export type Ground = {
  db: Database;
  es: Elasticsearch;
  /** The alias that searches ask. */
  alias: string;
  apiUrl: string;
  /** Starts a command line of ours on these stores. */
  run(script: string, ...args: string[]): Running;
};

export type Running = {
  kill(): void;
  /** The exit code (or signal) and all that it has printed. */
  ended: Promise<{ code: number | string; said: string }>;
};

export type Say = (text: string) => void;

/** `faults`: in words, what must not be; a scenario passes without any. `summary`: one line of numbers. */
export type Played = { faults: string[]; summary: string };

/** Until nothing waits to be indexed. @throws after `ms`. */
export async function untilIndexed(db: Database, ms = 120_000): Promise<void> {
  const deadline = Date.now() + ms;
  for (;;) {
    const row = await db
      .selectFrom('outbox')
      .select(['posting_id', 'lane', 'dispatches'])
      .orderBy('id')
      .limit(1)
      .executeTakeFirst();
    if (row === undefined) return;
    if (Date.now() > deadline)
      throw new Error(`rows of the outbox are left after ${ms / 1000} s: ${JSON.stringify(row)}`);
    await sleep(100);
  }
}

/** Null when the time was up first. */
export async function within<T>(ms: number, work: Promise<T>): Promise<T | null> {
  const timer = new AbortController();
  try {
    return await Promise.race([work, sleep(ms, null, { signal: timer.signal }).catch(() => null)]);
  } finally {
    timer.abort();
  }
}

export function accepted(told: Told): Told & { verdict: 'ok' } {
  if (told.verdict !== 'ok') throw new Error(`a command was not accepted: ${JSON.stringify(told)}`);
  return told;
}

/** The body of a listing that can be published. */
export function content(title: string): Record<string, unknown> {
  return {
    title,
    description: '<p>Bake bread at night, and sell it in the morning.</p>',
    locations: [{ city: 'Leipzig', country: 'DE' }],
    applyUrl: 'https://bread.example/apply',
  };
}
