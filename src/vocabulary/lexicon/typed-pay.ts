/** Pay among typed words: `$45/hour`, `80k`, `€70,000 a year`, `salary 60000`. A bare number is none. */
import { RATES } from '../currencies.ts';
import type { PERIODS_PER_YEAR } from '../pay-periods.ts';

type PayPeriod = keyof typeof PERIODS_PER_YEAR;

/** The least that is wanted; `currency` null where none is named. */
export type TypedPay = { amount: number; currency: string | null; period: PayPeriod };

/** A dollar is an American one, unless its letters say otherwise. */
const SIGNS: Readonly<Record<string, string>> = {
  $: 'USD',
  '£': 'GBP',
  '€': 'EUR',
  '¥': 'JPY',
  '₹': 'INR',
  us$: 'USD',
  c$: 'CAD',
  a$: 'AUD',
};

const PERIODS: readonly (readonly [PayPeriod, string])[] = [
  ['HOUR', 'h|hr|hrs|hour|hourly|std|stunde|heure|hora|uur|timme|timmen'],
  ['DAY', 'day|daily|tag|jour|dia|día|dag'],
  ['WEEK', 'week|weekly|wk|woche|semaine|semana|vecka'],
  ['MONTH', 'month|monthly|mo|monat|monatlich|mois|mes|maand|månad'],
  ['YEAR', 'year|yearly|yr|annum|annual|annually|pa|p\\.a\\.?|jahr|jährlich|an|ano|año|jaar|år'],
];
const AMOUNT =
  /^(?<before>us\$|c\$|a\$|[$£€¥₹])?(?<number>\d{1,3}(?:[.,']\d{3})+|\d{1,7}(?:[.,]\d{1,2})?)(?<thousand>k)?(?<after>[$£€¥₹]|[a-z]{3})?(?:\/(?<per>[\p{L}.]+))?\+?$/iu;
const CUES: ReadonlySet<string> = new Set(
  'salary,pay,wage,wages,paying,paid,gehalt,lohn,verdienst,salaire,salario,sueldo,salaris,loon,lön,earning,compensation'.split(
    ',',
  ),
);
const JOINTS: ReadonlySet<string> = new Set('per,a,an,each,pro,par,por,al,/,the,of,im,die'.split(','));

/** Words of a pay at most: `salary of 45.50 USD an hour`. */
export const PAY_WORDS_AT_MOST = 5;

/** @returns null where the words, as a whole, are no pay. */
export function typedPay(words: readonly string[]): TypedPay | null {
  const rest = words.map((word) => word.toLowerCase().replace(/[,;]+$/, ''));
  const at = rest.findIndex((word) => AMOUNT.test(word));
  const groups = AMOUNT.exec(rest[at] ?? '')?.groups;
  if (groups === undefined) return null;
  const { before, number = '', thousand, after, per } = groups;
  let currency = currencyOf(before) ?? currencyOf(after);
  if (after !== undefined && currency === null) return null;
  let period = per === undefined ? null : periodOf(per);
  if (per !== undefined && period === null) return null;
  let isCued = false;
  for (const [position, word] of rest.entries()) {
    if (position === at) continue;
    const isEdge = position === 0 || position === rest.length - 1;
    if (CUES.has(word)) isCued = true;
    else if (currency === null && currencyOf(word) !== null) currency = currencyOf(word);
    else if (position > at && period === null && periodOf(word) !== null) period = periodOf(word);
    else if (!JOINTS.has(word) || isEdge) return null;
  }
  const amount = numberOf(number) * (thousand === undefined ? 1 : 1_000);
  const isThousands = thousand !== undefined && amount >= 10_000 && amount < 1_000_000;
  if (currency === null && period === null && !isThousands && !(isCued && amount >= 1_000)) return null;
  if (amount <= 0) return null;
  return { amount, currency, period: period ?? usualPeriod(amount) };
}

function currencyOf(text: string | undefined): string | null {
  if (text === undefined) return null;
  const code = SIGNS[text.toLowerCase()] ?? text.toUpperCase();
  return Object.hasOwn(RATES.perEuro, code) ? code : null;
}

function periodOf(text: string): PayPeriod | null {
  return PERIODS.find(([, words]) => new RegExp(`^(?:${words})$`, 'iu').test(text))?.[0] ?? null;
}

/** `70.000` and `70,000` are thousands; two digits behind a sign are hundredths. */
function numberOf(text: string): number {
  return /[.,']\d{3}(?:\D|$)/.test(text) ? Number(text.replace(/[.,']/g, '')) : Number(text.replace(',', '.'));
}

/** What an amount of that size is paid for where nobody says. */
function usualPeriod(amount: number): PayPeriod {
  return amount < 250 ? 'HOUR' : amount < 15_000 ? 'MONTH' : 'YEAR';
}
