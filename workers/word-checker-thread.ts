/** The thread of word-checker.ts. */
import { parentPort } from 'node:worker_threads';
import { checkedWord } from '../src/commands/imports/check-word.ts';
import { loadVocabulary } from '../src/vocabulary/load.ts';
import type { FromThread, ToThread } from './word-checker.ts';

const send = (message: FromThread): void => parentPort?.postMessage(message);

parentPort?.on('message', ({ rows, options, now }: ToThread) => {
  send({ words: rows.map((row) => checkedWord(row, options, now)) });
});
loadVocabulary();
send('ready');
