/** Numbers, pay, dates and distances as a reader of English sees them. */
import { type Html, html } from './html.ts';

export type Pay = { min: number | null; max: number | null; currency: string };
export type Period = 'HOUR' | 'DAY' | 'WEEK' | 'MONTH' | 'YEAR';

const LOCALE = 'en';
const whole = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 0 });
const tenths = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 1 });
const relative = new Intl.RelativeTimeFormat(LOCALE, { numeric: 'auto' });
const currencies = new Map<string, Intl.NumberFormat>();
const dates = new Map<string, Intl.DateTimeFormat>();

const PERIODS: Readonly<Record<Period, string>> = {
  HOUR: 'an hour',
  DAY: 'a day',
  WEEK: 'a week',
  MONTH: 'a month',
  YEAR: 'a year',
};

export function formatNumber(number: number): string {
  return whole.format(number);
}

/** `1 role`, `1,234 roles`. */
export function counted(number: number, one: string, many = `${one}s`): string {
  return `${formatNumber(number)} ${number === 1 ? one : many}`;
}

/** `€70,000–€90,000`, `from $18.50`, `up to £40,000`. Null without any bound. */
export function formatPay({ min, max, currency }: Pay): string | null {
  if (min === null && max === null) return null;
  const fine = [min, max].some((amount) => amount !== null && !Number.isInteger(amount));
  const format = currencyFormat(currency, fine);
  if (min === null) return `up to ${format.format(max ?? 0)}`;
  if (max === null) return `from ${format.format(min)}`;
  return min === max ? format.format(min) : `${format.format(min)}–${format.format(max)}`;
}

export function formatAmount(amount: number, currency: string): string {
  return currencyFormat(currency, !Number.isInteger(amount)).format(amount);
}

/** `an hour`, `a year`. */
export function perPeriod(period: Period): string {
  return PERIODS[period];
}

/** How long ago, down to the minute; the date itself from two months on. */
export function formatAgo(then: Date, now: Date): string {
  const minutes = Math.round((now.getTime() - then.getTime()) / 60_000);
  if (minutes < 1) return 'just now';
  if (minutes < 60) return relative.format(-minutes, 'minute');
  if (minutes < 24 * 60) return relative.format(-Math.floor(minutes / 60), 'hour');
  const days = Math.floor(minutes / (24 * 60));
  if (days < 14) return relative.format(-days, 'day');
  return days < 60 ? relative.format(-Math.floor(days / 7), 'week') : formatDate(then);
}

/** `22 November 2026`, as the calendar has it in a time zone. */
export function formatDate(date: Date, timeZone = 'UTC'): string {
  let format = dates.get(timeZone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone });
    dates.set(timeZone, format);
  }
  return format.format(date);
}

/** A moment as so long ago, with the exact time for machines and on hovering. */
export function timeAgo(iso: string, now: Date): Html {
  const then = new Date(iso);
  const exact = `${formatDate(then)}, ${iso.slice(11, 16)} UTC`;
  return html`<time datetime="${iso}" title="${exact}">${formatAgo(then, now)}</time>`;
}

/** `under 1 km`, `3.2 km`, `1,250 km`. */
export function formatDistance(km: number): string {
  if (km < 1) return 'under 1 km';
  return `${km < 10 ? tenths.format(km) : whole.format(km)} km`;
}

/** A currency that the platform does not know is written with its code. */
function currencyFormat(currency: string, fine: boolean): Intl.NumberFormat {
  const key = `${currency}${fine}`;
  const known = currencies.get(key);
  if (known !== undefined) return known;
  const digits = fine ? {} : { minimumFractionDigits: 0, maximumFractionDigits: 0 };
  const format = new Intl.NumberFormat(LOCALE, { style: 'currency', currency, ...digits });
  currencies.set(key, format);
  return format;
}
