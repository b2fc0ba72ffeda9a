/** The JSON-LD of a web page: an item a script, each with the page's own address (`page`), which it often does not repeat. */
import { FeedFailure } from '../failure.ts';
import { ITEM_MAX, type Item, TOO_LONG } from './items.ts';

/** Characters of all scripts of a page together: they are held until its end, where its address is known at the latest. */
const SCRIPTS_MAX = 10 * ITEM_MAX;
/** htmlparser2 holds one comment or script whole. */
const PAGE_MAX = 64_000_000;

/** @throws FeedFailure for a page without JSON-LD, or of more than we hold. */
export async function* readHtml(text: AsyncIterable<string>): AsyncGenerator<Item> {
  const scripts: { line: number; json: string }[] = [];
  let canonical: string | null = null;
  let open: { line: number; json: string } | null = null;
  let [line, length, held] = [1, 0, 0];

  // Loaded for the first page: sanitize-html requires it, and jest takes an import beside that for a cycle.
  const { Parser } = await import('htmlparser2');
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === 'script' && /^application\/ld\+json\b/i.test(attributes['type']?.trim() ?? ''))
        open = { line, json: '' };
      if (name === 'link' && attributes['rel']?.toLowerCase() === 'canonical') canonical ??= attributes['href'] ?? null;
      if (name === 'meta' && attributes['property'] === 'og:url') canonical ??= attributes['content'] ?? null;
    },
    ontext(part) {
      if (open !== null) open.json += part;
    },
    onclosetag(name) {
      if (name !== 'script' || open === null) return;
      held += open.json.length;
      scripts.push(open);
      open = null;
    },
  });
  for await (const piece of text) {
    length += piece.length;
    // So that what begins in a line is found in it, the page is given line by line.
    for (const part of piece.split(/(?<=\n)/)) {
      parser.write(part);
      if (part.endsWith('\n')) line += 1;
    }
    if (held > SCRIPTS_MAX || length > PAGE_MAX) throw new FeedFailure('is a web page of more than we read', line);
  }
  parser.end();
  if (scripts.length === 0)
    throw new FeedFailure('is a web page without JSON-LD (script type="application/ld+json")', 1);
  for (const [index, script] of scripts.entries()) yield itemOf(script, index, canonical);
}

function itemOf({ line, json }: { line: number; json: string }, index: number, canonical: string | null): Item {
  const position = { line, index };
  if (json.length > ITEM_MAX) return { position, broken: TOO_LONG };
  try {
    // Line breaks inside its texts, and what hides it from very old browsers, are common.
    const bare = json
      .replace(/^\s*(?:<!--|\/[*/]\s*<!\[CDATA\[(?:\s*\*\/)?|<!\[CDATA\[)/, '')
      .replace(/(?:-->|(?:\/[*/]\s*)?\]\]>(?:\s*\*\/)?)\s*$/, '')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what JSON forbids
      .replace(/[\u0000-\u001f]+/g, ' ');
    const value: unknown = JSON.parse(bare);
    return { position, value: { '@graph': [value], ...(canonical === null ? {} : { page: canonical }) } };
  } catch (error) {
    return { position, broken: `is not JSON: ${error instanceof Error ? error.message : String(error)}` };
  }
}
