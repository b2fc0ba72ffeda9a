/** Languages by their ISO 639-1 codes, and which of them a text is written in. */
import { eld } from 'eld/extrasmall';

const CODES =
  'aa ab af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es et eu fa ff fi ' +
  'fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku ' +
  'kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt ' +
  'qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve ' +
  'vi vo wa wo xh yi yo za zh zu';

const NAMES = new Intl.DisplayNames('en', { type: 'language' });

export const LANGUAGES: readonly { code: string; name: string }[] = CODES.split(' ').map((code) => ({
  code,
  name: NAMES.of(code) ?? code,
}));

const BY_CODE: ReadonlyMap<string, string> = new Map(LANGUAGES.map(({ code, name }) => [code, name]));

export function isLanguage(code: string): boolean {
  return BY_CODE.has(code);
}

/** In English; the code itself when unknown. */
export function languageName(code: string): string {
  return BY_CODE.get(code) ?? code;
}

/**
 * Characters of the sample, and of the longer one where the first leaves doubt. Nothing costs an import more for each listing than this,
 * and of 7,900 real texts 200 characters said another language of none than 500.
 */
const SAMPLES = [200, 500];
const LEAST_CHARACTERS = 40;

/**
 * The language most of a plain text is in; null where it is too short or too mixed to say. The sample is taken from the middle:
 * listings often open or close with a company's boilerplate or a legal notice in another language.
 */
export function recogniseLanguage(text: string): string | null {
  for (const characters of SAMPLES) {
    const language = languageOf(middleOf(text, characters));
    if (language !== null || text.length <= characters) return language;
  }
  return null;
}

function middleOf(text: string, characters: number): string {
  const start = Math.max(0, Math.floor((text.length - characters) / 2));
  return text.slice(start, start + characters).trim();
}

function languageOf(sample: string): string | null {
  if (sample.length < LEAST_CHARACTERS) return null;
  const { language, isReliable } = eld.detect(sample);
  return language !== '' && isReliable() && isLanguage(language) ? language : null;
}
