/** Follows a search's cursors to its end, as a caller does that wants every match. */

export type Walk = {
  /** In the order of the pages. */
  ids: string[];
  pages: number;
};

/** @param onPage after each page, with how many listings there have been. @throws on any status but 200. */
export async function pageThrough(
  baseUrl: string,
  parameters: Record<string, string>,
  onPage: (seen: number, cursor: string | null) => Promise<void> = async () => {},
): Promise<Walk> {
  const ids: string[] = [];
  let cursor: string | null = null;
  for (let pages = 1; ; pages++) {
    const params: URLSearchParams = new URLSearchParams({ ...parameters, ...(cursor === null ? {} : { cursor }) });
    const answer = await fetch(`${baseUrl}/v1/postings?${params}`);
    if (answer.status !== 200) throw new Error(`page ${pages}: ${answer.status} ${await answer.text()}`);
    const { hits, next } = (await answer.json()) as { hits: { id: string }[]; next: string | null };
    ids.push(...hits.map(({ id }) => id));
    cursor = next;
    await onPage(ids.length, cursor);
    if (cursor === null) return { ids, pages };
  }
}

/** What a walk gave twice, and what it left out of those that were there all the time. */
export function defectsOf(ids: readonly string[], stayed: Iterable<string>): { repeated: number; missing: number } {
  const seen = new Set(ids);
  const missing = [...stayed].filter((id) => !seen.has(id)).length;
  return { repeated: ids.length - seen.size, missing };
}
