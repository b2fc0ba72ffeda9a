/** The search index: its settings and its strict mapping, both made from the facets and the languages, and their fingerprint. */
import { createHash } from 'node:crypto';
import type { estypes } from '@elastic/elasticsearch';
import { RATES } from '../vocabulary/currencies.ts';
import { analysis, BEGINNINGS, indexAnalyzer, searchAnalyzer, wordsAnalyzer } from './analysis.ts';
import { EVERY_FACET } from './facets.ts';
import type { Property } from './kinds/kind.ts';
import { PLAIN, SUB_FIELDS } from './languages.ts';

/** Raise it when `toDocument` puts other content into the same fields. */
const DOCUMENT_VERSION = 2;

/** Without the number of replicas: how many there are says nothing of what is in the index, and may change while it lives. */
export type IndexDefinition = { settings: Record<string, unknown>; mappings: estypes.MappingTypeMapping };

export function indexDefinition(): IndexDefinition {
  return {
    settings: {
      // Facet counts of a terms aggregation are exact on one shard.
      number_of_shards: 1,
      // A refresh each second halves the speed of an import. Single changes are refreshed by the indexer.
      refresh_interval: '30s',
      analysis: analysis(),
    },
    mappings: {
      dynamic: 'strict',
      // Documents are always rewritten whole from PostgreSQL, so that only what a hit shows has to come back out.
      _source: { includes: ['id', 'version', 'state', 'changedAt', 'contentHash', 'display'] },
      properties: {
        id: { type: 'keyword' },
        version: { type: 'long', index: false },
        state: { type: 'keyword' },
        changedAt: { type: 'date' },
        openUntil: { type: 'date' },
        contentHash: { type: 'keyword', index: false },
        display: { type: 'object', enabled: false },
        description: { type: 'keyword', index: false, doc_values: false, store: true },
        text: {
          properties: {
            title: { properties: perLanguage() },
            body: { properties: perLanguage() },
            // Stored, so that a reconciliation can read back all that is searched.
            skills: { ...words(PLAIN), store: true },
            company: { ...words(PLAIN), store: true, fields: { begin: beginnings() } },
          },
        },
        // What is offered as one types.
        suggest: {
          properties: { title: { type: 'keyword' }, titleLabel: { type: 'keyword', fields: { begin: beginnings() } } },
        },
        filter: { properties: Object.assign({}, ...EVERY_FACET.map((facet) => facet.fields)) },
      },
    },
  };
}

/** The same for the same index and the same content of its documents: another means that the index has to be rebuilt. */
export function indexFingerprint(): string {
  const made = JSON.stringify([DOCUMENT_VERSION, indexDefinition(), RATES]);
  return createHash('sha256').update(made).digest('hex').slice(0, 10);
}

/** Beside a field that can be read back, so that these need not be. */
function beginnings(): estypes.MappingTextProperty {
  return {
    type: 'text',
    analyzer: BEGINNINGS,
    search_analyzer: wordsAnalyzer(PLAIN),
    index_options: 'docs',
    similarity: 'boolean',
    norms: false,
  };
}

function perLanguage(): Record<string, Property> {
  return Object.fromEntries(SUB_FIELDS.map((name) => [name, { ...words(name), ...HIGHLIGHTED }]));
}

/**
 * Stored, because `_source` does not keep texts. Offsets spare the highlighter to analyse each text again: searches with highlights
 * took 1.3 instead of 3 times as long as those without, for an index larger by a tenth.
 */
const HIGHLIGHTED = { store: true, index_options: 'offsets' } as const;

/**
 * Scores are sums of the weights of the fields that match, so that they depend on the posting and the words alone: pages by
 * relevance stay whole while other postings come and go, and repeating a word wins nothing.
 */
function words(subField: string): estypes.MappingTextProperty {
  return {
    type: 'text',
    analyzer: indexAnalyzer(subField),
    search_analyzer: searchAnalyzer(subField),
    similarity: 'boolean',
    norms: false,
  };
}
