/** Believable listings from a seed: the same seed, count and moment give the same listings; memory does not grow with the count. */

import type { PostingBody } from '../../src/commands/posting-input.ts';
import type { EmploymentType, Seniority, Workplace } from '../../src/postings/posting.ts';
import { type DemoCompany, foundCompanies } from './companies.ts';
import { describe } from './describe.ts';
import type { DemoLanguage, Family } from './family.ts';
import { de } from './languages/de.ts';
import { en } from './languages/en.ts';
import { es } from './languages/es.ts';
import { fr } from './languages/fr.ts';
import { nl } from './languages/nl.ts';
import { sv } from './languages/sv.ts';
import { drawSalary } from './pay.ts';
import type { Phrases } from './phrases.ts';
import { type DemoPlace, HOMES, type HomeCity } from './places.ts';
import { type Random, seededRandom, weighted } from './random.ts';
import { drawGrade, englishTitle, gradeIn, localTitle } from './titles.ts';

export type DemoListing = { company: string; publishedAt: Date; body: PostingBody };

const PHRASES: Readonly<Record<DemoLanguage, Phrases>> = { en, de, fr, es, nl, sv };
const DAYS = 60;
const DAY_MS = 86_400_000;
const YEARS: Readonly<Record<Seniority, number>> = { INTERN: 1, ENTRY: 1, MID: 3, SENIOR: 5, LEAD: 8, EXECUTIVE: 10 };

/**
 * `seed` decides everything else: the bodies are the same whenever they are made, but for the days that they end. There are 300 companies for up to 15,000 listings and one for every fifty above, at most
 * 10,000; a few of them post much, most of them little.
 */
export function* generateListings(options: { seed: number; count: number; now: Date }): Generator<DemoListing> {
  const { seed, count, now } = options;
  const random = seededRandom(seed);
  const companies = foundCompanies(random, Math.min(10_000, Math.max(300, Math.ceil(count / 50))));
  const drawCompany = weighted(companies.map((company, rank) => [company, 1 / (rank + 6) ** 0.75] as const));
  const drawDay = weighted(weightedDays(now));
  for (let number = 1; number <= count; number++) {
    const company = drawCompany(random);
    yield {
      company: company.name,
      publishedAt: drawMoment(random, drawDay(random), now),
      body: drawBody(random, company, number, now),
    };
  }
}

/** Young listings are more, since old ones get filled; weekends are quiet. */
function weightedDays(now: Date): (readonly [number, number])[] {
  return Array.from({ length: DAYS }, (_, age) => {
    const day = new Date(now.getTime() - age * DAY_MS).getUTCDay();
    return [age, Math.exp(-age / 30) * (day === 0 || day === 6 ? 0.22 : 1)] as const;
  });
}

function drawMoment(random: Random, age: number, now: Date): Date {
  const midnight = Math.floor(now.getTime() / DAY_MS) * DAY_MS - age * DAY_MS;
  // Offices post between six and six, and later in the west: the sum of two draws makes noon the commonest.
  const posted = midnight + (5 + (random.next() + random.next()) * 9) * 3_600_000;
  const early = random.next() * 3_600_000;
  const latest = age === 0 ? Math.min(posted, now.getTime() - early) : posted;
  return new Date(Math.floor(Math.max(latest, now.getTime() - DAYS * DAY_MS) / 1_000) * 1_000);
}

function drawBody(random: Random, company: DemoCompany, number: number, now: Date): PostingBody {
  const family = company.drawFamily(random);
  const occupation = random.pick(family.occupations);
  const place = random.chance(0.5) ? (company.places[0] ?? random.pick(company.places)) : random.pick(company.places);
  const home = HOMES.find((candidate) => candidate.country === place.country) ?? company.home;

  const localWords = home.language && PHRASES[home.language].families[family.category];
  const translated = localWords?.titles[occupation.titles[0]];
  const local = home.language && localWords && translated && random.chance(home.localShare) ? localWords : null;
  const language = (local && home.language) || 'en';
  const phrases = PHRASES[language];

  const plain = random.pick(local && translated ? [translated].flat() : occupation.titles);
  const drawn = drawGrade(random, family.ladder, plain);
  const grade = local ? gradeIn(family.ladder, drawn) : drawn;
  const workplace = drawWorkplace(random, occupation.remote ?? family.remote, occupation.hybrid ?? family.hybrid);
  const types = drawEmploymentTypes(random, family, grade, place.country);
  const skills = random.sample(occupation.skills, random.between(3, 6));
  const bare = local ? localTitle(random, phrases, plain, grade) : englishTitle(random, family, plain, grade);

  // What is told in the text only is there to be recognised.
  const saysWorkplace = random.chance(workplace === 'ON_SITE' ? 0.3 : 0.9);
  const tellsSkills = local ? family.ladder === 'desk' : random.chance(0.8);
  const salary = drawSalary(random, {
    country: place.country,
    fallback: company.home,
    annual: occupation.pay,
    grade,
    hourly: family.hourly,
    contract: types.includes('CONTRACTOR'),
  });
  const others = random.chance(0.4) ? drawOthers(random, company, plain, local ? phrases : null) : [];
  const keywords = random.chance(0.015)
    ? [plain, ...drawOthers(random, company, plain, local ? phrases : null)].flatMap((name) => [name, name, name])
    : [];
  const site = `${company.site}.example.com`;
  const body: PostingBody = {
    title: local ? bare : embellished(random, bare, { family, place, workplace, types }),
    description: describe(random, {
      phrases,
      company,
      title: plain,
      city: local ? place.local : place.city,
      duties: local
        ? random.sample(local.duties, random.between(4, 6))
        : [...random.sample(occupation.duties, 2), ...random.sample(family.duties, random.between(3, 6))],
      needs: random.sample(local?.needs ?? family.needs, random.between(3, 5)),
      skills: tellsSkills ? skills : [],
      workplace: saysWorkplace ? workplace : null,
      employment: types[0] ?? null,
      others,
      keywords,
      years: YEARS[grade],
    }),
    locations: drawLocations(random, company, place, { workplace, local: local !== null }),
    requisitionId: `R-${100_000 + number}`,
  };
  if (random.chance(saysWorkplace ? 0.6 : 0.75)) body.workplace = workplace;
  if (workplace === 'REMOTE' && random.chance(0.7)) body.applicantLocations = drawCountries(random, home.country);
  if (types.length > 0) body.employmentTypes = types;
  if (random.chance(grade === 'MID' ? 0.45 : 0.65)) body.seniority = grade;
  if (random.chance(0.78)) body.category = occupation.category ?? family.category;
  if (random.chance(tellsSkills ? 0.66 : 0.8)) body.skills = skills;
  if (random.chance(0.45)) body.language = language;
  if (salary) body.salary = salary;
  if (random.chance(0.35)) {
    body.validThrough = new Date(now.getTime() + random.between(2, 50) * DAY_MS).toISOString().slice(0, 10);
  }
  if (random.chance(0.86)) body.applyUrl = `https://careers.example.com/${company.site}/${body.requisitionId}`;
  else body.applyEmail = `jobs@${site}`;
  return body;
}

