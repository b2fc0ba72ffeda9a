import { describe, expect, it } from '@jest/globals';
import { parseSuggest, SUGGEST_LIMITS, SUGGESTION_KINDS } from '../../../../src/search/suggest/suggest-query.ts';

describe('what is asked for as one types', () => {
  it('is a text with single spaces, by default for eight of every kind', () => {
    expect(parseSuggest({ q: '  senior \t nur ' })).toEqual({
      query: { text: 'senior nur', kinds: SUGGESTION_KINDS, limit: 8 },
      faults: [],
    });
    expect(parseSuggest({ q: 'b', kind: 'place,company', limit: '3' }).query).toMatchObject({
      kinds: ['company', 'place'],
      limit: 3,
    });
  });

  it.each([
    [{}, 'q', undefined],
    [{ q: ' \u0000 ' }, 'q', undefined],
    [{ q: 'x'.repeat(SUGGEST_LIMITS.q + 1) }, 'q', undefined],
    [{ q: ['a', 'b'] }, 'q', undefined],
    [{ q: 'a', limt: '3' }, 'limt', 'limit'],
    [{ q: 'a', kind: 'places' }, 'kind', 'place'],
    [{ q: 'a', limit: '0' }, 'limit', undefined],
    [{ q: 'a', limit: String(SUGGEST_LIMITS.limit + 1) }, 'limit', undefined],
  ])('%j is a fault', (params, pointer, suggestion) => {
    const { faults } = parseSuggest(params);
    expect(faults.map((fault) => fault.pointer)).toEqual([pointer]);
    expect(faults[0]?.suggestion).toBe(suggestion);
  });

  it('may be as long as is said, in characters', () => {
    expect(parseSuggest({ q: '🦉'.repeat(SUGGEST_LIMITS.q) }).faults).toEqual([]);
  });
});
