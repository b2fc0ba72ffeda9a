/** The change feed: every publishing, revision and closing, for mirrors, from PostgreSQL. */
import { z } from 'zod';
import { type Changes, readChanges } from '../outbox/changes.ts';
import { readPublished } from '../outbox/posting-rows.ts';
import { DomainError } from '../postings/errors.ts';
import type { PublishedPosting } from '../postings/posting.ts';
import { answerOf, postingAnswer } from './get-posting.ts';
import { query } from './query.ts';

const cursorShape = /^(\d{1,15})(?:-(\d{1,15}))?$/;

/**
 * Where a mirror stands: it has read all changes up to `seq`. `begun` is the last number that there was when it began from nothing: what
 * closed up to there it has never had, so that it misses none of it.
 */
type Position = { seq: number; begun: number };

export const listChanges = query({
  name: 'listChanges',
  summary:
    'Every publishing, revision and closing, in the order of their commits, from the beginning or after a cursor.',
  permission: 'public',
  params: z.object({}),
  query: z.strictObject({
    after: z
      .string()
      .regex(cursorShape, 'is not a cursor of ours')
      .optional()
      .describe('`next` of the answer before, or the `cursor` of a change; without it, from the beginning'),
    limit: z.coerce.number().int().min(1).max(500).default(100),
  }),
  output: z.object({
    items: z.array(
      z.object({
        cursor: z.string().describe('To go on after this change'),
        type: z.enum(['published', 'revised', 'closed']),
        id: z.uuid(),
        version: z.int(),
        at: z.iso.datetime(),
        posting: postingAnswer
          .nullable()
          .describe('The listing as it is now: in a later version, or null when not open'),
      }),
    ),
    next: z.string().describe('To go on after this answer, also when it is empty'),
  }),
  async handle({ db, now }, { query: { after, limit } }) {
    const [, seq = '0', begun] = cursorShape.exec(after ?? '') ?? [];
    const changes = await readChanges(db, Number(seq), limit);
    const { rows, head } = changes;
    const position = { seq: Number(seq), begun: Number(begun ?? (seq === '0' ? head : 0)) };
    rejectExpired(position, changes);
    const postings = await readPublished(db, [...new Set(rows.map((row) => row.postingId))]);
    const open = new Map(
      postings.flatMap((posting) => (isOpen(posting, now) ? [[posting.id, answerOf(posting, null)]] : [])),
    );
    const cursorAt = (to: number) => (to < position.begun ? `${to}-${position.begun}` : String(to));
    return {
      items: rows.map((row) => ({
        cursor: cursorAt(row.seq),
        type: row.type,
        id: row.postingId,
        version: row.version,
        at: row.at.toISOString(),
        posting: open.get(row.postingId) ?? null,
      })),
      next: cursorAt(rows.length < limit ? head : (rows.at(-1)?.seq ?? head)),
    };
  },
});

/** @throws DomainError `cursor-expired` where closings are missing, or the changes are not those that the cursor was made from. */
function rejectExpired({ seq, begun }: Position, { head, purged }: Changes): void {
  const known = Math.max(seq, begun);
  if (known >= purged && known <= head) return;
  throw new DomainError(
    'cursor-expired',
    'Closings after this cursor are no longer kept; begin again, without `after`.',
  );
}

function isOpen(posting: PublishedPosting, now: Date): boolean {
  return posting.state === 'OPEN' && (posting.validThrough === null || posting.validThrough > now);
}
