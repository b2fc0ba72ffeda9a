/** The items of an XML feed: the elements of one name, wherever they are, each as a plain value. */
import { SaxesParser } from 'saxes';
import { FeedFailure } from '../failure.ts';
import { ITEM_MAX, type Item, type Position, TOO_LONG } from './items.ts';

/** An element without attributes and children is its text; else an object of its children, `@attributes` and `#text`. */
type Element = { name: string; text: string; fields: Map<string, unknown> };

/** saxes holds one text or comment whole: what is longer than this ends the file instead. */
const TOKEN_MAX = 64_000_000;

/** Stray `&` and HTML's entities are common in feeds; saxes leaves them in the text, where they are read as HTML. */
const TOLERATED = /entity|disallowed character$|disallowed in char data/;
/** After these, what follows hangs in the wrong place. */
const FATAL = /unmatched closing tag|outside of root|only one root|root element|doctype/i;

/**
 * `itemOf` says which elements are items in a document with this root (null: none that we know).
 * @throws FeedFailure for what is not well formed outside an item or cut short, and for a DOCTYPE that declares entities.
 */
export async function* readXml(
  text: AsyncIterable<string>,
  itemOf: (root: string) => string | null,
): AsyncGenerator<Item> {
  const parser = new SaxesParser({ position: true });
  let ready: Item[] = [];
  let failure: FeedFailure | null = null;
  let itemName: string | null = null;
  let depth = 0;
  let open: Element[] = [];
  let position: Position = { line: 1, index: -1 };
  let broken: string | null = null;
  let started = 0;
  // An item is let go only when what follows it proves that it really ended there.
  let complete: Item | null = null;

  const fail = (what: string) => {
    failure ??= new FeedFailure(what, parser.line);
  };
  const release = () => {
    if (complete !== null) ready.push(complete);
    complete = null;
  };

  parser.on('error', (error) => {
    const what = error.message.replace(/^[\d:]+ */, '').replace(/\.$/, '');
    if (TOLERATED.test(what)) return;
    if (/unclosed/.test(what)) {
      release();
      fail('ends too early: it was cut short');
      return;
    }
    if (complete !== null) complete = { position: complete.position, broken: `is not well-formed XML: ${what}` };
    else if (open.length > 0) broken ??= `is not well-formed XML at line ${parser.line}: ${what}`;
    else fail(`is not well-formed XML: ${what}`);
    if (FATAL.test(what)) fail(`is not well-formed XML: ${what}`);
  });
  parser.on('doctype', (doctype) => {
    if (/<!ENTITY/i.test(doctype)) fail('declares entities of its own, which are not taken');
  });
  parser.on('opentag', (tag) => {
    if (failure !== null) return;
    release();
    if (depth === 0) {
      itemName = itemOf(tag.name);
      if (itemName === null) fail(`has the root <${tag.name}>, which no known format has`);
    }
    depth += 1;
    if (open.length === 0 && tag.name !== itemName) return;
    if (open.length === 0) {
      position = { line: parser.line, index: position.index + 1 };
      broken = null;
      started = parser.position;
    }
    const fields = new Map<string, unknown>(
      Object.entries(tag.attributes)
        .filter(([name]) => !name.startsWith('xmlns'))
        .map(([name, given]) => [`@${name}`, given as unknown]),
    );
    open.push({ name: tag.name, text: '', fields });
  });
  const onText = (part: string) => {
    const element = open.at(-1);
    if (element !== undefined) element.text += part;
  };
  parser.on('text', onText);
  parser.on('cdata', onText);
  parser.on('closetag', () => {
    depth -= 1;
    const element = open.pop();
    if (element === undefined || failure !== null) return;
    const parent = open.at(-1);
    if (parent !== undefined) append(parent.fields, element.name, plainValue(element));
    else {
      if (parser.position - started > ITEM_MAX) broken ??= TOO_LONG;
      complete = broken === null ? { position, value: plainValue(element) } : { position, broken };
    }
  });

  for await (const piece of text) {
    parser.write(piece);
    yield* ready;
    ready = [];
    if (failure !== null) throw failure;
    const length = open.length > 0 ? parser.position - started : 0;
    if (length > TOKEN_MAX) throw new FeedFailure(`has an item that ${TOO_LONG}`, position.line);
    if (length > ITEM_MAX) {
      broken ??= TOO_LONG;
      open = open.map(({ name }) => ({ name, text: '', fields: new Map() }));
    }
  }
  parser.close();
  if (failure === null) release();
  yield* ready;
  if (failure !== null) throw failure;
}

function append(fields: Map<string, unknown>, name: string, value: unknown): void {
  const before = fields.get(name);
  if (before === undefined) fields.set(name, value);
  else if (Array.isArray(before)) before.push(value);
  else fields.set(name, [before, value]);
}

function plainValue(element: Element): unknown {
  const text = element.text.trim();
  if (element.fields.size === 0) return text;
  if (text !== '') element.fields.set('#text', text);
  return Object.fromEntries(element.fields);
}
