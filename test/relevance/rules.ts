/**
 * How well a listing answers what a seeker wants, from 3 (what was asked for) to 0, as a recruiter would say, from PostgreSQL's
 * rows alone. A listing's grade is the least of its grades in each respect that the seeker names.
 */
import type { EmploymentType, SalaryPeriod, Seniority, Workplace } from '../../src/postings/posting.ts';
import { annualCents, thresholdCents } from '../../src/postings/salary.ts';
import { SKILLS } from '../../src/vocabulary/skills.ts';
import { slugify } from '../../src/vocabulary/slug.ts';
import { nearestMetres } from '../support/oracle/distance.ts';
import type { OracleRow } from '../support/oracle/rows.ts';
import { linesOfHtml } from '../support/oracle/text.ts';
import { folded } from './occupations/occupation.ts';
import { OCCUPATIONS, type OccupationName, occupationsOf } from './occupations.ts';
import { PLACES, type WantedPlace } from './places.ts';
import { WANTED_SKILLS } from './skills.ts';

export type Grade = 0 | 1 | 2 | 3;

/** Everything that is named is wanted. */
export type Wish = {
  /** Any of them is what was asked for; their near and related ones follow. */
  occupation?: OccupationName | readonly OccupationName[];
  skill?: keyof typeof WANTED_SKILLS;
  place?: keyof typeof PLACES;
  workplace?: Workplace;
  employmentType?: EmploymentType;
  seniority?: Seniority;
  pay?: { atLeast: number; currency: string; period: SalaryPeriod };
  /** The employer's name, or its beginning. */
  company?: string;
  /** These words, side by side. */
  phrase?: string;
  /** A word that must not be there. */
  without?: string;
  /** What the seeker writes in; null where it does not matter. English unless said. */
  language?: string | null;
};

export function gradeOf(row: OracleRow, wish: Wish): Grade {
  const grades: Grade[] = [3];
  if (wish.occupation !== undefined) grades.push(byOccupation(row, [wish.occupation].flat()));
  // Most listings are of other work: the other respects cost more to look at.
  if (grades.includes(0)) return 0;
  if (wish.company !== undefined) grades.push(byCompany(row, wish.company));
  if (wish.place !== undefined) grades.push(byPlace(row, PLACES[wish.place]));
  if (grades.includes(0)) return 0;
  if (wish.skill !== undefined) grades.push(bySkill(row, wish.skill));
  if (wish.workplace !== undefined) grades.push(byWorkplace(row, wish.workplace));
  if (wish.employmentType !== undefined)
    grades.push(byEmploymentType(row, wish.employmentType, wish.occupation !== undefined));
  if (wish.seniority !== undefined) grades.push(bySeniority(row, wish.seniority));
  if (wish.pay !== undefined) grades.push(byPay(row, wish.pay));
  if (wish.phrase !== undefined) grades.push(byPhrase(row, wish.phrase));
  if (wish.without !== undefined && wordsOf(row).includes(` ${wish.without} `)) grades.push(0);
  if (wish.language !== null) grades.push(byLanguage(row, wish.language ?? 'en', wish.place !== undefined));
  return Math.min(...grades) as Grade;
}

/** 3 the occupation itself, 2 one that a seeker would gladly take, 1 of the same field. */
function byOccupation({ title }: OracleRow, wanted: readonly OccupationName[]): Grade {
  const found = occupationsOf(title);
  const hasAny = (names: readonly string[]): boolean => names.some((name) => found.has(name));
  if (hasAny(wanted)) return 3;
  if (wanted.some((name) => hasAny(OCCUPATIONS[name]?.near ?? []))) return 2;
  return wanted.some((name) => hasAny(OCCUPATIONS[name]?.related ?? [])) ? 1 : 0;
}

/** A skill that the vocabulary does not know keeps the words that its employer wrote. */
const slugs = new Map(SKILLS.map(({ label, slug }) => [label, slug]));

/** 3 when the title says it, 2 when it is among the listing's skills, 1 when the text mentions it. */
function bySkill(row: OracleRow, name: keyof typeof WANTED_SKILLS): Grade {
  const { label, title, text } = WANTED_SKILLS[name];
  if (title.test(folded(row.title))) return 3;
  return row.skills.includes(slugs.get(label) ?? slugify(label)) ? 2 : text.test(row.description) ? 1 : 0;
}

/**
 * Of a town: 3 within 30 km, 2 within 75 km or remote work for people of the country, 1 within 150 km or
 * remote work without a country. Of a country or a
 * state: 3 in it, 2 remote work for people there.
 */
function byPlace(row: OracleRow, wanted: WantedPlace): Grade {
  const country = 'within' in wanted ? wanted.within.slice(0, 2) : wanted.country;
  const inCountry = row.places.some(({ path }) => path?.slice(0, 2) === country);
  const fromHome =
    row.workplace === 'REMOTE' && (row.remoteFrom.includes(country) || (inCountry && row.remoteFrom.length === 0));
  const remote: Grade = fromHome
    ? 2
    : row.workplace === 'REMOTE' && row.places.length + row.remoteFrom.length === 0
      ? 1
      : 0;
  if ('within' in wanted) {
    const { within } = wanted;
    return row.places.some(({ path }) => path === within || path?.startsWith(`${within}/`)) ? 3 : remote;
  }
  // The middle of a country or a state is no town.
  const towns = row.places.filter(({ path }) => path === null || path.split('/').length === 3);
  const km = (nearestMetres(towns, [wanted]) ?? Number.POSITIVE_INFINITY) / 1_000;
  if (km <= 30) return 3;
  if (km <= 75) return 2;
  return km <= 150 && remote === 0 ? 1 : remote;
}

