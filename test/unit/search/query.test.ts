import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Fault } from '../../../src/postings/errors.ts';
import { COUNTED, EVERY_FACET } from '../../../src/search/facets.ts';
import {
  type ParseOptions,
  paramsOfBody,
  parseSearch,
  searchKey,
  searchParameters,
  toSearchParams,
} from '../../../src/search/query.ts';

/** An address as the router hands it over. */
function parse(address: string, options?: ParseOptions) {
  const params: Record<string, string | string[]> = {};
  for (const [name, value] of new URLSearchParams(address)) {
    const before = params[name];
    params[name] = before === undefined ? value : [before, value].flat();
  }
  return parseSearch(params, options);
}

function faultOf(address: string): Fault | undefined {
  const { faults } = parse(address);
  expect(faults).toHaveLength(1);
  return faults[0];
}

function canonical(address: string): string {
  const { query, faults } = parse(address);
  expect(faults).toEqual([]);
  return decodeURIComponent(toSearchParams(query).toString());
}

describe('a search read from an address', () => {
  it('is the newest twenty of everything when nothing is asked', () => {
    const { query, faults } = parse('');
    expect(faults).toEqual([]);
    expect(query).toMatchObject({ q: null, selections: {}, sort: 'newest', limit: 20, facetSize: 10, cursor: null });
    expect(query.facets).toEqual(COUNTED);
  });

  it('takes several values by comma and by repetition, and excluded ones behind a dash', () => {
    const { query } = parse('workplace=REMOTE,HYBRID&workplace=-~&company=-acme&skill=go');
    expect(query.selections.workplace).toEqual({ include: ['HYBRID', 'REMOTE'], exclude: ['~'] });
    expect(query.selections.company).toEqual({ include: [], exclude: ['acme'] });
    expect(query.selections.skill).toEqual({ include: ['go'], exclude: [] });
  });

  it('says which other cities a name may mean, each by a name that is its own', () => {
    const others = (near: string) => parse(`near=${encodeURIComponent(near)}`).query.selections.near?.points[0]?.others;
    expect(others('Springfield')).toContain('Springfield, Illinois, United States');
    expect(others('Springfield, IL')).toEqual([]);
    expect(others('Berlin')).toEqual([]);
    expect(others('Zürich')).toEqual([]);
    expect(others('52.5,13.4')).toEqual([]);
  });

  it('gathers country, region and city into one facet', () => {
    const { query } = parse('country=DE&region=US/IL&city=-US/IL/chicago');
    expect(query.selections.place).toEqual({ include: ['DE', 'US/IL'], exclude: ['US/IL/chicago'] });
  });

  it('takes zero degrees as a place', () => {
    const { query } = parse('near=0,0&radius=25mi');
    expect(query.selections.near?.points).toEqual([{ text: '0,0', label: '0,0', lat: 0, lon: 0, others: [] }]);
    expect(query.selections.near?.radiusMetres).toBeCloseTo(40_233.6);
  });

  it('knows cities by name', () => {
    const { query } = parse('near=Berlin&near=52.5,13.4');
    expect(query.selections.near?.points.map(({ label }) => label)).toEqual([
      expect.stringMatching(/^Berlin,/),
      '52.5,13.4',
    ]);
  });

  it('passes over empty fields of a form', () => {
    expect(canonical('q=&salaryMin=&near=&radius=25km&workplace=&sort=')).toBe('');
  });

  it('has one spelling for the same search', () => {
    expect(canonical('limit=20&skill=rust&skill=go,go&q=+a++b&sort=relevance&facetSize=10')).toBe(
      'q=a+b&skill=go&skill=rust',
    );
    expect(canonical('salaryMin=50000&salaryCurrency=USD&includeUnstatedSalary=true')).toBe(
      'salaryMin=50000&salaryCurrency=USD',
    );
    expect(canonical('postedAfter=2026-02-01&postedWithin=7d')).toBe(
      'postedWithin=7d&postedAfter=2026-02-01T00:00:00.000Z',
    );
    expect(canonical('facets=none')).toBe('facets=none');
  });

  it('binds cursors to what is matched and its order, not to what is shown', () => {
    const key = (address: string) => searchKey(parse(address).query);
    expect(key('q=a&limit=5&facets=skill&explain=true')).toBe(key('q=a'));
    expect(key('q=a&sort=newest')).not.toBe(key('q=a'));
    expect(key('q=a&workplace=REMOTE')).not.toBe(key('q=a'));
  });

  it('reads the same names from JSON', () => {
    const { params, faults } = paramsOfBody({
      salaryMin: 50000,
      workplace: ['REMOTE'],
      includeUnstatedSalary: false,
      q: null,
    });
    expect(faults).toEqual([]);
    expect(parseSearch(params)).toEqual(parse('salaryMin=50000&workplace=REMOTE&includeUnstatedSalary=false'));
    expect(paramsOfBody({ q: { $gt: '' } }).faults).toMatchObject([{ pointer: 'q' }]);
  });
});

