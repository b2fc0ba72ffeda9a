/** Open postings that are like one posting, the likest first; also for one that is closed, which is when seekers need them most. */
import { z } from 'zod';
import { readPublished } from '../outbox/posting-rows.ts';
import type { Database } from '../platform/postgres.ts';
import { DomainError } from '../postings/errors.ts';
import { freshness, hitAnswer } from '../search/answer.ts';
import { displayOf } from '../search/document.ts';
import { similarBody, toHits } from '../search/similar.ts';
import { type PreparedAnswer, prepareAnswer, readPrepared } from './answers/answer-cache.ts';
import { readStored } from './get-posting.ts';
import { query } from './query.ts';
import { multiSearch, type Reading } from './search-postings.ts';

const DEFAULT_LIMIT = 6;

const output = z.object({ hits: z.array(hitAnswer), index: freshness });
type Similar = z.infer<typeof output>;

/**
 * A closed posting's facts come from PostgreSQL, since the index forgets them; without it they have none like them.
 * @throws DomainError `not-found`, `search-unavailable`.
 */
export async function similarPostings(
  reading: Reading & { db: Database },
  id: string,
  limit = DEFAULT_LIMIT,
): Promise<Similar> {
  return readPrepared<Similar>(await prepareSimilar(reading, id, limit));
}

/** The same answer in the bytes that are sent. @throws as `similarPostings`. */
function prepareSimilar(reading: Reading & { db: Database }, id: string, limit: number): Promise<PreparedAnswer> {
  return prepareAnswer(reading, `similar?id=${id}&limit=${limit}`, async (closings) => {
    const display = await readDisplay(reading, id);
    const closed = [...(closings.all?.keys() ?? [])];
    const [found] = await multiSearch(reading, [similarBody(id, display, { now: reading.now, closed, limit })]);
    const hits = found === undefined ? [] : toHits(found, display);
    const gone = await closings.among(hits.map((hit) => hit.id));
    return { lasting: { hits: hits.filter((hit) => !gone.has(hit.id)) }, exact: true };
  });
}

async function readDisplay(reading: Reading & { db: Database }, id: string) {
  const { stored } = await readStored(reading, id);
  if (stored.state === 'OPEN') return stored.display;
  const [posting] = await readPublished(reading.db, [id]);
  if (posting === undefined) throw new DomainError('not-found', 'There is no such listing.');
  return displayOf(posting);
}

export const similarPostingsQuery = query({
  name: 'similarPostings',
  summary: 'Open listings like this one, which may be closed.',
  permission: 'public',
  params: z.object({ id: z.uuid() }),
  query: z.strictObject({ limit: z.coerce.number().int().min(1).max(20).default(DEFAULT_LIMIT) }),
  output,
  handle: (context, { params, query }) => similarPostings(context, params.id, query.limit),
  prepare: (context, { params, query }) => prepareSimilar(context, params.id, query.limit),
});
