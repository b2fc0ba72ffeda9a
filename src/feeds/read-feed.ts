/** A feed's bytes to its rows: unpacked, decoded, its format recognised, each item read by it. Only the row at hand is held. */
import { assemble } from './assemble.ts';
import { FeedFailure } from './failure.ts';
import type { FeedRow } from './feed-posting.ts';
import { rowsOfJsonLd } from './formats/json-ld.ts';
import { FORMATS, type Format, fits, ITEM_OF_ROOT, type Shape } from './formats.ts';
import { decode } from './reading/decode.ts';
import type { Item } from './reading/items.ts';
import { readCsv } from './reading/read-csv.ts';
import { readHtml } from './reading/read-html.ts';
import { readJson } from './reading/read-json.ts';
import { readNdjson } from './reading/read-ndjson.ts';
import { readXml } from './reading/read-xml.ts';
import { type Bytes, unwrap } from './reading/unwrap.ts';

export type FeedOptions = {
  /** For the positions of rows; its ending tells NDJSON from JSON where the content does not. */
  fileName: string;
  /** Where it is not given, each file's own content tells. */
  format?: Format;
};

/** Never throws for what the bytes hold: what cannot be read is a row that says so, and ends its file. */
export async function* readFeed(source: Bytes, options: FeedOptions): AsyncGenerator<FeedRow> {
  let file = options.fileName;
  try {
    for await (const inner of unwrap(options.fileName, source)) {
      file = inner.name;
      yield* readFile(inner.bytes, file, options.format);
      file = options.fileName;
    }
  } catch (error) {
    if (!(error instanceof FeedFailure)) throw error;
    yield { position: { file, line: error.line ?? 1 }, failed: error.message };
  }
}

async function* readFile(bytes: Bytes, file: string, given: Format | undefined): AsyncGenerator<FeedRow> {
  const text = decode(bytes);
  try {
    const { sample, whole } = await sampled(text);
    if (sample.trim() === '') throw new FeedFailure('is empty', 1);
    const shape = shapeOf(sample, file);
    if (given !== undefined && !fits(given, shape)) {
      throw new FeedFailure(
        `is ${shape.toUpperCase()}, and ${given.name} is read from ${given.shape.toUpperCase()}`,
        1,
      );
    }
    const board = file.split('/').at(-1)?.replace(/\..*$/, '') ?? file;
    let format = given;
    let index = 0;
    for await (const item of itemsOf(whole, shape, rowsIn(sample, given), given?.delimiter)) {
      const place = { file, line: item.position.line };
      if ('broken' in item) {
        yield { position: { ...place, index }, refused: [{ pointer: '', detail: item.broken }], named: null };
        index += 1;
        continue;
      }
      format ??= recognised(item.value, shape, place.line);
      for (const listing of format.listingsIn?.(item.value) ?? [item.value]) {
        const made = assemble(format.parts(listing, board), format.dates);
        yield { position: { ...place, index }, ...made };
        index += 1;
      }
    }
    if (index === 0 && format?.listingsIn !== undefined) throw new FeedFailure('holds no JobPosting', 1);
  } catch (error) {
    if (!(error instanceof FeedFailure)) throw error;
    yield { position: { file, line: error.line ?? 1 }, failed: error.message };
  } finally {
    await text.return(undefined);
  }
}

const SAMPLE = 64 * 1024;

/** The beginning of the text (64 K characters), and all of it again. */
export async function sampled(text: AsyncGenerator<string>): Promise<{ sample: string; whole: AsyncIterable<string> }> {
  let sample = '';
  let next = await text.next();
  while (next.done !== true && sample.length + next.value.length < SAMPLE) {
    sample += next.value;
    next = await text.next();
  }
  async function* whole(): AsyncGenerator<string> {
    yield sample;
    for (; next.done !== true; next = await text.next()) yield next.value;
  }
  return { sample: next.done === true ? sample : sample + next.value, whole: whole() };
}

export function shapeOf(sample: string, file: string): Shape {
  const text = sample.trimStart();
  if (/^(?:<!--(?:(?!-->)[\s\S])*-->\s*)*<(?:!doctype\s+html|html)\b/i.test(text)) return 'html';
  if (text.startsWith('<')) return 'xml';
  if (text.startsWith('[')) return 'json';
  if (!text.startsWith('{')) return 'csv';
  if (/\.(?:ndjson|jsonl)(?:\.gz)?$/i.test(file)) return 'ndjson';
  const [first = '', second = ''] = text.split(/\r\n?|\n/).filter((line) => line.trim() !== '');
  return first.trimEnd().endsWith('}') && second.startsWith('{') ? 'ndjson' : 'json';
}

/** Where the list is, as far as the beginning of the text tells; `.`: the text is one listing, such as NDJSON of a single line. */
function rowsIn(sample: string, given: Format | undefined): string | undefined {
  if (given?.rows !== undefined) return given.rows;
  return rowsOfJsonLd(sample) ?? (isOneListing(sample, given === undefined ? FORMATS : [given]) ? '.' : undefined);
}

function isOneListing(sample: string, formats: readonly Format[]): boolean {
  if (!sample.trimStart().startsWith('{')) return false;
  const isListing = (item: unknown) => formats.some((format) => fits(format, 'json') && format.recognises(item));
  try {
    const whole: unknown = JSON.parse(sample);
    // A list of listings may have a title and a description, too.
    return (
      isListing(whole) && !Object.values(whole as object).some((value) => Array.isArray(value) && isListing(value[0]))
    );
  } catch {
    return false;
  }
}

export function itemsOf(
  text: AsyncIterable<string>,
  shape: Shape,
  rows?: string,
  delimiter?: string,
): AsyncGenerator<Item> {
  switch (shape) {
    case 'csv':
      return readCsv(text, delimiter);
    case 'html':
      return readHtml(text);
    case 'json':
      return readJson(text, rows);
    case 'ndjson':
      return readNdjson(text);
    case 'xml':
      return readXml(text, (root) => rows ?? ITEM_OF_ROOT[root] ?? null);
  }
}

function recognised(item: unknown, shape: Shape, line: number): Format {
  const format = FORMATS.find((each) => fits(each, shape) && each.recognises(item));
  if (format !== undefined) return format;
  const names = Object.keys(item ?? {})
    .slice(0, 20)
    .join(', ');
  throw new FeedFailure(
    `is ${shape.toUpperCase()} of no format that we know: a mapping (--map) must say what its names hold (${names})`,
    line,
  );
}
