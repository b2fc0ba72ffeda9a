/** Where a page ended: the sort values of its last hit, opaque to callers, and good only for the search that it came from. */
import { DomainError } from '../postings/errors.ts';
import { isPostingId, type ParameterReader, quoted } from './parameters.ts';
import type { Rewording } from './rescue/rewording.ts';
import { NUMERIC_KEYS, type Sort } from './sorts.ts';

export type Cursor = {
  /** The search that it continues: its `searchKey`. */
  search: string;
  /** The minute of the first page, in milliseconds since 1970: «the last day» and freshness mean the same on every page. */
  at: number;
  /** What the first page was shown as instead of what was typed; null: as typed. */
  as: Rewording | null;
  after: SortValues;
};
/** The values of the sort's keys, the id last. */
export type SortValues = readonly (number | string)[];

/** Raised when what the sorts compare changes: older cursors are then expired. */
const VERSION = 1;

export function writeCursor({ search, at, as, after }: Cursor): string {
  const reworded = as === null ? [] : [[as.q, as.needed]];
  return Buffer.from(JSON.stringify([VERSION, search, at, ...reworded, ...after])).toString('base64url');
}

/**
 * The cursor that the parameters hold; null when there is none or, with a fault, when it is not one of this search.
 * @throws DomainError `cursor-expired` for one that an older Rolecall wrote.
 */
export function readCursor(reader: ParameterReader, sort: Sort, search: string): Cursor | null {
  const given = reader.one('cursor');
  if (given === null) return null;
  const cursor = parse(given, sort);
  if (cursor !== null && cursor.search === search) return cursor;
  const wrong = cursor === null ? `${quoted(given)} is not a cursor` : 'the cursor belongs to another search';
  reader.fault('cursor', wrong, { expected: 'the `next` of a page of this same search' });
  return null;
}

function parse(given: string, sort: Sort): Cursor | null {
  let parts: unknown;
  try {
    parts = JSON.parse(Buffer.from(given, 'base64url').toString());
  } catch {
    return null;
  }
  if (!Array.isArray(parts)) return null;
  const [version, search, at, ...rest]: unknown[] = parts;
  const isReworded = Array.isArray(rest[0]);
  const as = isReworded ? readRewording(rest[0] as unknown[]) : null;
  const after = isReworded ? rest.slice(1) : rest;
  if (isReworded && as === null) return null;
  if (typeof version !== 'number' || typeof search !== 'string') return null;
  if (version !== VERSION)
    throw new DomainError('cursor-expired', 'The cursor was made by an older version of the search.');
  const numbers = after.slice(0, -1).filter((value) => typeof value === 'number');
  const id = after.at(-1);
  if (typeof id !== 'string' || !isPostingId(id) || typeof at !== 'number' || !Number.isSafeInteger(at)) return null;
  if (Math.abs(at) > MAX_TIME || numbers.length !== NUMERIC_KEYS[sort] || after.length !== numbers.length + 1)
    return null;
  if (!numbers.every((value) => Number.isFinite(value) && Math.abs(value) <= MAX_KEY)) return null;
  return { search, at, as, after: [...numbers, id] };
}

function readRewording([q, needed]: unknown[]): Rewording | null {
  const isText = q === null || (typeof q === 'string' && q !== '' && [...q].length <= REWORDED_AT_MOST);
  const isCount =
    needed === null ||
    (typeof needed === 'number' && Number.isInteger(needed) && needed > 0 && needed < REWORDED_AT_MOST);
  return isText && isCount ? { q, needed } : null;
}

/** Characters: a corrected text may be longer than what may be typed. */
const REWORDED_AT_MOST = 510;

/** The latest moment that a `Date` holds. */
const MAX_TIME = 8.64e15;
/** Elasticsearch's longs end at 9.2e18; no key of ours is near it. */
const MAX_KEY = 9e15;
