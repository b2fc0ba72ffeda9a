/** One open posting, whole, as the index has it, or PostgreSQL while the index is away; a closed one is gone, and says since when. */
import { z } from 'zod';
import { readPublished } from '../outbox/posting-rows.ts';
import type { Database } from '../platform/postgres.ts';
import { DomainError } from '../postings/errors.ts';
import type { PublishedPosting, State } from '../postings/posting.ts';
import { shownFields } from '../search/answer.ts';
import { type Display, displayOf } from '../search/document.ts';
import { shown } from '../search/response.ts';
import { query } from './query.ts';
import { isSearchAway, outageOf, type Reading } from './search-postings.ts';

export const postingAnswer = z.object({
  ...shownFields,
  description: z.string().describe('HTML, sanitised'),
  applyUrl: z.string().nullable(),
  applyEmail: z.string().nullable(),
});
export type PostingAnswer = z.infer<typeof postingAnswer>;

/** What the index keeps of a posting: the display of an open one, or the tombstone of one that was open. */
export type StoredPosting =
  | { state: 'OPEN'; id: string; version: number; display: Display }
  | { state: Exclude<State, 'OPEN'>; id: string; version: number; changedAt: number };

/**
 * @param currency that annual pay is shown in; null: the posting's own.
 * @throws DomainError `not-found`, `posting-gone` (its data: `state` and `since`), `search-unavailable` where both are away.
 */
export async function getPosting(
  reading: Reading & { db: Database },
  id: string,
  currency: string | null = null,
): Promise<PostingAnswer> {
  return fromIndex(reading, id, currency).catch(async (error: unknown) => {
    if (!isSearchAway(error)) throw error;
    const posting = await readPublished(reading.db, [id]).catch(() => {
      throw error;
    });
    return fromPostgres(posting[0], reading.now, currency);
  });
}

async function fromIndex(reading: Reading, id: string, currency: string | null): Promise<PostingAnswer> {
  const { stored, description } = await readStored(reading, id);
  const closing = (await (await reading.closings()).among([id])).get(id);
  if (closing !== undefined) throw gone(closing.state, closing.since);
  const { display } = stillOpen(stored, reading.now);
  const { applyUrl, applyEmail } = display;
  return { ...shown({ ...stored, display }, currency), description, applyUrl, applyEmail };
}

function fromPostgres(posting: PublishedPosting | undefined, now: Date, currency: string | null): PostingAnswer {
  if (posting === undefined) throw notFound();
  const { state, closedAt, updatedAt, validThrough } = posting;
  if (state !== 'OPEN') throw gone(state, closedAt ?? updatedAt);
  if (validThrough !== null && validThrough <= now) throw gone('EXPIRED', validThrough);
  return answerOf(posting, currency);
}

/** The answer for a posting that is open. */
export function answerOf(posting: PublishedPosting, currency: string | null): PostingAnswer {
  const { id, version, description } = posting;
  const display = displayOf(posting);
  const { applyUrl, applyEmail } = display;
  return { ...shown({ id, version, display }, currency), description, applyUrl, applyEmail };
}

/** @throws DomainError `not-found`, `search-unavailable`. */
export async function readStored(
  { es, index }: Pick<Reading, 'es' | 'index'>,
  id: string,
): Promise<{ stored: StoredPosting; description: string }> {
  const found = await es
    .get<StoredPosting>({ index, id, _source: true, stored_fields: ['description'] }, { ignore: [404] })
    .catch((cause: unknown) => {
      throw outageOf(cause);
    });
  if (!found.found || found._source === undefined) throw notFound();
  const description: unknown = found.fields?.['description']?.[0];
  return { stored: found._source, description: typeof description === 'string' ? description : '' };
}

/** @throws DomainError `posting-gone`, also for one whose end has passed a moment ago. */
function stillOpen(stored: StoredPosting, now: Date): { display: Display } {
  if (stored.state !== 'OPEN') throw gone(stored.state, new Date(stored.changedAt));
  const end = stored.display.validThrough === null ? null : new Date(stored.display.validThrough);
  if (end !== null && end <= now) throw gone('EXPIRED', end);
  return stored;
}

function notFound(): DomainError {
  return new DomainError('not-found', 'There is no such listing.');
}

function gone(state: string, since: Date): DomainError {
  const day = since.toISOString().slice(0, 10);
  return new DomainError('posting-gone', `This listing is no longer open, since ${day}.`, {
    data: { state, since: since.toISOString() },
  });
}

export const getPostingQuery = query({
  name: 'getPosting',
  summary: 'One open listing; 410 for one that was closed, with the time.',
  permission: 'public',
  params: z.object({ id: z.uuid() }),
  query: z.strictObject({}),
  output: postingAnswer,
  handle: (context, { params }) => getPosting(context, params.id),
});
