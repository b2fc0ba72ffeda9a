/** How texts become tokens, in Elasticsearch's own terms: three analysers a language, of the words, to index and to search. */
import type { estypes } from '@elastic/elasticsearch';
import { ANALYSED_LANGUAGES, PLAIN } from './languages.ts';

/**
 * Names that the tokenizer would take apart or rob of what tells them from another, in every case that they are written in:
 * `c++` is not `c`, and `node.js` is `nodejs`.
 */
const NAMES = [
  ...['c++', 'C++'].map((name) => `${name} => cplusplus`),
  ...['c#', 'C#'].map((name) => `${name} => csharp`),
  ...['f#', 'F#'].map((name) => `${name} => fsharp`),
  ...['.net', '.Net', '.NET'].map((name) => `${name} => dotnet`),
  ...['.js', '.Js', '.JS'].map((name) => `${name} => js`),
  // The tokenizer keeps letters on both sides of a colon together: `Entwickler:in`.
  ': => \\u0020',
];

/** Words as they are written, but for case and accents: what `begin*` looks in. */
export function wordsAnalyzer(subField: string): string {
  return `${subField}_words`;
}

export function searchAnalyzer(subField: string): string {
  return subField === PLAIN ? wordsAnalyzer(PLAIN) : `${subField}_search`;
}

/** Stems, and beside each stem the word as it is written. */
export function indexAnalyzer(subField: string): string {
  return subField === PLAIN ? wordsAnalyzer(PLAIN) : `${subField}_index`;
}

/** Every beginning of every word, for what is offered as one types; searched with the words themselves. */
export const BEGINNINGS = 'beginnings';
/** Longer words begin alike when this many of their characters do. */
export const LONGEST_BEGINNING = 15;

export function analysis(): estypes.IndicesIndexSettingsAnalysis {
  const analyzer = (filter: readonly string[]): estypes.AnalysisAnalyzer => ({
    type: 'custom',
    char_filter: ['names'],
    tokenizer: 'standard',
    filter: ['lowercase', ...filter],
  });
  return {
    char_filter: { names: { type: 'mapping', mappings: NAMES } },
    filter: {
      beginnings: { type: 'edge_ngram', min_gram: 1, max_gram: LONGEST_BEGINNING },
      english_possessive: { type: 'stemmer', language: 'possessive_english' },
      ...Object.fromEntries(
        ANALYSED_LANGUAGES.map(({ code, stemmer }) => [`${code}_stemmer`, { type: 'stemmer', language: stemmer }]),
      ),
    },
    analyzer: {
      [wordsAnalyzer(PLAIN)]: analyzer(['asciifolding']),
      [BEGINNINGS]: analyzer(['asciifolding', 'beginnings']),
      ...Object.fromEntries(
        ANALYSED_LANGUAGES.flatMap(({ code, normalise }) => [
          [wordsAnalyzer(code), analyzer(normalise)],
          [searchAnalyzer(code), analyzer([...normalise, `${code}_stemmer`])],
          [indexAnalyzer(code), analyzer([...normalise, 'keyword_repeat', `${code}_stemmer`, 'remove_duplicates'])],
        ]),
      ),
    },
  };
}
