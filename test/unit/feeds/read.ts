/** Reads a feed that a test has written down. */
import type { FeedPosting, FeedRow } from '../../../src/feeds/feed-posting.ts';
import { type FeedOptions, readFeed } from '../../../src/feeds/read-feed.ts';

export async function rows(content: string | Uint8Array, options: Partial<FeedOptions> = {}): Promise<FeedRow[]> {
  const all: FeedRow[] = [];
  async function* source(): AsyncGenerator<Uint8Array> {
    yield Buffer.from(content);
  }
  for await (const row of readFeed(source(), { fileName: 'feed', ...options })) all.push(row);
  return all;
}

export async function one(content: string, options: Partial<FeedOptions> = {}): Promise<FeedPosting> {
  const [row] = await rows(content, options);
  if (row === undefined || !('item' in row)) throw new Error(`not taken: ${JSON.stringify(row)}`);
  return row.item;
}
