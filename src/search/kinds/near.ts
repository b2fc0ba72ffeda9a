/** A facet over points: within a radius of any of several places. It filters and sorts; it is not counted. */
import type { Place, PublishedPosting } from '../../postings/posting.ts';
import type { GazetteerPlace } from '../../vocabulary/gazetteer.ts';
import { EARTH_RADIUS_METRES, metresBetween } from '../distance.ts';
import { foldLabel } from '../labels.ts';
import { oneParameter, type ParameterReader, quoted } from '../parameters.ts';
import { type Facet, fieldPath, type NearPoint, type NearSelection } from './kind.ts';

export type NearFacet<Name extends string> = Facet<Name, NearSelection, null>;

const POINTS_AT_MOST = 5;
const RADIUS = /^(?<amount>\d{1,5}(?:\.\d{1,3})?)(?<unit>km|mi)$/;
const METRES: Readonly<Record<string, number>> = { km: 1_000, mi: 1_609.344 };
const DEFAULT_RADIUS = '25km';
/** Beyond half the way around the Earth there is nothing left to reach. */
const RADIUS_AT_MOST = Math.floor(EARTH_RADIUS_METRES * Math.PI);
const OTHERS_AT_MOST = 5;
/** People, as a share of the largest city of the name, and by themselves. */
const COMPARABLE = 10;
const LARGE = 100_000;
/** Nearer ones are districts and suburbs of the same. */
const NEIGHBOURS_METRES = 25_000;
const COORDINATES = /^(?<lat>[+-]?\d{1,3}(?:\.\d{1,20})?)\s*,\s*(?<lon>[+-]?\d{1,3}(?:\.\d{1,20})?)$/;

export function near<const Name extends string>(declared: {
  name: Name;
  label: string;
  of: (posting: PublishedPosting) => readonly Place[];
  recognise: (text: string) => { place: GazetteerPlace; candidates: GazetteerPlace[] } | null;
  /** Places to offer instead of an unknown one; it may take as long as a search. */
  suggest: (text: string) => readonly GazetteerPlace[];
  labelOf: (path: string) => string;
}): NearFacet<Name> {
  const { name, label } = declared;
  const field = fieldPath(name);

  function readPoint(text: string, reader: ParameterReader, isFirst: boolean): NearPoint | null {
    const expected = 'a city such as Berlin, or coordinates such as 52.52,13.40';
    const coordinates = COORDINATES.exec(text)?.groups;
    if (coordinates !== undefined) {
      const [lat, lon] = [Number(coordinates['lat']), Number(coordinates['lon'])];
      if (Math.abs(lat) <= 90 && Math.abs(lon) <= 180) return { text, label: text, lat, lon, others: [] };
      reader.fault(name, `${quoted(text)} is not on Earth`, {
        expected: 'degrees from -90 to 90, and from -180 to 180',
      });
      return null;
    }
    const recognised = declared.recognise(text);
    const place = recognised?.place;
    if (place === undefined) {
      const candidates = (isFirst ? declared.suggest(text) : []).map((known) => declared.labelOf(known.path));
      const [suggestion] = candidates;
      const others = candidates.length === 0 ? '' : `; known are ${candidates.join(' · ')}`;
      reader.fault(name, `${quoted(text)} is not a place that we know${others}`, { expected, suggestion });
      return null;
    }
    if (place.level !== 'city') {
      const detail = `${quoted(text)} is a whole ${place.level}, which has no distance`;
      reader.fault(name, detail, { expected, suggestion: `${place.level}=${place.path}` });
      return null;
    }
    const others = othersOf(text, place, recognised?.candidates ?? []);
    return { text, label: declared.labelOf(place.path), lat: place.lat, lon: place.lon, others };
  }

  /** Cities of just the name that was typed which are not tiny beside the one taken, or large enough for many to mean them. */
  function othersOf(text: string, place: GazetteerPlace, candidates: readonly GazetteerPlace[]): string[] {
    const typed = foldLabel(text);
    const enough = Math.min(place.population / COMPARABLE, LARGE);
    const others = candidates.filter(
      (other) =>
        other.level === 'city' &&
        other.population >= enough &&
        foldLabel(other.name) === typed &&
        metresBetween(other, place) > NEIGHBOURS_METRES,
    );
    return others.slice(0, OTHERS_AT_MOST).flatMap(({ path }) => {
      const value = declared.labelOf(path);
      return declared.recognise(value)?.place.path === path ? [value] : [];
    });
  }

  return {
    name,
    kind: 'near',
    label,
    hints: { control: 'place', searchable: false },
    closed: null,
    parameters: [
      {
        name,
        in: 'query',
        required: false,
        description: `A city by name, or \`latitude,longitude\` in degrees. Up to ${POINTS_AT_MOST} of them, repeated: near any.`,
        schema: { type: 'array', items: { type: 'string', maxLength: 200 }, maxItems: POINTS_AT_MOST },
        style: 'form',
        explode: true,
      },
      oneParameter('radius', `How far around, in kilometres or miles. Default ${DEFAULT_RADIUS}.`, {
        type: 'string',
        pattern: '^[0-9]{1,5}(\\.[0-9]{1,3})?(km|mi)$',
        default: DEFAULT_RADIUS,
      }),
    ],
    read(reader) {
      const given = reader.all(name);
      if (given.length > POINTS_AT_MOST) {
        reader.fault(name, `${given.length} places are too many`, { expected: `at most ${POINTS_AT_MOST} places` });
      }
      const points = [...new Set(given.slice(0, POINTS_AT_MOST))].flatMap(
        (text, position) => readPoint(text, reader, position === 0) ?? [],
      );
      const radius = readRadius(reader);
      return points.length === 0 ? null : { points, radius, radiusMetres: metresOf(radius) };
    },
    write: ({ points, radius }) => [
      ...points.map(({ text }): [string, string] => [name, text]),
      ...(radius === DEFAULT_RADIUS ? [] : [['radius', radius] satisfies [string, string]]),
    ],
    fields: { [name]: { type: 'geo_point' } },
    fill(posting) {
      const points = declared
        .of(posting)
        .flatMap(({ lat, lon }) => (lat === null || lon === null ? [] : [{ lat, lon }]));
      return points.length === 0 ? {} : { [name]: points };
    },
    filter({ points, radiusMetres }) {
      const around = points.map(({ lat, lon }) => ({
        geo_distance: { distance: `${radiusMetres}m`, [field]: { lat, lon } },
      }));
      const [only] = around;
      return around.length === 1 && only !== undefined ? only : { bool: { should: around } };
    },
    drops: () => [{ drop: name, rest: null }],
    counting: null,
  };
}

function readRadius(reader: ParameterReader): string {
  const given = reader.one('radius');
  if (given === null) return DEFAULT_RADIUS;
  const metres = metresOf(given);
  if (metres > 0 && metres <= RADIUS_AT_MOST) return given;
  const expected = `kilometres or miles such as 40km or 25mi, up to ${Math.floor(RADIUS_AT_MOST / 1_000)}km`;
  reader.fault('radius', `${quoted(given)} is not a radius`, { expected });
  return DEFAULT_RADIUS;
}

/** NaN for what is not a radius. */
function metresOf(radius: string): number {
  const { amount = '', unit = '' } = RADIUS.exec(radius)?.groups ?? {};
  return amount === '' ? Number.NaN : Number(amount) * (METRES[unit] ?? 0);
}
