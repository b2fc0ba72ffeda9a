/** What keeps a title from being found, or from being believed. */
import { consider, type Hint, mend } from './hint.ts';

/** Lists of results and mails cut titles off at about this length. */
const TITLE_CHARACTERS = 80;

const EMOJI = /\p{Extended_Pictographic}/u;
const ORNAMENT = /[!?]{2,}|!$|[*_~#|=<>]{2,}|^[*•★]|[★☆►▶✔✓]/u;
const ADVERTISING =
  /\b(urgent(ly)?|asap|hot job|apply (now|today)|immediate start|hiring now|now hiring|we are hiring|great pay|dringend|ab sofort|urgente?)\b/i;
const AMOUNT = /[$€£]\s?\d|\d[\d.,]*\s?(k\b|€|eur\b|usd\b|gbp\b|per hour\b|\/\s?h)/i;

export function titleHints(title: string): Hint[] {
  const hints: Hint[] = [];
  if (isShouting(title)) {
    hints.push(mend('title-shouting', '/title', 'The title is in capitals; write it as in a sentence.'));
  }
  if (EMOJI.test(title) || ORNAMENT.test(title)) {
    hints.push(
      mend('title-decorated', '/title', 'Leave signs and emoji out of the title: searches look for its words.'),
    );
  }
  if (title.length > TITLE_CHARACTERS) {
    hints.push(
      consider(
        'title-long',
        '/title',
        `The title has ${title.length} characters; from about ${TITLE_CHARACTERS} on it is cut off in results.`,
      ),
    );
  }
  const crowd = [
    ...(AMOUNT.test(title) ? ['pay'] : []),
    ...(ADVERTISING.test(title) ? [`“${ADVERTISING.exec(title)?.[0] ?? ''}”`] : []),
  ];
  if (crowd.length > 0) {
    hints.push(
      consider(
        'title-crowded',
        '/title',
        `Take ${crowd.join(' and ')} out of the title: seekers search for the name of the work, and pay has its own field.`,
      ),
    );
  }
  return hints;
}

/** Of a few letters at least, nearly all capital; `HR` and `SAP ABAP` alone are names. */
export function isShouting(text: string): boolean {
  const words = text.match(/\p{L}{4,}/gu) ?? [];
  const loud = words.filter((word) => word === word.toUpperCase() && word !== word.toLowerCase());
  return words.join('').length >= 8 && loud.length >= 0.8 * words.length;
}
