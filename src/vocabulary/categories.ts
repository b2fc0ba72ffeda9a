/** The closed list of occupational fields that a listing may belong to; together they cover all work. */

import { CATEGORIES, type Category } from './word-lists/category-names.ts';
import { CATEGORY_RULES, GENERAL_RULES } from './word-lists/category-rules.ts';

export { CATEGORIES, type Category };

const LABELS: ReadonlyMap<string, string> = new Map(CATEGORIES.map(({ slug, label }) => [slug, label]));

export function isCategory(slug: string): slug is Category {
  return LABELS.has(slug);
}

/** The slug itself when it is none of ours. */
export function categoryLabel(slug: string): string {
  return LABELS.get(slug) ?? slug;
}

/** What a text says of the job in so many words: `we are looking for a pastry chef`. */
const SOUGHT =
  /\b(?:looking for|seeking|hiring|in search of|recruiting|suchen|cherchons|recherchons|buscamos|zoeken)\s+(?:an?|our|our next|eine?n?|une?|een)\s+((?:[\p{L}\p{N}&/+#.-]+\s+){0,5}[\p{L}\p{N}&/+#.-]+)/giu;

const OPENING_CHARACTERS = 1500;

/** What follows in a title is where and for what: `Loan Specialist (Agricultural)`, `Engineer - Marketing`. */
const HEAD = /^[^(|,:]+?(?=\s*(?:[(|,:]| [-–—] |$))/;

/** The field that the title names, its head before the rest, else the one that the opening of the text does; null when neither says. */
export function recogniseCategory(title: string, text: string): Category | null {
  const plain = title.replace(/\b(?:student trainee|internship|intern)\b/gi, ' ').trim();
  const [head = ''] = HEAD.exec(plain) ?? [];
  const named = byRules(CATEGORY_RULES, head) ?? byRules(CATEGORY_RULES, plain) ?? byRules(GENERAL_RULES, plain);
  if (named !== null) return named;
  for (const [, sought = ''] of text.slice(0, OPENING_CHARACTERS).matchAll(SOUGHT)) {
    const category = byRules(CATEGORY_RULES, sought);
    if (category !== null) return category;
  }
  return null;
}

const byRules = (rules: typeof CATEGORY_RULES, title: string): Category | null =>
  rules.find(([, words]) => words.test(title))?.[0] ?? null;
