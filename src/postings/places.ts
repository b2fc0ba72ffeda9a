/** A posting's place from what was stated of it: the gazetteer fills in what is not said. */
import { type GazetteerPlace, recogniseParts, recognisePlace } from '../vocabulary/gazetteer.ts';
import type { Place } from './posting.ts';

export type StatedPlace = {
  city?: string | null | undefined;
  region?: string | null | undefined;
  country?: string | null | undefined;
  lat?: number | null | undefined;
  lon?: number | null | undefined;
  text?: string | null | undefined;
};

/**
 * Parts win over the text, and given coordinates (both, and on the globe) over the gazetteer's. Only a city gives coordinates: a
 * country's or a region's middle is no place of work, and must not be found near one. What is unknown stays as stated, with
 * `path` as deep as the gazetteer knows. Never throws.
 */
export function toPlace(stated: StatedPlace): Place {
  const [city, region, country, text] = [stated.city, stated.region, stated.country, stated.text].map(cleaned);
  const parts = { city: city ?? null, region: region ?? null, country: country ?? null };
  const hasParts = Object.values(parts).some((part) => part !== null);
  const named = hasParts ? recogniseParts(parts) : null;
  const known = named?.level === 'city' || !text ? named : deeper(named, text);
  const point =
    pointOf(stated) ?? (known?.level === 'city' ? { lat: known.lat, lon: known.lon } : { lat: null, lon: null });
  return {
    city: known?.city ?? (isPlaceName(parts.city) ? parts.city : null),
    region: known?.region ?? null,
    country: known?.country ?? null,
    ...point,
    path: known?.path ?? null,
    text: text ?? (parts.city !== null && !isPlaceName(parts.city) ? parts.city : null),
  };
}

const cleaned = (part: string | null | undefined): string | null =>
  part?.replace(/\s+/g, ' ').trim().slice(0, 200) || null;

/** What the text adds to the parts, as long as it says nothing else. */
function deeper(named: GazetteerPlace | null, text: string): GazetteerPlace | null {
  const found = recognisePlace(text, named ? { country: named.country, region: named.region } : {})?.place ?? null;
  if (named === null) return found;
  return found?.path.startsWith(`${named.path}/`) ? found : named;
}

function pointOf({ lat, lon }: StatedPlace): { lat: number; lon: number } | null {
  if (typeof lat !== 'number' || typeof lon !== 'number') return null;
  return Math.abs(lat) <= 90 && Math.abs(lon) <= 180 ? { lat, lon } : null;
}

/** `Remote` in the city's field is no city. */
const isPlaceName = (city: string | null): boolean =>
  city !== null && !/\b(remote|anywhere|hybrid|multiple|various|n\/a)\b/i.test(city);
