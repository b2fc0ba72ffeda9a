/** Which occupations a title is of, by its words alone, in the languages of the listings. */
import { CARE } from './occupations/care.ts';
import { HANDS } from './occupations/hands.ts';
import { folded, type Occupation } from './occupations/occupation.ts';
import { OFFICE } from './occupations/office.ts';
import { TECHNOLOGY } from './occupations/technology.ts';

const ALL = { ...TECHNOLOGY, ...CARE, ...OFFICE, ...HANDS };
export type OccupationName = keyof typeof ALL;

export const OCCUPATIONS: Readonly<Record<string, Occupation>> = ALL;

const known = new Map<string, ReadonlySet<string>>();

/** The names of all that fit; none for a title that the families do not know. */
export function occupationsOf(title: string): ReadonlySet<string> {
  const text = folded(title);
  let names = known.get(text);
  if (names === undefined) {
    const fitting = Object.entries(OCCUPATIONS).filter(([, { is, not }]) => is.test(text) && !not?.test(text));
    names = new Set(fitting.map(([name]) => name));
    known.set(text, names);
  }
  return names;
}
