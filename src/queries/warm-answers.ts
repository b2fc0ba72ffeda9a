/**
 * Makes the commonest searches' answers before anybody asks for them: anew when the index has changed, and for the next minute before it
 * begins. It takes at most a quarter of the time of one caller, and less when its answers are over before they are of use.
 */

import { parseSearch } from '../search/query.ts';
import type { AnswerCache } from './answers/answer-cache.ts';
import type { Commonest } from './answers/commonest.ts';
import { prepareSearch, type Reading, SEARCH_KEY } from './search-postings.ts';

export type Warming = {
  /** What a reader of this moment reads from. */
  reading: () => Reading & { answers: AnswerCache };
  commonest: Commonest;
};

/** How many searches are kept warm. */
const KEPT_WARM = 20;
const EVERY_MS = 1_000;
const AT_MOST_EVERY_MS = 30_000;
/** After each answer that had to be made, this many times as long as it took. */
const REST = 3;
/** Before a minute begins, its answers are made. */
const AHEAD_MS = 15_000;
const MINUTE_MS = 60_000;

/** Resolves with the process that is stopped, and what was under way. */
export function keepWarm({ reading, commonest }: Warming): { stop(): Promise<void> } {
  let isStopped = false;
  let wake = () => {};
  let everyMs = EVERY_MS;
  const pause = (ms: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms).unref();
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  /** @returns whether the answer had to be made. */
  async function warm(key: string, ahead: number): Promise<boolean> {
    const now = reading();
    const at = ahead === 0 ? now.now : new Date((Math.floor(now.now.getTime() / MINUTE_MS) + ahead) * MINUTE_MS);
    const asking = { ...now, now: at };
    if (await now.answers.isKept(asking, key)) return false;
    const began = performance.now();
    await prepareSearch({ ...asking, isWarming: true }, parseSearch(paramsOf(key)).query);
    await pause(REST * (performance.now() - began));
    return true;
  }

  async function round(): Promise<void> {
    const keys = commonest.top(KEPT_WARM);
    let made = 0;
    for (const key of keys) {
      if (isStopped) return;
      if (await warm(key, 0)) made += 1;
      const left = MINUTE_MS - (reading().now.getTime() % MINUTE_MS);
      if (left <= AHEAD_MS && !isStopped) await warm(key, 1);
    }
    // Where most are over each time, the index changes faster than they are asked for.
    const isInVain = made > keys.length / 2;
    everyMs = isInVain ? Math.min(everyMs * 2, AT_MOST_EVERY_MS) : EVERY_MS;
  }

  const running = (async () => {
    while (!isStopped) {
      // Several processes do not do the same at the same time: what one has made, the next one finds on Redis.
      await pause(everyMs * (0.5 + Math.random()));
      // With a store away there is nothing to make.
      if (!isStopped) await round().catch(() => {});
    }
  })();

  return {
    async stop() {
      isStopped = true;
      wake();
      await running;
    },
  };
}

/** The inverse of the key of a search. */
function paramsOf(key: string): Record<string, string[]> {
  const params: Record<string, string[]> = {};
  for (const [name, value] of new URLSearchParams(key.slice(SEARCH_KEY.length))) {
    params[name] = [...(params[name] ?? []), value];
  }
  return params;
}
