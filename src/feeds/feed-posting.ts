/** A listing as a feed gives it: first in the feed's own words (`Parts`), then in ours (`FeedPosting`), not yet checked against a listing's rules. */
import type { Fault } from '../postings/errors.ts';
import type { EmploymentType, Salary, Workplace } from '../postings/posting.ts';
import type { PayParts } from './recognise/pay.ts';

export type PlaceWords = {
  text: string | null;
  city: string | null;
  region: string | null;
  country: string | null;
  lat: number | null;
  lon: number | null;
};

/** What a format takes out of an item. Nothing in it is cleaned, recognised or checked. */
export type Parts = {
  title: string | null;
  /** HTML or plain text. */
  description: string | null;
  company: string | null;
  requisitionId: string | null;
  /** The listing's own page: how to apply when there is nothing better, and its identity when it has no id. */
  url: string | null;
  applyUrl: string | null;
  applyEmail: string | null;
  places: PlaceWords[];
  workplace: string | null;
  applicantLocations: string[];
  employmentTypes: string[];
  seniority: string | null;
  category: string | null;
  skills: string[];
  language: string | null;
  pay: string | PayParts | null;
  datePosted: string | number | null;
  validThrough: string | number | null;
};

export const NO_PARTS: Parts = {
  title: null,
  description: null,
  company: null,
  requisitionId: null,
  url: null,
  applyUrl: null,
  applyEmail: null,
  places: [],
  workplace: null,
  applicantLocations: [],
  employmentTypes: [],
  seniority: null,
  category: null,
  skills: [],
  language: null,
  pay: null,
  datePosted: null,
  validThrough: null,
};

/** The body of a listing in the names and values of the API; its limits are checked where listings are written. */
export type FeedBody = {
  title: string;
  description: string;
  locations: PlaceWords[];
  workplace: Workplace | null;
  applicantLocations: string[];
  employmentTypes: EmploymentType[];
  seniority: string | null;
  category: string | null;
  skills: string[];
  language: string | null;
  salary: Salary | null;
  /** Never missing: made from the page's address, or from what the listing says, when the feed has no id. */
  requisitionId: string;
  /** A date or a moment, ISO 8601. */
  validThrough: string | null;
  applyUrl: string | null;
  applyEmail: string | null;
};

export type FeedPosting = {
  /** As the feed names it; null when it does not. */
  company: string | null;
  datePosted: Date | null;
  body: FeedBody;
};

/** Where a row is: the file (with the way into archives), its line from 1, and its number among the file's rows from 0. */
export type RowPosition = { file: string; line: number; index: number };

/** Which listing a row is about. */
export type RowName = { company: string | null; requisitionId: string };

/** A listing, or one that cannot be taken. `named` is null when not even that can be read of it. */
export type ListingRow =
  | { position: RowPosition; item: FeedPosting }
  | { position: RowPosition; refused: Fault[]; named: RowName | null };

/** The end of a file that cannot be read on. */
export type FailedFile = { position: Omit<RowPosition, 'index'>; failed: string };

export type FeedRow = ListingRow | FailedFile;
