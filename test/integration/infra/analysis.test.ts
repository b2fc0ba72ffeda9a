/** The analysis components of infra/elasticsearch give the tokens that Elasticsearch's documentation and Lucene promise. */

import type { estypes } from '@elastic/elasticsearch';
import { describe, expect, it } from '@jest/globals';
import { testStores } from '../../support/stores.ts';

const { es, indexAlias } = await testStores();

async function tokens(text: string, request: Omit<estypes.IndicesAnalyzeRequest, 'text'>): Promise<string[]> {
  const { tokens: found = [] } = await es.indices.analyze({ text, ...request });
  return found.map(({ token }) => token);
}

const filtered = (text: string, ...filter: estypes.AnalysisTokenFilter[]) =>
  tokens(text, { tokenizer: 'standard', filter: ['lowercase', ...filter] });

describe('tokenizers', () => {
  it('keyword keeps the text whole', async () => {
    expect(await tokens('New York, NY', { tokenizer: 'keyword' })).toEqual(['New York, NY']);
  });

  it('whitespace parts at blanks alone', async () => {
    expect(await tokens('C++ and  node.js', { tokenizer: 'whitespace' })).toEqual(['C++', 'and', 'node.js']);
  });

  it('pattern parts at what it is given, or keeps the group that it is told', async () => {
    expect(await tokens('a,b, c', { tokenizer: { type: 'pattern', pattern: ',\\s*' } })).toEqual(['a', 'b', 'c']);
    expect(await tokens("'x' 'y'", { tokenizer: { type: 'pattern', pattern: "'(.)'", group: 1 } })).toEqual(['x', 'y']);
  });
});

describe('character filters', () => {
  const analysed = (text: string, charFilter: estypes.AnalysisCharFilter) =>
    tokens(text, { tokenizer: 'standard', char_filter: [charFilter] });

  it('html_strip drops tags, breaks at blocks and decodes entities', async () => {
    expect(await analysed('<p>Caf&eacute; <b>chef</b></p><p>Bar</p>', 'html_strip')).toEqual(['Café', 'chef', 'Bar']);
    expect(
      await tokens('<b>x</b>', { tokenizer: 'keyword', char_filter: [{ type: 'html_strip', escaped_tags: ['b'] }] }),
    ).toEqual(['<b>x</b>']);
  });

  it('mapping replaces the longest match, with escapes in its rules', async () => {
    const mappings = ['c++ => cplusplus', 'c => cee', '\\u20ac => euro', 'x\\=>y => z', '. => '];
    expect(await tokens('c++', { tokenizer: 'keyword', char_filter: [{ type: 'mapping', mappings }] })).toEqual([
      'cplusplus',
    ]);
    expect(await tokens('c €.', { tokenizer: 'keyword', char_filter: [{ type: 'mapping', mappings }] })).toEqual([
      'cee euro',
    ]);
  });

  it('pattern_replace replaces with groups', async () => {
    expect(await analysed('12-34', { type: 'pattern_replace', pattern: '(\\d+)-(?=\\d)', replacement: '$1_' })).toEqual(
      ['12_34'],
    );
  });
});

describe('token filters', () => {
  it('asciifolding drops accents, and keeps the original when asked', async () => {
    expect(await filtered('Zürich Ærø', 'asciifolding')).toEqual(['zurich', 'aero']);
    expect(await filtered('zürich', { type: 'asciifolding', preserve_original: true })).toEqual(['zurich', 'zürich']);
  });

  it('edge_ngram and ngram cut pieces of the lengths asked for', async () => {
    expect(await filtered('nurse', { type: 'edge_ngram', min_gram: 2, max_gram: 4 })).toEqual(['nu', 'nur', 'nurs']);
    expect(await filtered('nurse', { type: 'edge_ngram', min_gram: 2, max_gram: 3, preserve_original: true })).toEqual([
      'nu',
      'nur',
      'nurse',
    ]);
    expect(await filtered('abc', { type: 'ngram', min_gram: 2, max_gram: 2 })).toEqual(['ab', 'bc']);
  });

  it('elision drops articles, French ones unless others are given', async () => {
    expect(await filtered("l'avion d'orly", 'elision')).toEqual(['avion', 'orly']);
    expect(await filtered("l'avion z'orly", { type: 'elision', articles: ['z'] })).toEqual(["l'avion", 'orly']);
  });

  it('keyword_marker keeps words from the stemmer', async () => {
    expect(await filtered('jumping running', { type: 'keyword_marker', keywords: ['running'] }, 'stemmer')).toEqual([
      'jump',
      'running',
    ]);
  });

  it('keyword_repeat and remove_duplicates keep word and stem, once where they are the same', async () => {
    expect(await filtered('nurses care', 'keyword_repeat', 'stemmer', 'remove_duplicates')).toEqual([
      'nurses',
      'nurs',
      'care',
    ]);
  });

  it('german_normalization writes umlauts one way', async () => {
    expect(await filtered('Straße Müller Mueller', 'german_normalization')).toEqual(['strasse', 'muller', 'muller']);
  });

  it('length, truncate, trim and pattern_replace work on each token', async () => {
    expect(await filtered('a be sea', { type: 'length', min: 2, max: 2 })).toEqual(['be']);
    expect(await filtered('abcdef', { type: 'truncate', length: 3 })).toEqual(['abc']);
    expect(await tokens('  x  ', { tokenizer: 'keyword', filter: ['trim'] })).toEqual(['x']);
    expect(await filtered('a1b2', { type: 'pattern_replace', pattern: '\\d', replacement: '' })).toEqual(['ab']);
    expect(await filtered('a1b2', { type: 'pattern_replace', pattern: '\\d', replacement: '', all: false })).toEqual([
      'ab2',
    ]);
  });

  it.each([
    ['danish', 'sygeplejersker', 'sygeplejersk'],
    ['dutch', 'verpleegkundigen', 'verpleegkund'],
    ['english', 'organizations', 'organ'],
    ['french', 'développeurs', 'développeur'],
    ['german', 'entwicklerinnen', 'entwicklerinn'],
    ['german2', 'mueller', 'mull'],
    ['italian', 'infermieri', 'infermier'],
    ['light_english', 'nurses', 'nurse'],
    ['light_french', 'développeurs', 'developeu'],
    ['light_german', 'häuser', 'haus'],
    ['light_italian', 'infermieri', 'infermier'],
    ['light_portuguese', 'enfermeiras', 'enfermeir'],
    ['light_spanish', 'enfermeras', 'enfermer'],
    ['light_swedish', 'sjuksköterskor', 'sjukskötersk'],
    ['minimal_english', 'nurses', 'nurse'],
    ['minimal_french', 'chevaux', 'cheval'],
    ['minimal_german', 'bücher', 'buch'],
    ['norwegian', 'sykepleiere', 'sykepleier'],
    ['porter', 'engineering', 'engin'],
    ['porter2', 'generously', 'generous'],
    ['portuguese', 'enfermeiras', 'enfermeir'],
    ['possessive_english', "nurse's", 'nurse'],
    ['spanish', 'enfermeras', 'enfermer'],
    ['swedish', 'sjuksköterskor', 'sjukskötersk'],
  ])('stemmer in %s makes %s %s', async (language, word, stem) => {
    expect(await filtered(word, { type: 'stemmer', language })).toEqual([stem]);
  });

  it('stemmer is the English one without a language, and kstem is light_english', async () => {
    expect(await filtered('jumping', 'stemmer')).toEqual(['jump']);
    expect(await filtered('nurses', 'kstem')).toEqual(['nurse']);
  });

  it('stemmer refuses a language that it does not know', async () => {
    await expect(filtered('x', { type: 'stemmer', language: 'klingon' })).rejects.toThrow(/klingon/);
  });
});

