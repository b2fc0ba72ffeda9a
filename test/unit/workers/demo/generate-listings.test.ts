import { describe, expect, it } from '@jest/globals';
import type { Salary } from '../../../../src/postings/posting.ts';
import { CATEGORIES } from '../../../../src/vocabulary/categories.ts';
import { recogniseParts } from '../../../../src/vocabulary/gazetteer.ts';
import * as commerce from '../../../../workers/demo/families/commerce.ts';
import * as health from '../../../../workers/demo/families/health.ts';
import * as industry from '../../../../workers/demo/families/industry.ts';
import * as office from '../../../../workers/demo/families/office.ts';
import * as publicWork from '../../../../workers/demo/families/public.ts';
import * as services from '../../../../workers/demo/families/services.ts';
import * as technology from '../../../../workers/demo/families/technology.ts';
import type { Family } from '../../../../workers/demo/family.ts';
import { type DemoListing, generateListings } from '../../../../workers/demo/generate-listings.ts';
import { deWork } from '../../../../workers/demo/languages/de-work.ts';
import { esWork } from '../../../../workers/demo/languages/es-work.ts';
import { frWork } from '../../../../workers/demo/languages/fr-work.ts';
import { nlWork } from '../../../../workers/demo/languages/nl-work.ts';
import { svWork } from '../../../../workers/demo/languages/sv-work.ts';
import { HOMES } from '../../../../workers/demo/places.ts';

const NOW = new Date('2026-11-22T12:00:00Z');
const DAY_MS = 86_400_000;
const listings = [...generateListings({ seed: 20261122, count: 8_000, now: NOW })];
const families: Family[] = [commerce, health, industry, office, publicWork, services, technology].flatMap((room) =>
  Object.values(room),
);

const textOf = ({ body }: DemoListing): string => body.description.replaceAll(/<[^>]*>/g, '');
const ageInDays = (listing: DemoListing): number => (NOW.getTime() - listing.publishedAt.getTime()) / DAY_MS;
const breaking = (rule: (listing: DemoListing) => boolean): DemoListing[] => listings.filter((one) => !rule(one));
const share = (matching: (listing: DemoListing) => boolean): number =>
  listings.filter(matching).length / listings.length;

/** Roughly, in euro: enough to tell a wage from a slip of the decimal point. */
function euroAYear({ min, max, currency, period }: Salary): number {
  const perEuro = HOMES.find((home) => home.currency === currency)?.perEuro ?? Number.NaN;
  const timesAYear = { HOUR: 2_080, DAY: 220, WEEK: 52, MONTH: 12, YEAR: 1 }[period];
  return ((min ?? max ?? Number.NaN) * timesAYear) / perEuro;
}

function salaryOf({ body }: DemoListing): Salary | null {
  return body.salary ? { ...body.salary, min: body.salary.min ?? null, max: body.salary.max ?? null } : null;
}

describe('the generator', () => {
  it('gives the same listings for the same seed, count and moment', () => {
    const again = [...generateListings({ seed: 20261122, count: 8_000, now: NOW })];
    expect(JSON.stringify(again)).toBe(JSON.stringify(listings));
  });

  it('gives other listings for another seed', () => {
    const [other] = generateListings({ seed: 1, count: 8_000, now: NOW });
    expect(other).not.toEqual(listings[0]);
  });

  it('gives each listing a requisition id of its own', () => {
    expect(new Set(listings.map(({ body }) => body.requisitionId)).size).toBe(listings.length);
  });

  it('spreads them over three hundred companies, a few of them large', () => {
    const sizes = new Map<string, number>();
    for (const { company } of listings) sizes.set(company, (sizes.get(company) ?? 0) + 1);
    expect(sizes.size).toBeGreaterThan(280);
    expect(sizes.size).toBeLessThanOrEqual(300);
    expect(Math.max(...sizes.values())).toBeGreaterThan(100);
  });
});

describe('what makes a search hard', () => {
  it('is there: texts name other occupations, a few repeat words, titles look like others', () => {
    expect(
      share((listing) => /closely with our|Also open at|Your daily contacts/.test(textOf(listing))),
    ).toBeGreaterThan(0.15);
    const repeating = share((listing) =>
      /(Keywords|Suchbegriffe|Mots-clés|Palabras clave|Zoekwoorden|Sökord): /.test(textOf(listing)),
    );
    expect(repeating).toBeGreaterThan(0.005);
    expect(repeating).toBeLessThan(0.03);
    for (const title of [
      /Software Sales Engineer/,
      /Nurse Recruiter/,
      /Nurse Educator/,
      /Data Entry/,
      /Java Trainer/,
    ]) {
      expect(share(({ body }) => title.test(body.title))).toBeGreaterThan(0);
    }
  });

  it('is the same on another day', () => {
    const later = [...generateListings({ seed: 20261122, count: 500, now: new Date('2027-03-01T09:30:00Z') })];
    const lasting = ({ body }: DemoListing) => JSON.stringify({ ...body, validThrough: null });
    expect(later.map(lasting)).toEqual(listings.slice(0, 500).map(lasting));
  });
});

