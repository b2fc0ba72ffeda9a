/** A company's board as Lever's public API gives it: `[ { "text": …, "hostedUrl": … } ]`. */
import { escapeText } from 'entities';
import { NO_PARTS, type Parts, type PlaceWords } from '../feed-posting.ts';
import type { PayParts } from '../recognise/pay.ts';
import { numberAt, textAt, textsAt, valuesAt } from '../values.ts';

export function recognisesLever(item: unknown): boolean {
  return textAt(item, 'hostedUrl') !== null && textAt(item, 'text') !== null;
}

/** The board names its company nowhere but in its addresses and its file's name. */
export function leverParts(item: unknown, board: string): Parts {
  const url = textAt(item, 'hostedUrl');
  return {
    ...NO_PARTS,
    title: textAt(item, 'text'),
    description: descriptionOf(item),
    company: /^https:\/\/jobs(?:\.eu)?\.lever\.co\/([\w.-]+)\//.exec(url ?? '')?.[1] ?? board,
    requisitionId: textAt(item, 'id'),
    url,
    applyUrl: textAt(item, 'applyUrl'),
    places: placesOf(item),
    workplace: textAt(item, 'workplaceType'),
    employmentTypes: textsAt(item, 'categories.commitment'),
    pay: payOf(item),
    datePosted: numberAt(item, 'createdAt'),
  };
}

/** The opening, the lists under their headings, and the end. */
function descriptionOf(item: unknown): string | null {
  const html = [
    textAt(item, 'description') ?? textAt(item, 'descriptionPlain'),
    ...valuesAt(item, 'lists').map(
      (list) => `<h3>${escapeText(textAt(list, 'text') ?? '')}</h3><ul>${textAt(list, 'content') ?? ''}</ul>`,
    ),
    textAt(item, 'additional') ?? textAt(item, 'additionalPlain'),
    textAt(item, 'salaryDescription'),
  ].filter((part) => part !== null);
  return html.length === 0 ? null : html.join('\n');
}

/** The country is that of the first place. */
function placesOf(item: unknown): PlaceWords[] {
  const first = textAt(item, 'categories.location');
  const texts = [...new Set([...(first === null ? [] : [first]), ...textsAt(item, 'categories.allLocations')])];
  const country = textAt(item, 'country');
  return (texts.length > 0 ? texts : [null]).map((text, at) => ({
    ...{ text, city: null, region: null, lat: null, lon: null },
    country: at === 0 ? country : null,
  }));
}

/** `per-year-salary`, `per-hour-wage`; what is paid once is no salary. */
function payOf(item: unknown): PayParts | null {
  const interval = textAt(item, 'salaryRange.interval');
  if (interval === 'one-time') return null;
  return {
    min: textAt(item, 'salaryRange.min'),
    max: textAt(item, 'salaryRange.max'),
    currency: textAt(item, 'salaryRange.currency'),
    period: interval,
  };
}