describe('what an index puts together', () => {
  async function anIndex(name: string, analysis: estypes.IndicesIndexSettingsAnalysis): Promise<string> {
    const index = `${indexAlias}-${name}`;
    await es.indices.create({ index, settings: { number_of_replicas: 0, analysis } });
    return index;
  }

  const withSynonyms = (synonyms: string[], options: Partial<estypes.AnalysisSynonymGraphTokenFilter> = {}) => ({
    filter: { synonyms: { type: 'synonym_graph' as const, synonyms, ...options } },
    analyzer: {
      it: {
        type: 'custom' as const,
        tokenizer: 'standard',
        filter: ['lowercase', 'asciifolding', 'stemmer', 'synonyms'],
      },
    },
  });

  it('synonym_graph gives each side of a rule, through the chain that stands before it', async () => {
    const index = await anIndex('both', withSynonyms(['Développeurs, software engineers, programmers']));
    const { tokens: found = [] } = await es.indices.analyze({ index, analyzer: 'it', text: 'developpeurs' });
    // Two words stand beside one: that one is two positions long.
    expect(found.map(({ token, position, positionLength }) => [token, position, positionLength ?? 1])).toEqual([
      ['softwar', 0, 1],
      ['programm', 0, 2],
      ['developpeur', 0, 2],
      ['engin', 1, 1],
    ]);
  });

  it('synonym_graph replaces where a rule points one way', async () => {
    const index = await anIndex('oneway', withSynonyms(['rn => registered nurse']));
    expect(await tokens('RN wanted', { index, analyzer: 'it' })).toEqual(['regist', 'nurs', 'want']);
  });

  it('synonym_graph refuses a broken rule, and passes over it when lenient', async () => {
    await expect(anIndex('strict', withSynonyms(['a => b => c']))).rejects.toThrow(/synonyms/);
    const analysis = withSynonyms(['!!! => x', 'dev => developer'], { lenient: true });
    expect(await tokens('dev', { index: await anIndex('lenient', analysis), analyzer: 'it' })).toEqual(['develop']);
  });

  it('synonym_graph refuses to stand after a filter that makes many tokens of one', async () => {
    const analysis = withSynonyms(['a, b']);
    analysis.analyzer.it.filter = ['edge_ngram', 'synonyms'];
    await expect(anIndex('grams', analysis)).rejects.toThrow(/cannot be used to parse synonyms/);
  });

  it('flatten_graph lines synonyms up for an index', async () => {
    const analysis = withSynonyms(['rn, registered nurse']);
    analysis.analyzer.it.filter = ['lowercase', 'synonyms', 'flatten_graph'];
    const index = await anIndex('flat', analysis);
    const { tokens: found = [] } = await es.indices.analyze({ index, analyzer: 'it', text: 'rn' });
    expect(found.every(({ positionLength }) => (positionLength ?? 1) <= 2)).toBe(true);
    expect(found.map(({ token }) => token)).toEqual(['registered', 'rn', 'nurse']);
  });

  it('a normaliser takes the filters that keep one token one token, and no others', async () => {
    const normalizer = (filter: string[]) => ({
      char_filter: { dashes: { type: 'pattern_replace' as const, pattern: '[-_]', replacement: ' ' } },
      normalizer: { it: { type: 'custom' as const, char_filter: ['dashes'], filter } },
    });
    const index = await anIndex('normal', normalizer(['lowercase', 'asciifolding', 'trim']));
    expect(await tokens('Café-BAR ', { index, normalizer: 'it' })).toEqual(['cafe bar']);
    await expect(anIndex('abnormal', normalizer(['edge_ngram']))).rejects.toThrow(/edge_ngram/);
  });
});
