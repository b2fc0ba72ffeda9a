/** What a listing pays: fitting its occupation, grade and country, rounded as employers round. */

import type { Salary, SalaryPeriod, Seniority } from '../../src/postings/posting.ts';
import { HOMES, type Home } from './places.ts';
import type { Random } from './random.ts';

const GRADE: Readonly<Record<Seniority, number>> = {
  INTERN: 0.46,
  ENTRY: 0.76,
  MID: 1,
  SENIOR: 1.3,
  LEAD: 1.56,
  EXECUTIVE: 2.3,
};

const HOURS_A_YEAR = 2_080;
const DAYS_A_YEAR = 220;

/** Amounts are rounded to a step of about a fortieth of themselves: 0.25 of an hour's wage, 500 or 1,000 of a year's. */
function rounded(amount: number): number {
  const step = 10 ** Math.floor(Math.log10(amount / 25));
  const nice = [1, 2.5, 5, 10].find((factor) => factor * step >= amount / 60) ?? 10;
  return Math.round(Math.round(amount / (nice * step)) * nice * step * 100) / 100;
}

/** Null when this employer does not say. `country` is where the work is, which need not be where the company is at home. */
export function drawSalary(
  random: Random,
  offer: {
    country: string;
    fallback: Home;
    annual: number;
    grade: Seniority;
    hourly: boolean;
    contract: boolean;
  },
): Salary | null {
  const home = HOMES.find((other) => other.country === offer.country) ?? offer.fallback;
  if (!random.chance(home.statesPay)) return null;
  // Academic work pays relatively more abroad; simple work is closer to the local minimum.
  const level = home.payLevel > 1 && offer.annual < 34_000 ? (home.payLevel + 1) / 2 : home.payLevel;
  const annual = offer.annual * GRADE[offer.grade] * level * home.perEuro * (0.88 + random.next() * 0.26);
  const spread = 1.06 + random.next() * (offer.hourly ? 0.16 : 0.34);
  const speaksEnglish = home.language === null && home.period === 'YEAR';
  let period: SalaryPeriod = home.period;
  let share = home.period === 'MONTH' ? 1 / 12 : 1;
  if (offer.contract && random.chance(0.5)) {
    period = 'DAY';
    share = 1.5 / DAYS_A_YEAR;
  } else if (offer.hourly && random.chance(speaksEnglish ? 0.72 : 0.3)) {
    period = 'HOUR';
    share = 1 / HOURS_A_YEAR;
  } else if (offer.grade === 'INTERN' || random.chance(0.07)) {
    period = 'MONTH';
    share = 1 / 12;
  } else if (speaksEnglish && offer.hourly && random.chance(0.12)) {
    period = 'WEEK';
    share = 1 / 52;
  }
  const min = rounded(annual * share);
  const max = Math.max(min, rounded(annual * share * spread));
  const shape = random.next();
  if (shape < 0.09) return { min: null, max, currency: home.currency, period };
  if (shape < 0.18) return { min, max: null, currency: home.currency, period };
  if (shape < 0.28) return { min, max: min, currency: home.currency, period };
  return { min, max, currency: home.currency, period };
}