/** Two or three other occupations that the same employer hires, in the listing's language where there is a word. */
function drawOthers(random: Random, company: DemoCompany, title: string, phrases: Phrases | null): string[] {
  const names = Array.from({ length: random.between(2, 3) }, () => {
    const family = company.drawFamily(random);
    const [name] = random.pick(family.occupations).titles;
    return [phrases?.families[family.category]?.titles[name] ?? name].flat()[0] ?? name;
  });
  return [...new Set(names)].filter((name) => name !== title);
}

function drawWorkplace(random: Random, remote: number, hybrid: number): Workplace {
  const at = random.next();
  return at < remote ? 'REMOTE' : at < remote + hybrid ? 'HYBRID' : 'ON_SITE';
}

/** Empty: the employer does not say. */
function drawEmploymentTypes(random: Random, family: Family, grade: Seniority, country: string): EmploymentType[] {
  if (grade === 'INTERN') return random.chance(0.4) ? ['INTERN', 'FULL_TIME'] : ['INTERN'];
  if (family.category === 'nursing-and-care' && country === 'US' && random.chance(0.06)) return ['PER_DIEM'];
  if (family.category === 'social-services' && random.chance(0.03)) return ['VOLUNTEER'];
  if (family.ladder === 'desk' && random.chance(0.06)) return ['CONTRACTOR'];
  if (random.chance(0.06)) return ['TEMPORARY', 'FULL_TIME'];
  if (random.chance(family.partTime)) return random.chance(0.35) ? ['FULL_TIME', 'PART_TIME'] : ['PART_TIME'];
  return random.chance(0.86) ? ['FULL_TIME'] : [];
}

function drawLocations(
  random: Random,
  company: DemoCompany,
  place: HomeCity,
  listing: { workplace: Workplace; local: boolean },
): NonNullable<PostingBody['locations']> {
  if (listing.workplace === 'REMOTE') {
    const at = random.next();
    if (at < 0.15) return [];
    if (at < 0.5) return [{ country: place.country }];
  }
  if (random.chance(0.06)) return [{ text: `${place.city}, ${place.region ?? place.country}` }];
  const others = company.places.filter((other) => other !== place);
  const chosen = [place, ...(random.chance(0.14) ? random.sample(others, random.between(1, 4)) : [])];
  return chosen.map(({ city, local, region, country }) => ({
    city: listing.local ? local : city,
    ...(region && { region }),
    country,
  }));
}

function drawCountries(random: Random, home: string): string[] {
  if (random.chance(0.6)) return [home];
  return [...new Set([home, ...random.sample(HOMES, random.between(1, 5)).map((other) => other.country)])];
}

function embellished(
  random: Random,
  title: string,
  listing: { family: Family; place: DemoPlace; workplace: Workplace; types: readonly EmploymentType[] },
): string {
  const { family, place, workplace, types } = listing;
  if (['DE', 'AT', 'CH'].includes(place.country) && random.chance(0.6)) return `${title} (m/f/d)`;
  if (workplace === 'REMOTE' && random.chance(0.4)) return `${title} (Remote)`;
  if (types[0] === 'PART_TIME' && random.chance(0.3)) return `${title} - Part-time`;
  if (types[0] === 'TEMPORARY' && random.chance(0.4)) return `${title} (Temporary)`;
  if (types[0] === 'CONTRACTOR' && random.chance(0.5)) return `${title} (Contract)`;
  if ((family.ladder === 'care' || family.ladder === 'shift') && random.chance(0.05)) return `${title} - Nights`;
  return random.chance(0.08) ? `${title} - ${place.city}` : title;
}
