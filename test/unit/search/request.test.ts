import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseSearch, searchKey, searchParameters } from '../../../src/search/query.ts';
import { searchRequest } from '../../../src/search/request.ts';

const NOW = new Date('2026-02-10T12:34:56.789Z');

function requestFor(address: string) {
  const params: Record<string, string | string[]> = {};
  for (const [name, value] of new URLSearchParams(address)) params[name] = [params[name] ?? [], value].flat();
  const { query, faults } = parseSearch(params);
  expect(faults).toEqual([]);
  return searchRequest(query, NOW);
}

describe('the request of a search', () => {
  it.each([
    ['nothing at all', ''],
    ['words', 'q=senior+"machine+learning"+-intern+eng*&facets=none'],
    ['words in another order, explained', 'q=nurse&sort=newest&explain=true&facets=none'],
    ['one choice, counted under everything but itself', 'workplace=REMOTE,-~&facets=workplace,seniority'],
    [
      'two choices, each counted under the other',
      'workplace=REMOTE&seniority=SENIOR&facets=workplace,seniority,category',
    ],
    ['a choice that is not counted', 'workplace=REMOTE&facets=seniority'],
    ['places', 'country=US&city=DE/BE/berlin,-US/IL/springfield&facets=place'],
    ['a look for places', 'facetQuery=place:spring&facets=place'],
    ['a look for companies beside a chosen one', 'facetQuery=company:acm&company=zenith&facets=company'],
    ['a look for skills', 'facetQuery=skill:pyth&facets=skill'],
    ['pay', 'salaryMin=50000&salaryMax=80000&salaryCurrency=EUR&includeUnstatedSalary=false&sort=salary&facets=salary'],
    ['distance', 'near=52.52,13.40&near=0,0&radius=10km&sort=distance&facets=none'],
    ['time', 'postedWithin=7d&postedBefore=2026-02-09&facets=posted'],
    ['ids that were seen', 'exclude=0190c3a0-0000-7000-8000-000000000001&limit=5&facets=none'],
  ])('for %s', (_what, address) => {
    expect(requestFor(address)).toMatchSnapshot();
  });

  it('is the same for a whole minute', () => {
    const { query } = parseSearch({ q: 'nurse', postedWithin: '24h' });
    const at = (time: string) => searchRequest(query, new Date(`2026-02-10T${time}Z`));
    expect(at('12:34:00')).toEqual(at('12:34:59.999'));
    expect(at('12:34:00')).not.toEqual(at('12:35:00'));
  });

  it('keeps the times of its first page on later ones, but for what is open', () => {
    const first = parseSearch({ q: 'nurse', postedWithin: '24h', facets: 'none' }).query;
    const cursor = {
      search: searchKey(first),
      as: null,
      at: NOW.getTime() - 60_000,
      after: [1.5, 1, '0190c3a0-0000-7000-8000-000000000001'],
    };
    const { hits } = searchRequest({ ...first, cursor }, NOW);
    const text = JSON.stringify(hits.query);
    expect(text).toContain(String(NOW.getTime() - 60_000 - 24 * 60 * 60 * 1000));
    expect(text).toContain(`"openUntil":{"gt":${Date.parse('2026-02-10T12:34:00Z')}`);
    expect(hits.search_after).toEqual(cursor.after);
  });

  it('is made for any address', () => {
    const value = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('US', 'REMOTE', '-~', '24h', '1', '0,0', 'EUR', 'true', 'skill:a', 'newest', 'a* -"b"'),
    );
    const names = fc.constantFrom(...searchParameters.map(({ name }) => name));
    fc.assert(
      fc.property(fc.dictionary(names, value, { maxKeys: 8 }), (params) => {
        const { hits } = searchRequest(parseSearch(params).query, NOW);
        expect(hits.size).toBeGreaterThan(0);
      }),
      { numRuns: 200 },
    );
  });
});
