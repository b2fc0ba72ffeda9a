/** Sends searches to Rolecall and holds every answer against the oracle's. */

import { type Answer, differences } from './compare.ts';
import type { Expected, Oracle } from './oracle.ts';

export type Ask = (params: URLSearchParams) => Promise<Answer>;

export type Checked = {
  searches: number;
  /** How many match between 1 and 500 postings. */
  selective: number;
  /** How many match none. */
  empty: number;
  /** Left out, because a posting lies too near to a radius to say. */
  uncertain: number;
  walked: number;
  /** Shown with other words, or fewer. */
  reworded: number;
  wrong: { search: string; differences: string[] }[];
};

/** Searches under way at a time: while Elasticsearch works on some, the oracle works on others. */
const AT_ONCE = 4;

/** So few matches that some of the words may be enough. */
const NEXT_TO_NOTHING = 3;

/** A walk over more pages than this is left to tests of deep paging. */
const WALKED_AT_MOST = 2_000;

export async function checkSearches(options: {
  oracle: Oracle;
  ask: Ask;
  /** The clock that the answers go by. */
  now: () => Date;
  searches: Iterable<URLSearchParams>;
  count: number;
  /** Every so many searches the result is paged through to its end. */
  walkEvery: number;
  onProgress?: (checked: Checked) => void;
}): Promise<Checked> {
  const { oracle, now } = options;
  const checked: Checked = { searches: 0, selective: 0, empty: 0, uncertain: 0, walked: 0, reworded: 0, wrong: [] };
  const searches = options.searches[Symbol.iterator]();
  let begun = 0;
  const check = async (): Promise<void> => {
    while (begun < options.count) {
      begun++;
      const isWalked = begun % options.walkEvery === 0;
      const next = searches.next();
      if (next.done) return;
      await checkOne(next.value, isWalked);
      options.onProgress?.(checked);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, check));
  return checked;

  async function checkOne(params: URLSearchParams, isWalked: boolean): Promise<void> {
    const { expected, answer } = await askWithinAMinute(params);
    checked.searches++;
    if (expected.matches.length >= 1 && expected.matches.length <= 500) checked.selective++;
    if (expected.matches.length === 0) checked.empty++;
    if (!expected.isCertain) {
      checked.uncertain++;
      return;
    }
    const found = [...differences(expected, answer), ...(await rescueDifferences(asShown(params, answer), answer))];
    if (answer.query.corrected !== null || answer.query.loosened !== null) {
      checked.reworded++;
      found.push(...(await strictDifferences(params, answer)));
    }
    if (isWalked && expected.matches.length <= WALKED_AT_MOST) {
      checked.walked++;
      found.push(...(await walkDifferences(params, expected)));
    }
    if (found.length > 0) checked.wrong.push({ search: params.toString(), differences: found });
  }

  /** Times count by the minute: an answer that was given while the minute turned is asked for again. */
  async function askWithinAMinute(params: URLSearchParams): Promise<{ expected: Expected; answer: Answer }> {
    for (;;) {
      const before = now();
      const answer = await options.ask(params);
      if (Math.floor(before.getTime() / 60_000) === Math.floor(now().getTime() / 60_000)) {
        const { understood, loosened } = answer.query;
        const expected = await oracle.answer(asShown(params, answer), before, understood, loosened?.needed ?? null);
        return { expected, answer };
      }
    }
  }

  /** Other words are only shown where next to nothing matches the typed ones. */
  async function strictDifferences(params: URLSearchParams, { query }: Answer): Promise<string[]> {
    const strictly = new URLSearchParams([...params, ['strict', 'true']]);
    const { expected, answer } = await askWithinAMinute(strictly);
    if (!expected.isCertain) return [];
    const wrong = differences(expected, answer).map((text) => `strictly ${text}`);
    if (answer.query.corrected !== null || answer.query.loosened !== null) wrong.push('reworded although strict');
    const atMost = query.corrected === null ? NEXT_TO_NOTHING : 0;
    if (answer.total > atMost) wrong.push(`reworded although ${answer.total} match`);
    const all = query.loosened?.allOfThem;
    if (query.corrected === null && all !== undefined && all !== answer.total) {
      wrong.push(`${all} have all of the words instead of ${answer.total}`);
    }
    return wrong;
  }

  async function rescueDifferences(params: URLSearchParams, { rescue, query }: Answer): Promise<string[]> {
    const wrong: string[] = [];
    for (const { drop, total } of rescue) {
      const wider = new URLSearchParams(params);
      for (const name of drop.split(',')) wider.delete(name);
      const { matches, isCertain } = await oracle.answer(wider, now(), wider.has('q') ? query.understood : []);
      if (isCertain && matches.length !== total) wrong.push(`without ${drop} ${total} instead of ${matches.length}`);
    }
    return wrong;
  }

  /** Every match once, and in order where the order is the oracle's to know. */
  async function walkDifferences(params: URLSearchParams, { search, matches }: Expected): Promise<string[]> {
    const page = new URLSearchParams(params);
    page.set('facets', 'none');
    page.set('limit', String(Math.max(1, Math.min(100, Math.ceil(matches.length / 7)))));
    const ids: string[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      if (cursor !== '') page.set('cursor', cursor);
      const answer: Answer = await options.ask(page);
      ids.push(...answer.hits.map(({ id }) => id));
      cursor = answer.next;
      if (ids.length > matches.length + 100) break;
    }
    const seen = new Set(ids);
    const wrong: string[] = [];
    if (seen.size !== ids.length) wrong.push(`${ids.length - seen.size} matches come twice while paging`);
    const missed = matches.filter(({ row }) => !seen.has(row.id)).length;
    if (missed > 0) wrong.push(`${missed} matches never come while paging`);
    if (seen.size + missed !== matches.length) wrong.push('paging brings what does not match');
    const isOrdered = search.sort === 'newest' || search.sort === 'salary';
    if (isOrdered && ids.some((id, at) => matches[at]?.row.id !== id)) wrong.push('paging leaves the order');
    return wrong;
  }
}

/** The search with the words that the answer says it is of. */
function asShown(params: URLSearchParams, { query }: Answer): URLSearchParams {
  if (query.corrected === null) return params;
  const shown = new URLSearchParams(params);
  shown.set('q', query.corrected);
  return shown;
}

export function inWords({ searches, selective, empty, uncertain, walked, reworded, wrong }: Checked): string {
  const share = (part: number): string => `${((100 * part) / Math.max(1, searches)).toFixed(1)} %`;
  return `${searches} searches, ${share(selective)} match 1 to 500, ${share(empty)} none, ${walked} paged to the end, ${reworded} reworded, ${uncertain} left out, ${wrong.length} wrong`;
}
