/** The sentences that a language supplies around a listing's duties and needs. `{names}` are filled in. */

import type { EmploymentType, Workplace } from '../../src/postings/posting.ts';
import type { Category } from '../../src/vocabulary/categories.ts';
import type { Field } from './companies.ts';
import type { LocalFamily } from './family.ts';

export type Phrases = {
  /** {company} {city} {year} {people} */
  about: Readonly<Record<Field, readonly string[]>>;
  /** {company} {city} {title} */
  role: readonly string[];
  headings: { duties: readonly string[]; needs: readonly string[]; offers: readonly string[] };
  /** {skills} */
  skills: readonly string[];
  /** Paragraphs that any employer might add. */
  more: readonly string[];
  offers: readonly string[];
  /** {others}: names of two or three other occupations, as texts name whom one works with or what else is open. */
  others: readonly string[];
  /** Before words that some employers repeat, for search engines. */
  keywords: string;
  workplace: Readonly<Record<Workplace, readonly string[]>>;
  employment: Readonly<Partial<Record<EmploymentType, readonly string[]>>>;
  closing: readonly string[];
  /** How a title shows its grade and a gender-neutral form: {title}. */
  grades: { INTERN: string; ENTRY: string; SENIOR: string };
  gender: readonly string[];
  /** By category. A family that is missing is posted in English. */
  families: Readonly<Partial<Record<Category, LocalFamily>>>;
};
