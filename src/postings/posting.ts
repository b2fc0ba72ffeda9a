/** The posting: what an employer offers, in the terms of schema.org's JobPosting, and the closed lists it draws from. */

export const STATES = ['DRAFT', 'SCHEDULED', 'OPEN', 'CLOSED', 'EXPIRED'] as const;
export type State = (typeof STATES)[number];

export const WORKPLACES = ['ON_SITE', 'HYBRID', 'REMOTE'] as const;
export type Workplace = (typeof WORKPLACES)[number];

export const EMPLOYMENT_TYPES = [
  'FULL_TIME',
  'PART_TIME',
  'CONTRACTOR',
  'TEMPORARY',
  'INTERN',
  'VOLUNTEER',
  'PER_DIEM',
  'OTHER',
] as const;
export type EmploymentType = (typeof EMPLOYMENT_TYPES)[number];

export const SENIORITIES = ['INTERN', 'ENTRY', 'MID', 'SENIOR', 'LEAD', 'EXECUTIVE'] as const;
export type Seniority = (typeof SENIORITIES)[number];

export const SALARY_PERIODS = ['HOUR', 'DAY', 'WEEK', 'MONTH', 'YEAR'] as const;
export type SalaryPeriod = (typeof SALARY_PERIODS)[number];

export const CLOSE_REASONS = ['FILLED', 'WITHDRAWN', 'FEED', 'OTHER'] as const;
export type CloseReason = (typeof CLOSE_REASONS)[number];

/** Facts that are recognised from title and text where the employer does not state them. */
export const DERIVABLE = ['workplace', 'seniority', 'category', 'skills', 'language'] as const;
export type Derivable = (typeof DERIVABLE)[number];

/**
 * One place of a posting. `region` is the code behind the country's in a place path (`IL` of `US/IL`), `city` the name as
 * shown. `path` is the deepest place that the gazetteer knows: `US`, `US/IL` or `US/IL/springfield`; null when it knows none.
 * Degrees, WGS 84; zero is a latitude.
 */
export type Place = {
  city: string | null;
  region: string | null;
  country: string | null;
  lat: number | null;
  lon: number | null;
  path: string | null;
  /** The text it was recognised from, when it was not given in parts. */
  text: string | null;
};

/** Pay as stated. At least one bound is there; `min <= max` when both are. */
export type Salary = {
  min: number | null;
  max: number | null;
  /** ISO 4217. */
  currency: string;
  period: SalaryPeriod;
};

/** What an employer decides about a posting. Everything else about it follows from this, its state and its company. */
export type PostingContent = {
  title: string;
  /** Sanitised HTML, the safe subset only. */
  description: string;
  locations: Place[];
  workplace: Workplace | null;
  /** Where a remote worker may live: ISO 3166-1 alpha-2 countries and parts of the world (`world-regions.ts`); empty: not stated. */
  applicantLocations: string[];
  employmentTypes: EmploymentType[];
  seniority: Seniority | null;
  category: string | null;
  /** Slugs of the skill vocabulary, or of the employer's own words. */
  skills: string[];
  /** ISO 639-1. */
  language: string | null;
  salary: Salary | null;
  requisitionId: string | null;
  applyUrl: string | null;
  applyEmail: string | null;
  /** Which of the facts above were recognised and not stated. */
  derived: Derivable[];
};

export type Posting = PostingContent & {
  id: string;
  companyId: string;
  /** Raised by every change to what the search document is made of, a renamed company's too. */
  version: number;
  state: State;
  /** `FEED` postings stay while their feed names them; `TYPED` ones have an end. */
  origin: 'TYPED' | 'FEED';
  validThrough: Date | null;
  publishAt: Date | null;
  /** The first publishing; never moves. */
  publishedAt: Date | null;
  closedAt: Date | null;
  closeReason: CloseReason | null;
  createdAt: Date;
  updatedAt: Date;
};

/** What of a company a reader of its postings sees. */
export type CompanyName = { slug: string; name: string };

/** All that the search document is made of. */
export type PublishedPosting = Posting & { company: CompanyName };
