/** A hint: what a recruiter would want to know before a listing is published. It never stands in the way of publishing. */
import { z } from 'zod';

export const HINT_CODES = [
  'title-shouting',
  'title-decorated',
  'title-long',
  'title-crowded',
  'place-missing',
  'place-unknown',
  'place-ambiguous',
  'remote-from-missing',
  'pay-missing',
  'pay-open',
  'pay-wide',
  'pay-unlikely',
  'type-missing',
  'apply-missing',
  'apply-insecure',
  'text-short',
  'text-unbroken',
  'text-shouting',
  'text-unfinished',
  'text-contact',
  'text-wording',
  'text-copied',
  'ends-soon',
  'ends-late',
  'recognised',
] as const;
export type HintCode = (typeof HINT_CODES)[number];

export const hintShape = z.object({
  code: z.enum(HINT_CODES),
  /** JSON pointer to the field of the listing's body. */
  pointer: z.string(),
  /** `MEND`: seekers will miss or mistrust the listing. `CONSIDER`: it would do better otherwise. */
  weight: z.enum(['MEND', 'CONSIDER']),
  /** What is the matter, and what to do about it. */
  message: z.string(),
});
export type Hint = z.output<typeof hintShape>;

export function mend(code: HintCode, pointer: string, message: string): Hint {
  return { code, pointer, weight: 'MEND', message };
}

export function consider(code: HintCode, pointer: string, message: string): Hint {
  return { code, pointer, weight: 'CONSIDER', message };
}

/** Words in quotes, as they stand: `“young” and “ninja”`. */
export function quoted(words: readonly string[]): string {
  return new Intl.ListFormat('en').format(words.map((word) => `“${word}”`));
}
