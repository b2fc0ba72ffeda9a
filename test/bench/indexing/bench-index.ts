/** Documents a second through outbox, relay, queue and indexer, against the same documents sent to `_bulk` by hand. */
import { sql } from 'kysely';
import { append } from '../../../src/outbox/append.ts';
import { writeAlias } from '../../../workers/index-targets.ts';
import type { OwnStack } from '../../support/own-stack.ts';
import { type Bench, inTurns, middle, table } from '../bench.ts';
import { drained, fillAndStart } from '../filled-stack.ts';
import { benchHeldTransaction } from './held-transaction.ts';
import { definitionOf, documentsOf, inBatches, linesOf, liveIndex, sendBatches } from './raw-bulk.ts';
import { benchWriter } from './writer.ts';

const SIZE = 20_000;
const ROUNDS = 5;
const MEGABYTES = [1, 5, 10];
const CONCURRENCY = [1, 2, 3];

type Raw = { label: string; batches: Buffer[]; concurrency: number; perSecond: number };

export const benchIndex: Bench = {
  name: 'index',
  async run(running) {
    const { stack, print } = running;
    const size = running.size ?? SIZE;
    const rounds = running.rounds ?? ROUNDS;
    const { worker } = await fillAndStart(running, size);
    const lines: Buffer[] = [];
    for await (const document of documentsOf(stack)) lines.push(linesOf(document));

    const sendRaw = async ({ batches, concurrency }: Raw) =>
      sendBatches(stack, writeAlias(await liveIndex(stack)), batches, concurrency);
    const tried = MEGABYTES.flatMap((megabytes) => {
      const batches = inBatches(lines, megabytes * 1_000_000);
      return CONCURRENCY.map((concurrency): Raw => {
        return { label: `${megabytes} MB, ${concurrency} at a time`, batches, concurrency, perSecond: 0 };
      });
    });
    // Twice over all of them: a moment's disturbance must not decide what raw can do.
    for (const one of [...tried, ...tried]) {
      one.perSecond = Math.max(one.perSecond, size / (await untilSearchable(stack, size, () => sendRaw(one))));
    }
    print(
      table(
        ['raw _bulk', 'documents/s'],
        tried.map(({ label, perSecond }) => [label, perSecond]),
      ),
    );
    const best = tried.reduce((a, b) => (b.perSecond > a.perSecond ? b : a));

    const taken = await inTurns(
      rounds,
      async () => size / (await untilSearchable(stack, size, () => sendOurs(stack))),
      async () => size / (await untilSearchable(stack, size, () => sendRaw(best))),
    );
    const rows = taken.map(({ ours, theirs }, round) => [`round ${round + 1}`, ours, theirs, ours / theirs]);
    print(table(['documents/s', 'Rolecall', `raw, ${best.label}`, 'ratio'], rows));
    const peakMegabytes = await worker.peakMegabytes();
    print(`The worker's memory at its peak: ${Math.round(peakMegabytes)} MB.`);

    const writer = await benchWriter(running, size, rounds, (fill) => untilSearchable(stack, size, fill));
    await worker.stop();
    const held = await benchHeldTransaction(running, rounds);
    return {
      ...middle(taken),
      unit: 'documents/s until all are searchable',
      size,
      more: { workerPeakMegabytes: peakMegabytes },
      beside: { writer, held },
    };
  },
};

/** Seconds from an empty index until all documents can be found. */
async function untilSearchable(stack: OwnStack, size: number, fill: () => Promise<void>): Promise<number> {
  await emptied(stack);
  const began = performance.now();
  await fill();
  await stack.es.indices.refresh({ index: stack.indexAlias });
  const seconds = (performance.now() - began) / 1_000;
  const { count } = await stack.es.count({ index: stack.indexAlias });
  if (count !== size) throw new Error(`${count} documents instead of ${size}`);
  return seconds;
}

/** The live index made anew under its own name: the same mapping, settings and aliases, no documents. */
async function emptied(stack: OwnStack): Promise<void> {
  // What the last round has left behind is not this one's to clear away.
  await sql`vacuum outbox`.execute(stack.db);
  const { name, ...definition } = await definitionOf(stack);
  await stack.es.indices.delete({ index: name });
  await stack.es.indices.create({ index: name, ...definition });
}

async function sendOurs({ db }: OwnStack): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const postings = await trx.selectFrom('posting').select(['id', 'version', 'state']).orderBy('id').execute();
    await append(trx, postings, 'bulk');
  });
  await drained(db);
}
