/** Employers who publish, revise and close listings until they are told to stop, and remember what was acknowledged. */

import { setTimeout as sleep } from 'node:timers/promises';
import { aListing, anEmployer, comingAgain } from '../support/http-client.ts';
import { waitUntil } from '../support/wait-until.ts';

export type Acknowledged = { id: string; version: number; state: string; title: string };

export type Writers = {
  /** In the order of the answers. */
  acknowledged: readonly Acknowledged[];
  /** Resolves when so many writes are acknowledged. */
  until(count: number): Promise<void>;
  stop(): Promise<void>;
};

const EMPLOYERS = 4;
/** Of one listing: published, revised twice, and each second one closed. */
const REVISIONS = 2;
const PATIENCE_MS = 60_000;
/** Between two writes of one employer: what is rehearsed is a loss, not a flood. */
const PAUSE_MS = 100;

/** @throws through `until` and `stop` when a write is refused. */
export async function keepWriting(apiUrl: string): Promise<Writers> {
  const acknowledged: Acknowledged[] = [];
  let isStopping = false;
  let failure: unknown;

  async function write(number: number): Promise<void> {
    const { call, slug } = await anEmployer(apiUrl);
    const send = async (method: string, path: string, options: Parameters<typeof call>[2]): Promise<Acknowledged> => {
      const answer = await comingAgain(call)(method, `/v1/companies/${slug}/postings${path}`, options);
      if (answer.status >= 300) throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
      const { id, version, state, title } = answer.body;
      acknowledged.push({ id, version, state, title });
      await sleep(PAUSE_MS);
      return { id, version, state, title };
    };
    for (let round = 0; !isStopping; round++) {
      const title = `Baker ${number} ${round}`;
      let listing = await send('POST', '', { body: aListing({ title, publish: true }) });
      const headers = () => ({ 'If-Match': `"${listing.version}"` });
      for (let revision = 1; revision <= REVISIONS; revision++) {
        const body = { title: `${title}, revised ${revision}` };
        listing = await send('PATCH', `/${listing.id}`, { body, headers: headers() });
      }
      if (round % 2 === 1) await send('POST', `/${listing.id}/close`, { headers: headers() });
    }
  }

  const writing = Promise.all(Array.from({ length: EMPLOYERS }, (_, number) => write(number))).catch((error) => {
    failure = error;
  });
  const check = () => {
    if (failure !== undefined) throw failure;
  };
  return {
    acknowledged,
    async until(count) {
      await waitUntil(async () => {
        check();
        return acknowledged.length >= count;
      }, PATIENCE_MS);
    },
    async stop() {
      isStopping = true;
      await writing;
      check();
    },
  };
}
