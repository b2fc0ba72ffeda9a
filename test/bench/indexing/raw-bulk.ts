/** The other side of every indexing benchmark: documents serialised beforehand, sent to `_bulk` by hand. */
import { Agent } from 'node:http';
import { readPublishedAfter } from '../../../src/outbox/posting-rows.ts';
import { type SearchDocument, toDocument } from '../../../src/search/document.ts';
import type { OwnStack } from '../../support/own-stack.ts';
import { send } from '../load.ts';

/** Every published posting's document, in bounded memory. */
export async function* documentsOf({ db }: Pick<OwnStack, 'db'>): AsyncGenerator<SearchDocument> {
  for (let after: string | null = null; ; ) {
    const postings = await readPublishedAfter(db, after, 1_000);
    const last = postings.at(-1);
    if (!last) return;
    after = last.id;
    for (const posting of postings) yield toDocument(posting);
  }
}

/** The two lines of `_bulk` for a document, as the indexer would write them. */
export function linesOf(document: SearchDocument): Buffer {
  const action = { index: { _id: document.id, version: document.version, version_type: 'external' } };
  return Buffer.from(`${JSON.stringify(action)}\n${JSON.stringify(document)}\n`);
}

export function inBatches(lines: readonly Buffer[], bytes: number): Buffer[] {
  const batches: Buffer[] = [];
  let batch: Buffer[] = [];
  let size = 0;
  for (const each of lines) {
    batch.push(each);
    size += each.byteLength;
    if (size < bytes) continue;
    batches.push(Buffer.concat(batch));
    [batch, size] = [[], 0];
  }
  if (batch.length > 0) batches.push(Buffer.concat(batch));
  return batches;
}

/** The answers are read and thrown away, but for errors, which are not told. @param index its name, or its alias for writes. */
export async function sendBatches(
  { elasticsearchUrl }: Pick<OwnStack, 'elasticsearchUrl'>,
  index: string,
  batches: readonly Buffer[],
  concurrency: number,
): Promise<void> {
  const url = `${elasticsearchUrl}/${index}/_bulk?filter_path=errors,items.*.error`;
  const agent = new Agent({ keepAlive: true, maxSockets: concurrency });
  const headers = { 'content-type': 'application/x-ndjson' };
  let next = 0;
  const sender = async (): Promise<void> => {
    for (let body = batches[next++]; body; body = batches[next++])
      await send(agent, { method: 'POST', url, headers, body });
  };
  await Promise.all(Array.from({ length: concurrency }, sender));
  agent.destroy();
}

/** The name of the index behind the alias. */
export async function liveIndex({ es, indexAlias }: Pick<OwnStack, 'es' | 'indexAlias'>): Promise<string> {
  const [name] = Object.keys(await es.indices.get({ index: indexAlias, filter_path: '*.settings.index.uuid' }));
  if (name === undefined) throw new Error(`no index behind ${indexAlias}`);
  return name;
}

/** The definition of the live index, to make one like it. */
export async function definitionOf({ es, indexAlias }: Pick<OwnStack, 'es' | 'indexAlias'>) {
  const [[name, index] = []] = Object.entries(await es.indices.get({ index: indexAlias }));
  if (!name || !index?.mappings || !index.settings?.index) throw new Error(`no index behind ${indexAlias}`);
  const { creation_date, uuid, version, provided_name, ...settings } = index.settings.index;
  return { name, mappings: index.mappings, settings: { index: settings }, aliases: index.aliases ?? {} };
}
