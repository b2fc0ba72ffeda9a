/** Makes a document fit an index of another release: a strict mapping refuses the whole document for one field that it does not know. */
import type { estypes } from '@elastic/elasticsearch';
import type { Elasticsearch } from '../src/platform/elasticsearch.ts';
import type { SearchDocument } from '../src/search/document.ts';

type Properties = Readonly<Record<string, estypes.MappingProperty>>;

/** By the name of the index, which stands for one mapping for ever. */
const known = new Map<string, Properties>();

/** Gives back the document without the fields that the index has no place for. */
export async function fitterOf(es: Elasticsearch, index: string): Promise<(document: SearchDocument) => unknown> {
  const properties = known.get(index) ?? (await readProperties(es, index));
  known.set(index, properties);
  return (document) => without(document, properties);
}

async function readProperties(es: Elasticsearch, index: string): Promise<Properties> {
  const answer = await es.indices.getMapping({ index });
  return answer[index]?.mappings.properties ?? {};
}

function without(value: unknown, properties: Properties): unknown {
  if (Array.isArray(value)) return value.map((each) => without(each, properties));
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).flatMap(([name, inner]) => {
    const property = properties[name];
    if (property === undefined) return [];
    return [[name, 'properties' in property && property.properties ? without(inner, property.properties) : inner]];
  });
  return Object.fromEntries(kept);
}
