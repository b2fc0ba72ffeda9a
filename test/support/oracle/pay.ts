/** Pay by the year, worked out anew in exact fractions from the published rates and the hours, days, weeks and months of a year. */

import { RATES } from '../../../src/vocabulary/currencies.ts';
import { PERIODS_PER_YEAR } from '../../../src/vocabulary/pay-periods.ts';
import type { OracleSalary } from './rows.ts';

type Fraction = { over: bigint; under: bigint };

/** `17.50` → 1750 / 100. */
function fraction(decimal: string): Fraction {
  const [whole = '0', digits = ''] = decimal.split('.');
  return { over: BigInt(whole + digits), under: 10n ** BigInt(digits.length) };
}

function rateOf(currency: string): Fraction {
  const rate = RATES.perEuro[currency];
  if (rate === undefined) throw new RangeError(`no rate for ${currency}`);
  return fraction(String(rate));
}

function periodsOf(period: string): bigint {
  const periods = Object.entries(PERIODS_PER_YEAR).find(([name]) => name === period)?.[1];
  if (periods === undefined) throw new RangeError(`no such period: ${period}`);
  return BigInt(periods);
}

/** Euro cents a year, to the nearest whole one, halves up. */
export function centsAYear(amount: string, currency: string, period: string): number {
  const stated = fraction(amount);
  const rate = rateOf(currency);
  const over = stated.over * periodsOf(period) * 100n * rate.under;
  const under = stated.under * rate.over;
  return Number((2n * over + under) / (2n * under));
}

/** The stated range in euro cents a year; a range with one end is that amount. */
export function payRange(salary: OracleSalary | null): { low: number; high: number } | null {
  if (salary === null) return null;
  const cents = (amount: string | null): number | null =>
    amount === null ? null : centsAYear(amount, salary.currency, salary.period);
  const low = cents(salary.min) ?? cents(salary.max);
  const high = cents(salary.max) ?? cents(salary.min);
  return low === null || high === null ? null : { low, high };
}

/** Whole units of a currency for euro cents, rounded outwards. */
export function wholeUnits(cents: number, currency: string, up: boolean): number {
  const rate = rateOf(currency);
  const over = BigInt(cents) * rate.over;
  const under = 100n * rate.under;
  return Number(up ? (over + under - 1n) / under : over / under);
}
