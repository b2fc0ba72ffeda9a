/**
 * Writes documents with their external versions and accounts for every one of them: written, superseded by a newer version, or
 * refused for good. The client's own helper loses failed deletes and takes a conflict for a failure.
 */
import { errors } from '@elastic/elasticsearch';
import { type Elasticsearch, isOutage } from '../src/platform/elasticsearch.ts';

/** `source` is the document as JSON in UTF-8; null deletes. `mends`: also takes the place of another content of the same version. */
export type Write = { id: string; version: number; source: Buffer | null; mends?: boolean };

export type Outcome =
  | { kind: 'written' }
  | { kind: 'superseded' }
  | { kind: 'refused'; reason: string; detail: string };

/** Bytes of one request: raw `_bulk` is at its best from 5 to 10 MB. Well above what a usual batch has, or each would be cut in a large part and a tiny one. */
export const MAX_REQUEST_BYTES = 10_000_000;

/** Tries of one document before the whole batch is given back: with back-off about 20 s. */
const MAX_TRIES = 8;
const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 5_000;

const NEW_LINE = Buffer.from('\n');

type Item = { status: number; error?: { type: string; reason: string } };
type BulkAnswer = { errors: boolean; items?: Record<string, Item>[] };

/**
 * The outcome of each write, in their order. Writes to an alias, which must exist: an index is never made by writing to it.
 * @throws the last error when Elasticsearch stays away or keeps saying «not now»: then nothing is known of the rest.
 */
export async function bulkWrite(es: Elasticsearch, alias: string, writes: readonly Write[]): Promise<Outcome[]> {
  const outcomes = new Map<Write, Outcome>();
  for (const request of split(writes)) await settle(es, alias, request, outcomes);
  return writes.map((write) => outcomes.get(write) as Outcome);
}

async function settle(
  es: Elasticsearch,
  alias: string,
  writes: readonly Write[],
  outcomes: Map<Write, Outcome>,
): Promise<void> {
  let open = writes;
  for (let attempt = 1; open.length > 0; attempt++) {
    let failure: unknown;
    try {
      const answer = await send(es, alias, open);
      const later: Write[] = [];
      open.forEach((write, position) => {
        const outcome = outcomeOf(answer.items?.[position]);
        if (outcome === 'later') later.push(write);
        else outcomes.set(write, outcome);
      });
      open = later;
      failure = new Error(`Elasticsearch put off ${later.length} of ${writes.length} documents`);
    } catch (error) {
      if (!isOutage(error)) return isolate(es, alias, open, outcomes, error);
      failure = error;
    }
    if (open.length > 0) {
      if (attempt >= MAX_TRIES) throw failure;
      await backOff(attempt);
    }
  }
}

/** The request as a whole was refused (too large, unreadable): halve it until the one document that does it stands alone. */
async function isolate(
  es: Elasticsearch,
  alias: string,
  writes: readonly Write[],
  outcomes: Map<Write, Outcome>,
  error: unknown,
): Promise<void> {
  const status = error instanceof errors.ResponseError ? error.meta.statusCode : undefined;
  if (status !== 400 && status !== 413) throw error;
  const [first] = writes;
  if (first === undefined) return;
  if (writes.length === 1) {
    outcomes.set(first, { kind: 'refused', reason: `http_${status}`, detail: String(error) });
    return;
  }
  const middle = Math.ceil(writes.length / 2);
  await settle(es, alias, writes.slice(0, middle), outcomes);
  await settle(es, alias, writes.slice(middle), outcomes);
}

function outcomeOf(item: Record<string, Item> | undefined): Outcome | 'later' {
  const result = item === undefined ? undefined : Object.values(item)[0];
  // An answer without this item says nothing about it; a second write of the same version does no harm.
  if (result === undefined) return 'later';
  if (result.status >= 200 && result.status < 300) return { kind: 'written' };
  if (result.status === 409) return { kind: 'superseded' };
  // A delete of what is not there.
  if (result.status === 404 && result.error === undefined) return { kind: 'written' };
  // The index or its alias is away for the moment: a rebuild swaps it, or an operator is at work.
  if ([404, 403, 429, 502, 503, 504].includes(result.status)) return 'later';
  return {
    kind: 'refused',
    reason: result.error?.type ?? `http_${result.status}`,
    detail: result.error?.reason ?? `Elasticsearch answered ${result.status}`,
  };
}

function send(es: Elasticsearch, alias: string, writes: readonly Write[]): Promise<BulkAnswer> {
  // Bytes and not one long text: that would be flattened, measured and encoded, which costs more than the documents.
  const lines: Buffer[] = [];
  for (const { id, version, source, mends } of writes) {
    const kind = mends ? 'external_gte' : 'external';
    const action = `{"_id":"${id}","version":${version},"version_type":"${kind}"}`;
    if (source === null) lines.push(Buffer.from(`{"delete":${action}}\n`));
    else lines.push(Buffer.from(`{"index":${action}}\n`), source, NEW_LINE);
  }
  return es.transport.request<BulkAnswer>(
    {
      method: 'POST',
      path: `/${alias}/_bulk`,
      querystring: {
        require_alias: true,
        filter_path: 'errors,items.*.status,items.*.error.type,items.*.error.reason',
      },
      bulkBody: Buffer.concat(lines),
    },
    { requestTimeout: 60_000 },
  );
}

function* split(writes: readonly Write[]): Generator<Write[]> {
  let request: Write[] = [];
  let bytes = 0;
  for (const write of writes) {
    const size = (write.source?.byteLength ?? 0) + 120;
    if (request.length > 0 && bytes + size > MAX_REQUEST_BYTES) {
      yield request;
      request = [];
      bytes = 0;
    }
    request.push(write);
    bytes += size;
  }
  if (request.length > 0) yield request;
}

/** Doubles, with full jitter: those who failed together do not come back together. */
function backOff(attempt: number): Promise<void> {
  const longest = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (attempt - 1));
  return new Promise((resolve) => setTimeout(resolve, longest * (0.5 + Math.random() / 2)));
}
