import { describe, expect, it } from '@jest/globals';
import { SKILLS } from '../../../src/vocabulary/skills.ts';
import * as commerce from '../../../workers/demo/families/commerce.ts';
import * as health from '../../../workers/demo/families/health.ts';
import * as industry from '../../../workers/demo/families/industry.ts';
import * as office from '../../../workers/demo/families/office.ts';
import * as publicWork from '../../../workers/demo/families/public.ts';
import * as services from '../../../workers/demo/families/services.ts';
import * as technology from '../../../workers/demo/families/technology.ts';
import type { Family } from '../../../workers/demo/family.ts';
import { deWork } from '../../../workers/demo/languages/de-work.ts';
import { esWork } from '../../../workers/demo/languages/es-work.ts';
import { frWork } from '../../../workers/demo/languages/fr-work.ts';
import { nlWork } from '../../../workers/demo/languages/nl-work.ts';
import { svWork } from '../../../workers/demo/languages/sv-work.ts';
import { JUDGED_SET } from '../../relevance/judged-set.ts';
import { folded } from '../../relevance/occupations/occupation.ts';
import { OCCUPATIONS, occupationsOf } from '../../relevance/occupations.ts';
import { gradeOf, type Wish } from '../../relevance/rules.ts';
import { WANTED_SKILLS } from '../../relevance/skills.ts';
import type { OracleRow } from '../../support/oracle/rows.ts';

const families: Family[] = [commerce, health, industry, office, publicWork, services, technology].flatMap((room) =>
  Object.values(room),
);
const BERLIN = { path: 'DE/BE/berlin', lat: 52.52, lon: 13.4 };
const POTSDAM = { path: 'DE/BB/potsdam', lat: 52.39, lon: 13.06 };
const AUSTIN = { path: 'US/TX/austin', lat: 30.27, lon: -97.74 };

const aRow = (facts: Partial<OracleRow>): OracleRow => ({
  id: '1',
  company: { slug: 'x', name: 'Zandstra Medical Center' },
  title: 'Registered Nurse',
  description: '<p>Come to us.</p>',
  language: 'en',
  places: [BERLIN],
  workplace: null,
  remoteFrom: [],
  employmentTypes: [],
  seniority: null,
  category: null,
  skills: [],
  salary: null,
  publishedAt: 0,
  validThrough: null,
  ...facts,
});
const grade = (facts: Partial<OracleRow>, wish: Wish): number => gradeOf(aRow(facts), wish);

describe('the judged set', () => {
  it('has at least 150 queries, each once, every kind of them in both halves', () => {
    expect(JUDGED_SET.length).toBeGreaterThanOrEqual(150);
    expect(new Set(JUDGED_SET.map(({ text }) => text.toLowerCase())).size).toBe(JUDGED_SET.length);
    for (const [kind, queries] of Map.groupBy(JUDGED_SET, (query) => query.kind)) {
      const share = queries.filter(({ half }) => half === 'check').length / queries.length;
      expect({ kind, fair: share > 0.35 && share < 0.65 }).toEqual({ kind, fair: true });
    }
  });
});

describe('wanted skills', () => {
  it('are named as the vocabulary or an employer names them', () => {
    const known = new Set([
      ...SKILLS.map(({ label }) => label),
      ...families.flatMap(({ occupations }) => occupations.flatMap(({ skills }) => skills)),
    ]);
    for (const { label } of Object.values(WANTED_SKILLS)) expect(known).toContain(label);
  });
});

describe('families of titles', () => {
  it('name only each other', () => {
    for (const { near, related } of Object.values(OCCUPATIONS)) {
      expect(Object.keys(OCCUPATIONS)).toEqual(expect.arrayContaining([...near, ...related]));
    }
  });

  it('hold a title and its translations alike', () => {
    const strays = families.flatMap(({ category, occupations }) =>
      occupations.flatMap(({ titles: [name] }) => {
        // Under this name the generator keeps opticians and beauty advisors too, and translates those.
        if (name === 'Pharmacy Assistant') return [];
        const translated = [deWork, frWork, esWork, nlWork, svWork].flatMap(
          (work) => work[category]?.titles[name] ?? [],
        );
        return translated.filter((title) =>
          [...occupationsOf(name)].some((family) => !occupationsOf(title).has(family)),
        );
      }),
    );
    expect(strays).toEqual([]);
  });

  it.each([
    ['Software Sales Engineer', ['sales-engineer']],
    ['Nurse Recruiter', ['recruiter']],
    ['Java Trainer', []],
    ['Data Center Technician', ['data-center']],
    ['Front End Loader Operator', []],
    ['Krankenschwester / Krankenpfleger (m/w/d)', ['nurse']],
    ['Senior Back-End Engineer', ['backend']],
    ['Infirmière diplômée H/F', ['nurse']],
    ['Product Marketing Manager', ['product-marketing']],
    ['Back-End Engineer (.NET) - Marketing', ['backend']],
    ['Manager, Software Engineering', []],
  ])('know what %s is', (title, names) => {
    expect([...occupationsOf(title)]).toEqual(names);
  });

  it('are looked for in plain letters', () => {
    expect(folded('Köchin/Koch (m/w/d), C++ & .NET – Straße.')).toBe('kochin koch m w d c++ & .net strasse');
  });
});

