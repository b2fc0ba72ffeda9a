import { Readable } from 'node:stream';
import { afterEach, expect, it } from '@jest/globals';
import { checkedWord, type TakenRow } from '../../../src/commands/imports/check-word.ts';
import { readFeed } from '../../../src/feeds/read-feed.ts';
import { createWordChecker, type WordChecker } from '../../../workers/word-checker.ts';
import { waitUntil } from '../../support/wait-until.ts';

/** As the command line gives them: with a format among them, which has functions and can not be sent to a thread. */
const options = { company: null, ignoreExpiry: true, dryRun: false, format: { parse: () => [] } };
const now = new Date('2026-11-01T12:00:00Z');

let checker: WordChecker;
afterEach(() => checker.close());

/** Listings that are taken, that are over already, and that are refused. */
async function batchOf(count: number): Promise<TakenRow[]> {
  const lines = Array.from({ length: count }, (_, nth) =>
    JSON.stringify({
      id: `${nth}`,
      company: 'Crust and Crumb',
      title: `Baker ${nth}`,
      description: `<p>Bakes <b>bread</b> number ${nth} at night and sells it in the morning.</p>`,
      locations: [{ text: 'Berlin' }],
      datePosted: '2026-10-01T00:00:00Z',
      validThrough: nth % 3 === 0 ? '2026-10-20' : '2026-12-20',
      ...(nth % 5 === 4 ? {} : { applyUrl: 'https://example.com/apply' }),
    }),
  );
  const rows: TakenRow[] = [];
  for await (const row of readFeed(Readable.from([Buffer.from(lines.join('\n'))]), { fileName: 'feed.ndjson' })) {
    if ('item' in row) rows.push(row);
  }
  return rows;
}

const here = (rows: readonly TakenRow[]) => new Map(rows.map((row) => [row, checkedWord(row, options, now)]));

/** What comes back from the thread is a copy. */
async function isOnThread(rows: readonly TakenRow[]): Promise<boolean> {
  const [row] = rows;
  const word = row && (await checker.check(rows, options, now)).get(row);
  return word !== undefined && 'word' in word && word.word.datePosted !== row?.item.datePosted;
}

it('gives for each row what its own rules say, before there is a thread and on it, also for several batches at once', async () => {
  checker = createWordChecker();
  const rows = await batchOf(20);
  expect(rows).toHaveLength(20);
  expect(await checker.check(rows, options, now)).toEqual(here(rows));
  expect(await isOnThread(rows)).toBe(false);
  await waitUntil(() => isOnThread(rows), 30_000);
  const batches = [await batchOf(300), await batchOf(1), await batchOf(30)];
  const checked = await Promise.all(batches.map((batch) => checker.check(batch, options, now)));
  expect(checked).toEqual(batches.map(here));
});

it('tells who waits, and who comes later, that the thread has ended', async () => {
  checker = createWordChecker();
  const rows = await batchOf(2_000);
  await waitUntil(() => isOnThread(rows.slice(0, 5)), 30_000);
  const waiting = checker.check(rows, options, now);
  await Promise.all([expect(waiting).rejects.toThrow('has ended'), checker.close()]);
  await expect(checker.check(rows, options, now)).rejects.toThrow('has ended');
});
