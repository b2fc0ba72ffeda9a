/** The table of formats: a shape, what the items are called in it, how one is recognised, and what is taken out of it. */
import type { Parts } from './feed-posting.ts';
import { ashbyParts, recognisesAshby } from './formats/ashby.ts';
import { greenhouseParts, recognisesGreenhouse } from './formats/greenhouse.ts';
import { jobPostingsIn, recognisesJsonLd } from './formats/json-ld.ts';
import { leverParts, recognisesLever } from './formats/lever.ts';
import { recognisesUsajobs, usajobsParts } from './formats/usajobs.ts';
import { type Mapping, mappedParts, parseMapping } from './mapping.ts';
import hrXml from './mappings/hr-xml.json' with { type: 'json' };
import indeed from './mappings/indeed.json' with { type: 'json' };
import jooble from './mappings/jooble.json' with { type: 'json' };
import jsonLd from './mappings/json-ld.json' with { type: 'json' };
import neogov from './mappings/neogov.json' with { type: 'json' };
import rolecall from './mappings/rolecall.json' with { type: 'json' };
import rss from './mappings/rss.json' with { type: 'json' };
import usajobsHistorical from './mappings/usajobs-historical.json' with { type: 'json' };
import type { DateOrder } from './recognise/date.ts';
import { valuesAt } from './values.ts';

export type Shape = 'csv' | 'html' | 'json' | 'ndjson' | 'xml';

export type Format = {
  name: string;
  /** JSON formats are read from NDJSON too. */
  shape: Shape;
  /** JSON: the path to the list, where it is not the first one. XML: the element that is an item. */
  rows?: string;
  delimiter?: string;
  dates: DateOrder;
  /** The listings of an item, where it may hold none or several. */
  listingsIn?(item: unknown): unknown[];
  /** By the first item of a file. */
  recognises(item: unknown): boolean;
  /** `board` is the name of the file, without folders and endings. */
  parts(item: unknown, board: string): Parts;
};

/** A mapping as a format. */
export function mappedFormat(name: string, mapping: Mapping): Format {
  return {
    name,
    shape: mapping.format,
    ...(mapping.rows === undefined ? {} : { rows: mapping.rows }),
    ...(mapping.delimiter === undefined ? {} : { delimiter: mapping.delimiter }),
    dates: mapping.dates,
    recognises: (item) =>
      mapping.recognisedBy.length > 0 && mapping.recognisedBy.every((path) => valuesAt(item, path).length > 0),
    parts: (item) => mappedParts(mapping, item),
  };
}

function ours(name: string, json: unknown): Mapping {
  const parsed = parseMapping(json);
  if ('mapping' in parsed) return parsed.mapping;
  throw new Error(
    `mappings/${name}.json: ${parsed.faults.map((fault) => `${fault.pointer} ${fault.detail}`).join('; ')}`,
  );
}

/** The mappings that come with Rolecall, by the name that `--map` takes. */
export const MAPPINGS: Readonly<Record<string, Mapping>> = Object.fromEntries(
  Object.entries({
    indeed,
    jooble,
    neogov,
    rss,
    'hr-xml': hrXml,
    'json-ld': jsonLd,
    'usajobs-historical': usajobsHistorical,
    rolecall,
  }).map(([name, json]) => [name, ours(name, json)]),
);

/** In the order in which they are tried: the ones with the fewest names of their own come last. */
export const FORMATS: readonly Format[] = [
  { name: 'ashby', shape: 'json', dates: 'mdy', recognises: recognisesAshby, parts: ashbyParts },
  { name: 'usajobs', shape: 'json', dates: 'mdy', recognises: recognisesUsajobs, parts: usajobsParts },
  { name: 'greenhouse', shape: 'json', dates: 'mdy', recognises: recognisesGreenhouse, parts: greenhouseParts },
  { name: 'lever', shape: 'json', dates: 'mdy', recognises: recognisesLever, parts: leverParts },
  ...Object.entries(MAPPINGS).map(([name, mapping]) =>
    name === 'json-ld'
      ? { ...mappedFormat(name, mapping), recognises: recognisesJsonLd, listingsIn: jobPostingsIn }
      : mappedFormat(name, mapping),
  ),
];

/** The names that callers may give a format by. */
export const FORMAT_NAMES: readonly string[] = [...FORMATS.map(({ name }) => name), 'csv', 'json', 'ndjson'];

/** `csv`, `json` and `ndjson` without a mapping are those in our own names. Null for an unknown name. */
export function formatNamed(name: string): Format | null {
  const wanted = ['csv', 'json', 'ndjson'].includes(name) ? 'rolecall' : name;
  return FORMATS.find((each) => each.name === wanted) ?? null;
}

/** What an element is an item of, by the root of its document, for the XML that we know. */
export const ITEM_OF_ROOT: Readonly<Record<string, string>> = {
  source: 'job',
  jobs: 'job',
  rss: 'item',
  ShowPositionOpening: 'PositionOpening',
};

/** Our own names serve every shape but markup; web pages hold JSON-LD alone. */
export function fits(format: Format, shape: Shape): boolean {
  if (shape === 'html') return format.name === 'json-ld';
  if (format.name === 'rolecall') return shape !== 'xml';
  return (
    format.shape === shape ||
    (format.shape === 'json' && shape === 'ndjson') ||
    (format.shape === 'ndjson' && shape === 'json')
  );
}
