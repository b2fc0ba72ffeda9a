import { describe, expect, it } from '@jest/globals';
import { RATES, ratesWith, SUBJECTS } from '../../../../src/http/door/rates.ts';
import { rateOf } from '../../../../src/http/operation.ts';
import { routes } from '../../../../src/http/routes.ts';

describe('the rates', () => {
  it('spread a part of each quota over its time', () => {
    for (const rate of Object.values(RATES)) {
      for (const subject of SUBJECTS) expect(rate[subject].burst).toBeLessThan(rate[subject].limit);
    }
  });

  it('count every row of the route table in a class', () => {
    for (const route of routes) expect(Object.keys(RATES)).toContain(rateOf(route));
  });

  it('let nobody try passwords or change anything as often as they may read', () => {
    for (const route of routes) {
      if (route.path.startsWith('/v1/auth/')) expect(rateOf(route)).toBe('auth');
      else if (route.operation.kind !== 'query') expect(['write', 'import']).toContain(rateOf(route));
    }
  });

  it('are changed by name, and an unknown name is an error that says which there are', () => {
    const quota = { limit: 5, seconds: 1, burst: 2 };
    expect(ratesWith([{ name: 'search.address', quota }]).search.address).toEqual(quota);
    expect(ratesWith([]).search.address).toEqual(RATES.search.address);
    expect(() => ratesWith([{ name: 'serach.address', quota }])).toThrow(/serach\.address.*search/s);
  });
});
