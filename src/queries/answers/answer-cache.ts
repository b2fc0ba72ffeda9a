/**
 * Answers given again for as long as nothing has changed that they were made from, and, marked as stale, while Elasticsearch is away. Whether
 * something has changed is read from PostgreSQL for every answer, so no process gives an older one than the next.
 */
import { randomUUID } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Closings } from '../../outbox/closings.ts';
import { openAmong } from '../../outbox/posting-rows.ts';
import { answersGiven } from '../../platform/metrics.ts';
import type { Database } from '../../platform/postgres.ts';
import type { SharedCache } from '../../platform/shared-cache.ts';
import { DomainError } from '../../postings/errors.ts';
import type { Freshness as IndexAnswer } from '../../search/answer.ts';
import {
  type Basis,
  basisOf,
  fromBytes,
  isSameBasis,
  type KeptAnswer,
  keptAnswer,
  lastingOf,
  MAX_ANSWER_BYTES,
  minuteOf,
  toBytes,
} from './kept-answer.ts';

/** `head` is the JSON of the answer without `index` and without its last brace. Stale ones have no ETag: a 304 could not say so. */
export type PreparedAnswer = { head: Buffer; etag: string | null; index: IndexAnswer };

/** How far the index is behind. */
type Freshness = { asOf: Date; lagMs: number };

export type Asking = {
  now: Date;
  freshness: () => Promise<Freshness>;
  closings: () => Promise<Closings>;
  /** The version of what typed words mean, where the answer depends on it. */
  meanings?: string;
  /** Nobody asks: the answer is made for those who will. */
  isWarming?: boolean;
};

/** An answer without `index`. `exact`: false when it could not be counted right. */
export type Computed = { lasting: object; exact: boolean };
export type Compute = (closings: Closings) => Promise<Computed>;

export type AnswerCache = {
  /**
   * However many ask for one key at the same time, one of them computes.
   * @param key what is asked, in one canonical spelling, with the name of the operation.
   * @throws what `compute` throws, unless it is `search-unavailable` and there is a stale answer.
   */
  ask(asking: Asking, key: string, compute: Compute): Promise<PreparedAnswer>;
  /** Whether the answer is there to be given as it is. */
  isKept(asking: Asking, key: string): Promise<boolean>;
};

/** Through the cache where the reading has one; else made anew. */
export async function prepareAnswer(
  reading: Asking & { answers?: AnswerCache | null },
  key: string,
  compute: Compute,
): Promise<PreparedAnswer> {
  if (reading.answers) return reading.answers.ask(reading, key, compute);
  const freshness = await reading.freshness();
  const closings = await reading.closings();
  const { lasting, exact } = await compute(closings);
  const { head, etag } = keptAnswer(key, null, freshness.asOf, lasting);
  return { head, etag, index: indexAnswer(freshness, exact && closings.isCurrent) };
}

/** The answer as a value. */
export function readPrepared<Answer extends { index: IndexAnswer }>({ head, index }: PreparedAnswer): Answer {
  // What is kept of an answer is all of it but `index`: it was made by the same query.
  return { ...lastingOf({ head }), index } as unknown as Answer;
}

function indexAnswer({ asOf, lagMs }: Freshness, exact: boolean): IndexAnswer {
  return { asOf: asOf.toISOString(), lagMs, exact, stale: false };
}

/** What this process keeps by itself. */
const MEMORY_BYTES = 33_554_432;
/** How long answers are good for an outage; less or more by up to a fifth, so that they do not all end together. */
const STALE_SECONDS = 6 * 3_600;
const JITTER = 0.2;

