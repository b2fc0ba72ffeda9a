/** What a feed's row says, held against the rules of a typed listing: most of an import's work, and without a store. */
import type { ListingRow } from '../../feeds/feed-posting.ts';
import type { Fault } from '../../postings/errors.ts';
import type { FeedWord } from '../../postings/from-feed.ts';
import { contentOf, isBlank, momentOf, postingBody } from '../posting-input.ts';

export type ImportOptions = {
  /** The slug of the company that all rows belong to; null: each row's own. */
  company: string | null;
  /** Ends that are past are dropped, and their listings are open. */
  ignoreExpiry: boolean;
  /** No listing is written; the verdicts are those that a real import would give. */
  dryRun: boolean;
};

/** A row that could be read. */
export type TakenRow = Extract<ListingRow, { item: unknown }>;

export type CheckedWord = { word: FeedWord } | { faults: Fault[] };
export type CheckedWords = ReadonlyMap<ListingRow, CheckedWord>;

/**
 * As a listing that is published at once, but that its end may be past. The same row, options and moment give the same, in any process or
 * thread.
 */
export function checkedWord(row: TakenRow, options: ImportOptions, now: Date): CheckedWord {
  const parsed = postingBody.safeParse(row.item.body);
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => {
      const expected = issue.code === 'custom' ? issue.params?.['expected'] : undefined;
      const pointer = issue.path.map((part) => `/${String(part)}`).join('');
      return { pointer, detail: issue.message, ...(typeof expected === 'string' ? { expected } : {}) };
    });
    return { faults };
  }
  const { validThrough, ...body } = parsed.data;
  const content = contentOf(body);
  const faults: Fault[] = [];
  if (isBlank(content)) faults.push({ pointer: '/description', detail: 'has no text to read' });
  if (content.applyUrl === null && content.applyEmail === null) {
    faults.push({ pointer: '/applyUrl', detail: 'is missing, and so is every other way to apply' });
  }
  if (faults.length > 0) return { faults };
  const end = validThrough == null ? null : momentOf(validThrough, content);
  const dropped = options.ignoreExpiry && end !== null && end <= now;
  return { word: { content, validThrough: dropped ? null : end, datePosted: row.item.datePosted } };
}