/** 1 where the listing does not say, or wants presence on some days only. */
function byWorkplace({ workplace }: OracleRow, wanted: Workplace): Grade {
  if (workplace === wanted) return 3;
  if (workplace === null) return 1;
  if (wanted === 'HYBRID') return workplace === 'REMOTE' ? 2 : 0;
  return workplace === 'HYBRID' ? 1 : 0;
}

/** Titles, as `folded` writes them, that tell the kind of contract where the employer's form does not. */
const TYPE_IN_TITLE: Readonly<Partial<Record<EmploymentType, RegExp>>> = {
  PART_TIME: /\b(?:part ?time|teilzeit|temps partiel|media jornada|parttime|deltid)\b/u,
  CONTRACTOR: /\b(?:contract|contractor|freelancer?)\b/u,
  TEMPORARY: /\b(?:temporary|temp|befristet|seasonal)\b/u,
  PER_DIEM: /\bper diem\b/u,
  INTERN: /\b(?:intern|interns|internship|praktikum|stage|praktikant|practicas)\b/u,
};

/** 1 where the listing does not say, or says otherwise of the right work. */
function byEmploymentType(row: OracleRow, wanted: EmploymentType, ofTheWork: boolean): Grade {
  if (row.employmentTypes.includes(wanted) || TYPE_IN_TITLE[wanted]?.test(folded(row.title))) return 3;
  if (wanted === 'INTERN') return row.seniority === 'INTERN' ? 3 : row.seniority === 'ENTRY' ? 1 : 0;
  return row.employmentTypes.length === 0 || ofTheWork ? 1 : 0;
}

const NEIGHBOURS: Readonly<Record<Seniority, readonly Seniority[]>> = {
  INTERN: ['ENTRY'],
  ENTRY: ['INTERN'],
  MID: ['SENIOR', 'ENTRY'],
  SENIOR: ['LEAD'],
  LEAD: ['SENIOR', 'EXECUTIVE'],
  EXECUTIVE: ['LEAD'],
};

/** 3 the grade itself, 2 its neighbour, 1 the middle or not stated. */
function bySeniority({ seniority }: OracleRow, wanted: Seniority): Grade {
  if (seniority === wanted) return 3;
  if (seniority === null || seniority === 'MID') return 1;
  return NEIGHBOURS[wanted].some((other) => other === seniority) ? 2 : 0;
}

/** 3 when the upper end reaches it, 2 within a tenth of it, 1 when the listing does not say. */
function byPay({ salary }: OracleRow, wanted: NonNullable<Wish['pay']>): Grade {
  if (salary === null) return 1;
  const { min, max } = annualCents({
    min: salary.min === null ? null : Number(salary.min),
    max: salary.max === null ? null : Number(salary.max),
    currency: salary.currency,
    period: salary.period as SalaryPeriod,
  });
  const best = max ?? min ?? 0;
  const asked = thresholdCents(wanted.atLeast, wanted.currency, wanted.period);
  return best >= asked ? 3 : best >= asked * 0.9 ? 2 : 0;
}

/** 3 the name; 1 another house of the same first word. */
function byCompany({ company }: OracleRow, wanted: string): Grade {
  const name = folded(company.name);
  if (name === wanted || name.startsWith(`${wanted} `)) return 3;
  return name.split(' ')[0] === wanted.split(' ')[0] ? 1 : 0;
}

const words = new WeakMap<OracleRow, string>();

function wordsOf(row: OracleRow): string {
  let text = words.get(row);
  if (text === undefined) {
    text = ` ${folded(`${row.title} . ${linesOfHtml(row.description).join(' . ')}`)} `;
    words.set(row, text);
  }
  return text;
}

/** 3 in the title, 1 in the text. */
function byPhrase(row: OracleRow, wanted: string): Grade {
  if (` ${folded(row.title)} `.includes(` ${wanted} `)) return 3;
  return wordsOf(row).includes(` ${wanted} `) ? 1 : 0;
}

const SPOKEN_IN: Readonly<Record<string, readonly string[]>> = {
  de: ['DE', 'AT', 'CH'],
  fr: ['FR', 'BE', 'CH', 'CA'],
  es: ['ES', 'MX'],
  nl: ['NL', 'BE'],
  sv: ['SE'],
};

/**
 * Of a listing in another language: 2 where the seeker names the place and so wants to work there, or where the seeker's language
 * is spoken; otherwise 1 for those who write English, and 0 for others.
 */
function byLanguage(row: OracleRow, wanted: string, namesPlace: boolean): Grade {
  if (row.language === null || row.language === wanted) return 3;
  const there = row.places.some(({ path }) => path && SPOKEN_IN[wanted]?.includes(path.slice(0, 2)));
  return namesPlace || there ? 2 : wanted === 'en' ? 1 : 0;
}
