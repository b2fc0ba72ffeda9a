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

/** Between the parts of a token that a label is looked for in: `acme gmbh␟acme␟ACME GmbH`. */
const SEPARATOR = '\u001f';

/** A token to look for a value by its label. */
export function labelToken(value: string, label: string): string {
  return [foldLabel(label), value, label].join(SEPARATOR);
}

/** A regular expression of Lucene for the tokens whose label begins so. */
export function labelsBeginning(prefix: string): string {
  return `${literally(foldLabel(prefix))}.*`;
}

export function readLabelToken(token: string | number): { value: string; label: string } {
  const [, value = '', label = ''] = String(token).split(SEPARATOR);
  return { value, label };
}
