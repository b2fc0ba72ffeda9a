/**
 * CSV (RFC 4180) with a header: an item a record. A record whose quotes are broken is refused by itself: reading goes on with the line
 * after its first. csv-parse reads each record; finding its end is ours, since csv-parse drops what follows a broken quote.
 */
import { CsvError, parse } from 'csv-parse/sync';
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

const NOT_CLOSED = 'opens a quote that is not closed';

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

/** A record that is being read: its lines, for reading them again when its quotes turn out broken. */
type Open = { lines: Line[]; length: number };

async function* records(text: AsyncIterable<string>, begin: (first: string) => string): AsyncGenerator<CsvRecord> {
  let delimiter: string | null = null;
  let open: Open | null = null;
  for await (const line of lines(text, ITEM_MAX)) {
    delimiter ??= begin(line.text ?? '');
    open = yield* take(open, [line], delimiter);
  }
  while (open !== null && delimiter !== null) {
    const [first, ...rest] = open.lines;
    yield { line: first?.line ?? 1, broken: NOT_CLOSED };
    open = yield* take(null, rest, delimiter);
  }
}

/** Reads on through these lines, yields each record that ends in them, and returns the one that is still open. */
function* take(before: Open | null, more: Line[], delimiter: string): Generator<CsvRecord, Open | null> {
  let open = before;
  const waiting = more.toReversed();
  for (let line = waiting.pop(); line !== undefined; line = waiting.pop()) {
    open ??= { lines: [], length: 0 };
    open.lines.push(line);
    open.length += (line.text?.length ?? ITEM_MAX) + 1;
    const first = open.lines[0]?.line ?? line.line;
    const read = open.length > ITEM_MAX ? TOO_LONG : parseRecord(open, delimiter);
    if (read === null) continue;
    if (typeof read === 'string') {
      yield { line: first, broken: read };
      for (let back = open.lines.pop(); back !== undefined && open.lines.length > 0; back = open.lines.pop())
        waiting.push(back);
    } else yield { line: first, fields: read };
    open = null;
  }
  return open;
}

/** The record's fields; null when it goes on in the next line; else what is broken. */
function parseRecord({ lines }: Open, delimiter: string): string[] | string | null {
  const quotes = (lines.at(-1)?.text ?? '').split('"').length - 1;
  // An open quote is not closed by a line with an even number of them: so a record is read once or twice, however many lines it has.
  if (lines.length > 1 && quotes % 2 === 0) return null;
  const text = lines.map((line) => line.text ?? '').join('\n');
  const strict = parseWith(text, delimiter, false);
  if (typeof strict !== 'string') return strict;
  // A quote inside a plain field (`5" pipe`) is a character like any other.
  const read = strict === 'INVALID_OPENING_QUOTE' ? parseWith(text, delimiter, true) : strict;
  if (typeof read !== 'string') return read;
  if (read === 'CSV_QUOTE_NOT_CLOSED') return null;
  return read === 'CSV_INVALID_CLOSING_QUOTE' ? 'has text after a closing quote' : `is no CSV (${read})`;
}

function parseWith(text: string, delimiter: string, relaxed: boolean): string[] | string {
  try {
    const [fields] = parse(text, { delimiter, relax_quotes: relaxed, relax_column_count: true });
    return fields ?? [''];
  } catch (error) {
    if (error instanceof CsvError) return error.code;
    throw error;
  }
}
