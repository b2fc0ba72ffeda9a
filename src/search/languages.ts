/** The languages that texts are analysed in. A posting's words go into the fields of its own language; all others are taken plainly. */

export type AnalysedLanguage = {
  /** ISO 639-1; also the name of the sub-field. */
  code: string;
  /** Token filters before the stemmer, behind `lowercase`. */
  normalise: readonly string[];
  /** The `language` of Elasticsearch's `stemmer` filter. */
  stemmer: string;
  /** Countries (ISO 3166-1) where people work in it; none for English, which is written everywhere. */
  spokenIn: readonly string[];
};

export const ANALYSED_LANGUAGES: readonly AnalysedLanguage[] = [
  { code: 'en', normalise: ['english_possessive', 'asciifolding'], stemmer: 'light_english', spokenIn: [] },
  {
    code: 'de',
    normalise: ['german_normalization', 'asciifolding'],
    stemmer: 'light_german',
    spokenIn: ['DE', 'AT', 'CH', 'LI'],
  },
  {
    code: 'fr',
    normalise: ['elision', 'asciifolding'],
    stemmer: 'light_french',
    spokenIn: ['FR', 'BE', 'CH', 'LU', 'CA'],
  },
  { code: 'es', normalise: ['asciifolding'], stemmer: 'light_spanish', spokenIn: ['ES', 'MX', 'AR', 'CL', 'CO', 'PE'] },
  { code: 'nl', normalise: ['asciifolding'], stemmer: 'dutch', spokenIn: ['NL', 'BE'] },
  { code: 'sv', normalise: ['asciifolding'], stemmer: 'light_swedish', spokenIn: ['SE', 'FI'] },
];

/** The sub-field of every other language, and of postings whose language is not known: words as they are, but for case and accents. */
export const PLAIN = 'plain';

/** The sub-fields of an analysed text. */
export const SUB_FIELDS: readonly string[] = [...ANALYSED_LANGUAGES.map(({ code }) => code), PLAIN];

/** The sub-field for a text in a language (ISO 639-1). */
export function subField(language: string | null): string {
  return ANALYSED_LANGUAGES.find(({ code }) => code === language)?.code ?? PLAIN;
}