/** @param onAsked hears of the key of each answer that somebody asked for. */
export function createAnswerCache({
  db,
  shared,
  onAsked = () => {},
}: {
  db: Database;
  shared: SharedCache;
  onAsked?: (key: string) => void;
}): AnswerCache {
  const memory = new LRUCache<string, KeptAnswer>({
    maxSize: MEMORY_BYTES,
    sizeCalculation: ({ key, head }) => head.length + 2 * key.length + 500,
  });
  const flights = new Map<string, Promise<{ kept: KeptAnswer; exact: boolean }>>();
  const lookups = new Map<string, Promise<KeptAnswer | null>>();

  function keep(kept: KeptAnswer, minute: number): void {
    if (kept.head.length > MAX_ANSWER_BYTES) return;
    memory.set(placeOf(kept.key, minute), kept);
    if (!shared.isThere()) return;
    const seconds = STALE_SECONDS * (1 - JITTER + 2 * JITTER * Math.random());
    toBytes(kept).then(
      (bytes) => shared.set(placeOf(kept.key, minute), bytes, seconds),
      () => {},
    );
  }

  /** From Redis, once for all who ask at the same time. */
  function lookUp(key: string, minute: number): Promise<KeptAnswer | null> {
    const place = placeOf(key, minute);
    const known = lookups.get(place);
    if (known !== undefined) return known;
    const lookup = shared
      .get(place)
      .then((bytes) => (bytes === null ? null : fromBytes(bytes)))
      // Another key may have the slot.
      .then((kept) => (kept?.key === key ? kept : null))
      .finally(() => lookups.delete(place));
    lookups.set(place, lookup);
    return lookup;
  }

  async function find(
    asking: Asking,
    key: string,
  ): Promise<{ closings: Closings; basis: Basis | null; kept: KeptAnswer | null; from?: 'memory' | 'redis' }> {
    const minute = minuteOf(asking.now);
    const place = placeOf(key, minute);
    const inMemory = memory.get(place);
    const [closings, looked] = await Promise.all([
      asking.closings(),
      inMemory === undefined ? lookUp(key, minute) : null,
    ]);
    const basis = basisOf(closings, asking.now, asking.meanings ?? '');
    if (basis === null) return { closings, basis, kept: null };
    if (inMemory !== undefined && isSameBasis(inMemory.basis, basis)) {
      return { closings, basis, kept: inMemory, from: 'memory' };
    }
    const found = inMemory === undefined ? looked : await lookUp(key, minute);
    // Another caller may have got it while this one looked.
    const meanwhile = memory.get(place);
    if (meanwhile !== undefined && isSameBasis(meanwhile.basis, basis)) {
      return { closings, basis, kept: meanwhile, from: 'memory' };
    }
    if (found === null || !isSameBasis(found.basis, basis)) return { closings, basis, kept: null };
    memory.set(place, found);
    return { closings, basis, kept: found, from: 'redis' };
  }

  function fly(asking: Asking, asOf: Date, key: string, closings: Closings, basis: Basis | null, compute: Compute) {
    const minute = minuteOf(asking.now);
    const known =
      basis === null ? `${closings.isCurrent} ${minute}` : `${basis.generation} ${basis.closings} ${minute}`;
    // With too many closings to leave out, an answer is checked against those that its own caller saw.
    const name = closings.all === null ? `${randomUUID()} ${key}` : `${known} ${key}`;
    const underWay = flights.get(name);
    if (underWay !== undefined) return underWay;
    const flight = (async () => {
      const { lasting, exact } = await compute(closings);
      answersGiven.inc({ from: 'search' });
      const kept = keptAnswer(key, basis, asOf, lasting);
      keep(kept, minute);
      return { kept, exact };
    })().finally(() => flights.delete(name));
    flights.set(name, flight);
    return flight;
  }

  /** @throws the given error where there is nothing to give, or nobody to ask what of it is still open. */
  async function stale(asking: Asking, key: string, closings: Closings, error: unknown): Promise<PreparedAnswer> {
    const isOutage = error instanceof DomainError && error.code === 'search-unavailable';
    if (!isOutage || !closings.isCurrent) throw error;
    const minute = minuteOf(asking.now);
    const kept = [
      memory.get(placeOf(key, minute)),
      memory.get(placeOf(key, minute + 1)),
      ...(await Promise.all([lookUp(key, minute), lookUp(key, minute + 1)])),
    ].reduce<KeptAnswer | null>((best, one) => (one && (best === null || one.asOf > best.asOf) ? one : best), null);
    const age = kept === null ? Number.POSITIVE_INFINITY : asking.now.getTime() - kept.asOf;
    if (kept === null || age > STALE_SECONDS * 1_000) throw error;
    const lasting = lastingOf(kept);
    const hits = Array.isArray(lasting['hits']) ? (lasting['hits'] as { id: string }[]) : [];
    const open = await openAmong(
      db,
      hits.map(({ id }) => id),
      asking.now,
    );
    const left = hits.filter(({ id }) => open.has(id));
    const gone = hits.length - left.length;
    const total = typeof lasting['total'] === 'number' ? { total: Math.max(0, lasting['total'] - gone) } : {};
    const text = JSON.stringify({ ...lasting, ...total, ...('hits' in lasting ? { hits: left } : {}) });
    answersGiven.inc({ from: 'stale' });
    const index = { asOf: new Date(kept.asOf).toISOString(), lagMs: Math.max(0, age), exact: false, stale: true };
    return { head: Buffer.from(text.slice(0, -1)), etag: null, index };
  }

  return {
    async isKept(asking, key) {
      const { basis, kept } = await find(asking, key);
      // Where nothing can be told, there is nothing to be made, either.
      return basis === null || kept !== null;
    },
    async ask(asking, key, compute) {
      if (!asking.isWarming) onAsked(key);
      // Before anything is looked at: what is claimed of an answer must hold for what it was made from.
      const freshness = await asking.freshness();
      const found = await find(asking, key);
      const { closings, basis } = found;
      let { kept } = found;
      let exact = closings.isCurrent;
      if (found.from !== undefined) answersGiven.inc({ from: found.from });
      if (kept === null) {
        try {
          const flown = await fly(asking, freshness.asOf, key, closings, basis, compute);
          kept = flown.kept;
          exact &&= flown.exact;
        } catch (error) {
          return stale(asking, key, closings, error);
        }
      }
      return { head: kept.head, etag: kept.etag, index: indexAnswer(freshness, exact) };
    },
  };
}

/** An answer for the next minute must not take the place of this minute's. */
function placeOf(key: string, minute: number): string {
  return `${minute % 2} ${key}`;
}
