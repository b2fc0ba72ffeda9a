/** Pay as feeds write it, in one text or in parts. What cannot be read for certain is not stated: pay never costs a listing its place. */
import type { Salary, SalaryPeriod } from '../../postings/posting.ts';
import { isCurrency } from '../../vocabulary/currencies.ts';
import { saysNothing } from './recognised.ts';

export type PayParts = {
  min: string | number | null;
  max: string | number | null;
  currency: string | null;
  period: string | null;
};

/** `perPeriod`: how many of what is written make one of the period (a fortnight's pay is that of two weeks: 1/2). */
type Interval = { period: SalaryPeriod; perPeriod: number } | 'unpaid';

const INTERVALS: readonly (readonly [RegExp, Interval])[] = [
  [/without compensation|unpaid|unbezahlt|non[- ]paid|no pay\b|\bWC\b/i, 'unpaid'],
  [/bi-?weekly|fortnight|every (?:two|2) weeks|\bBW\b/i, { period: 'WEEK', perPeriod: 1 / 2 }],
  [/semi-?monthly|twice (?:a|per) month/i, { period: 'MONTH', perPeriod: 2 }],
  [
    /\bhours?\b|\bhourly|\bhrs?\b|\/\s?h\b|\bp\.?h\b|stunde|\bstd\b|\bhoras?\b|\bheures?\b|\buur\b/i,
    { period: 'HOUR', perPeriod: 1 },
  ],
  [
    /\byears?\b|\byearly|\byrs?\b|\bannum|\bannual|\bp\.?a\b|\blpa\b|jahr|jährlich|\baños?\b|\banual|\bpar an\b|\/\s?an\b|\bjaar/i,
    { period: 'YEAR', perPeriod: 1 },
  ],
  [
    /\bmonths?\b|\bmonthly|\bmos?\b\.?|\bp\.?m\b|\bmonat|\bmtl|\bmes\b|\bmensual|\bmois\b|\bmaand/i,
    { period: 'MONTH', perPeriod: 1 },
  ],
  [/\bweeks?\b|\bweekly|\bwks?\b|\bwoche|\bsemana|\bsemaine/i, { period: 'WEEK', perPeriod: 1 }],
  [/\bdays?\b|\bdaily|\bper diem|\bp\.?d\b|\btag\b|\btäglich|\bdía\b|\bjour\b/i, { period: 'DAY', perPeriod: 1 }],
];

/** Symbols in the order in which they are looked for; several countries' dollars and crowns are told apart by the country. */
const SYMBOLS: readonly (readonly [RegExp, string])[] = [
  ...([
    ['US\\$', 'USD'],
    ['CA\\$|C\\$|CAN\\$', 'CAD'],
    ['AU\\$|A\\$', 'AUD'],
    ['NZ\\$', 'NZD'],
    ['HK\\$', 'HKD'],
  ] as const),
  ...([
    ['S\\$|SG\\$', 'SGD'],
    ['MX\\$', 'MXN'],
    ['R\\$', 'BRL'],
    ['€|\\beuros?\\b', 'EUR'],
    ['£', 'GBP'],
    ['₹|\\bRs\\b|\\bINR\\b|\\bLPA\\b', 'INR'],
  ] as const),
  ...([
    ['zł', 'PLN'],
    ['Kč', 'CZK'],
    ['₪', 'ILS'],
    ['₩', 'KRW'],
    ['₱', 'PHP'],
    ['₺', 'TRY'],
    ['₴', 'UAH'],
    ['฿', 'THB'],
    ['\\bSFr\\b|\\bFr\\.', 'CHF'],
  ] as const),
].map(([pattern, code]) => [new RegExp(pattern, 'i'), code] as const);

const DOLLARS: Readonly<Record<string, string>> = { CA: 'CAD', AU: 'AUD', NZ: 'NZD', SG: 'SGD', HK: 'HKD', MX: 'MXN' };
const CROWNS: Readonly<Record<string, string>> = { SE: 'SEK', NO: 'NOK', DK: 'DKK', IS: 'ISK' };

const NUMBER = String.raw`\d{1,3}(?:[ .,'’]\d{3})+(?:[.,]\d{1,2})?(?!\d)|\d{1,2}(?:,\d{2})+,\d{3}|\d+(?:[.,]\d+)?`;
const AMOUNT = new RegExp(
  String.raw`(?<number>${NUMBER})\s?(?<scale>k|tsd|mil|lakhs?|lacs?|lpa|mn|m|million)?(?![a-z\d])`,
  'gi',
);
const SCALES: Readonly<Record<string, number>> = { k: 1e3, tsd: 1e3, mil: 1e3, m: 1e6, mn: 1e6, million: 1e6 };
const LAKH = 1e5;
/** Numbers that are no pay: shares, hours a week, retirement plans, hours and days of work. */
const NO_PAY =
  /\d+(?:[.,]\d+)?\s?%|\b40[13]\s?\(?[kb]\b\)?|\b\d+(?:\.\d+)?\s?-?\s?(?:hours?|hrs?|days?)\s?(?:per|a|\/)\s?(?:week|wk|day|month)|\b1[34](?:th|\.)\s?month/gi;

