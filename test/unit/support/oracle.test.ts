import { describe, expect, it } from '@jest/globals';
import { RATES } from '../../../src/vocabulary/currencies.ts';
import { metresApart, nearestMetres } from '../../support/oracle/distance.ts';
import { centsAYear, payRange, wholeUnits } from '../../support/oracle/pay.ts';
import { termsOf } from '../../support/oracle/query-words.ts';
import { measure, readSearch, wider } from '../../support/oracle/search.ts';
import { linesOfHtml } from '../../support/oracle/text.ts';

describe("the oracle's pay", () => {
  it('counts 2,080 hours, 260 days, 52 weeks and 12 months a year', () => {
    expect(centsAYear('17.50', 'EUR', 'HOUR')).toBe(3_640_000);
    expect(centsAYear('100', 'EUR', 'DAY')).toBe(2_600_000);
    expect(centsAYear('100.25', 'EUR', 'WEEK')).toBe(521_300);
    expect(centsAYear('3000', 'EUR', 'MONTH')).toBe(3_600_000);
    expect(centsAYear('0.01', 'EUR', 'YEAR')).toBe(1);
  });

  it('divides by the rate and rounds to the nearest cent', () => {
    expect(centsAYear('100000', 'USD', 'YEAR')).toBe(Math.round(10_000_000 / (RATES.perEuro['USD'] ?? 0)));
  });

  it('takes a range with one end for that amount', () => {
    expect(payRange({ min: null, max: '50', currency: 'EUR', period: 'YEAR' })).toEqual({ low: 5_000, high: 5_000 });
    expect(payRange(null)).toBeNull();
  });

  it('shows whole units, rounded outwards', () => {
    expect(wholeUnits(12_345, 'EUR', false)).toBe(123);
    expect(wholeUnits(12_345, 'EUR', true)).toBe(124);
    expect(wholeUnits(12_300, 'EUR', true)).toBe(123);
  });
});

describe("the oracle's distances", () => {
  it('are right on known ways', () => {
    expect(metresApart({ lat: 0, lon: 0 }, { lat: 0, lon: 1 })).toBeCloseTo(111_195.08, 1);
    expect(metresApart({ lat: 52.52, lon: 13.405 }, { lat: 48.8566, lon: 2.3522 }) / 1_000).toBeCloseTo(877.46, 0);
  });

  it('cross the date line and reach the poles', () => {
    expect(metresApart({ lat: 0, lon: 179.5 }, { lat: 0, lon: -179.5 })).toBeCloseTo(111_195.08, 1);
    expect(metresApart({ lat: 90, lon: 0 }, { lat: 90, lon: 123 })).toBeCloseTo(0, 3);
    expect(metresApart({ lat: 90, lon: 0 }, { lat: -90, lon: 0 })).toBeCloseTo(Math.PI * 6_371_008.771, 0);
  });

  it('are from the nearest place, and none without coordinates', () => {
    const places = [
      { lat: null, lon: null },
      { lat: 0, lon: 2 },
      { lat: 0, lon: 0 },
    ];
    expect(nearestMetres(places, [{ lat: 0, lon: 1.5 }])).toBeCloseTo(55_597.54, 1);
    expect(nearestMetres([{ lat: null, lon: null }], [{ lat: 0, lon: 0 }])).toBeNull();
  });
});

describe("the oracle's reading", () => {
  it('takes a search box apart', () => {
    expect(termsOf('java -"team lead" c++ "open end -x nurs* *')).toEqual([
      { kind: 'phrase', text: 'java', wanted: true, isQuoted: false },
      { kind: 'phrase', text: 'team lead', wanted: false, isQuoted: true },
      { kind: 'phrase', text: 'c++', wanted: true, isQuoted: false },
      { kind: 'phrase', text: '"open', wanted: true, isQuoted: false },
      { kind: 'phrase', text: 'end', wanted: true, isQuoted: false },
      { kind: 'phrase', text: 'x', wanted: false, isQuoted: false },
      { kind: 'prefix', text: 'nurs', wanted: true, isQuoted: false },
      { kind: 'phrase', text: '*', wanted: true, isQuoted: false },
    ]);
  });

  it('parts chosen from excluded values, from lists and repeated parameters', () => {
    const params = new URLSearchParams('country=US,-DE&region=US/IL&skill=go&skill=-~&salaryMin=20&salaryPeriod=HOUR');
    const { choices, pay } = readSearch(params);
    expect(choices.place).toEqual({ include: new Set(['US', 'US/IL']), exclude: new Set(['DE']) });
    expect(choices.skill).toEqual({ include: new Set(['go']), exclude: new Set(['~']) });
    expect(pay).toEqual({ min: 4_160_000, max: null, currency: 'EUR', includeUnstated: true });
  });

  it('knows what a place lies in', () => {
    expect(wider('US/IL/springfield')).toEqual(['US', 'US/IL', 'US/IL/springfield']);
    expect(wider('SG/_/singapore')).toEqual(['SG', 'SG/_/singapore']);
  });

  it('reads lengths of time and of ways', () => {
    expect([measure('24h'), measure('7d'), measure('2w'), measure('40km'), measure('25mi')]).toEqual([
      86_400_000, 604_800_000, 1_209_600_000, 40_000, 40_233.6,
    ]);
  });

  it('takes the words out of HTML, a block a line', () => {
    expect(linesOfHtml('<p>Bread &amp; <strong>but</strong>ter</p><ul><li>a&#39;s</li><li>b<br/>c</li></ul>')).toEqual([
      'Bread & butter',
      "a's",
      'b',
      'c',
    ]);
  });
});
