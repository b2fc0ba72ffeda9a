/** Listings of schema.org's `JobPosting`, wherever they stand: alone, in a list, in a graph, or in the scripts of a web page. */
import { textAt, textsAt, valuesAt } from '../values.ts';

/** Where listings stand in something else: a graph, the elements of a list, what a page is about. */
const AROUND = ['@graph', 'itemListElement', 'item', 'mainEntity'];
const MAX_DEPTH = 5;

export function recognisesJsonLd(item: unknown): boolean {
  return ['@type', '@context', '@graph'].some((name) => valuesAt(item, name).length > 0);
}

/** The listings of an item: a graph tells of companies and pages too, which are passed over. Each knows the page that it is from. */
export function jobPostingsIn(item: unknown): unknown[] {
  const page = textAt(item, 'page');
  return postingsIn(item, 0).map((posting) => (page === null ? posting : { page, ...(posting as object) }));
}

function postingsIn(item: unknown, depth: number): unknown[] {
  if (textsAt(item, '@type').some((type) => /^(?:https?:\/\/schema\.org\/|schema:)?JobPosting$/.test(type)))
    return [item];
  if (depth === MAX_DEPTH) return [];
  return AROUND.flatMap((name) => valuesAt(item, name)).flatMap((inner) => postingsIn(inner, depth + 1));
}

/**
 * The names that lead to the list in a text that begins so; `.` where the text itself is the one item; undefined where it is not of
 * schema.org, or already a list.
 */
export function rowsOfJsonLd(sample: string): string | undefined {
  const text = sample.trimStart();
  if (!text.startsWith('{') || !/"@context"\s*:|"@type"\s*:\s*"(?:\w+:)?JobPosting"/.test(text)) return undefined;
  return ['@graph', 'itemListElement'].find((name) => new RegExp(`"${name}"\\s*:\\s*\\[`).test(text)) ?? '.';
}
