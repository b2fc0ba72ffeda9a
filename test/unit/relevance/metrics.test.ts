/** Values worked out by hand. */
import { describe, expect, it } from '@jest/globals';
import { gapClosed, ndcg, recall, reciprocalRank } from '../../relevance/metrics.ts';

describe('nDCG', () => {
  it('is 1 for the best order and 0 for nothing', () => {
    expect(ndcg([3, 2, 1], [1, 2, 3])).toBe(1);
    expect(ndcg([0, 0], [3])).toBe(0);
    expect(ndcg([], [3])).toBe(0);
    expect(ndcg([0], [])).toBe(0);
  });

  it('discounts by the logarithm of the rank and gains 2^grade - 1', () => {
    // (0 + 7 / log2(3) + 3 / log2(4)) / (7 / log2(2) + 3 / log2(3)) = (4.41651 + 1.5) / (7 + 1.89279)
    expect(ndcg([0, 3, 2], [3, 2])).toBeCloseTo(0.66532, 5);
    // One of grade 1 where one of grade 3 could be: 1 / 7.
    expect(ndcg([1], [3])).toBeCloseTo(0.142857, 6);
  });

  it('looks at the first ten alone, of the hits and of the best order', () => {
    expect(ndcg([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3], [3])).toBe(0);
    expect(ndcg(Array(10).fill(3), Array(50).fill(3))).toBe(1);
    // The third of a depth of two does not count: 7 / (7 + 7 / log2(3)).
    expect(ndcg([3, 0, 3], [3, 3], 2)).toBeCloseTo(0.613147, 6);
  });
});

describe('the reciprocal rank', () => {
  it('is that of the first hit of grade 2 or 3', () => {
    expect(reciprocalRank([3])).toBe(1);
    expect(reciprocalRank([0, 1, 2])).toBeCloseTo(1 / 3, 10);
    expect(reciprocalRank([1, 1])).toBe(0);
    expect(reciprocalRank([])).toBe(0);
  });
});

describe('recall', () => {
  it('is the share of grades 2 and 3 that were found', () => {
    expect(recall([3, 0, 2, 1], [3, 3, 2, 2, 1, 1])).toBe(0.5);
    expect(recall([1], [1])).toBe(0);
  });

  it('is of as many as fit into the depth', () => {
    expect(recall([3, 3], Array(10).fill(3), 2)).toBe(1);
    expect(recall([0, 3, 3], Array(10).fill(3), 2)).toBe(0.5);
  });
});

describe('the gap closed', () => {
  it('is what ours has of what theirs lacks', () => {
    expect(gapClosed(0.8, 0.6)).toBeCloseTo(0.5, 10);
    expect(gapClosed(0.5, 0.6)).toBeCloseTo(-0.25, 10);
    expect(gapClosed(1, 1)).toBe(0);
  });
});
