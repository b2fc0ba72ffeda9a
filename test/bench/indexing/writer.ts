/** Our bulk writer against the client's own helper: the same documents, from objects to searchable. */

import type { SearchDocument } from '../../../src/search/document.ts';
import { bulkWrite } from '../../../workers/bulk-writer.ts';
import { writeAlias } from '../../../workers/index-targets.ts';
import { BATCH } from '../../../workers/relay-outbox.ts';
import { inTurns, middle, type Part, type Running, table } from '../bench.ts';
import { documentsOf, liveIndex } from './raw-bulk.ts';

/** Jobs that a worker process does at a time. */
const AT_ONCE = 2;
/** Requests that the helper has under way at a time: its default is 5. */
const HELPER_CONCURRENCY = [1, 2, 5];

export async function benchWriter(
  { stack, print }: Running,
  size: number,
  rounds: number,
  timed: (fill: () => Promise<void>) => Promise<number>,
): Promise<Part> {
  const { es } = stack;
  const documents: SearchDocument[] = [];
  for await (const document of documentsOf(stack)) documents.push(document);
  const alias = writeAlias(await liveIndex(stack));

  const ours = async (): Promise<void> => {
    let next = 0;
    const one = async (): Promise<void> => {
      while (next < documents.length) {
        const writes = documents.slice(next, next + BATCH.bulk).map((document) => {
          return { id: document.id, version: document.version, source: Buffer.from(JSON.stringify(document)) };
        });
        next += BATCH.bulk;
        const outcomes = await bulkWrite(es, alias, writes);
        if (outcomes.some(({ kind }) => kind !== 'written')) throw new Error('not all were written');
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, one));
  };
  const theirs = async (concurrency: number): Promise<void> => {
    const { failed, successful } = await es.helpers.bulk<SearchDocument>({
      datasource: documents,
      concurrency,
      onDocument: ({ id, version }) => ({ index: { _index: alias, _id: id, version, version_type: 'external' } }),
    });
    if (failed > 0 || successful !== size) throw new Error(`${failed} failed, ${successful} were written`);
  };

  const tried = HELPER_CONCURRENCY.map((concurrency) => ({ concurrency, perSecond: 0 }));
  for (const one of [...tried, ...tried]) {
    one.perSecond = Math.max(one.perSecond, size / (await timed(() => theirs(one.concurrency))));
  }
  print(
    table(
      ['helpers.bulk', 'documents/s'],
      tried.map(({ concurrency, perSecond }) => [`${concurrency} at a time`, perSecond]),
    ),
  );
  const best = tried.reduce((a, b) => (b.perSecond > a.perSecond ? b : a));
  const taken = await inTurns(
    rounds,
    async () => size / (await timed(ours)),
    async () => size / (await timed(() => theirs(best.concurrency))),
  );
  const rows = taken.map(({ ours, theirs }, round) => [`round ${round + 1}`, ours, theirs, ours / theirs]);
  print(table(['documents/s', 'our writer', `helpers.bulk, ${best.concurrency} at a time`, 'ratio'], rows));
  return { ...middle(taken), unit: 'documents/s, our bulk writer against helpers.bulk', size };
}
