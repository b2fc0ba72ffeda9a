/**
 * Names that mean the same work (or field of work): a line is a group, and who looks for one of its names means all of them. Names
 * before a `>` are only looked from: `PM` may mean a project manager, but a listing that says `PM` need not be meant by one. Behind a
 * `|` stand names in other languages, by ISO 639-1 code. A name may stand on several lines; case, accents and plurals do not matter.
 */
import { CARE_OCCUPATIONS } from './occupations/care.ts';
import { FIELDS_OF_WORK } from './occupations/fields.ts';
import { OFFICE_OCCUPATIONS } from './occupations/office.ts';
import { TECHNOLOGY_OCCUPATIONS } from './occupations/technology.ts';
import { TRADES_OCCUPATIONS } from './occupations/trades.ts';

export const OCCUPATION_LISTS: readonly string[] = [
  CARE_OCCUPATIONS,
  TRADES_OCCUPATIONS,
  OFFICE_OCCUPATIONS,
  TECHNOLOGY_OCCUPATIONS,
  FIELDS_OF_WORK,
];
