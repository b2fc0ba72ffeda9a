/** A closing date as an instant: the end of that day where the job is. */
import { findPlace } from '../vocabulary/gazetteer.ts';
import { timeZoneAt } from '../vocabulary/time-zones.ts';
import type { Place } from './posting.ts';

const HOUR = 3_600_000;
const MINUTE = 60_000;

/** A formatter costs a thousand times what its use does. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function localDate(instant: number, timeZone: string): string {
  let formatter = formatters.get(timeZone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('sv-SE', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
    formatters.set(timeZone, formatter);
  }
  return formatter.format(instant);
}

/** The first whole minute that is no longer `date` in the zone. A search, because a clock may skip midnight or pass it twice. */
function endOfLocalDay(date: string, timeZone: string): number {
  const utcEnd = Date.parse(`${date}T00:00:00Z`) + 24 * HOUR;
  let before = utcEnd - 15 * HOUR;
  let after = utcEnd + 15 * HOUR;
  while (after - before > MINUTE) {
    const middle = before + Math.floor((after - before) / 2 / MINUTE) * MINUTE;
    if (localDate(middle, timeZone) > date) after = middle;
    else before = middle;
  }
  return after;
}

function timeZoneOf(place: Place): string | null {
  if (place.lat !== null && place.lon !== null) return timeZoneAt(place.lat, place.lon);
  return place.path === null ? null : (findPlace(place.path)?.timeZone ?? null);
}

/**
 * `date` is `YYYY-MM-DD`. The instant at which the day is over (24:00, the next day's first minute) in that time zone among the
 * places where it ends last; in UTC when none is known. A whole minute: a posting is open while now is before it. A country or a
 * region of several time zones counts with the one where the day ends last. Throws a RangeError for what is no date.
 */
export function endOfDay(date: string, places: readonly Place[]): Date {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(date) ? new Date(`${date}T00:00:00Z`) : null;
  if (day === null || Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== date) {
    throw new RangeError(`not a date: ${date}`);
  }
  const zones = new Set(places.map(timeZoneOf).filter((zone) => zone !== null));
  if (zones.size === 0) zones.add('UTC');
  return new Date(Math.max(...[...zones].map((zone) => endOfLocalDay(date, zone))));
}
