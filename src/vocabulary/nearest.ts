/** The nearest known value to one that is not known: for errors that say how to mend them. */
import { editDistance } from './edit-distance.ts';

/**
 * The candidate with the fewest edits (Damerau–Levenshtein, adjacent swaps count one; case ignored), or undefined when even the
 * best differs in over 40% of its letters.
 */
export function nearest(value: string, candidates: Iterable<string>): string | undefined {
  const wanted = value.slice(0, 60).toLowerCase();
  let best: string | undefined;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const known = candidate.toLowerCase();
    const allowed = Math.min(bestDistance - 1, Math.floor(Math.max(wanted.length, known.length) * 0.4));
    if (Math.abs(known.length - wanted.length) > allowed) continue;
    const distance = editDistance(wanted, known, allowed);
    if (distance <= allowed) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}
