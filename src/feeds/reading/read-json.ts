/**
 * The items of one JSON text: those of the array at a path, or of the first array of objects in it. Each is cut out and
 * parsed by itself, so that only the item at hand is held, and a broken or endless one costs nothing but itself. (Finding
 * where an item ends and leaving the rest to JSON.parse was ten times as quick as a streaming parser of tokens.)
 */
import { FeedFailure } from '../failure.ts';
import { ITEM_MAX, type Item, TOO_LONG } from './items.ts';

const MAX_DEPTH = 200;
const WHITE = /[ \t\r\n]/;

/**
 * `path` is the names that lead to the array (`SearchResult.SearchResultItems`); `.`: the text itself is the one item.
 * @throws FeedFailure for a text that is not whole.
 */
export async function* readJson(text: AsyncIterable<string>, path?: string): AsyncGenerator<Item> {
  const cursor = cursorOver(text);
  let found = false;
  if (path === '.') {
    found = true;
    yield* item(0);
  } else yield* value([]);
  if ((await cursor.peek()) !== '') throw cursor.failure('goes on after its end');
  if (!found) {
    throw new FeedFailure(
      path === undefined ? 'holds no array of objects' : `holds no array at ${JSON.stringify(path)}`,
      1,
    );
  }

  async function* value(names: string[]): AsyncGenerator<Item> {
    if (names.length > MAX_DEPTH) throw cursor.failure(`is nested deeper than ${MAX_DEPTH}`);
    const first = await cursor.peek();
    if (first === '{') yield* members(names);
    else if (first === '[') yield* elements(names);
    else await scalar();
  }

  async function* members(names: string[]): AsyncGenerator<Item> {
    await cursor.expect('{');
    if ((await cursor.peek()) === '}') return cursor.expect('}');
    for (;;) {
      if ((await cursor.peek()) !== '"') throw cursor.failure('has something else where a name is expected');
      const name = String(await scalar());
      await cursor.expect(':');
      yield* value([...names, name]);
      if ((await cursor.peek()) === '}') return cursor.expect('}');
      await cursor.expect(',');
    }
  }

  async function* elements(names: string[]): AsyncGenerator<Item> {
    await cursor.expect('[');
    const first = await cursor.peek();
    const wanted = path === undefined ? first === '{' || (first === ']' && names.length < 2) : names.join('.') === path;
    if (wanted && !found) {
      found = path !== undefined || first === '{';
      yield* items();
      found = true;
      return;
    }
    if (first === ']') return cursor.expect(']');
    for (;;) {
      yield* value([...names, '*']);
      if ((await cursor.peek()) === ']') return cursor.expect(']');
      await cursor.expect(',');
    }
  }

  async function* items(): AsyncGenerator<Item> {
    if ((await cursor.peek()) === ']') return cursor.expect(']');
    for (let index = 0; ; index += 1) {
      yield* item(index);
      if ((await cursor.peek()) === ']') return cursor.expect(']');
      await cursor.expect(',');
    }
  }

  async function* item(index: number): AsyncGenerator<Item> {
    await cursor.peek();
    const position = { line: cursor.line(), index };
    const raw = await cursor.raw();
    yield raw === null ? { position, broken: TOO_LONG } : { position, ...parsed(raw) };
  }

  async function scalar(): Promise<unknown> {
    const raw = await cursor.raw();
    try {
      if (raw === null) throw new Error(TOO_LONG);
      return JSON.parse(raw);
    } catch (error) {
      throw cursor.failure(`is not JSON: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
}

function parsed(raw: string): { value: unknown } | { broken: string } {
  try {
    const value: unknown = JSON.parse(raw);
    if (value !== null && typeof value === 'object' && !Array.isArray(value)) return { value };
    return { broken: 'is not a JSON object' };
  } catch (error) {
    return { broken: `is not JSON: ${error instanceof Error ? error.message : String(error)}` };
  }
}

function cursorOver(text: AsyncIterable<string>) {
  const pieces = text[Symbol.asyncIterator]();
  let piece = '';
  let at = 0;
  let line = 1;

  async function more(): Promise<boolean> {
    const next = await pieces.next();
    if (next.done === true) return false;
    piece = next.value;
    at = 0;
    return true;
  }
  const failure = (what: string) => new FeedFailure(what, line);

  /** The next character that is not white, without taking it; '' at the end. */
  async function peek(): Promise<string> {
    for (;;) {
      for (; at < piece.length; at += 1) {
        const character = piece.charAt(at);
        if (!WHITE.test(character)) return character;
        if (character === '\n') line += 1;
      }
      if (!(await more())) return '';
    }
  }

  async function expect(character: string): Promise<void> {
    const got = await peek();
    if (got === '') throw failure('ends too early: it was cut short');
    if (got !== character) throw failure(`has ${JSON.stringify(got)} where ${JSON.stringify(character)} is expected`);
    at += 1;
  }

  /** The text of the value that begins here, to the delimiter after it; null when it is too long to hold. */
  async function raw(): Promise<string | null> {
    let held = '';
    let length = 0;
    let depth = 0;
    let inString = false;
    let escaped = false;
    for (;;) {
      const from = at;
      let done = false;
      for (; at < piece.length && !done; at += 1) {
        const code = piece.charCodeAt(at);
        if (code === 0x0a) line += 1;
        if (escaped) escaped = false;
        else if (inString) {
          if (code === 0x5c) escaped = true;
          else if (code === 0x22) inString = false;
        } else if (code === 0x22) inString = true;
        else if (code === 0x7b || code === 0x5b) depth += 1;
        else if (code === 0x7d || code === 0x5d) {
          if (depth === 0) break;
          depth -= 1;
          done = depth === 0;
        } else if (depth === 0 && (code === 0x2c || code === 0x3a)) break;
      }
      length += at - from;
      if (length <= ITEM_MAX) held += piece.slice(from, at);
      if (done || at < piece.length) return length <= ITEM_MAX ? held : null;
      if (!(await more())) {
        if (depth > 0 || inString) throw failure('ends in the middle of an item: it was cut short');
        return held;
      }
    }
  }

  return { peek, expect, raw, failure, line: () => line };
}
