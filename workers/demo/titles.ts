/** A listing's title: the occupation, its grade as people write it, and what employers like to add. */

import type { Seniority } from '../../src/postings/posting.ts';
import type { Family, Ladder } from './family.ts';
import type { Phrases } from './phrases.ts';
import { type Random, weighted } from './random.ts';

const GRADES: Readonly<Record<Ladder, (random: Random) => Seniority>> = {
  desk: weighted([
    ['INTERN', 4],
    ['ENTRY', 14],
    ['MID', 42],
    ['SENIOR', 27],
    ['LEAD', 10],
    ['EXECUTIVE', 3],
  ]),
  trade: weighted([
    ['ENTRY', 14],
    ['MID', 66],
    ['SENIOR', 13],
    ['LEAD', 7],
  ]),
  care: weighted([
    ['INTERN', 1],
    ['ENTRY', 8],
    ['MID', 68],
    ['SENIOR', 17],
    ['LEAD', 5],
    ['EXECUTIVE', 1],
  ]),
  shift: weighted([
    ['ENTRY', 7],
    ['MID', 81],
    ['SENIOR', 5],
    ['LEAD', 7],
  ]),
};

/** Those who manage by their title are not led, nor learning. */
const MANAGES = /\b(Manager|Supervisor|Superintendent|Director|Professor)\b/;

export function drawGrade(random: Random, ladder: Ladder, title: string): Seniority {
  const grade = GRADES[ladder](random);
  return MANAGES.test(title) && grade !== 'SENIOR' && grade !== 'EXECUTIVE' ? 'MID' : grade;
}

/** Other languages than English show these; elsewhere they would be guesses at how people speak. */
export const gradeIn = (ladder: Ladder, grade: Seniority): Seniority =>
  ladder === 'desk' && (grade === 'INTERN' || grade === 'ENTRY' || grade === 'SENIOR') ? grade : 'MID';

export function englishTitle(random: Random, family: Family, title: string, grade: Seniority): string {
  switch (grade) {
    case 'INTERN':
      return random.chance(0.7) ? `${title} Intern` : `Internship: ${title}`;
    case 'ENTRY':
      if (family.ladder === 'trade') return `${random.pick(['Apprentice', 'Trainee'])} ${title}`;
      if (family.ladder === 'desk') return `${random.pick(['Junior', 'Junior', 'Graduate', 'Entry-Level'])} ${title}`;
      return random.chance(0.5) ? `Trainee ${title}` : `${title} (Entry Level)`;
    case 'MID':
      return title;
    case 'SENIOR':
      return `${random.pick(['Senior', 'Senior', 'Senior', 'Sr.'])} ${title}`;
    case 'LEAD':
      if (family.ladder === 'shift') return `${title} Team Leader`;
      if (family.ladder === 'desk' && random.chance(0.35)) return `Principal ${title}`;
      return `Lead ${title}`;
    case 'EXECUTIVE':
      return `${random.pick(['Head of', 'Director of', 'Director,', 'Vice President of'])} ${family.area}`;
  }
}

export function localTitle(random: Random, phrases: Phrases, title: string, grade: Seniority): string {
  const shown = grade === 'INTERN' || grade === 'ENTRY' || grade === 'SENIOR' ? phrases.grades[grade] : '{title}';
  return shown.replace('{title}', title) + random.pick(phrases.gender);
}
