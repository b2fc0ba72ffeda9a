/** What a ranking is worth: each from 0 to 1, over the grades that judged listings have. */

/** From here on a listing counts as found. */
export const RELEVANT = 2;

const gain = (grade: number): number => 2 ** grade - 1;
const discount = (rank: number): number => 1 / Math.log2(rank + 1);

/**
 * Normalised discounted cumulative gain of the first `depth`, with gains of 2^grade − 1.
 * @param grades of the hits, the first hit first.
 * @param all every grade above 0 that there is to be found, in any order: what the best ranking would begin with.
 */
export function ndcg(grades: readonly number[], all: readonly number[], depth = 10): number {
  const sum = (list: readonly number[]): number =>
    list.slice(0, depth).reduce((total, grade, at) => total + gain(grade) * discount(at + 1), 0);
  const best = sum(all.toSorted((a, b) => b - a));
  return best === 0 ? 0 : sum(grades) / best;
}

/** One divided by the rank of the first relevant hit; 0 without one. */
export function reciprocalRank(grades: readonly number[]): number {
  return 1 / (grades.findIndex((grade) => grade >= RELEVANT) + 1 || Number.POSITIVE_INFINITY);
}

/** The share of what is relevant among the first `depth`, of as many as would fit there. */
export function recall(grades: readonly number[], all: readonly number[], depth = 100): number {
  const count = (list: readonly number[]): number => list.filter((grade) => grade >= RELEVANT).length;
  const possible = Math.min(depth, count(all));
  return possible === 0 ? 0 : count(grades.slice(0, depth)) / possible;
}

/** What of the gap between `theirs` and 1 `ours` closes; negative where ours is below. */
export function gapClosed(ours: number, theirs: number): number {
  return theirs === 1 ? 0 : (ours - theirs) / (1 - theirs);
}
