/** A company's board as Greenhouse's public API gives it with `content=true`: `{ "jobs": [ … ] }`. */
import { NO_PARTS, type Parts, type PlaceWords } from '../feed-posting.ts';
import type { PayParts } from '../recognise/pay.ts';
import { numberAt, textAt, textsAt, valuesAt } from '../values.ts';

export function recognisesGreenhouse(item: unknown): boolean {
  return textAt(item, 'absolute_url') !== null && textAt(item, 'title') !== null && textAt(item, 'id') !== null;
}

/** The id is the post's: a requisition may be posted for several places, each a listing of its own. */
export function greenhouseParts(item: unknown, board: string): Parts {
  const url = textAt(item, 'absolute_url');
  return {
    ...NO_PARTS,
    title: textAt(item, 'title'),
    description: textAt(item, 'content'),
    company: textAt(item, 'company_name') ?? companyOf(url) ?? board,
    requisitionId: textAt(item, 'id'),
    url,
    places: placesOf(item),
    language: textAt(item, 'language'),
    pay: payOf(item),
    datePosted: textAt(item, 'first_published'),
    validThrough: textAt(item, 'application_deadline'),
  };
}

function companyOf(url: string | null): string | null {
  return /^https:\/\/(?:job-)?boards(?:\.eu)?\.greenhouse\.io\/([\w-]+)\//.exec(url ?? '')?.[1] ?? null;
}

/** Several places stand in one text (`Berlin; London`); the offices speak only where there is no text. */
function placesOf(item: unknown): PlaceWords[] {
  const named = textsAt(item, 'location.name').flatMap((text) => text.split(/[;|•]/));
  const offices = valuesAt(item, 'offices').flatMap(
    (office) => textAt(office, 'location') ?? textAt(office, 'name') ?? [],
  );
  const texts = (named.length > 0 ? named : offices).map((text) => text.trim()).filter((text) => text !== '');
  return texts.map((text) => ({ text, city: null, region: null, country: null, lat: null, lon: null }));
}

/** In cents; over several ranges (a place each) the widest of the first one's currency. What an hour or a year is, only their titles tell. */
function payOf(item: unknown): PayParts | null {
  const ranges = valuesAt(item, 'pay_input_ranges');
  const currency = textAt(ranges[0], 'currency_type');
  const alike = ranges.filter((range) => textAt(range, 'currency_type') === currency);
  const bounds = (name: string) => alike.map((range) => numberAt(range, name)).filter((cents) => cents !== null);
  const [lows, highs] = [bounds('min_cents'), bounds('max_cents')];
  if (currency === null || lows.length + highs.length === 0) return null;
  return {
    min: lows.length === 0 ? null : Math.min(...lows) / 100,
    max: highs.length === 0 ? null : Math.max(...highs) / 100,
    currency,
    period: textAt(ranges[0], 'title'),
  };
}
