import { describe, expect, it } from '@jest/globals';
import {
  buildLexicon,
  type LexiconChange,
  listedLexicon,
  readOccupationLine,
} from '../../../src/vocabulary/lexicon/lexicon.ts';
import { nameKey } from '../../../src/vocabulary/lexicon/word-keys.ts';
import { OCCUPATION_LISTS } from '../../../src/vocabulary/word-lists/occupation-lists.ts';

const lines = OCCUPATION_LISTS.flatMap((list) => list.trim().split('\n'));
const with_ = (...changes: LexiconChange[]) => buildLexicon({ version: 'test', changes, companies: [] });
const namesOf = (lexicon: ReturnType<typeof with_>, name: string) =>
  lexicon.otherNames(nameKey(name)).map(({ text }) => text);

describe('the lists of occupations', () => {
  it('have at least two names on each line, none of them blank, in languages that texts are analysed in', () => {
    for (const line of lines) {
      const { from, names } = readOccupationLine(line);
      expect([line, from.length + names.length > 1]).toEqual([line, true]);
      for (const { text, language } of names) {
        expect([line, nameKey(text) !== '']).toEqual([line, true]);
        expect(['en', 'de', 'fr', 'es', 'nl', 'sv']).toContain(language ?? 'en');
      }
    }
    expect(lines.length).toBeGreaterThan(200);
  });

  it('have no name longer than what is looked for among typed words', () => {
    const long = lines
      .flatMap((line) => readOccupationLine(line).names)
      .filter(({ text }) => nameKey(text).split(' ').length > 6);
    expect(long).toEqual([]);
  });
});

describe('the lexicon', () => {
  it('compares names without case, accents, plurals and signs', () => {
    expect(nameKey('Front-End Developers')).toBe('front end developer');
    expect(nameKey('Infirmière')).toBe('infirmiere');
    expect(nameKey("driver's mate")).toBe('driver mate');
    expect(nameKey('C++, C# & .NET')).toBe('c++ c# .net');
    expect(nameKey('Node.js')).toBe('nodejs');
    expect(nameKey('devops address status secretaries')).toBe('devops address status secretary');
  });

  it('takes names that an operator adds, and forgets those that one removes', () => {
    const added = with_({ effect: 'ADD', names: ['growth hacker', 'digital marketer'], skill: null });
    expect(namesOf(added, 'growth hackers')).toEqual(['digital marketer']);
    expect(namesOf(added, 'digital marketer')).toContain('growth hacker');
    expect(namesOf(listedLexicon(), 'digital marketer')).not.toContain('growth hacker');

    const removed = with_({ effect: 'REMOVE', names: ['swe', 'sde'], skill: null });
    expect(namesOf(removed, 'swe')).not.toContain('SDE');
    expect(namesOf(removed, 'swe')).toContain('software engineer');
    expect(namesOf(removed, 'sde')).not.toContain('SWE');
    expect(namesOf(listedLexicon(), 'swe')).toContain('SDE');
  });

  it('takes a name that an operator removes alone for itself, and nothing else', () => {
    const removed = with_({ effect: 'REMOVE', names: ['remote'], skill: null });
    expect(removed.isPlain('remote')).toBe(true);
    expect(removed.values('remote')).toEqual([]);
    const again = with_(
      { effect: 'REMOVE', names: ['remote'], skill: null },
      { effect: 'ADD', names: ['remote', 'afar'], skill: null },
    );
    expect(again.isPlain('remote')).toBe(false);
  });

  it('takes other names of skills', () => {
    const added = with_({ effect: 'ADD', names: ['zig lang'], skill: 'zig' });
    expect(added.values('zig lang')).toMatchObject([{ facet: 'skill', value: 'zig' }]);
    const removed = with_({ effect: 'REMOVE', names: ['golang'], skill: 'go' });
    expect(removed.values('golang')).toEqual([]);
    expect(listedLexicon().values('golang')).toMatchObject([{ value: 'go' }]);
  });

  it('knows companies by their names, with and without their legal form', () => {
    const companies = [
      { slug: 'acme', name: 'Acme GmbH' },
      { slug: 'acme-2', name: 'Acme' },
      { slug: 'nurse', name: 'Nurse' },
    ];
    const lexicon = buildLexicon({ version: 'test', changes: [], companies });
    expect(lexicon.values('acme gmbh')).toMatchObject([{ value: 'acme' }]);
    expect(lexicon.values('acme')).toMatchObject([{ value: 'acme' }, { value: 'acme-2' }]);
    expect(lexicon.values('nurse')).toEqual([]);
  });
});
