/** Pay as a scale: amounts in any currency and period, compared by what they come to in a year. */
import { SALARY_PERIODS, type SalaryPeriod } from '../postings/posting.ts';
import { thresholdCents, unitsOf } from '../postings/salary.ts';
import { BASE_CURRENCY, isCurrency, RATES } from '../vocabulary/currencies.ts';
import { nearest } from '../vocabulary/nearest.ts';
import type { Scale } from './kinds/range.ts';
import { oneParameter, quoted } from './parameters.ts';

/** Null: not named. An amount is then one in the base currency, a year; hits show pay in each posting's own currency. */
export type PayUnit = { currency: string | null; period: SalaryPeriod | null };

/** The bars' edges for a currency about as strong as the base currency, a year. */
const EDGES = [0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 120, 140, 160, 180, 200, 250, 300, 400, 500, 1_000].map(
  (thousands) => thousands * 1_000,
);

export const PAY: Scale<PayUnit> = {
  noUnit: { currency: null, period: null },
  parameters: (prefix) => [
    oneParameter(
      `${prefix}Currency`,
      `The currency of ${prefix}Min and ${prefix}Max, and the one that hits and the facet show pay in: an ISO 4217 code. Default for amounts: ${BASE_CURRENCY}.`,
      { type: 'string', pattern: '^[A-Z]{3}$' },
    ),
    oneParameter(`${prefix}Period`, `What ${prefix}Min and ${prefix}Max are paid for. Default YEAR.`, {
      type: 'string',
      enum: [...SALARY_PERIODS],
    }),
  ],
  readUnit(reader, prefix) {
    const currency = reader.one(`${prefix}Currency`);
    const knownCurrency = currency === null || isCurrency(currency);
    if (!knownCurrency) {
      reader.fault(`${prefix}Currency`, `${quoted(currency)} is not a currency that we have a rate for`, {
        expected: 'an ISO 4217 code such as EUR',
        suggestion: nearest(currency, Object.keys(RATES.perEuro)),
      });
    }
    const given = reader.one(`${prefix}Period`);
    const period = SALARY_PERIODS.find((known) => known === given) ?? null;
    if (given !== null && period === null) {
      reader.fault(`${prefix}Period`, `${quoted(given)} is not a period of pay`, {
        expected: `one of ${SALARY_PERIODS.join(', ')}`,
        suggestion: nearest(given, SALARY_PERIODS),
      });
    }
    return { currency: knownCurrency ? currency : null, period };
  },
  writeUnit(unit, prefix) {
    const written: [string, string][] = [];
    if (unit.currency !== null) written.push([`${prefix}Currency`, unit.currency]);
    if (unit.period !== null) written.push([`${prefix}Period`, unit.period]);
    return written;
  },
  toStored: (amount, unit) => thresholdCents(amount, unit.currency ?? BASE_CURRENCY, unit.period ?? 'YEAR'),
  describe: (unit) => ({ currency: unit.currency ?? BASE_CURRENCY, period: 'YEAR' }),
  edges(unit) {
    const factor = roundFactor(RATES.perEuro[unit.currency ?? BASE_CURRENCY] ?? 1);
    return EDGES.map((edge) => edge * factor);
  },
  edgeToStored: (edge, unit) => thresholdCents(edge, unit.currency ?? BASE_CURRENCY, 'YEAR'),
  toShown: (stored, unit, up) => unitsOf(stored, unit.currency ?? BASE_CURRENCY, up),
};

/** 1, 2 or 5 times a power of ten, the nearest to a rate: 1.08 → 1, 11.3 → 10, 161 → 200. */
function roundFactor(rate: number): number {
  const power = 10 ** Math.floor(Math.log10(rate));
  const digit = rate / power;
  return power * (digit < 1.5 ? 1 : digit < 3.5 ? 2 : digit < 7.5 ? 5 : 10);
}
