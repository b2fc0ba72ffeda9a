/**
 * Plain BM25, as one would install it: an index of its own with the `english` analysis and a `multi_match` over title, skills,
 * company and description, of any of the words, each field's score added.
 */
import type { estypes } from '@elastic/elasticsearch';
import type { Elasticsearch } from '../../src/platform/elasticsearch.ts';
import { SKILLS } from '../../src/vocabulary/skills.ts';
import type { OracleRow } from '../support/oracle/rows.ts';
import { linesOfHtml } from '../support/oracle/text.ts';

const FIELDS = ['title', 'skills', 'company', 'description'] as const;
const BATCH = 1_000;

/** The built-in analyser `english`, written out as Elasticsearch's documentation does: the minimal distribution lacks its name. */
export const ENGLISH: estypes.IndicesIndexSettingsAnalysis = {
  filter: {
    english_possessive_stemmer: { type: 'stemmer', language: 'possessive_english' },
    english_stop: { type: 'stop', stopwords: '_english_' },
    english_stemmer: { type: 'stemmer', language: 'english' },
  },
  analyzer: {
    as_english: {
      type: 'custom',
      tokenizer: 'standard',
      filter: ['english_possessive_stemmer', 'lowercase', 'english_stop', 'english_stemmer'],
    },
  },
};

const labels = new Map(SKILLS.map(({ slug, label }) => [slug, label]));

export async function indexForBm25(es: Elasticsearch, index: string, rows: readonly OracleRow[]): Promise<void> {
  await es.indices.create({
    index,
    settings: { number_of_shards: 1, number_of_replicas: 0, refresh_interval: '-1', analysis: ENGLISH },
    mappings: {
      dynamic: 'strict',
      properties: Object.fromEntries(FIELDS.map((field) => [field, { type: 'text', analyzer: 'as_english' }])),
    },
  });
  for (let from = 0; from < rows.length; from += BATCH) {
    const operations = rows.slice(from, from + BATCH).flatMap((row) => [
      { index: { _index: index, _id: row.id } },
      {
        title: row.title,
        skills: row.skills.map((slug) => labels.get(slug) ?? slug),
        company: row.company.name,
        description: linesOfHtml(row.description).join('\n'),
      },
    ]);
    const { errors } = await es.bulk({ operations });
    if (errors) throw new Error('plain BM25 could not index a listing');
  }
  await es.indices.refresh({ index });
}

/** Ids, the best first. */
export async function searchByBm25(es: Elasticsearch, index: string, text: string, size: number): Promise<string[]> {
  const { hits } = await es.search({
    index,
    size,
    _source: false,
    query: { multi_match: { query: text, type: 'most_fields', operator: 'or', fields: [...FIELDS] } },
  });
  return hits.hits.flatMap(({ _id }) => _id ?? []);
}
