/** How a live index analyses: which analysers its mapping names, and what they make of a text. */

import type { Elasticsearch } from '../../../src/platform/elasticsearch.ts';
import type { Analysers } from './corpus.ts';
import type { Analyze } from './tokens.ts';

type Analysed = { analyzer?: string; search_analyzer?: string };

/** A language's analysers are those of the title's sub-field of that name; what `begin*` looks in is called `NAME_words`. */
export async function readAnalysers(es: Elasticsearch, index: string): Promise<Analysers> {
  const [mapping] = Object.values(await es.indices.getMapping({ index }));
  const text = mapping?.mappings.properties?.['text'];
  const title = text && 'properties' in text ? text.properties?.['title'] : undefined;
  const languages = title && 'properties' in title ? (title.properties ?? {}) : {};
  const entries = Object.entries(languages).map(([name, field]) => {
    const { analyzer, search_analyzer } = field as Analysed;
    if (analyzer === undefined) throw new RangeError(`no analyser is named for text.title.${name}`);
    return [name, { index: analyzer, search: search_analyzer ?? analyzer, begin: `${name}_words` }] as const;
  });
  if (entries.length === 0) throw new RangeError(`the mapping of ${index} has no text.title`);
  return Object.fromEntries(entries);
}

/** The few answers that searches ask for again and again are kept. */
export function analyzeBy(es: Elasticsearch, index: string): Analyze {
  const kept = new Map<string, ReturnType<Analyze>>();
  return ({ analyzer, text }) => {
    const ask = async (): ReturnType<Analyze> => (await es.indices.analyze({ index, analyzer, text })).tokens ?? [];
    if (text.length > 1) return ask();
    const key = `${analyzer} ${text[0]}`;
    const answer = kept.get(key) ?? ask();
    kept.set(key, answer);
    return answer;
  };
}
