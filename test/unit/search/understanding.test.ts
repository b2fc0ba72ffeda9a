import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { meantClause } from '../../../src/search/understanding/parameter-clause.ts';
import { readWords, type Wanted } from '../../../src/search/understanding/read-words.ts';
import { buildLexicon } from '../../../src/vocabulary/lexicon/lexicon.ts';

const lexicon = buildLexicon({
  version: 'test',
  changes: [],
  companies: [
    { slug: 'munich-re', name: 'Munich Re' },
    { slug: 'acme-robotics', name: 'Acme Robotics GmbH' },
    { slug: 'oracle', name: 'Oracle' },
  ],
});

/** `berlin: near=Berlin, Germany`; a `?` where the words keep their own meaning beside it. */
function understood(q: string): string[] {
  return readWords(q, true, lexicon).understood.map(({ text, kind, meant, isSure }) => {
    const here = meant.filter(({ label }) => !label.startsWith('Remote in'));
    const values = here.map(({ parameter, value }) => `${parameter}=${value}`).join(' | ');
    return kind === 'filler' ? `(${text})` : `${text}${isSure ? '' : '?'}: ${values}`;
  });
}

function wanted(q: string, understand = true): string[] {
  const shown = (one: Wanted): string =>
    one.is === 'name'
      ? `[${one.parts.map(shown).join(' ')}]`
      : one.is === 'value'
        ? `<${one.term.text}>`
        : one.term.text;
  return readWords(q, understand, lexicon).wanted.map(shown);
}

describe('what words mean', () => {
  it.each([
    [
      'nurse berlin part-time remote',
      ['berlin: near=Berlin, Germany', 'part-time: employmentType=PART_TIME', 'remote: workplace=REMOTE'],
    ],
    ['Nurse Berlin', ['Berlin: near=Berlin, Germany']],
    ['nurse München', ['München: near=Munich, Bavaria, Germany']],
    ['nurse munchen', ['munchen: near=Munich, Bavaria, Germany']],
    ['chef gothenburg', ['gothenburg: near=Göteborg, Västra Götaland, Sweden']],
    ['nurse new york', ['new york: near=New York City, New York, United States']],
    ['welder Springfield, IL', ['Springfield, IL: near=Springfield, Illinois, United States']],
    ['welder portland or', ['portland or: near=Portland, Oregon, United States']],
    ['driver bavaria', ['bavaria: region=DE/BY']],
    ['driver germany', ['germany: country=DE']],
    ['driver uk', ['uk: country=GB']],
    ['remote jobs in germany', ['remote: workplace=REMOTE', 'germany: country=DE', '(jobs)', '(in)']],
    ['teilzeit kellner', ['teilzeit: employmentType=PART_TIME']],
    ['work from home customer service', ['work from home: workplace=REMOTE']],
    ['internship marketing', ['internship: employmentType=INTERN']],
    ['munich re analyst', ['munich re?: company=munich-re']],
    ['acme robotics welder', ['acme robotics?: company=acme-robotics']],
    ['golang developer', ['golang?: skill=go']],
    ['k8s', ['k8s?: skill=kubernetes']],
    ['senior accountant', ['senior?: seniority=SENIOR']],
  ])('%s', (q, expected) => {
    expect(understood(q)).toEqual(expected);
  });

  it('keep their own meaning where they are ordinary words, too', () => {
    expect(understood('reading teacher')).toEqual([
      'reading?: near=Reading, England, United Kingdom | near=Reading, Pennsylvania, United States',
    ]);
    expect(understood('mobile developer')).toEqual([]);
    expect(understood('contract welder')).toEqual(['contract?: employmentType=CONTRACTOR']);
    expect(understood('contract manager')).toEqual([]);
    expect(understood('remote sensing')).not.toContain('remote: workplace=REMOTE');
    expect(understood('staff nurse')).toEqual([]);
    expect(understood('executive assistant')).toEqual([]);
    expect(understood('sous chef')).toEqual([]);
    expect(understood('it support')).toEqual([]);
    expect(understood('cook')).toEqual([]);
  });

  it('mean the place behind a word that points at it', () => {
    expect(understood('teacher in reading')[0]).toMatch(/^reading: near=Reading, England/);
  });

  it('mean any of the places of a name that several large ones have', () => {
    const [springfield] = readWords('nurse springfield', true, lexicon).understood;
    expect(springfield?.meant.map(({ label }) => label)).toEqual(
      expect.arrayContaining(['Springfield, Illinois, United States']),
    );
    expect(springfield?.meant.length).toBeGreaterThan(2);
  });

  it('of the same kind mean any of them, unless one lies in the other', () => {
    expect(understood('nurse berlin hamburg').map((one) => one.split(' | ').length)).toEqual([2, 2]);
    const [, berlin, hamburg] = readWords('nurse berlin hamburg', true, lexicon).wanted;
    const near = (one: Wanted | undefined) =>
      one?.is === 'value' ? one.meant.flatMap(({ parameter, value }) => (parameter === 'near' ? [value] : [])) : null;
    expect([berlin, hamburg].map((one) => near(one))).toEqual([
      ['Berlin, Germany', 'Hamburg, Germany'],
      ['Hamburg, Germany', 'Berlin, Germany'],
    ]);
    const part = readWords('nurse munich germany', true, lexicon).wanted.at(-1);
    expect(near(part)).toEqual(['Munich, Bavaria, Germany']);
  });

  it('of a city let remote work in its country in, unless the way of working is asked for', () => {
    const labels = (q: string) =>
      new Set(readWords(q, true, lexicon).understood.flatMap(({ meant }) => meant.map(({ label }) => label)));
    expect(labels('nurse berlin')).toEqual(new Set(['Berlin, Germany', 'Remote in Germany']));
    expect(labels('nurse berlin hybrid')).toEqual(new Set(['Berlin, Germany', 'Hybrid']));
    expect(labels('nurse germany')).toEqual(new Set(['Germany']));
  });

  it('are but words in quotes, behind a dash, before a star, and when the caller says so', () => {
    expect(understood('"berlin" -remote part-tim*')).toEqual([]);
    expect(readWords('nurse berlin', false, lexicon).understood).toEqual([]);
    expect(wanted('jobs in berlin', false)).toEqual(['jobs', 'in', 'berlin']);
  });

  it('are wished for and not needed behind a "who"', () => {
    const words = readWords('engineer who designs bridges in berlin', true, lexicon);
    expect(words.wanted.map(({ is }) => is)).toEqual(['term', 'value']);
    expect(words.wished).toEqual(['designs', 'bridges']);
    expect(understood('who designs bridges')).toEqual(['(who)']);
  });

  it('may be pay, with a sign, a period, thousands or a word for it', () => {
    const pay = (q: string) =>
      readWords(q, true, lexicon).understood.flatMap(({ kind, meant }) =>
        kind === 'pay' ? meant.map(({ value, and = [] }) => [value, ...and.map((one) => one.value)].join(' ')) : [],
      );
    expect(pay('nurse $45/hour')).toEqual(['45 USD HOUR']);
    expect(pay('engineer €70,000')).toEqual(['70000 EUR']);
    expect(pay('engineer 70.000 eur a year')).toEqual(['70000 EUR']);
    expect(pay('cook 80k')).toEqual(['80000']);
    expect(pay('cook salary 60000')).toEqual(['60000']);
    expect(pay('cook £12.50 per hour')).toEqual(['12.5 GBP HOUR']);
    expect(pay('office 365 admin')).toEqual([]);
    expect(pay('nurse 90210')).toEqual([]);
    expect(pay('24/7 support')).toEqual([]);
    expect(pay('5k run coach')).toEqual([]);
  });

  it('ask for nothing where they only join others, unless there are no others', () => {
    expect(wanted('jobs for nurses in berlin')).toEqual(['[nurses]', '<berlin>']);
    expect(wanted('job coach')).toEqual(['coach']);
    expect(wanted('jobs near me')).toEqual(['jobs', 'near', 'me']);
    expect(wanted('food and beverage manager')).toEqual(['[food and beverage manager]']);
  });
});