/** `$105746`, `80k–95k`, `80.000 €`, `Up to $75,000/year`. `country` tells whose dollars and crowns they are. */
export function recognisePayText(text: string, country: string | null): Salary | null {
  if (saysNothing(text)) return null;
  const plain = text
    .slice(0, 200)
    .replace(/[\u00a0\u202f\u2009]/g, ' ')
    .replace(/[–—−‒]/g, '-')
    .replace(NO_PAY, ' ');
  const currency = currencyIn(plain, country);
  const [first, second] = amountsIn(plain);
  if (currency === null || first === undefined) return null;
  if (/\b(?:up to|max(?:imum)?|bis(?: zu)?|hasta|jusqu|tot)\b/i.test(plain) && second === undefined) {
    return salary(null, first, currency, plain);
  }
  if (second !== undefined) return salary(first, second, currency, plain);
  const atLeast = /\b(?:from|starting|starts|min(?:imum)?|at least|ab|desde|vanaf|à partir)\b|\d\s?k?\s?\+/i.test(
    plain,
  );
  return salary(first, atLeast ? null : first, currency, plain);
}

/** Pay whose bounds, currency and interval the feed keeps apart. */
export function recognisePayParts(parts: PayParts, country: string | null): Salary | null {
  const [min, max] = [amountOf(parts.min), amountOf(parts.max)];
  const texts = `${parts.currency ?? ''} ${parts.min ?? ''} ${parts.max ?? ''}`;
  const code = parts.currency?.trim().toUpperCase() ?? '';
  const currency = isCurrency(code) ? code : currencyIn(texts, country);
  return currency === null ? null : salary(min, max, currency, parts.period ?? '');
}

function salary(low: number | null, high: number | null, currency: string, text: string): Salary | null {
  const bounds = [low, high].filter((bound) => bound !== null);
  const largest = Math.max(...bounds);
  const interval = INTERVALS.find(([pattern]) => pattern.test(text))?.[1] ?? intervalBySize(largest, currency);
  if (bounds.length === 0 || interval === null || interval === 'unpaid') return null;
  const [min, max] = low !== null && high !== null && low > high ? [high, low] : [low, high];
  const each = (bound: number | null) => (bound === null ? null : Math.round(bound * interval.perPeriod * 100) / 100);
  return { min: each(min), max: each(max), currency, period: interval.period };
}

/** Where no interval is written, the size of a wage tells it in the currencies whose size we know. Between, it does not. */
function intervalBySize(amount: number, currency: string): Interval | null {
  if (!['USD', 'EUR', 'GBP', 'CAD', 'AUD', 'CHF', 'NZD', 'SGD'].includes(currency)) return null;
  if (amount >= 15_000) return { period: 'YEAR', perPeriod: 1 };
  return amount < 200 ? { period: 'HOUR', perPeriod: 1 } : null;
}

function currencyIn(text: string, country: string | null): string | null {
  const code = text.match(/(?<![A-Za-z])[A-Z]{3}(?![A-Za-z])/g)?.find(isCurrency);
  if (code !== undefined) return code;
  const symbol = SYMBOLS.find(([pattern]) => pattern.test(text))?.[1];
  if (symbol !== undefined) return isCurrency(symbol) ? symbol : null;
  if (/\$|\bdollars?\b/i.test(text)) return DOLLARS[country ?? ''] ?? 'USD';
  if (text.includes('¥')) return country === 'CN' ? 'CNY' : 'JPY';
  if (/\d\s?kr\b|\bkr\.?\s?\d/i.test(text)) return CROWNS[country ?? ''] ?? null;
  return null;
}

/** The first amount, and the second of a range (`80-95k` is in thousands on both sides). */
function amountsIn(text: string): number[] {
  const [first, second] = [...text.matchAll(AMOUNT)];
  if (first === undefined) return [];
  const between = second === undefined ? '' : text.slice(first.index + first[0].length, second.index);
  const range =
    second !== undefined &&
    /^[^\d]{0,16}(?:-|\bto\b|\bbis\b|\ba\b|\band\b|\bund\b|\btot\b|\by\b)[^\d]{0,12}$/i.test(between);
  if (!range) return positive([scaled(first, null)]);
  return positive([scaled(first, second.groups?.['scale'] ?? null), scaled(second, null)]);
}

function scaled(match: RegExpExecArray | RegExpMatchArray, ifNone: string | null): number {
  const number = numberOf(match.groups?.['number'] ?? '', match.groups?.['scale'] !== undefined);
  const scale = (match.groups?.['scale'] ?? (number < 1000 ? ifNone : null))?.toLowerCase();
  if (scale === undefined) return number;
  return number * (SCALES[scale] ?? LAKH);
}

/** `80.000` and `80,000` are thousands, `37.33` and `12,5` are not; before a `k` the mark is always a decimal one. */
function numberOf(written: string, scaledBy: boolean): number {
  const text = written.replace(/[ '’]/g, '');
  const grouped = /^\d{1,3}(?:[.,]\d{3})+(?:([.,])\d{1,2})?$/.exec(text) ?? /^\d{1,2}(?:,\d{2})+,\d{3}$/.exec(text);
  if (grouped === null || scaledBy) return Number(text.replace(',', '.'));
  const decimal = grouped[1] === undefined ? '' : text.slice(text.lastIndexOf(grouped[1]) + 1);
  const units = decimal === '' ? text : text.slice(0, -decimal.length - 1);
  return Number(`${units.replace(/[.,]/g, '')}.${decimal || '0'}`);
}

function amountOf(given: string | number | null): number | null {
  if (given === null || (typeof given === 'string' && saysNothing(given))) return null;
  const [amount] = typeof given === 'number' ? positive([given]) : /^\s*-/.test(given) ? [] : amountsIn(given);
  return amount ?? null;
}

/** Zero and what no wage reaches are placeholders. */
function positive(amounts: number[]): number[] {
  return amounts.filter((amount) => amount > 0 && amount <= 1e9);
}
