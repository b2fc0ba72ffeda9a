/** Suggestions from what was counted: the most useful first, not all of one kind. */
import { z } from 'zod';
import { placeFullLabel } from '../../vocabulary/gazetteer.ts';
import { skillLabel } from '../../vocabulary/skills.ts';
import { freshness } from '../answer.ts';
import type { Aggregate } from '../kinds/kind.ts';
import { NOT_STATED } from '../kinds/kind.ts';
import { beginsWith, foldLabel, readLabelToken } from '../labels.ts';
import type { Found } from '../response.ts';
import { nearlyBegins } from './nearly-begins.ts';
import { SUGGESTION_KINDS, type SuggestionKind, type SuggestQuery } from './suggest-query.ts';
import { BEGIN, INSIDE } from './suggest-request.ts';

const MATCHES = ['begins', 'has', 'nearly'] as const;
type Match = (typeof MATCHES)[number];

export const suggestionAnswer = z.object({
  kind: z.enum(SUGGESTION_KINDS),
  value: z.string().describe('A title as it is written, the slug of a skill or a company, the path of a place'),
  label: z.string(),
  count: z.int().describe('Open listings with just this title, skill, company or place'),
  match: z
    .enum(MATCHES)
    .describe('Whether the label begins so, another word or name of it does, or it is spelled nearly so'),
  search: z.record(z.string(), z.string()).describe('The parameters of the search for it'),
});
export type Suggestion = z.infer<typeof suggestionAnswer>;

export const suggestAnswer = z.object({ suggestions: z.array(suggestionAnswer), index: freshness });
export type SuggestAnswer = z.infer<typeof suggestAnswer>;

/** Suggestions of one kind, each value once. `nearly`: the answer to a `nearlyBody`. */
export function readSuggestions(kind: SuggestionKind, text: string, found: Found, nearly = false): Suggestion[] {
  const byValue = new Map<string, Suggestion>();
  for (const name of [BEGIN, INSIDE]) {
    // A value that is in both is counted in both; one with two labels is counted under each of them.
    const here = new Map<string, Suggestion>();
    for (const bucket of found.aggregations?.[name]?.buckets ?? []) {
      const one = readBucket(kind, bucket, text);
      if (one === null || (nearly && kind === 'place' && !nearlyBegins(one.label, text))) continue;
      const before = here.get(one.value)?.count ?? 0;
      here.set(one.value, { ...one, count: before + one.count, match: nearly ? 'nearly' : one.match });
    }
    for (const [value, one] of here) if (!byValue.has(value)) byValue.set(value, one);
  }
  return [...byValue.values()];
}

type Bucket = NonNullable<Aggregate['buckets']>[number];

function readBucket(kind: SuggestionKind, bucket: Bucket, text: string): Suggestion | null {
  const { key, doc_count: count } = bucket;
  if (key === NOT_STATED) return null;
  const made = (value: string, label: string, search: Record<string, string>): Suggestion => {
    const match: Match = beginsWith(label, text) ? 'begins' : 'has';
    return { kind, value, label, count, match, search };
  };
  switch (kind) {
    case 'title': {
      const label = String(bucket.label?.buckets?.[0]?.key ?? key);
      return made(label, label, { q: asWords(label) });
    }
    case 'skill':
      return made(String(key), skillLabel(String(key)), { skill: String(key) });
    case 'company': {
      const { value, label } = readLabelToken(key);
      return made(value, label, { company: value });
    }
    case 'place': {
      const { value } = readLabelToken(key);
      const label = [...new Set(placeFullLabel(value).split(', '))].join(', ');
      return made(value, label, { [levelOf(value)]: value });
    }
  }
}

function levelOf(path: string): 'country' | 'region' | 'city' {
  return (['country', 'region', 'city'] as const)[path.split('/').length - 1] ?? 'city';
}

/** A label as a search for its words: without what would be a sign of the query language. */
function asWords(label: string): string {
  return label
    .replace(/["\u201c\u201d\u201e\u201f\uff02]/g, ' ')
    .split(/\s+/)
    .map((word) => word.replace(/^-+|\*+$/g, ''))
    .filter((word) => word !== '')
    .join(' ');
}

/** How much it counts, in doublings of its count, that a label begins as typed, and that it is all that was typed. */
const WORTH = { begins: 6, has: 0, nearly: 0, whole: 8 };

/** The best `limit` of them; no kind takes more than half while others have some. */
export function ranked(suggestions: readonly Suggestion[], { text, limit }: SuggestQuery): Suggestion[] {
  const whole = foldLabel(text);
  const worth = ({ label, count, match }: Suggestion): number =>
    Math.log2(1 + count) + WORTH[match] + (foldLabel(label.split(',')[0] ?? '') === whole ? WORTH.whole : 0);
  const order = withoutTwins(suggestions)
    .map((one) => ({ one, worth: worth(one) }))
    .sort((a, b) => b.worth - a.worth || compare(a.one.label, b.one.label) || compare(a.one.kind, b.one.kind));
  const taken = new Set<Suggestion>();
  for (const share of [Math.ceil(limit / 2), limit]) {
    for (const { one } of order) {
      const alike = [...taken].filter(({ kind }) => kind === one.kind).length;
      if (taken.size < limit && alike < share) taken.add(one);
    }
  }
  return order.flatMap(({ one }) => (taken.has(one) ? [one] : []));
}

/** A city that is its own region, such as Berlin, is there once: as the one with more postings, else as the city. */
function withoutTwins(suggestions: readonly Suggestion[]): Suggestion[] {
  const byLabel = new Map<string, Suggestion>();
  for (const one of suggestions) {
    const key = `${one.kind} ${one.label}`;
    const twin = byLabel.get(key);
    const isLess =
      twin !== undefined &&
      (twin.count > one.count || (twin.count === one.count && twin.value.length > one.value.length));
    if (!isLess) byLabel.set(key, one);
  }
  return [...byLabel.values()];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
