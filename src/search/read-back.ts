/** What an index can give back of a document, and whether that is the document: the stored source, stored texts and doc values. */
import { isDeepStrictEqual } from 'node:util';
import type { estypes } from '@elastic/elasticsearch';
import type { SearchDocument } from './document.ts';
import { indexDefinition } from './mapping.ts';

type Leaf = { path: string; type: string; isStored: boolean };

/** Every field that is indexed or kept: a change of any of them shows. `display` is part of the source. */
const LEAVES = leavesOf(indexDefinition().mappings.properties ?? {}, '');

/** Goes into a search, beside its query. */
export const READ_BACK = {
  _source: true,
  stored_fields: LEAVES.filter(({ isStored }) => isStored).map(({ path }) => path),
  docvalue_fields: LEAVES.filter(({ isStored }) => !isStored).map(({ path, type }) =>
    type === 'date' ? { field: path, format: 'epoch_millis' } : { field: path },
  ),
} satisfies Partial<estypes.SearchRequest>;

/** True when a hit of a search with `READ_BACK` holds this document and nothing else. */
export function isReadBack(document: SearchDocument, hit: Pick<estypes.SearchHit, '_source' | 'fields'>): boolean {
  const { id, version, state, contentHash } = document;
  const shown = document.state === 'OPEN' ? { display: document.display } : { changedAt: document.changedAt };
  const source: unknown = JSON.parse(JSON.stringify({ id, version, state, ...shown, contentHash }));
  if (!isDeepStrictEqual(hit._source, source)) return false;
  return LEAVES.every((leaf) => {
    const found = (hit.fields?.[leaf.path] ?? []) as unknown[];
    return isDeepStrictEqual(given(leaf, found), written(leaf, valuesAt(document, leaf.path.split('.'))));
  });
}

function leavesOf(properties: Readonly<Record<string, estypes.MappingProperty>>, prefix: string): Leaf[] {
  return Object.entries(properties).flatMap(([name, property]) => {
    const path = prefix + name;
    if ('properties' in property && property.properties) return leavesOf(property.properties, `${path}.`);
    const type = property.type ?? 'object';
    return type === 'object' ? [] : [{ path, type, isStored: 'store' in property && property.store === true }];
  });
}

function valuesAt(value: unknown, path: readonly string[]): unknown[] {
  if (value === undefined || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((each) => valuesAt(each, path));
  const [name, ...rest] = path;
  if (name === undefined) return [value];
  return typeof value === 'object' ? valuesAt((value as Record<string, unknown>)[name], rest) : [];
}

/** Doc values are sorted, and those of keywords are kept once; stored texts come as they were given. */
function written({ type, isStored }: Leaf, values: readonly unknown[]): unknown[] {
  if (isStored) return [...values];
  if (type === 'geo_point') return (values as Point[]).map(({ lat, lon }) => cellOf(lat, lon, Math.floor)).sort();
  if (type === 'keyword') return [...new Set(values as string[])].sort();
  return values.map(Number).sort((a, b) => a - b);
}

function given({ type, isStored }: Leaf, values: readonly unknown[]): unknown[] {
  if (isStored) return [...values];
  if (type === 'geo_point') return values.map((value) => cellGiven(String(value))).sort();
  if (type === 'keyword') return [...(values as string[])].sort();
  return values.map(Number).sort((a, b) => a - b);
}

type Point = { lat: number; lon: number };

/** Lucene keeps a coordinate as the whole number, of 32 bits, of the cell that it falls into, and gives back the cell's edge. */
function cellOf(lat: number, lon: number, whole: (value: number) => number): string {
  const cell = (degrees: number, range: number) => Math.min(whole(degrees / (range / 2 ** 32)), 2 ** 31 - 1);
  return `${cell(lat, 180)} ${cell(lon, 360)}`;
}

function cellGiven(text: string): string {
  const [lat = Number.NaN, lon = Number.NaN] = text.split(',').map(Number);
  return cellOf(lat, lon, Math.round);
}
