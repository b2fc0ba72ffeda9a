import { describe, expect, it } from '@jest/globals';
import { type FeedWord, firstNamed, namedAgain } from '../../../src/postings/from-feed.ts';
import type { Posting, PostingContent } from '../../../src/postings/posting.ts';
import { aPosting } from '../../support/builders.ts';

const now = new Date('2026-03-01T12:00:00Z');
const past = new Date('2026-02-20T00:00:00Z');
const ahead = new Date('2026-04-01T00:00:00Z');

function contentOf(posting: Posting): PostingContent {
  const { id, companyId, version, state, origin, validThrough, publishAt, publishedAt, closedAt, ...rest } = posting;
  const { closeReason, createdAt, updatedAt, ...content } = rest;
  return content;
}
const word = (more: Partial<FeedWord> = {}, content: Partial<PostingContent> = {}): FeedWord => ({
  content: { ...contentOf(aPosting()), ...content },
  validThrough: null,
  datePosted: null,
  ...more,
});
const fed = (more: Partial<Posting> = {}) => aPosting({ origin: 'FEED', ...more });

describe('a listing that a feed names first', () => {
  it('is open since the feed’s day, but never since a day to come', () => {
    expect(firstNamed('i', 'c', word({ datePosted: past }), now)).toMatchObject({
      state: 'OPEN',
      origin: 'FEED',
      publishedAt: past,
    });
    expect(firstNamed('i', 'c', word({ datePosted: ahead }), now)).toMatchObject({ publishedAt: now, version: 1 });
  });
  it('is expired since its end when that is past', () => {
    expect(firstNamed('i', 'c', word({ validThrough: past }), now)).toMatchObject({ state: 'EXPIRED', closedAt: past });
    expect(firstNamed('i', 'c', word({ validThrough: ahead }), now)).toMatchObject({ state: 'OPEN', closedAt: null });
  });
});

describe('a listing that a feed names again', () => {
  const cases: [name: string, before: Posting, told: FeedWord, after: Partial<Posting>][] = [
    [
      'opens again when the feed had let it go',
      fed({ state: 'CLOSED', closeReason: 'FEED', closedAt: past }),
      word(),
      { state: 'OPEN', closeReason: null, closedAt: null, version: 2 },
    ],
    [
      'opens again with a new end',
      fed({ state: 'EXPIRED', validThrough: past, closedAt: past }),
      word({ validThrough: ahead }),
      { state: 'OPEN', validThrough: ahead, version: 2 },
    ],
    [
      'ends when its new end is past',
      fed(),
      word({ validThrough: past }),
      { state: 'EXPIRED', closedAt: past, version: 2 },
    ],
    [
      'keeps its day of publishing',
      fed({ title: 'Old' }),
      word({ datePosted: now }),
      { title: 'Baker', publishedAt: fed().publishedAt, version: 2 },
    ],
    [
      'stays a draft',
      fed({ state: 'DRAFT', publishedAt: null, title: 'Old' }),
      word(),
      { state: 'DRAFT', publishedAt: null, title: 'Baker', version: 2 },
    ],
    ['stays typed', aPosting({ title: 'Old' }), word(), { origin: 'TYPED', title: 'Baker', version: 2 }],
  ];
  it.each(cases)('%s', (_name, before, told, after) => {
    expect(namedAgain(before, told, now)).toMatchObject({ ...after, updatedAt: now });
  });
  it('is the same when nothing is new, and when a person closed it', () => {
    const open = fed();
    expect(namedAgain(open, word(), now)).toBe(open);
    const expired = fed({ state: 'EXPIRED', validThrough: past, closedAt: past });
    expect(namedAgain(expired, word({ validThrough: past }), now)).toBe(expired);
    const filled = fed({ state: 'CLOSED', closeReason: 'FILLED', closedAt: past });
    expect(namedAgain(filled, word({}, { title: 'New' }), now)).toBe(filled);
  });
});
