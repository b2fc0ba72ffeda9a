import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Salary, SalaryPeriod } from '../../../src/postings/posting.ts';
import { annualCents, annualPay, thresholdCents, unitsOf } from '../../../src/postings/salary.ts';
import { RATES, ratePerEuro } from '../../../src/vocabulary/currencies.ts';

const salary = (over: Partial<Salary>): Salary => ({
  min: 50_000,
  max: 60_000,
  currency: 'EUR',
  period: 'YEAR',
  ...over,
});
const PERIODS: SalaryPeriod[] = ['HOUR', 'DAY', 'WEEK', 'MONTH', 'YEAR'];

describe('pay by the year', () => {
  it('is as stated where nothing is converted', () => {
    expect(annualPay(salary({}), 'EUR')).toEqual({
      min: 50_000,
      max: 60_000,
      currency: 'EUR',
      assumption: 'as stated',
    });
  });

  it('counts an hourly wage for 2,080 hours and says so', () => {
    expect(annualPay(salary({ min: 23.75, max: null, period: 'HOUR' }), 'EUR')).toEqual({
      min: 49_400,
      max: null,
      currency: 'EUR',
      assumption: '2,080 hours a year',
    });
  });

  it('names the rate and its date where it converts', () => {
    const rate = RATES.perEuro['USD'] ?? 0;
    const pay = annualPay(salary({ min: 50_000, max: 50_000 }), 'USD');
    expect(pay.min).toBe(Math.round(50_000 * rate));
    expect(pay.assumption).toBe(`1 EUR = ${rate} USD on ${RATES.date}`);
    expect(annualPay(salary({ period: 'MONTH', currency: 'GBP' }), 'USD').assumption).toMatch(
      /^12 months a year; 1 GBP = 1\.3\d* USD on /,
    );
  });

  it('has no digits after the point in yen', () => {
    expect(annualPay(salary({ min: 500_000, max: null, currency: 'JPY', period: 'MONTH' }), 'JPY').min).toBe(6_000_000);
  });

  it('is compared in whole cents of a euro', () => {
    expect(annualCents(salary({ min: 50_000.005, max: null }))).toEqual({ min: 5_000_001, max: null });
    expect(annualCents(salary({ min: 10, max: 20, period: 'HOUR' }))).toEqual({ min: 2_080_000, max: 4_160_000 });
    expect(annualCents(salary({ min: 0, max: 0 }))).toEqual({ min: 0, max: 0 });
  });

  it('holds for the largest amounts that anybody states', () => {
    expect(Number.isSafeInteger(thresholdCents(9_000_000_000, 'EUR', 'HOUR'))).toBe(true);
    expect(thresholdCents(9_000_000_000, 'EUR', 'HOUR')).toBe(9_000_000_000 * 2080 * 100);
  });

  it('refuses a currency that has no rate', () => {
    expect(() => thresholdCents(1, 'XYZ', 'YEAR')).toThrow(RangeError);
  });

  it('meets a threshold of the same amount, currency and period exactly, whichever they are', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 500_000_000 }),
        fc.constantFrom(...Object.keys(RATES.perEuro)),
        fc.constantFrom(...PERIODS),
        (hundredths, currency, period) => {
          const amount = hundredths / 100;
          const { min } = annualCents({ min: amount, max: null, currency, period });
          expect(min).toBe(thresholdCents(amount, currency, period));
        },
      ),
    );
  });

  it('never puts a larger amount below a smaller one', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 500_000_000 }),
        fc.integer({ min: 0, max: 500_000_000 }),
        fc.constantFrom(...Object.keys(RATES.perEuro)),
        fc.constantFrom(...PERIODS),
        (one, other, currency, period) => {
          const [small, large] = [Math.min(one, other) / 100, Math.max(one, other) / 100];
          expect(thresholdCents(small, currency, period)).toBeLessThanOrEqual(thresholdCents(large, currency, period));
          const shown = annualPay({ min: small, max: large, currency, period }, 'USD');
          expect(shown.min).toBeLessThanOrEqual(shown.max ?? 0);
        },
      ),
    );
  });

  it('shows no less than the threshold that it meets, in a currency worth a cent a unit or more', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 500_000 }),
        fc.integer({ min: 1, max: 50_000_000 }),
        fc.constantFrom('EUR', 'GBP', 'CHF', 'USD', 'PLN', 'SEK'),
        fc.constantFrom('EUR', 'USD', 'GBP'),
        (threshold, hundredths, stated, asked) => {
          const pay: Salary = { min: null, max: hundredths / 100, currency: stated, period: 'YEAR' };
          fc.pre((annualCents(pay).max ?? 0) >= thresholdCents(threshold, asked, 'YEAR'));
          expect(annualPay(pay, asked).max).toBeGreaterThanOrEqual(threshold);
        },
      ),
    );
  });
});

describe('unitsOf', () => {
  it('rounds outwards, and leaves a whole amount whole', () => {
    expect([unitsOf(101, 'EUR', false), unitsOf(101, 'EUR', true)]).toEqual([1, 2]);
    expect([unitsOf(6_105_600, 'EUR', false), unitsOf(6_105_600, 'EUR', true)]).toEqual([61_056, 61_056]);
  });

  it('gives back every whole amount that floating point would miss', () => {
    for (let cents = 5_000_000; cents < 5_100_000; cents += 125) {
      const exact = (BigInt(cents) * BigInt(Math.round(ratePerEuro('USD') * 1e6))) % 100_000_000n === 0n;
      if (exact) expect(unitsOf(cents, 'USD', true)).toBe(unitsOf(cents, 'USD', false));
    }
  });
});
