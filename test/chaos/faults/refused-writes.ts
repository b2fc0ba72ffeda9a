/** A store that can be read and takes no writes: an index on a full disk, a Redis out of memory, a PostgreSQL that became a replica. */
import { setTimeout as sleep } from 'node:timers/promises';
import { Redis } from 'ioredis';
import pg from 'pg';
import { INDEX_ALIAS, type Stage } from '../stage.ts';
import type { FaultKind } from './kind.ts';

/** A store that another fault keeps away is asked for so long: a refusal that stays would be no fault of the service. */
const PATIENCE_MS = 120_000;

type Switch = (url: string, isRefusing: boolean) => Promise<void>;

const STORES = ['postgres', 'redis', 'elasticsearch'] as const;
type StoreName = (typeof STORES)[number];

const SWITCHES: Record<StoreName, Switch> = {
  async postgres(url, isRefusing) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000, query_timeout: 5_000 });
    client.on('error', () => {});
    try {
      await client.connect();
      const change = isRefusing ? 'set default_transaction_read_only = on' : 'reset default_transaction_read_only';
      await client.query(`alter system ${change}`);
      await client.query('select pg_reload_conf()');
    } finally {
      await client.end().catch(() => {});
    }
  },
  async redis(url, isRefusing) {
    const redis = new Redis(url, { commandTimeout: 5_000, retryStrategy: () => null });
    redis.on('error', () => {});
    try {
      await redis.config('SET', 'maxmemory', isRefusing ? '1' : '0');
    } finally {
      redis.disconnect();
    }
  },
  /** As Elasticsearch does by itself when its disk is full. */
  async elasticsearch(url, isRefusing) {
    const answer = await fetch(`${url}/${INDEX_ALIAS}-*/_settings`, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ 'index.blocks.read_only_allow_delete': isRefusing ? true : null }),
      signal: AbortSignal.timeout(10_000),
    });
    if (!answer.ok) throw new Error(`Elasticsearch answered ${answer.status}`);
  },
};

async function allow(stage: Stage, store: StoreName): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    try {
      return await SWITCHES[store](stage.stores[store].url(), false);
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await sleep(500);
    }
  }
}

export const refuseWrites: FaultKind = {
  targets: () => STORES.map((store) => [store]),
  isLasting: true,
  async perform({ stage }, [name = ''], ms) {
    const store = name as StoreName;
    try {
      await SWITCHES[store](stage.stores[store].url(), true);
      await sleep(ms);
    } finally {
      await allow(stage, store);
    }
  },
  async mend(stage) {
    for (const store of STORES) await allow(stage, store);
  },
};
