/** The texts of feeds, made plain: HTML, HTML that was escaped once too often, and plain text are told apart. */
import { decodeHTML } from 'entities';
import { htmlOfText, plainText, sanitiseHtml, textOf } from '../postings/html.ts';

const TAG = /<\/?[a-z][^<>]*>/i;
const BLOCK = /<\/?(?:p|br|div|li|ul|ol|h[1-6]|table|tr|section)\b[^<>]*>/i;
const ESCAPED_TAG = /&(?:amp;)*lt;\/?(?:p|br|div|li|ul|ol|h[1-6]|strong|b|em|i|span|a|table|font)\b/i;
const ENTITY = /&(?:[a-z][a-z\d]+|#\d+|#x[\da-f]+);/i;

/** HTML, not yet sanitised. Plain text keeps its paragraphs, lines and lists. */
export function descriptionHtml(given: string): string {
  const raw = unescapedTwice(given);
  if (!TAG.test(raw)) return htmlOfText(decodeHTML(raw));
  return BLOCK.test(raw) ? raw : raw.replace(/\r\n?|\n/g, '<br>');
}

/** Where tags stand as text and none stand as tags, a layer of escaping is taken off; at most two. */
function unescapedTwice(given: string): string {
  let raw = given;
  for (let layer = 0; layer < 2 && !TAG.test(raw) && ESCAPED_TAG.test(raw); layer += 1) raw = decodeHTML(raw);
  return raw;
}

/** One line of text without markup: a title, a name, a place. `null` when nothing is left. */
export function lineOf(given: string | null): string | null {
  if (given === null) return null;
  const raw = unescapedTwice(given);
  const text = TAG.test(raw) ? textOf(sanitiseHtml(raw)) : ENTITY.test(raw) ? decodeHTML(raw) : raw;
  return plainText(text).trim().toWellFormed() || null;
}
