/** What a feed's word makes of a posting: a pure decision, beside those that people take (lifecycle.ts). */
import { isDeepStrictEqual } from 'node:util';
import type { Posting, PostingContent, State } from './posting.ts';

/** What the feed says of one listing. `validThrough` may be past. */
export type FeedWord = { content: PostingContent; validThrough: Date | null; datePosted: Date | null };

/** A listing that the feed names for the first time: open, or over already. It was published when the feed says, never later than now. */
export function firstNamed(id: string, companyId: string, word: FeedWord, now: Date): Posting {
  const publishedAt = word.datePosted === null || word.datePosted > now ? now : word.datePosted;
  return {
    ...word.content,
    id,
    companyId,
    version: 1,
    origin: 'FEED',
    validThrough: word.validThrough,
    publishAt: null,
    publishedAt,
    ...openOrOver(word.validThrough, null, now),
    closeReason: null,
    createdAt: now,
    updatedAt: now,
  };
}

/**
 * A listing that the feed names again. One that a person closed stays closed, whatever the feed says; one that the feed had
 * let go, or that had expired, opens again unless its end is past. Drafts and scheduled ones stay what they are, with the new
 * content. The same posting comes back when nothing about it changes.
 */
export function namedAgain(posting: Posting, word: FeedWord, now: Date): Posting {
  if (posting.state === 'CLOSED' && posting.closeReason !== 'FEED') return posting;
  const isHeldBack = posting.state === 'DRAFT' || posting.state === 'SCHEDULED';
  const next: Posting = {
    ...posting,
    ...word.content,
    validThrough: word.validThrough,
    ...(isHeldBack ? {} : { ...openOrOver(word.validThrough, posting, now), closeReason: null }),
    publishedAt: isHeldBack ? posting.publishedAt : (posting.publishedAt ?? now),
  };
  return isDeepStrictEqual(next, posting) ? posting : { ...next, version: posting.version + 1, updatedAt: now };
}

function openOrOver(
  validThrough: Date | null,
  before: Posting | null,
  now: Date,
): { state: State; closedAt: Date | null } {
  if (validThrough === null || validThrough > now) return { state: 'OPEN', closedAt: null };
  const since = before?.state === 'EXPIRED' ? before.closedAt : null;
  return { state: 'EXPIRED', closedAt: since ?? validThrough };
}
