/** The service with demo listings on it, all of them to be found. */
import { setTimeout as sleep } from 'node:timers/promises';
import { loadDemo } from '../../workers/demo/load-demo.ts';
import { type Caller, callerOf } from '../support/http-client.ts';
import { startService } from '../support/service.ts';
import type { TestStores } from '../support/stores.ts';

export type Board = { url: string; call: Caller; listings: number };

const LISTINGS = 800;
const FOUND_WITHIN_MS = 60_000;

export async function aBoard(stores: TestStores, listings = LISTINGS): Promise<Board> {
  await loadDemo({ db: stores.db, now: new Date(), seed: 7, count: listings });
  const { url } = await startService(stores);
  const call = callerOf(url);
  const deadline = Date.now() + FOUND_WITHIN_MS;
  for (;;) {
    const { body } = await call('GET', '/v1/postings?limit=1&facets=none');
    if (body.total === listings) return { url, call, listings };
    if (Date.now() > deadline) throw new Error(`${body.total} of ${listings} listings can be found`);
    await sleep(200);
  }
}
