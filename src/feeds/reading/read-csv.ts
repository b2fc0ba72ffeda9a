/**
 * CSV (RFC 4180) with a header: an item a record. A record whose quotes are broken is refused by itself: reading goes on
 * with the line after its first. That recovery is why this is not csv-parse, which drops what follows a broken quote.
 */
import { FeedFailure } from '../failure.ts';
import { ITEM_MAX, type Item, TOO_LONG } from './items.ts';
import { type Line, lines } from './lines.ts';

export const DELIMITERS = [',', ';', '\t', '|'] as const;

/** The delimiter is the one that the header has most of, where it is not given. @throws FeedFailure for a header that is none. */
export async function* readCsv(text: AsyncIterable<string>, delimiter?: string): AsyncGenerator<Item> {
  let header: string[] | null = null;
  let comma = delimiter ?? ',';
  let index = 0;
  for await (const record of records(text, (first) => {
    comma = delimiter ?? mostUsed(first);
    return comma;
  })) {
    if (header === null) {
      header = headerOf(record);
      continue;
    }
    if ('fields' in record && record.fields.every((field) => field.trim() === '')) continue;
    const position = { line: record.line, index };
    index += 1;
    if ('broken' in record) yield { position, broken: record.broken };
    else if (record.fields.length !== header.length) {
      yield { position, broken: `has ${record.fields.length} fields, the header has ${header.length}` };
    } else {
      const fields = record.fields;
      yield { position, value: Object.fromEntries(header.map((name, column) => [name, fields[column]])) };
    }
  }
}

type CsvRecord = { line: number; fields: string[] } | { line: number; broken: string };

function headerOf(record: CsvRecord): string[] {
  if ('broken' in record) throw new FeedFailure(`has a header that ${record.broken}`, record.line);
  const names = record.fields.map((name) => name.trim());
  const twice = names.find((name, column) => names.indexOf(name) !== column);
  if (twice !== undefined) throw new FeedFailure(`names the column ${JSON.stringify(twice)} twice`, record.line);
  return names;
}

function mostUsed(header: string): string {
  const unquoted = header.replace(/"[^"]*"/g, '');
  const count = (delimiter: string) => unquoted.split(delimiter).length;
  return DELIMITERS.reduce((best, each) => (count(each) > count(best) ? each : best));
}

/** A record that is being read: its lines (for reading them again when its quotes turn out broken), and where it stands. */
type Open = { lines: Line[]; length: number; fields: string[]; quoted: string | null };

async function* records(text: AsyncIterable<string>, begin: (first: string) => string): AsyncGenerator<CsvRecord> {
  let delimiter: string | null = null;
  let open: Open | null = null;
  for await (const line of lines(text, ITEM_MAX)) {
    delimiter ??= begin(line.text ?? '');
    open = yield* take(open, [line], delimiter);
  }
  while (open !== null && delimiter !== null) {
    const [first, ...rest] = open.lines;
    yield { line: first?.line ?? 1, broken: 'opens a quote that is not closed' };
    open = yield* take(null, rest, delimiter);
  }
}

/** Reads on through these lines, yields each record that ends in them, and returns the one that is still open. */
function* take(before: Open | null, more: Line[], delimiter: string): Generator<CsvRecord, Open | null> {
  let open = before;
  const waiting = more.toReversed();
  for (let line = waiting.pop(); line !== undefined; line = waiting.pop()) {
    if (open === null && line.text !== null && !line.text.includes('"')) {
      yield { line: line.line, fields: line.text.split(delimiter) };
      continue;
    }
    open ??= { lines: [], length: 0, fields: [], quoted: null };
    open.lines.push(line);
    open.length += (line.text?.length ?? ITEM_MAX) + 1;
    const broken = open.length > ITEM_MAX ? TOO_LONG : readOn(open, line.text ?? '', delimiter);
    const first = open.lines[0]?.line ?? line.line;
    if (broken !== null) {
      yield { line: first, broken };
      for (let back = open.lines.pop(); back !== undefined && open.lines.length > 0; back = open.lines.pop())
        waiting.push(back);
    } else if (open.quoted === null) yield { line: first, fields: open.fields };
    else continue;
    open = null;
  }
  return open;
}

/** Reads one more line of a record. `quoted` is left non-null when it ends inside quotes; returns what is broken, if anything. */
function readOn(open: Open, text: string, delimiter: string): string | null {
  let at = 0;
  if (open.quoted !== null) open.quoted += '\n';
  for (;;) {
    if (open.quoted === null && text[at] !== '"') {
      const end = text.indexOf(delimiter, at);
      open.fields.push(text.slice(at, end === -1 ? text.length : end));
      if (end === -1) return null;
      at = end + 1;
      continue;
    }
    if (open.quoted === null) {
      open.quoted = '';
      at += 1;
    }
    const end = text.indexOf('"', at);
    if (end === -1) {
      open.quoted += text.slice(at);
      return null;
    }
    open.quoted += text.slice(at, end);
    at = end + 1;
    if (text[at] === '"') {
      open.quoted += '"';
      at += 1;
    } else {
      const after = text.slice(at).trimStart();
      if (after !== '' && !after.startsWith(delimiter) && text[at] !== delimiter) {
        return `has ${JSON.stringify(after.slice(0, 10))} after a closing quote`;
      }
      open.fields.push(open.quoted);
      open.quoted = null;
      at = text.indexOf(delimiter, at);
      if (at === -1) return null;
      at += 1;
    }
  }
}