describe('the facts of a listing', () => {
  it('lie in every category', () => {
    const seen = new Set(listings.map(({ body }) => body.category));
    for (const { slug } of CATEGORIES) expect(seen).toContain(slug);
  });

  it('name only skills that the category has', () => {
    const known = new Map<string, Set<string>>();
    for (const family of families) {
      for (const { category = family.category, skills } of family.occupations) {
        known.set(category, new Set([...(known.get(category) ?? []), ...skills]));
      }
    }
    const fits = ({ body: { category, skills } }: DemoListing): boolean =>
      !category || !skills || skills.every((skill) => known.get(category)?.has(skill));
    expect(breaking(fits)).toEqual([]);
  });

  it('pay in the currency of the country', () => {
    const currency = new Map(HOMES.map((home) => [home.country, home.currency]));
    const fits = ({ body: { salary, locations } }: DemoListing): boolean => {
      const country = locations?.[0]?.country;
      return !salary || !country || salary.currency === currency.get(country);
    };
    expect(breaking(fits)).toEqual([]);
  });

  it('pay amounts that one could be offered', () => {
    const fits = (listing: DemoListing): boolean => {
      const salary = salaryOf(listing);
      if (!salary) return true;
      const ordered = salary.min === null || salary.max === null || salary.min <= salary.max;
      return ordered && euroAYear(salary) > 2_500 && euroAYear(salary) < 450_000;
    };
    expect(breaking(fits)).toEqual([]);
  });

  it('pay seniors more than juniors', () => {
    const mean = (seniority: string): number => {
      const amounts = listings
        .filter(({ body }) => body.seniority === seniority && body.category === 'software-engineering')
        .flatMap((listing) => salaryOf(listing) ?? [])
        .map(euroAYear);
      return amounts.reduce((sum, amount) => sum + amount, 0) / amounts.length;
    };
    expect(mean('SENIOR')).toBeGreaterThan(mean('ENTRY') * 1.3);
  });

  it('leave pay out, or one end of it, in a part of the listings', () => {
    expect(share((listing) => salaryOf(listing) === null)).toBeGreaterThan(0.25);
    expect(share((listing) => salaryOf(listing) === null)).toBeLessThan(0.55);
    expect(share((listing) => salaryOf(listing)?.min === null)).toBeGreaterThan(0.02);
    expect(share((listing) => salaryOf(listing)?.max === null)).toBeGreaterThan(0.02);
  });

  it('leave work at the bedside, at the wheel and at the counter where it is done', () => {
    const byHand = new Set(['transport', 'construction', 'retail', 'cleaning', 'agriculture', 'hospitality']);
    const atDesks = /Dispatcher|Planner|Coordinator|Disponent|Exploitant transport|Estimator|Surveyor/;
    const fits = ({ body }: DemoListing): boolean =>
      body.workplace !== 'REMOTE' || !body.category || !byHand.has(body.category) || atDesks.test(body.title);
    expect(breaking(fits)).toEqual([]);
  });

  it('name one way to apply', () => {
    expect(breaking(({ body }) => (body.applyUrl === undefined) !== (body.applyEmail === undefined))).toEqual([]);
  });
});

describe('the places of companies', () => {
  it('are cities that the gazetteer knows, under both of their names', () => {
    const unknown = HOMES.flatMap(({ cities }) => cities).filter(({ city, local, region, country }) =>
      [city, local].some((name) => {
        const place = recogniseParts({ city: name, region: region ?? null, country });
        return place?.level !== 'city' || place.country !== country || (region && place.region !== region);
      }),
    );
    expect(unknown).toEqual([]);
  });
});

describe('the text of a listing', () => {
  it('is 600 to 3,000 characters long, with few exceptions', () => {
    expect(share((listing) => textOf(listing).length < 600)).toBeLessThan(0.01);
    expect(share((listing) => textOf(listing).length > 3_000)).toBe(0);
  });

  it('has no gap that was not filled', () => {
    const gap = /[{}]|undefined|NaN|null/;
    expect(breaking(({ body }) => !gap.test(`${body.title} ${body.description}`))).toEqual([]);
  });

  it('is in a language of the country', () => {
    const spoken = new Map(HOMES.map((home) => [home.country, home.language]));
    const fits = ({ body: { language, locations } }: DemoListing): boolean => {
      const country = locations?.[0]?.country;
      return !language || !country || language === 'en' || language === spoken.get(country);
    };
    expect(breaking(fits)).toEqual([]);
    for (const language of ['de', 'fr', 'es', 'nl', 'sv']) {
      expect(share(({ body }) => body.language === language)).toBeGreaterThan(0.004);
    }
  });

  it('is translated under names that the occupations have', () => {
    for (const work of [deWork, esWork, frWork, nlWork, svWork]) {
      for (const [category, { titles }] of Object.entries(work)) {
        const known = families
          .filter((family) => family.category === category)
          .flatMap((family) => family.occupations.map((occupation) => occupation.titles[0]));
        expect(known).toEqual(expect.arrayContaining(Object.keys(titles)));
      }
    }
  });
});

describe('the days of publishing', () => {
  it('lie within the last sixty, none in the future', () => {
    expect(breaking((listing) => ageInDays(listing) >= 0 && ageInDays(listing) <= 60)).toEqual([]);
  });

  it('are denser lately, and thin at weekends', () => {
    const lately = share((listing) => ageInDays(listing) < 20);
    const before = share((listing) => ageInDays(listing) > 40);
    expect(lately).toBeGreaterThan(before * 2);
    expect(before).toBeGreaterThan(0.1);
    expect(share(({ publishedAt }) => [0, 6].includes(publishedAt.getUTCDay()))).toBeLessThan(0.15);
  });
});
