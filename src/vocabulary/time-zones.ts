/** IANA time zones by coordinates. */
import tzLookup from 'tz-lookup';

/** Degrees, WGS 84; zero is a latitude. UTC where the coordinates are none. */
export function timeZoneAt(lat: number, lon: number): string {
  if (!(Math.abs(lat) <= 90 && Math.abs(lon) <= 180)) return 'UTC';
  return tzLookup(lat, lon);
}
