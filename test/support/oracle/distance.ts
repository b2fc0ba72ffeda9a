/** Great-circle distances by the haversine, on the mean Earth. */

export type Point = { lat: number; lon: number };

const MEAN_RADIUS_METRES = 6_371_008.771;

/**
 * Elasticsearch keeps coordinates to a centimetre and takes quicker, slightly rounder sines: distances closer than this to each
 * other or to a radius are not told apart.
 */
export const DISTANCE_TOLERANCE_METRES = 2;

export function metresApart(from: Point, to: Point): number {
  const radians = (degrees: number): number => (degrees / 180) * Math.PI;
  const haversine = (angle: number): number => (1 - Math.cos(angle)) / 2;
  const chord =
    haversine(radians(to.lat - from.lat)) +
    Math.cos(radians(from.lat)) * Math.cos(radians(to.lat)) * haversine(radians(to.lon - from.lon));
  return MEAN_RADIUS_METRES * 2 * Math.atan2(Math.sqrt(chord), Math.sqrt(Math.max(0, 1 - chord)));
}

/** From the nearest of some places to the nearest of some points; null where no place has coordinates. */
export function nearestMetres(
  places: readonly { lat: number | null; lon: number | null }[],
  points: readonly Point[],
): number | null {
  let nearest: number | null = null;
  for (const { lat, lon } of places) {
    if (lat === null || lon === null) continue;
    for (const point of points) {
      const metres = metresApart({ lat, lon }, point);
      if (nearest === null || metres < nearest) nearest = metres;
    }
  }
  return nearest;
}
