/** Lets requests wait for the next change of the feed, whichever process made it. */
import { CHANGES_CHANNEL } from '../outbox/changes.ts';
import { listen } from '../platform/listen.ts';

/** How often a waiting request looks by itself: PostgreSQL tells sooner, but a notification can be missed. */
const ASK_MS = 2_000;

export type ChangeWatch = {
  /**
   * Asks until the answer is something, the time is up or nobody waits any more, and returns the last answer. What comes about
   * while a question is being answered is noticed.
   */
  until<T>(
    ask: () => Promise<T>,
    options: { seconds: number; isSomething: (answer: T) => boolean; isGone: () => boolean },
  ): Promise<T>;
  /** Ends all waiting, with the answers as they are. */
  close(): Promise<void>;
};

/** On a connection of its own. */
export function watchChanges(databaseUrl: string): ChangeWatch {
  let isClosed = false;
  let next = Promise.withResolvers<void>();
  const tell = () => {
    const told = next;
    next = Promise.withResolvers();
    told.resolve();
  };
  const listener = listen(databaseUrl, CHANGES_CHANNEL, tell);

  return {
    async until(ask, { seconds, isSomething, isGone }) {
      const deadline = Date.now() + seconds * 1000;
      for (;;) {
        const told = next.promise;
        const answer = await ask();
        const left = deadline - Date.now();
        if (isSomething(answer) || left <= 0 || isClosed || isGone()) return answer;
        await within(told, Math.min(ASK_MS, left));
      }
    },
    async close() {
      isClosed = true;
      tell();
      await listener.close();
    },
  };
}

async function within(event: Promise<void>, ms: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  await Promise.race([event, late]);
  clearTimeout(timer);
}