describe('other names', () => {
  const names = (q: string) =>
    readWords(q, true, lexicon).wanted.flatMap((one) => (one.is === 'name' ? one.names.map(({ text }) => text) : []));

  it.each([
    ['swe', 'software engineer'],
    ['RN', 'registered nurse'],
    ['registered nurses', 'RN'],
    ['frontend', 'front end'],
    ['front-end', 'frontend'],
    ['front end', 'frontend'],
    ['accountant', 'accounting clerk'],
    ['Accounting Clerk', 'accountant'],
    ['sre', 'site reliability engineer'],
    ['krankenschwester', 'registered nurse'],
    ['truck driver', 'Lkw-Fahrer'],
  ])('%s is %s, too', (q, other) => {
    expect(names(q)).toContain(other);
  });

  it('stand for the words that they replace, and the words keep the names within them', () => {
    expect(wanted('senior front end developer')).toEqual(['senior', '[[front end] [developer]]']);
    expect(wanted('"front end" developer')).toEqual(['front end', '[developer]']);
  });

  it('are only looked from where that is all they are good for', () => {
    expect(names('pm')).toEqual(expect.arrayContaining(['project manager', 'product manager']));
    expect(names('project manager')).not.toContain('PM');
  });
});

describe('reading words', () => {
  it('comes to an end, and to clauses that can be asked, whatever is typed', () => {
    const word = fc.constantFrom(
      'berlin',
      'remote',
      'jobs',
      'in',
      'front',
      'end',
      'RN',
      'springfield',
      'il',
      '"',
      '-',
      '*',
      'c++',
      '🚀',
      'münchen',
      'part-time',
      'of',
      '(m/w/d)',
      'developer,',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.array(word, { maxLength: 9 }).map((words) => words.join(' ')),
    );
    fc.assert(
      fc.property(text, fc.boolean(), (q, understand) => {
        const words = readWords(q, understand, lexicon);
        for (const { meant } of words.understood) for (const one of meant) expect(meantClause(one)).toBeDefined();
        if (!understand) expect(words.understood).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });
});