describe('what is wrong with an address', () => {
  it('is said all at once', () => {
    const { faults } = parse('workplase=REMOTE&workplace=REMOT&limit=0&sort=newst&radius=40');
    expect(faults.map(({ pointer }) => pointer).sort()).toEqual(['limit', 'radius', 'sort', 'workplace', 'workplase']);
  });

  it.each([
    ['workplase=REMOTE', 'workplase', 'workplace'],
    ['workplace=remote', 'workplace', 'REMOTE'],
    ['workplace=-Hybird', 'workplace', 'HYBRID'],
    ['employmentType=fulltime', 'employmentType', 'FULL_TIME'],
    ['language=german', 'language', 'de'],
    ['remoteFrom=Germany', 'remoteFrom', 'DE'],
    ['salaryCurrency=EURO', 'salaryCurrency', 'EUR'],
    ['salaryPeriod=YEARLY', 'salaryPeriod', 'YEAR'],
    ['sort=newst', 'sort', 'newest'],
    ['facets=skills', 'facets', 'skill'],
    ['facetQuery=companies:acm', 'facetQuery', 'company'],
    ['near=Germany', 'near', 'country=DE'],
  ])('%s points at %s and suggests %s', (address, pointer, suggestion) => {
    expect(faultOf(address)).toMatchObject({ pointer, suggestion });
  });

  it.each([
    ['country=XX', 'country'],
    ['country=US/IL', 'country'],
    ['region=US', 'region'],
    ['city=US/IL/gotham', 'city'],
    ['near=91,0', 'near'],
    ['near=Nowhereville-upon-Nothing', 'near'],
    ['near=0,0&radius=0km', 'radius'],
    ['near=0,0&radius=99999km', 'radius'],
    ['salaryMin=-5', 'salaryMin'],
    ['salaryMin=5e3', 'salaryMin'],
    ['salaryMin=9&salaryMax=8', 'salaryMax'],
    ['includeUnstatedSalary=yes', 'includeUnstatedSalary'],
    ['postedWithin=7', 'postedWithin'],
    ['postedAfter=2026-02-30', 'postedAfter'],
    ['postedAfter=2026-02-02&postedBefore=2026-02-01', 'postedBefore'],
    ['exclude=1', 'exclude'],
    ['limit=101', 'limit'],
    ['limit=1.5', 'limit'],
    ['facetSize=101', 'facetSize'],
    ['facetQuery=salary:5', 'facetQuery'],
    ['facetQuery=company', 'facetQuery'],
    ['sort=distance', 'sort'],
    ['q=a&q=b', 'q'],
    ['explain=1', 'explain'],
    ['cursor=abc', 'cursor'],
    ['company=-', 'company'],
    [`q=${'x'.repeat(256)}`, 'q'],
    [`near=0,${[1, 2, 3, 4, 5, 6].join('&near=0,')}`, 'near'],
    [`skill=${Array.from({ length: 51 }, (_, n) => `s${n}`).join(',')}`, 'skill'],
  ])('%s points at %s', (address, pointer) => {
    const expected = pointer === 'facetQuery' && address.endsWith('company') ? undefined : pointer;
    if (expected === undefined) expect(parse(address).query.facetQuery).toBeNull();
    else expect(faultOf(address)?.pointer).toBe(expected);
  });

  it('is left out of the search, so that a page can go on', () => {
    const { query } = parse('workplace=REMOTE,REMOT&utm_source=x&limit=0', { unknownNames: 'ignore' });
    expect(query.selections.workplace).toEqual({ include: ['REMOTE'], exclude: [] });
    expect(query.limit).toBe(20);
    expect(parse('utm_source=x', { unknownNames: 'ignore' }).faults).toEqual([]);
  });

  it('is nothing for an unknown value of an open list', () => {
    expect(parse('company=nobody&skill=nothing').faults).toEqual([]);
  });

  it('counts characters of a query, not halves of them', () => {
    expect(parse(`q=${'👩'.repeat(255)}`).faults).toEqual([]);
  });

  it('is found in a cursor of another search, and in one that was tampered with', () => {
    const cursorOf = (parts: unknown[]) => Buffer.from(JSON.stringify(parts)).toString('base64url');
    const id = '0190c3a0-0000-7000-8000-000000000000';
    const key = searchKey(parse('').query);
    expect(parse(`cursor=${cursorOf([1, key, 0, 1, id])}`).faults).toEqual([]);
    expect(parse(`cursor=${cursorOf([1, key, 0, ['nurse', 2], 1, id])}`).query.cursor?.as).toEqual({
      q: 'nurse',
      needed: 2,
    });
    expect(faultOf(`cursor=${cursorOf([1, 'another', 0, 1, id])}`)?.detail).toMatch(/another search/);
    for (const parts of [
      [1, key, 0, id],
      [1, key, 0, 'x', id],
      [1, key, 1e300, 1, id],
      [1, key, 0, 1, 1, id],
      [1, key, 0, 1, 'x'],
      [1, key],
      [1, key, 0, ['nurse', 0], 1, id],
      [1, key, 0, ['nurse', 1e15], 1, id],
      [1, key, 0, ['x'.repeat(511), null], 1, id],
      [1, key, 0, [7, null], 1, id],
    ]) {
      expect(faultOf(`cursor=${cursorOf(parts)}`)?.detail).toMatch(/not a cursor/);
    }
    expect(() => parse(`cursor=${cursorOf([0, key, 0, 1, id])}`)).toThrow(
      expect.objectContaining({ code: 'cursor-expired' }),
    );
  });
});

describe('any address', () => {
  const names = [...searchParameters.map(({ name }) => name), 'unknown', '__proto__', 'constructor'];
  const value = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      'US',
      'US/IL',
      'REMOTE',
      '-~',
      '~',
      '24h',
      '2026-02-01',
      '1',
      '0,0',
      'EUR',
      'true',
      'company:a',
      'newest',
      'none',
    ),
  );
  const params = fc.dictionary(fc.constantFrom(...names), fc.oneof(value, fc.array(value, { maxLength: 4 })), {
    maxKeys: 8,
  });

  it('is read without an error, and what is left of it reads back the same', () => {
    fc.assert(
      fc.property(params, (given) => {
        const { query } = parseSearch(given);
        const again = parse(toSearchParams(query).toString());
        expect(again.faults).toEqual([]);
        expect(again.query).toEqual(query);
      }),
      { numRuns: 300 },
    );
  });
});

describe('the list of facets', () => {
  it('uses each name and each parameter once', () => {
    const facets = EVERY_FACET.map(({ name }) => name);
    const parameters = searchParameters.map(({ name }) => name);
    expect(new Set(facets).size).toBe(facets.length);
    expect(new Set(parameters).size).toBe(parameters.length);
  });
});
