/** Our search as anybody asks it: over HTTP, with nothing but the words. */
import { setTimeout as sleep } from 'node:timers/promises';
import { DEPTH, type Search } from './measure.ts';

const ATTEMPTS = 10;

/** @throws on any answer but 200; a busy server is asked again when it says to. */
export function ourSearch(url: string): Search {
  return async (text) => {
    const address = `${url}/v1/postings?${new URLSearchParams({ q: text, limit: String(DEPTH) })}`;
    for (let attempt = 1; ; attempt++) {
      const answer = await fetch(address);
      if (answer.ok) return ((await answer.json()) as { hits: { id: string }[] }).hits.map(({ id }) => id);
      const body = await answer.text();
      if (answer.status !== 503 || attempt === ATTEMPTS) throw new Error(`${answer.status} for ${address}: ${body}`);
      await sleep(1_000 * Number(answer.headers.get('retry-after') ?? 1));
    }
  };
}
