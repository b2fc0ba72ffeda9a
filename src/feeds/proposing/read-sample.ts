/** The first items of a file of unknown shape, and where in it they were found. */
import { SaxesParser } from 'saxes';
import { FeedFailure } from '../failure.ts';
import { itemsOf, sampled, shapeOf } from '../read-feed.ts';
import { decode } from '../reading/decode.ts';
import { type Bytes, unwrap } from '../reading/unwrap.ts';
import type { Sample } from './propose-mapping.ts';

const ITEMS = 100;

/** Of the first file where there are several. @throws FeedFailure where nothing in it is a list. */
export async function readSample(source: Bytes, fileName: string): Promise<Sample> {
  for await (const inner of unwrap(fileName, source)) {
    const { sample, whole } = await sampled(decode(inner.bytes));
    const shape = shapeOf(sample, inner.name);
    if (shape === 'html') throw new FeedFailure('is a web page: those are read by their JSON-LD, without a mapping', 1);
    const rows = shape === 'xml' ? repeatedElement(sample) : shape === 'json' ? longestList(sample) : null;
    const items: unknown[] = [];
    for await (const item of itemsOf(whole, shape, rows ?? undefined)) {
      if ('value' in item) items.push(item.value);
      if (items.length === ITEMS) break;
    }
    if (items.length === 0) throw new FeedFailure('has no items that could be read', 1);
    return { shape, rows, delimiter: null, items };
  }
  throw new FeedFailure('holds no file', null);
}

/** The element that comes again and again and has most in it. The text may end anywhere. */
function repeatedElement(text: string): string {
  const found = new Map<string, { count: number; children: Set<string> }>();
  const open: string[] = [];
  const parser = new SaxesParser();
  parser.on('error', () => {});
  parser.on('opentag', ({ name }) => {
    const known = found.get(name) ?? { count: 0, children: new Set() };
    found.set(name, { ...known, count: known.count + 1 });
    found.get(open.at(-1) ?? '')?.children.add(name);
    open.push(name);
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(text);
  const weight = ({ count, children }: { count: number; children: Set<string> }) =>
    children.size < 2 ? 0 : children.size * (count > 1 ? 10 : 1);
  const [best] = [...found].sort(([, one], [, other]) => weight(other) - weight(one));
  if (best === undefined || weight(best[1]) === 0) throw new FeedFailure('has no element that could be a listing', 1);
  return best[0];
}

/** The path to the list of the most said; null where it is the first, or the text is too long to tell. */
function longestList(text: string): string | null {
  let whole: unknown;
  try {
    whole = JSON.parse(text);
  } catch {
    return null;
  }
  const lists: { path: string; length: number }[] = [];
  const walk = (value: unknown, path: string[]): void => {
    if (value === null || typeof value !== 'object' || path.length > 5) return;
    if (!Array.isArray(value)) {
      for (const [name, inner] of Object.entries(value)) walk(inner, [...path, name]);
    } else if (value.some((each) => each !== null && typeof each === 'object' && !Array.isArray(each))) {
      lists.push({ path: path.join('.'), length: JSON.stringify(value).length });
    }
  };
  walk(whole, []);
  const [first] = lists;
  const best = lists.toSorted((one, other) => other.length - one.length)[0];
  return best === undefined || best === first ? null : best.path;
}
