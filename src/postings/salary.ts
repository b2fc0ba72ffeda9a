/** Pay by the year, by one formula in integers: what filter, facet, sort and display say about a salary agrees. */
import { BASE_CURRENCY, RATES, ratePerEuro } from '../vocabulary/currencies.ts';
import { PERIODS_PER_YEAR } from '../vocabulary/pay-periods.ts';
import type { Salary, SalaryPeriod } from './posting.ts';

/** Amounts are read to four decimals and rates to six: more than any listing or central bank states. */
const AMOUNT_SCALE = 10_000;
const RATE_SCALE = 1_000_000;

const PERIOD_WORDS: Record<SalaryPeriod, string> = {
  HOUR: 'hours',
  DAY: 'days',
  WEEK: 'weeks',
  MONTH: 'months',
  YEAR: 'years',
};

const scaledRate = (currency: string): bigint => BigInt(Math.round(ratePerEuro(currency) * RATE_SCALE));

/** `numerator / denominator` to the nearest integer, halves up. Amounts of pay are never negative. */
const divide = (numerator: bigint, denominator: bigint): number =>
  Number((2n * numerator + denominator) / (2n * denominator));

/** `amount` a `period` in `from` as whole 1/`fraction` units of `to` a year. */
function yearly(amount: number, period: SalaryPeriod, from: string, to: string, fraction: bigint): number {
  const scaled = BigInt(Math.round(amount * AMOUNT_SCALE)) * BigInt(PERIODS_PER_YEAR[period]) * fraction;
  return divide(scaled * scaledRate(to), scaledRate(from) * BigInt(AMOUNT_SCALE));
}

/** Cents of the base currency a year. The amounts behind two equal numbers differ by less than a cent. */
export function thresholdCents(amount: number, currency: string, period: SalaryPeriod): number {
  return yearly(amount, period, currency, BASE_CURRENCY, 100n);
}

/** Cents of the base currency as whole units of `currency`, rounded outwards: down, or with `up` up. Exact, as fractions of a unit count. */
export function unitsOf(cents: number, currency: string, up: boolean): number {
  const over = BigInt(cents) * scaledRate(currency);
  const under = 100n * BigInt(RATE_SCALE);
  return Number(up ? (over + under - 1n) / under : over / under);
}

export function annualCents(salary: Salary): { min: number | null; max: number | null } {
  const cents = (amount: number | null): number | null =>
    amount === null ? null : thresholdCents(amount, salary.currency, salary.period);
  return { min: cents(salary.min), max: cents(salary.max) };
}

/**
 * Whole units of `currency` a year, converted once, from the stated amount. `assumption` says by what: `as stated`, or
 * `2,080 hours a year; 1 EUR = 1.152 USD on 2025-11-20`.
 */
export function annualPay(
  salary: Salary,
  currency: string,
): { min: number | null; max: number | null; currency: string; assumption: string } {
  const units = (amount: number | null): number | null =>
    amount === null ? null : yearly(amount, salary.period, salary.currency, currency, 1n);
  return { min: units(salary.min), max: units(salary.max), currency, assumption: assumption(salary, currency) };
}

function assumption({ period, currency }: Salary, shownIn: string): string {
  const assumed: string[] = [];
  if (period !== 'YEAR') {
    assumed.push(`${PERIODS_PER_YEAR[period].toLocaleString('en')} ${PERIOD_WORDS[period]} a year`);
  }
  if (currency !== shownIn) {
    const rate = ratePerEuro(shownIn) / ratePerEuro(currency);
    assumed.push(`1 ${currency} = ${Number(rate.toPrecision(5))} ${shownIn} on ${RATES.date}`);
  }
  return assumed.length === 0 ? 'as stated' : assumed.join('; ');
}