describe('a grade', () => {
  it('falls from the occupation to what is near and what is related', () => {
    expect(grade({}, { occupation: 'nurse' })).toBe(3);
    expect(grade({ title: 'Licensed Practical Nurse' }, { occupation: 'nurse' })).toBe(2);
    expect(grade({ title: 'Nursing Assistant' }, { occupation: 'nurse' })).toBe(1);
    expect(grade({ title: 'Nurse Recruiter' }, { occupation: 'nurse' })).toBe(0);
  });

  it('is the least of what is wanted', () => {
    const wish: Wish = { occupation: 'nurse', place: 'berlin', employmentType: 'PART_TIME' };
    expect(grade({ employmentTypes: ['PART_TIME'] }, wish)).toBe(3);
    expect(grade({ employmentTypes: ['PART_TIME'], places: [POTSDAM] }, wish)).toBe(3);
    expect(grade({ employmentTypes: ['FULL_TIME'] }, wish)).toBe(1);
    expect(grade({ title: 'Nurse (Part-Time)' }, wish)).toBe(3);
    expect(grade({ employmentTypes: ['PART_TIME'], places: [AUSTIN] }, wish)).toBe(0);
  });

  it('counts work from home as near for people of the country', () => {
    const remote = { workplace: 'REMOTE', places: [{ path: 'DE', lat: 51, lon: 10 }] };
    expect(grade(remote, { place: 'berlin' })).toBe(2);
    expect(grade({ ...remote, remoteFrom: ['US'] }, { place: 'berlin' })).toBe(0);
    expect(grade({ places: [AUSTIN] }, { place: 'texas' })).toBe(3);
  });

  it('is 3 for a skill in the title, 2 among the skills, 1 in the text', () => {
    expect(grade({ title: 'C++ Developer' }, { skill: 'cPlusPlus' })).toBe(3);
    expect(grade({ skills: ['go'] }, { skill: 'go' })).toBe(2);
    expect(grade({ description: 'We write it in Go.' }, { skill: 'go' })).toBe(1);
    expect(grade({ description: 'Those who go come back.' }, { skill: 'go' })).toBe(0);
  });

  it('reads pay by the year in one currency', () => {
    const wish: Wish = { pay: { atLeast: 45, currency: 'USD', period: 'HOUR' } };
    const paying = (min: string, max: string | null, period: string) => ({
      salary: { min, max, currency: 'USD', period },
    });
    expect(grade(paying('80000', '100000', 'YEAR'), wish)).toBe(3);
    expect(grade(paying('42', null, 'HOUR'), wish)).toBe(2);
    expect(grade(paying('20', '25', 'HOUR'), wish)).toBe(0);
    expect(grade({}, wish)).toBe(1);
  });

  it('falls for a listing in another language', () => {
    expect(grade({ title: 'Pflegefachkraft', language: 'de' }, { occupation: 'nurse' })).toBe(1);
    expect(grade({ title: 'Pflegefachkraft', language: 'de' }, { occupation: 'nurse', place: 'berlin' })).toBe(2);
    expect(grade({}, { occupation: 'nurse', language: 'de' })).toBe(2);
    expect(grade({ places: [AUSTIN] }, { occupation: 'nurse', language: 'de' })).toBe(0);
  });

  it('is 0 for a word that must not be there', () => {
    expect(grade({ title: 'Senior Nurse' }, { occupation: 'nurse', without: 'senior' })).toBe(0);
    expect(grade({ title: 'Nurse' }, { occupation: 'nurse', without: 'senior' })).toBe(3);
  });
});
