import { expect, it } from '@jest/globals';
import { nearest } from '../../../src/vocabulary/nearest.ts';

it('finds the candidate with the fewest edits, whatever the case', () => {
  expect(nearest('full_tme', ['PART_TIME', 'FULL_TIME'])).toBe('FULL_TIME');
});

it('counts two swapped letters as one edit', () => {
  expect(nearest('yaer', ['year', 'yaxx'])).toBe('year');
});

it('suggests nothing when nothing is near', () => {
  expect(nearest('zebra', ['HOUR', 'YEAR'])).toBeUndefined();
  expect(nearest('', ['HOUR'])).toBeUndefined();
});
