/** Does work whenever PostgreSQL notifies of some, and by a timer for what no notification told. */
import { setTimeout as sleep } from 'node:timers/promises';
import { listen } from '../src/platform/listen.ts';
import type { Log } from '../src/platform/log.ts';

export const TIMER_MS = 1_000;

export type Loop = { stop(): Promise<void> };

export type LoopOptions = {
  name: string;
  databaseUrl: string;
  channel: string;
  log: Log;
  /** Beginnings of work are at least so many milliseconds apart: what comes close together is done together, what comes alone at once. */
  gatherMs: number;
  /** Hears what each notification says, before the work that it wakes; null: some may have been missed. */
  onNotify?: (payload: string | null) => void;
};

/** `work` does all that there is, and returns for how many milliseconds to rest; when it throws, it is called again after `TIMER_MS`. */
export function startLoop(
  { name, databaseUrl, channel, log, gatherMs, onNotify }: LoopOptions,
  work: (isStopped: () => boolean) => Promise<number>,
): Loop {
  let isStopped = false;
  let isWoken = true;
  let wake: () => void = () => {};
  const listener = listen(databaseUrl, channel, (payload) => {
    onNotify?.(payload);
    isWoken = true;
    wake();
  });

  async function run(): Promise<void> {
    while (!isStopped) {
      isWoken = false;
      const began = performance.now();
      let pause = TIMER_MS;
      try {
        pause = await work(() => isStopped);
      } catch (error) {
        log.warn({ err: error }, `${name} put off: a store is away`);
      }
      if (!isStopped && !isWoken) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, pause);
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
      const early = began + gatherMs - performance.now();
      if (!isStopped && early > 0) await sleep(early);
    }
  }

  const running = run();
  return {
    async stop() {
      isStopped = true;
      wake();
      await listener.close();
      await running;
    },
  };
}
