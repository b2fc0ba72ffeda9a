/** Places among typed words: which one a row of words names, and how sure that is. */
import { type GazetteerPlace, namesPlace, recognisePlace } from '../gazetteer.ts';
import { placeKey } from '../places/cities.ts';
import { PLACE_OR_WORD, RARELY_A_PLACE } from '../word-lists/ordinary-words.ts';

export type TypedPlace = {
  /** The likeliest first; several only where the name may mean any of them. */
  places: readonly GazetteerPlace[];
  /** False where the words may as well be no place. */
  isSure: boolean;
};

/** People; below that a name by itself is none that strangers know. */
const KNOWN = 15_000;
/** A city this large is what its name means. */
const LARGE = 100_000;
const ALTERNATIVES_AT_MOST = 5;

/**
 * @param words a row of typed words, in their own case
 * @param isPointedAt whether `in` or the like stands before them
 * @returns null where the row is not, as a whole, a place.
 */
export function typedPlace(words: readonly string[], isPointedAt: boolean): TypedPlace | null {
  const bare = words.map((word) => word.replace(/^[(\s]+|[,;.)\s]+$/g, ''));
  if (bare.some((word) => word === '' || !/^[\p{L}\p{M}\p{N}'’.&/-]+$/u.test(word))) return null;
  const text = bare.join(' ');
  return (bare.length > 1 ? placeInPlace(bare) : null) ?? placeByName(text, isPointedAt);
}

/** `Berlin, Germany`, `springfield il`, `munich bavaria`: what it lies in makes sure. */
function placeInPlace(words: readonly string[]): TypedPlace | null {
  for (let cut = words.length - 1; cut > 0; cut--) {
    const inner = words.slice(0, cut).join(' ');
    const written = words.slice(cut).join(' ');
    const outer = written.length <= 3 ? written.toUpperCase() : written;
    if (!namesPlace(inner) || !namesPlace(outer)) continue;
    const around = new Set(recognisePlace(outer)?.candidates.map(({ path }) => path));
    const place = recognisePlace(`${inner}, ${outer}`)?.place;
    if (place === undefined || place.level === 'country') continue;
    const named = recognisePlace(inner)?.candidates.some(({ name }) => placeKey(name) === placeKey(place.name));
    if (named && [...around].some((path) => place.path.startsWith(`${path}/`)))
      return { places: [place], isSure: true };
  }
  return null;
}

function placeByName(text: string, isPointedAt: boolean): TypedPlace | null {
  const key = placeKey(text);
  const isCode = /^[A-Z]{2,3}$/.test(text);
  if (!namesPlace(text) || (RARELY_A_PLACE.has(key) && !isPointedAt && !isCode)) return null;
  const [best, ...others] = recognisePlace(text)?.candidates ?? [];
  if (best === undefined) return null;
  const isWord = PLACE_OR_WORD.has(key) && !isPointedAt && !/^[A-Z]{2,}$/.test(text);
  if (best.level === 'city' && best.population < KNOWN) return null;
  const alike = others.filter(
    (place) =>
      place.population >= (best.level === place.level ? Math.max(LARGE / 2, best.population / 4) : 5 * LARGE) &&
      !place.path.startsWith(`${best.path}/`) &&
      !best.path.startsWith(`${place.path}/`),
  );
  const isKnown = best.level !== 'city' || best.population >= LARGE || isPointedAt;
  // Two letters are a state's code and much else: `PA`, `MD`, `CO`.
  const isShort = best.level === 'region' && isCode && key.length <= 2;
  return { places: [best, ...alike].slice(0, ALTERNATIVES_AT_MOST), isSure: isKnown && !isWord && !isShort };
}
