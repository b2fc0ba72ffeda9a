/** Checks the rows of a long import on a thread beside it, which takes another processor and leaves this process free for its other work. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import {
  type CheckedWord,
  type CheckedWords,
  checkedWord,
  type ImportOptions,
  type TakenRow,
} from '../src/commands/imports/check-word.ts';
import { takingTurns } from '../src/platform/take-turns.ts';

export type WordChecker = {
  /** A batch's, on the thread where there is one, and else here, in slices. @throws what ended the thread. */
  check(rows: readonly TakenRow[], options: ImportOptions, now: Date): Promise<CheckedWords>;
  close(): Promise<void>;
};

export type ToThread = { rows: readonly TakenRow[]; options: ImportOptions; now: Date };
/** `words` in the order of their rows. */
export type FromThread = 'ready' | { words: CheckedWord[] };

/** A thread loads all places and skills once more, which takes it seconds and more than 200 MB: shorter imports do without. */
const BATCHES_BEFORE_THREAD = 8;

export function createWordChecker(): WordChecker {
  let thread: Worker | null = null;
  let isReady = false;
  let ended: Error | null = null;
  let batches = 0;
  /** The thread answers in the order in which it is asked. */
  const waiting: PromiseWithResolvers<CheckedWord[]>[] = [];

  function start(): Worker {
    const started = new Worker(new URL('./word-checker-thread.ts', import.meta.url), {
      resourceLimits: { maxYoungGenerationSizeMb: 32 },
    });
    started.on('message', (message: FromThread) => {
      if (message === 'ready') isReady = true;
      else waiting.shift()?.resolve(message.words);
    });
    const end = (error: Error) => {
      ended ??= error;
      for (const one of waiting.splice(0)) one.reject(ended);
    };
    started.on('error', end);
    started.on('exit', () => end(new Error('the thread that checks rows has ended')));
    return started;
  }

  function onThread(to: Worker, asked: ToThread): Promise<CheckedWord[]> {
    const answer = Promise.withResolvers<CheckedWord[]>();
    waiting.push(answer);
    to.postMessage(asked);
    return answer.promise;
  }

  return {
    async check(rows, options, now) {
      if (ended !== null) throw ended;
      batches += 1;
      if (batches > BATCHES_BEFORE_THREAD && availableParallelism() > 1) thread ??= start();
      if (thread === null || !isReady) return checkHere(rows, options, now);
      // Only these: what else a caller's options hold may be nothing that can be sent.
      const { company, ignoreExpiry, dryRun } = options;
      const words = await onThread(thread, { rows, options: { company, ignoreExpiry, dryRun }, now });
      return new Map(rows.flatMap((row, at) => (words[at] === undefined ? [] : [[row, words[at]] as const])));
    },
    async close() {
      await thread?.terminate();
    },
  };
}

async function checkHere(rows: readonly TakenRow[], options: ImportOptions, now: Date): Promise<CheckedWords> {
  const words = new Map<TakenRow, CheckedWord>();
  const turn = takingTurns();
  for (const row of rows) {
    const over = turn();
    if (over !== null) await over;
    words.set(row, checkedWord(row, options, now));
  }
  return words;
}
