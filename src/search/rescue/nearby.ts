/** The nearest places that have some, where a search around a place, or in it, finds next to nothing. */
import { findPlace, type GazetteerPlace, placeFullLabel, recognisePlace } from '../../vocabulary/gazetteer.ts';
import type { SearchAnswer } from '../answer.ts';
import { metresBetween } from '../distance.ts';
import { type Clause, fieldPath, NOT_STATED } from '../kinds/kind.ts';
import type { SearchQuery } from '../query.ts';
import { type Body, countBody } from '../request.ts';
import type { Found } from '../response.ts';
import type { Wanted } from '../understanding/read-words.ts';
import { namesPlace, type Question } from './rewording.ts';

type Nearby = SearchAnswer['nearby'][number];
type Point = { lat: number; lon: number };

/** A search without its place: what is asked for, and where from distances are measured. */
export type Elsewhere = { body: Body; points: readonly Point[]; q: string | null };

const SHOWN = 5;
/** Looked through first; further away only where nothing is within. */
const CLOSE = '300km';
/** Cities looked through for the nearest: those with the most come first, and a search that matches little has few. */
const CITIES_AT_MOST = 1_000;

/** Null for a search without a place, or with one that has no middle to measure from. */
export function elsewhere(
  query: SearchQuery,
  now: Date,
  closed: readonly string[],
  { words, as }: Question,
): Elsewhere | null {
  const { near, place, ...others } = query.selections;
  const meant = words?.wanted.filter(namesPlace) ?? [];
  const chosen = (place?.include ?? []).filter((path) => path !== NOT_STATED).map(findPlace);
  const points: Point[] = [
    ...(near?.points ?? []),
    ...chosen.flatMap((one) => (one === null || one.level === 'country' ? [] : [one])),
    ...meant.flatMap((wanted) => pointOf(wanted) ?? []),
  ];
  if (points.length === 0) return null;
  const excluded = place === undefined || place.exclude.length === 0 ? {} : { place: { ...place, include: [] } };
  const q = as?.q ?? query.q;
  const left = meant.reduce<string | null>((text, { term }) => withoutText(text, term.text), q);
  const wide = { ...query, selections: { ...others, ...excluded } };
  const cities = { terms: { field: fieldPath('place.city'), size: CITIES_AT_MOST } };
  const around: Clause[] = points.map(({ lat, lon }) => ({
    geo_distance: { distance: CLOSE, [fieldPath('near')]: { lat, lon } },
  }));
  const reading = words === null ? null : { ...words, wanted: words.wanted.filter((one) => !namesPlace(one)) };
  const body = {
    ...countBody(wide, now, closed, reading),
    aggs: { [WITHIN]: { filter: { bool: { should: around } }, aggs: { cities } }, [ANYWHERE]: cities },
  };
  return { body, points, q: left };
}

const WITHIN = 'within';
const ANYWHERE = 'anywhere';

export function readNearby({ points, q }: Elsewhere, found: Found): Nearby[] {
  type Cities = { buckets?: { key: string | number; doc_count: number }[] };
  const aggregations = found.aggregations as Readonly<Record<string, Cities & { cities?: Cities }>> | undefined;
  const close = aggregations?.[WITHIN]?.cities?.buckets ?? [];
  const buckets = close.length > 0 ? close : (aggregations?.[ANYWHERE]?.buckets ?? []);
  return buckets
    .flatMap(({ key, doc_count: total }) => {
      const place = findPlace(String(key));
      return place === null ? [] : [{ place, total, metres: nearestOf(points, place) }];
    })
    .sort((a, b) => a.metres - b.metres || b.total - a.total)
    .slice(0, SHOWN)
    .map(({ place, total, metres }) => ({
      value: place.path,
      label: labelOf(place),
      distanceKm: Math.round(metres / 100) / 10,
      total,
      search: { city: place.path, ...(q === null ? {} : { q }) },
    }));
}

function pointOf({ meant: [first] }: Exclude<Wanted, { is: 'name' }>): Point | null {
  if (first === undefined) return null;
  if (first.parameter !== 'near') return first.parameter === 'country' ? null : findPlace(first.value);
  const [lat, lon] = first.value.split(',').map(Number);
  if (lat !== undefined && lon !== undefined && !Number.isNaN(lat + lon)) return { lat, lon };
  return recognisePlace(first.value)?.place ?? null;
}

function nearestOf(points: readonly Point[], place: Point): number {
  return Math.min(...points.map((point) => metresBetween(point, place)));
}

function labelOf({ path }: GazetteerPlace): string {
  return [...new Set(placeFullLabel(path).split(', '))].join(', ');
}

/** What is typed but for some words of it; null where nothing is left. */
function withoutText(q: string | null, text: string): string | null {
  const rest = ` ${q ?? ''} `.replace(` ${text} `, ' ').trim();
  return rest === '' ? null : rest;
}
