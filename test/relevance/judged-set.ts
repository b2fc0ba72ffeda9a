/** Every judged query with its kind and its half: rankings are tuned on one half and checked on the other, never the reverse. */
import { createHash } from 'node:crypto';
import { CONDITIONS } from './queries/conditions.ts';
import { LANGUAGES } from './queries/languages.ts';
import type { Queries } from './queries/queries.ts';
import { SENTENCES } from './queries/sentences.ts';
import { SKILLS } from './queries/skills.ts';
import { TITLES } from './queries/titles.ts';
import type { Wish } from './rules.ts';

export type Half = 'tune' | 'check';
export type JudgedQuery = { kind: string; text: string; wish: Wish; half: Half };

/** Chosen once, before any ranking was measured, so that each kind has its share in both halves. */
const SALT = 'judged 13851 ';

/** By the query alone, so that another query moves none. */
export function halfOf(text: string): Half {
  const [first = 0] = createHash('sha256').update(`${SALT}${text.toLowerCase()}`).digest();
  return first % 2 === 0 ? 'tune' : 'check';
}

const BY_KIND: Queries = { ...TITLES, ...SKILLS, ...CONDITIONS, ...SENTENCES, ...LANGUAGES };

export const JUDGED_SET: readonly JudgedQuery[] = Object.entries(BY_KIND).flatMap(([kind, queries]) =>
  queries.map(([text, wish]) => ({ kind, text, wish, half: halfOf(text) })),
);
