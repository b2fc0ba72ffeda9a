/** Writes a listing's text: who the employer is, what there is to do, what is wanted and offered, in one of several layouts. */

import type { EmploymentType, Workplace } from '../../src/postings/posting.ts';
import type { DemoCompany } from './companies.ts';
import type { Phrases } from './phrases.ts';
import { type Random, weighted } from './random.ts';

export type Telling = {
  phrases: Phrases;
  company: DemoCompany;
  title: string;
  city: string;
  duties: readonly string[];
  needs: readonly string[];
  skills: readonly string[];
  /** Null: the text does not say. */
  workplace: Workplace | null;
  employment: EmploymentType | null;
  /** Other occupations that the text names; often none. */
  others: readonly string[];
  /** What the text repeats for search engines; almost always nothing. */
  keywords: readonly string[];
  /** Years of experience that the grade asks for. */
  years: number;
};

type Section = { heading: string; items: readonly string[] };
type Layout = (opening: readonly string[], sections: readonly Section[], closing: readonly string[]) => string;

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const paragraph = (text: string): string => `<p>${escaped(text)}</p>`;
const list = (items: readonly string[]): string =>
  `<ul>${items.map((item) => `<li>${escaped(item)}</li>`).join('')}</ul>`;

const withHeadings: Layout = (opening, sections, closing) =>
  opening.map(paragraph).join('') +
  sections.map(({ heading, items }) => `<h3>${escaped(heading)}</h3>${list(items)}`).join('') +
  closing.map(paragraph).join('');

const withBoldLines: Layout = (opening, sections, closing) =>
  paragraph(opening.join(' ')) +
  sections.map(({ heading, items }) => `<p><strong>${escaped(heading)}</strong></p>${list(items)}`).join('') +
  paragraph(closing.join(' '));

/** Some employers write no lists at all. */
const inProse: Layout = (opening, sections, closing) =>
  opening.map(paragraph).join('') +
  sections.map(({ heading, items }) => paragraph(`${heading}: ${items.join('. ')}.`)).join('') +
  paragraph(closing.join(' '));

const drawLayout = weighted([
  [withHeadings, 5],
  [withBoldLines, 4],
  [inProse, 1],
] as const);

export function describe(random: Random, telling: Telling): string {
  const { phrases, company } = telling;
  const words: Readonly<Record<string, string>> = {
    company: company.name,
    city: telling.city,
    year: String(company.founded),
    people: String(company.people),
    title: telling.title,
    years: String(telling.years),
    skills: telling.skills.join(', '),
    others: telling.others.join(', '),
  };
  const fill = (text: string): string => text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => words[name] ?? whole);

  const opening = [random.pick(phrases.about[company.field]), random.pick(phrases.role)];
  const employment = telling.employment && phrases.employment[telling.employment];
  if (employment) opening.push(random.pick(employment));
  opening.push(...random.sample(phrases.more, random.between(1, 4)));
  const sections: Section[] = [
    { heading: random.pick(phrases.headings.duties), items: telling.duties.map(fill) },
    { heading: random.pick(phrases.headings.needs), items: telling.needs.map(fill) },
  ];
  if (random.chance(0.86)) {
    const items = random.sample(phrases.offers, random.between(2, 6));
    sections.push({ heading: random.pick(phrases.headings.offers), items });
  }
  const closing = telling.workplace ? [random.pick(phrases.workplace[telling.workplace])] : [];
  if (telling.skills.length > 0) closing.unshift(random.pick(phrases.skills));
  if (telling.others.length > 0) closing.push(random.pick(phrases.others));
  closing.push(...random.sample(phrases.closing, random.between(1, 2)));
  if (telling.keywords.length > 0) closing.push(`${phrases.keywords}: ${telling.keywords.join(', ')}`);
  return drawLayout(random)(opening.map(fill), sections, closing.map(fill));
}
