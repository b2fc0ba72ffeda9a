/** What the generator knows of a kind of work: its titles, duties, skills, pay, and how it is usually offered. */

import type { Category } from '../../src/vocabulary/categories.ts';

export const DEMO_LANGUAGES = ['en', 'de', 'fr', 'es', 'nl', 'sv'] as const;
export type DemoLanguage = (typeof DEMO_LANGUAGES)[number];

/** How careers climb: office grades, trades with apprentices, care with seniors and leads, shifts with supervisors. */
export type Ladder = 'desk' | 'trade' | 'care' | 'shift';

export type Occupation = {
  /** The first is the name under which the language files translate it. */
  titles: readonly [string, ...string[]];
  /** Euro a year in the middle of a career, in a country whose pay level is 1. */
  pay: number;
  /** Labels or slugs of the skill vocabulary. */
  skills: readonly string[];
  duties: readonly string[];
  /** Where these are not the family's. */
  category?: Category;
  remote?: number;
  hybrid?: number;
};

export type Family = {
  category: Category;
  ladder: Ladder;
  /** Who runs it, behind `Head of`. */
  area: string;
  /** How often it is done from home, wholly or in part. */
  remote: number;
  hybrid: number;
  partTime: number;
  /** Whether English-speaking employers state it by the hour. */
  hourly: boolean;
  duties: readonly string[];
  needs: readonly string[];
  occupations: readonly Occupation[];
};

/** A family's words in another language. An occupation without a title there is posted in English. */
export type LocalFamily = {
  /** Several where people write it in several ways. */
  titles: Readonly<Record<string, string | readonly [string, ...string[]]>>;
  duties: readonly string[];
  needs: readonly string[];
};
