/** A posting's description as HTML that is safe to show anywhere and always shaped the same way, and as plain text. */

import { decodeHTML, escapeText } from 'entities';
import sanitize from 'sanitize-html';

const BLOCKS = new Set(['p', 'h2', 'h3', 'h4', 'ul', 'ol', 'li', 'blockquote']);
const HEADINGS_AND_PARAGRAPHS = new Set(['p', 'h2', 'h3', 'h4']);
const INLINES = new Set(['strong', 'em', 'u', 'code', 'a']);
const LINK = /^(?:https?:\/\/|mailto:)/i;
const LINK_MAX = 2000;

const asDivision = Object.fromEntries(
  ['section', 'article', 'header', 'footer', 'main', 'aside', 'table', 'tr', 'td', 'th', 'dl', 'dt', 'dd', 'pre', 'hr']
    .concat(['figure', 'figcaption', 'caption', 'address', 'fieldset', 'legend', 'details', 'summary', 'center'])
    .map((tag) => [tag, 'div']),
);

const POLICY: sanitize.IOptions = {
  allowedTags: [...BLOCKS, ...INLINES, 'br', 'div'],
  allowedAttributes: { a: ['href'] },
  allowedSchemes: ['http', 'https', 'mailto'],
  allowProtocolRelative: false,
  nonTextTags: [
    'script',
    'style',
    'textarea',
    'option',
    'noscript',
    'iframe',
    'object',
    'svg',
    'math',
    'title',
    'template',
  ],
  nestingLimit: 40,
  parseStyleAttributes: false,
  transformTags: { ...asDivision, h1: 'h2', h5: 'h4', h6: 'h4', b: 'strong', i: 'em' },
};

/**
 * Keeps `p h2 h3 h4 ul ol li blockquote br strong em u code a[href]` and the text of everything else but scripts, frames
 * and the like. Links are http, https or mailto and carry `rel`. Bare text and `<div>`s become paragraphs, two line breaks
 * in a row part them, and what would show nothing is left out. Its own answer passes through it unchanged.
 */
export function sanitiseHtml(html: string): string {
  return shaped(sanitize(html.toWellFormed(), POLICY));
}

type Block = { tag: string; written: boolean };
type Inline = { tag: string; open: string; written: boolean };

/** Holds the place of an element that is not written, for its closing tag to find. */
const SILENT: Inline = { tag: '', open: '', written: false };

/**
 * Writes clean, well nested HTML anew. Every element waits until there is text for it, which is what drops empty ones;
 * an inline element around blocks is opened again inside each of them.
 */
function shaped(clean: string): string {
  const out: string[] = [];
  const blocks: Block[] = [];
  const inlines: Inline[] = [];
  let breaks = 0;
  let space = false;
  let afterText = false;

  const top = () => blocks.at(-1)?.tag;
  const inList = () => top() === 'ul' || top() === 'ol';

  function closeInlines(): void {
    for (let at = inlines.length - 1; at >= 0; at -= 1) {
      const inline = inlines[at];
      if (inline?.written) {
        out.push(`</${inline.tag}>`);
        inline.written = false;
      }
    }
  }
  function closeTop(): void {
    closeInlines();
    const block = blocks.pop();
    if (block?.written) {
      out.push(`</${block.tag}>`);
      afterText = false;
    }
    breaks = 0;
    space = false;
  }
  function endOfBlock(): void {
    closeInlines();
    if (HEADINGS_AND_PARAGRAPHS.has(top() ?? '')) closeTop();
    breaks = top() === 'li' ? 1 : 0;
    space = false;
  }
  function openBlock(tag: string): void {
    endOfBlock();
    if (inList() && tag !== 'li') blocks.push({ tag: 'li', written: false });
    if (top() === 'li' && tag !== 'ul' && tag !== 'ol' && tag !== 'li') return;
    if (tag === 'li') {
      if (top() === 'li') closeTop();
      blocks.push({ tag: inList() ? 'li' : 'p', written: false });
      return;
    }
    blocks.push({ tag, written: false });
  }
  function closeBlock(tag: string): void {
    endOfBlock();
    if (HEADINGS_AND_PARAGRAPHS.has(tag) || !blocks.some((block) => block.tag === tag)) return;
    while (blocks.length > 0 && top() !== tag) closeTop();
    closeTop();
  }
  function writeText(text: string): void {
    const words = text.trim();
    if (words === '') {
      space ||= text !== '';
      return;
    }
    if (breaks > 1 && afterText && top() === 'p') closeTop();
    if (inList()) blocks.push({ tag: 'li', written: false });
    else if (blocks.length === 0 || top() === 'blockquote') blocks.push({ tag: 'p', written: false });
    for (const block of blocks) {
      if (block.written) continue;
      out.push(`<${block.tag}>`);
      block.written = true;
      afterText = false;
    }
    if (afterText) out.push(breaks > 0 ? '<br>' : space || text.startsWith(' ') ? ' ' : '');
    for (const inline of inlines) {
      if (inline.written || inline.open === '') continue;
      out.push(inline.open);
      inline.written = true;
    }
    out.push(words);
    afterText = true;
    breaks = 0;
    space = text.endsWith(' ');
  }
  function openInline(tag: string, attributes: string): void {
    if (inlines.some((inline) => inline.tag === tag)) inlines.push({ ...SILENT });
    else if (tag === 'a') inlines.push(anchor(attributes));
    else inlines.push({ tag, open: `<${tag}>`, written: false });
  }

  const tokens = /<(\/?)([a-z0-9]+)([^<>]*)>|[^<]+/g;
  for (let found = tokens.exec(clean); found !== null; found = tokens.exec(clean)) {
    const [token, closing, tag, attributes] = found;
    if (tag === undefined) writeText(plainText(token));
    else if (tag === 'br') breaks += 1;
    else if (INLINES.has(tag)) {
      if (closing === '') openInline(tag, attributes ?? '');
      else {
        const inline = inlines.pop();
        if (inline?.written) out.push(`</${inline.tag}>`);
      }
    } else if (!BLOCKS.has(tag)) endOfBlock();
    else if (closing === '') openBlock(tag);
    else closeBlock(tag);
  }
  while (blocks.length > 0) closeTop();
  return out.join('');
}

