/**
 * What is closed but may still be found in the index, and the index's generation: read by every search, so that a closed listing is gone
 * at once, and no answer from before a change is taken for one of now.
 */
import { sql } from 'kysely';
import { StoreSilent } from '../platform/circuit-breaker.ts';
import { coalesce } from '../platform/coalesce.ts';
import type { Database } from '../platform/postgres.ts';
import { within } from '../platform/within.ts';
import type { State } from '../postings/posting.ts';

/** Beyond this many, searches check their hits instead of leaving all of them out, and their counts are not exact. */
export const MAX_CLOSINGS = 10_000;

export type Closing = { state: Exclude<State, 'OPEN'>; since: Date };

export type Closings = {
  /** By posting id; null when there are more than `MAX_CLOSINGS`. */
  all: ReadonlyMap<string, Closing> | null;
  /** False with PostgreSQL away: then this is what was known last, and a closing since then may be missing. */
  isCurrent: boolean;
  /** Of the index: moves when what can be searched has changed. */
  generation: number;
  /** Those of the given ids that are closed. */
  among(ids: readonly string[]): Promise<ReadonlyMap<string, Closing>>;
};

/** A search does not wait longer for a PostgreSQL that hangs; the next ones do not wait at all. */
const ANSWER_WITHIN_MS = 1_000;
/** Until it answers again, it is asked beside the searches. */
const ASK_AGAIN_MS = 500;

/**
 * Reads them as they are at the call or later; calls at the same time share a reading. A row ends when its tombstone can be searched,
 * so that nothing falls between. With PostgreSQL away, what was known last applies.
 */
export function createClosings(db: Database): () => Promise<Closings> {
  let known: Closings = { all: new Map(), isCurrent: false, generation: 0, among: async () => new Map() };
  let isSilent = false;
  const readOnce = coalesce(read);

  async function read(): Promise<Closings> {
    // What arrives in this turn of the event loop shares the reading.
    await new Promise((resolve) => setImmediate(resolve));
    try {
      known = await within(ANSWER_WITHIN_MS, readClosings(db), () => {
        throw new StoreSilent('PostgreSQL does not answer');
      });
      isSilent = false;
    } catch (error) {
      // A search goes on without PostgreSQL; what it would have to ask there is unknown.
      const { all } = known;
      known = { ...known, isCurrent: false, ...(all === null ? { among: async () => new Map() } : {}) };
      isSilent = error instanceof StoreSilent;
      if (isSilent) setTimeout(readOnce, ASK_AGAIN_MS).unref();
    }
    return known;
  }

  return async () => (isSilent ? known : readOnce());
}

type Row = { id: string; state: Exclude<State, 'OPEN'>; since: Date };
type Read = { generation: number } & (Row | { id: null });

async function readClosings(db: Database): Promise<Closings> {
  const { rows: read } = await sql<Read>`
    select last_value as generation, closed.* from index_generation left join lateral (
      select posting.id, posting.state, coalesce(posting.closed_at, posting.updated_at) as since
      from outbox join posting on posting.id = outbox.posting_id
      where outbox.closes and posting.state <> 'OPEN'
      limit ${MAX_CLOSINGS + 1}
    ) as closed on true`.execute(db);
  const rows = read.filter((row) => row.id !== null);
  const all = rows.length > MAX_CLOSINGS ? null : byId(rows);
  return {
    all,
    isCurrent: true,
    generation: read[0]?.generation ?? 0,
    async among(ids) {
      if (all !== null) return new Map([...all].filter(([id]) => ids.includes(id)));
      const found = await sql<Row>`
        select id, state, coalesce(closed_at, updated_at) as since from posting
        where id = any(${ids}::uuid[]) and state <> 'OPEN'`.execute(db);
      return byId(found.rows);
    },
  };
}

function byId(rows: readonly Row[]): Map<string, Closing> {
  return new Map(rows.map(({ id, state, since }) => [id, { state, since }]));
}
