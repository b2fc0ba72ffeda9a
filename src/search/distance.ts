/** The distance between two points on a sphere, just as Elasticsearch measures it. */

/** The mean radius that Lucene's haversine takes, so that what a hit shows agrees with what the filter let through. */
export const EARTH_RADIUS_METRES = 6_371_008.7714;

type Point = { lat: number; lon: number };

export function metresBetween(a: Point, b: Point): number {
  const radians = Math.PI / 180;
  const latitudes = Math.sin(((b.lat - a.lat) * radians) / 2) ** 2;
  const longitudes = Math.sin(((b.lon - a.lon) * radians) / 2) ** 2;
  const h = latitudes + Math.cos(a.lat * radians) * Math.cos(b.lat * radians) * longitudes;
  return 2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(h)));
}