function anchor(attributes: string): Inline {
  const href = /href="([^"]*)"/.exec(attributes)?.[1]?.trim() ?? '';
  if (!LINK.test(href) || href.length > LINK_MAX) return { ...SILENT };
  return { tag: 'a', open: `<a href="${href}" rel="nofollow noopener noreferrer">`, written: false };
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it removes
const INVISIBLE = /[\0-\x08\x0e-\x1f\x7f\u00ad\u200b\u2060\ufeff]/g;
/** Anything but one plain space between words. */
const SPACING = /[^\S ]| {2}/;

/** One kind of space, and no character that is a control (PostgreSQL refuses NUL) or shows nothing. */
export function plainText(text: string): string {
  const visible = text.replace(INVISIBLE, '');
  return SPACING.test(visible) ? visible.replace(/\s+/g, ' ') : visible;
}

/** Any white space but a single plain one, which needs no replacing; most is single. */
export const WIDE_SPACE = /[^\S ]\s*| \s+/g;

const LINE_BREAK = /<(?:br|\/?(?:p|div|h[1-6]|ul|ol|li|blockquote|tr|table|section|hr))\b[^<>]*>/gi;

/** Another kind of space than the plain one. */
const OTHER_SPACE = /[^\S ]/;

/** The text of sanitised HTML: a line for each block or break, entities decoded, no empty lines. */
export function textOf(html: string): string {
  // Most has nothing but single spaces: to look for others with what replaces them costs more than all the rest.
  const even = OTHER_SPACE.test(html) || html.includes('  ') ? html.replace(WIDE_SPACE, ' ') : html;
  const text = even.replace(LINE_BREAK, '\n').replace(/<\/?[a-z][^<>]*>/gi, '');
  const lines = (text.includes('&') ? decodeHTML(text) : text).split('\n');
  return lines
    .map((line) => (line.endsWith(' ') ? line.replace(/ +$/, '') : line).trimStart())
    .filter((line) => line !== '')
    .join('\n')
    .trim()
    .toWellFormed();
}

const ITEM = /^\s*[-*•·–▪●○◦‣]\s+(?=\S)/;

/** Plain text as sanitised HTML: empty lines part paragraphs, lines that begin with a dash or a bullet become a list. */
export function htmlOfText(text: string): string {
  const html: string[] = [];
  let paragraph: string[] = [];
  let items: string[] = [];
  const flush = () => {
    if (paragraph.length > 0) html.push(`<p>${paragraph.join('<br>')}</p>`);
    if (items.length > 0) html.push(`<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`);
    paragraph = [];
    items = [];
  };
  for (const line of text.toWellFormed().split(/\r\n?|\n/)) {
    const words = escapeText(plainText(line).trim());
    const item = ITEM.test(line);
    if (words === '' || item !== items.length > 0) flush();
    if (item) items.push(words.replace(ITEM, ''));
    else if (words !== '') paragraph.push(words);
  }
  flush();
  return html.join('');
}
