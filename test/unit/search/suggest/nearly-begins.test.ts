import { describe, expect, it } from '@jest/globals';
import { nearlyBegins } from '../../../../src/search/suggest/nearly-begins.ts';

describe('a label that begins nearly as typed', () => {
  it.each([
    ['TypeScript', 'typsc'],
    ['TypeScript', 'tpyes'],
    ['Kubernetes', 'kuberntes'],
    ['Kubernetes', 'kubeernetes'],
    ['München', 'Munchne'],
    ['Python', 'pyt'],
  ])('%s for %s', (label, text) => {
    expect(nearlyBegins(label, text)).toBe(true);
  });

  it.each([
    ['TypeScript', 'javas', 'another first letter'],
    ['Python', 'perla', 'two wrong letters of five'],
    ['Go', 'gx', 'any wrong letter of two'],
    ['Kubernetes', 'kxbxrxetes', 'three wrong letters'],
    ['', 'a', 'no label'],
  ])('is not %s for %s: %s', (label, text) => {
    expect(nearlyBegins(label, text)).toBe(false);
  });
});
