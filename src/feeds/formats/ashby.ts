/** A company's board as Ashby's public posting API gives it: `{ "jobs": [ … ] }`. */
import { NO_PARTS, type Parts, type PlaceWords } from '../feed-posting.ts';
import type { PayParts } from '../recognise/pay.ts';
import { textAt, valuesAt } from '../values.ts';

export function recognisesAshby(item: unknown): boolean {
  return textAt(item, 'jobUrl') !== null && textAt(item, 'descriptionHtml') !== null;
}

/** The board names its company nowhere but in its addresses and its file's name. */
export function ashbyParts(item: unknown, board: string): Parts {
  return {
    ...NO_PARTS,
    title: textAt(item, 'title'),
    description: textAt(item, 'descriptionHtml') ?? textAt(item, 'descriptionPlain'),
    company: companyOf(textAt(item, 'jobUrl')) ?? board,
    requisitionId: textAt(item, 'id'),
    url: textAt(item, 'jobUrl'),
    applyUrl: textAt(item, 'applyUrl'),
    places: [item, ...valuesAt(item, 'secondaryLocations')].map(placeOf),
    workplace: textAt(item, 'workplaceType') ?? (textAt(item, 'isRemote') === 'true' ? 'remote' : null),
    employmentTypes: [textAt(item, 'employmentType')].filter((type) => type !== null),
    pay: payOf(item),
    datePosted: textAt(item, 'publishedAt'),
  };
}

function companyOf(jobUrl: string | null): string | null {
  const name = /^https:\/\/jobs\.ashbyhq\.com\/([^/?#]+)/.exec(jobUrl ?? '')?.[1];
  try {
    return name === undefined ? null : decodeURIComponent(name);
  } catch {
    return null;
  }
}

function placeOf(value: unknown): PlaceWords {
  const address = 'address.postalAddress';
  return {
    text: textAt(value, 'location'),
    city: textAt(value, `${address}.addressLocality`),
    region: textAt(value, `${address}.addressRegion`),
    country: textAt(value, `${address}.addressCountry`),
    lat: null,
    lon: null,
  };
}

/** The salary among salary, bonus, commission and equity; over several tiers Ashby states the widest range. */
function payOf(item: unknown): PayParts | null {
  const components = valuesAt(item, 'compensation.summaryComponents');
  const salary = components.find((component) => textAt(component, 'compensationType') === 'Salary');
  if (salary === undefined) return null;
  return {
    min: textAt(salary, 'minValue'),
    max: textAt(salary, 'maxValue'),
    currency: textAt(salary, 'currencyCode'),
    period: textAt(salary, 'interval'),
  };
}
