/** Documents a second through outbox, relay, queue and indexer, against the same documents sent to `_bulk` by hand. */
import { Agent } from 'node:http';
import { sql } from 'kysely';
import { append } from '../../src/outbox/append.ts';
import { readPublishedAfter } from '../../src/outbox/posting-rows.ts';
import { toDocument } from '../../src/search/document.ts';
import { writeAlias } from '../../workers/index-targets.ts';
import type { OwnStack } from '../support/own-stack.ts';
import { type Bench, table } from './bench.ts';
import { drained, fillAndStart } from './filled-stack.ts';
import { median, send } from './load.ts';

const SIZE = 20_000;
const ROUNDS = 5;
const MEGABYTES = [1, 5, 10];
const CONCURRENCY = [1, 2, 3];

type Raw = { batches: Buffer[]; concurrency: number };

export const benchIndex: Bench = {
  name: 'index',
  async run(running) {
    const { stack, print } = running;
    const size = running.size ?? SIZE;
    await fillAndStart(running, size);
    const documents = await serialised(stack);

    const tried: { label: string; raw: Raw; perSecond: number }[] = [];
    for (const megabytes of MEGABYTES) {
      const batches = inBatches(documents, megabytes * 1_000_000);
      for (const concurrency of CONCURRENCY) {
        const raw = { batches, concurrency };
        const label = `${megabytes} MB, ${concurrency} at a time`;
        tried.push({ label, raw, perSecond: 0 });
      }
    }
    // Twice over all of them: a moment's disturbance must not decide what raw can do.
    for (const one of [...tried, ...tried]) {
      one.perSecond = Math.max(one.perSecond, size / (await timed(stack, () => sendRaw(stack, one.raw))));
    }
    print(
      table(
        ['raw _bulk', 'documents/s'],
        tried.map(({ label, perSecond }) => [label, perSecond]),
      ),
    );
    const best = tried.reduce((a, b) => (b.perSecond > a.perSecond ? b : a));

    const rounds: { ours: number; theirs: number }[] = [];
    for (let round = 0; round < (running.rounds ?? ROUNDS); round++) {
      // Who goes first takes turns, too.
      const ours = async () => size / (await timed(stack, () => sendOurs(stack)));
      const theirs = async () => size / (await timed(stack, () => sendRaw(stack, best.raw)));
      const isFirst = round % 2 === 0;
      const first = isFirst ? await ours() : await theirs();
      const second = isFirst ? await theirs() : await ours();
      rounds.push(isFirst ? { ours: first, theirs: second } : { ours: second, theirs: first });
    }
    const rows = rounds.map(({ ours, theirs }, round) => [`round ${round + 1}`, ours, theirs, ours / theirs]);
    print(table(['documents/s', 'Rolecall', `raw, ${best.label}`, 'ratio'], rows));
    return {
      ratio: median(rounds.map(({ ours, theirs }) => ours / theirs)),
      ours: median(rounds.map(({ ours }) => ours)),
      theirs: median(rounds.map(({ theirs }) => theirs)),
      unit: 'documents/s until all are searchable',
      size,
    };
  },
};

/** Seconds from an empty index until all documents can be found. */
async function timed(stack: OwnStack, fill: () => Promise<void>): Promise<number> {
  await emptied(stack);
  const began = performance.now();
  await fill();
  await stack.es.indices.refresh({ index: stack.indexAlias });
  const seconds = (performance.now() - began) / 1_000;
  const [{ count }, postings] = await Promise.all([
    stack.es.count({ index: stack.indexAlias }),
    stack.db
      .selectFrom('posting')
      .select((select) => select.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow(),
  ]);
  if (count !== postings.count) throw new Error(`${count} documents instead of ${postings.count}`);
  return seconds;
}

/** The live index made anew under its own name: the same mapping, settings and aliases, no documents. */
async function emptied({ db, es, indexAlias }: OwnStack): Promise<void> {
  // What the last round has left behind is not this one's to clear away.
  await sql`vacuum outbox`.execute(db);
  const [[name, index] = []] = Object.entries(await es.indices.get({ index: indexAlias }));
  if (!name || !index?.mappings || !index.settings?.index) throw new Error(`no index behind ${indexAlias}`);
  const {
    creation_date: _made,
    uuid: _id,
    version: _version,
    provided_name: _name,
    ...settings
  } = index.settings.index;
  await es.indices.delete({ index: name });
  const aliases = index.aliases ?? {};
  await es.indices.create({ index: name, mappings: index.mappings, settings: { index: settings }, aliases });
}

async function sendOurs({ db }: OwnStack): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const postings = await trx.selectFrom('posting').select(['id', 'version', 'state']).orderBy('id').execute();
    await append(trx, postings, 'bulk');
  });
  await drained(db, 20);
}

/** The lines of `_bulk` for every posting, as the indexer would write them. */
async function serialised({ db }: OwnStack): Promise<Buffer[]> {
  const documents: Buffer[] = [];
  for (let after: string | null = null; ; ) {
    const postings = await readPublishedAfter(db, after, 1_000);
    const last = postings.at(-1);
    if (!last) return documents;
    after = last.id;
    for (const posting of postings) {
      const action = { index: { _id: posting.id, version: posting.version, version_type: 'external' } };
      documents.push(Buffer.from(`${JSON.stringify(action)}\n${JSON.stringify(toDocument(posting))}\n`));
    }
  }
}

function inBatches(documents: readonly Buffer[], bytes: number): Buffer[] {
  const batches: Buffer[] = [];
  let batch: Buffer[] = [];
  let size = 0;
  for (const document of documents) {
    batch.push(document);
    size += document.byteLength;
    if (size < bytes) continue;
    batches.push(Buffer.concat(batch));
    [batch, size] = [[], 0];
  }
  if (batch.length > 0) batches.push(Buffer.concat(batch));
  return batches;
}

async function sendRaw({ es, elasticsearchUrl, indexAlias }: OwnStack, { batches, concurrency }: Raw): Promise<void> {
  const [name = indexAlias] = Object.keys(await es.indices.get({ index: indexAlias }));
  const url = `${elasticsearchUrl}/${writeAlias(name)}/_bulk?filter_path=errors,items.*.error`;
  const agent = new Agent({ keepAlive: true, maxSockets: concurrency });
  const waiting = [...batches];
  const headers = { 'content-type': 'application/x-ndjson' };
  const sender = async (): Promise<void> => {
    for (let body = waiting.shift(); body; body = waiting.shift())
      await send(agent, { method: 'POST', url, headers, body });
  };
  await Promise.all(Array.from({ length: concurrency }, sender));
  agent.destroy();
}
