/** Dates as feeds write them: ISO, RFC 2822, numbers in three orders, words, and seconds or milliseconds since 1970. */
import { type Recognised, saysNothing } from './recognised.ts';

/** Which number of `03/04/2026` comes first, where the numbers do not tell. */
export type DateOrder = 'mdy' | 'dmy';

/** A day without a time (where the listing's place decides), or a moment. */
export type FeedDate = { day: string } | { moment: Date };

const OPEN_ENDED =
  /^(?:open|open until filled|until filled|continuous(?:ly)?|ongoing|rolling|indefinite(?:ly)?|no (?:end|limit).*|unbefristet)$/i;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Hours east of Greenwich, for the names that RFC 2822 knows and those that European feeds use. */
const ZONES: Readonly<Record<string, number>> = {
  ...{
    z: 0,
    ut: 0,
    utc: 0,
    gmt: 0,
    wet: 0,
    bst: 1,
    west: 1,
    cet: 1,
    mez: 1,
    cest: 2,
    mesz: 2,
    eet: 2,
    eest: 3,
    msk: 3,
  },
  ...{ est: -5, edt: -4, cst: -6, cdt: -5, mst: -7, mdt: -6, pst: -8, pdt: -7, akst: -9, akdt: -8, hst: -10 },
};

const TIME = String.raw`(?:,?[T\s]+(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:[.,]\d+)?)?\s*(?<half>[ap]\.?m\.?)?\s*(?<zone>[a-z]{1,4}|[+-]\d{2}:?\d{2})?(?:\s*\([^)]*\))?)?`;
const WEEKDAY = String.raw`(?:[a-z]{2,9}\.?,?\s+)?`;
const MONTH_NAME = String.raw`(?<name>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?`;
const whole = (pattern: string) => new RegExp(`^${pattern}${TIME}$`, 'i');

const YEAR_FIRST = whole(String.raw`(?<year>\d{4})[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})`);
const COMPACT = whole(String.raw`(?<year>(?:19|20)\d{2})(?<month>\d{2})(?<day>\d{2})`);
const DOTTED = whole(String.raw`(?<day>\d{1,2})\.\s?(?<month>\d{1,2})\.\s?(?<year>\d{4}|\d{2})`);
const NUMBERS = whole(String.raw`(?<first>\d{1,2})[-/](?<second_>\d{1,2})[-/](?<year>\d{4}|\d{2})`);
const DAY_NAME = whole(
  String.raw`${WEEKDAY}(?<day>\d{1,2})(?:st|nd|rd|th|\.)?[\s-]+${MONTH_NAME},?[\s-]+(?<year>\d{4}|\d{2})`,
);
const NAME_DAY = whole(String.raw`${WEEKDAY}${MONTH_NAME}\s+(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<year>\d{4})`);

/**
 * A time that no zone goes with is read as UTC. Midnight and 23:59 stand for their day, in whatever zone they are given:
 * feeds that know only the day write them.
 */
export function recogniseDate(given: string | number, order: DateOrder = 'mdy'): Recognised<FeedDate> {
  const text = String(given).trim();
  if (saysNothing(text) || text === '0' || OPEN_ENDED.test(text)) return { value: null };
  if (/^\d{10}$|^\d{13}$/.test(text)) return fromEpoch(Number(text) * (text.length === 10 ? 1000 : 1));
  for (const pattern of [YEAR_FIRST, COMPACT, DOTTED, NUMBERS, DAY_NAME, NAME_DAY]) {
    const groups = pattern.exec(text)?.groups;
    if (groups !== undefined) return composed(groups, order, text);
  }
  return { fault: `${JSON.stringify(text.slice(0, 60))} is not a date that we can read` };
}

function fromEpoch(ms: number): Recognised<FeedDate> {
  const moment = new Date(ms);
  const year = moment.getUTCFullYear();
  return year >= 1990 && year <= 2100 ? { value: { moment } } : { fault: `${ms / 1000} is not a time of our century` };
}

function composed(groups: Record<string, string | undefined>, order: DateOrder, text: string): Recognised<FeedDate> {
  const [day, month] = dayAndMonth(groups, order);
  const written = Number(groups['year']);
  const year = groups['year']?.length === 2 ? 2000 + written : written;
  // What databases write for "never".
  if (year === 9999 || year === 1) return { value: null };
  const moment = new Date(Date.UTC(year, month - 1, day));
  const impossible = { fault: `${JSON.stringify(text.slice(0, 60))} is not a possible date` };
  if (year < 1990 || year > 2100 || moment.getUTCMonth() !== month - 1 || moment.getUTCDate() !== day)
    return impossible;
  const iso = moment.toISOString().slice(0, 10);
  if (groups['hour'] === undefined) return { value: { day: iso } };

  const half = groups['half']?.[0]?.toLowerCase();
  const written12 = Number(groups['hour']);
  const hour = half === undefined ? written12 : (written12 % 12) + (half === 'p' ? 12 : 0);
  const [minute, second] = [Number(groups['minute']), Number(groups['second'] ?? 0)];
  if (hour > 23 || minute > 59 || second > 60 || (half !== undefined && written12 > 12)) return impossible;
  const offset = offsetMinutes(groups['zone']);
  if (offset === null) return { fault: `${JSON.stringify(groups['zone'])} is not a time zone that we know` };
  if ((hour === 0 && minute === 0 && second === 0) || (hour === 23 && minute === 59)) return { value: { day: iso } };
  return { value: { moment: new Date(moment.getTime() + ((hour * 60 + minute - offset) * 60 + second) * 1000) } };
}

function dayAndMonth(groups: Record<string, string | undefined>, order: DateOrder): [day: number, month: number] {
  const { first, second_: second, name } = groups;
  if (first !== undefined && second !== undefined) {
    const dayFirst = Number(first) > 12 || (order === 'dmy' && Number(second) <= 12);
    return dayFirst ? [Number(first), Number(second)] : [Number(second), Number(first)];
  }
  const month = name === undefined ? Number(groups['month']) : MONTHS.indexOf(name.toLowerCase()) + 1;
  return [Number(groups['day']), month];
}

function offsetMinutes(zone: string | undefined): number | null {
  if (zone === undefined) return 0;
  const numbers = /^([+-])(\d{2}):?(\d{2})$/.exec(zone);
  if (numbers === null) {
    const hours = ZONES[zone.toLowerCase()];
    return hours === undefined ? null : hours * 60;
  }
  return (numbers[1] === '-' ? -1 : 1) * (Number(numbers[2]) * 60 + Number(numbers[3]));
}
