/** A seeded source of chance: the same seed gives the same draws on every machine. */

export type Random = {
  /** A number in [0, 1). */
  next(): number;
  /** A whole number in [min, max]. */
  between(min: number, max: number): number;
  chance(probability: number): boolean;
  pick<T>(items: readonly T[]): T;
  /** `count` different items (all of them when there are fewer), in the order of the draw. */
  sample<T>(items: readonly T[], count: number): T[];
};

/** Mulberry32: 32 bits of state, a period of 2^32, quick, and good enough to look like people's choices. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const pick = <T>(items: readonly T[]): T => {
    const item = items[Math.floor(next() * items.length)];
    if (item === undefined) throw new RangeError('nothing to pick from');
    return item;
  };
  return {
    next,
    between: (min, max) => min + Math.floor(next() * (max - min + 1)),
    chance: (probability) => next() < probability,
    pick,
    sample(items, count) {
      const rest = [...items];
      const wanted = Math.min(count, rest.length);
      for (let at = 0; at < wanted; at++) {
        const other = at + Math.floor(next() * (rest.length - at));
        [rest[at], rest[other]] = [rest[other], rest[at]] as [(typeof rest)[number], (typeof rest)[number]];
      }
      return rest.slice(0, wanted);
    },
  };
}

/** Draws items in proportion to their weights, in the time of a binary search. */
export function weighted<T>(entries: readonly (readonly [item: T, weight: number])[]): (random: Random) => T {
  const sums: number[] = [];
  let sum = 0;
  for (const [, weight] of entries) {
    sum += weight;
    sums.push(sum);
  }
  return (random) => {
    const at = random.next() * sum;
    let low = 0;
    let high = sums.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 0) > at) high = middle;
      else low = middle + 1;
    }
    const entry = entries[low];
    if (!entry) throw new RangeError('nothing to draw from');
    return entry[0];
  };
}
