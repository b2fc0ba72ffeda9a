/** How the beginning of a label is looked for: without regard to case and accents. */
import { foldMarks } from '../vocabulary/slug.ts';

/** Lower case, without accents and control characters, single spaces. */
export function foldLabel(text: string): string {
  return foldMarks(text)
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}

export function beginsWith(label: string, prefix: string): boolean {
  return foldLabel(label).startsWith(foldLabel(prefix));
}

/** Text as a regular expression of Lucene that matches just that text. */
export function literally(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '\\$&');
}
