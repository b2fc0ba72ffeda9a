import { describe, expect, it } from '@jest/globals';
import { corrected, neededOf } from '../../../../src/search/rescue/rewording.ts';
import { buildSpelling } from '../../../../src/search/rescue/spelling.ts';
import { readWords } from '../../../../src/search/understanding/read-words.ts';

const spelling = buildSpelling([
  { name: 'Software Engineer', count: 900 },
  { name: 'Registered Nurse', count: 700 },
  { name: 'Nurse Manager (m/f/d)', count: 200 },
  { name: 'Warehouse Manger', count: 1 },
  { name: 'Verkäufer', count: 30 },
  { name: 'C++ Developer', count: 40 },
  { name: 'Welder', count: 8 },
  { name: 'Wilder GmbH', count: 8 },
  { name: 'Stuttgart', count: 80 },
]);

const correct = (q: string) => corrected(q, readWords(q, true), spelling);

describe('the spelling of a word', () => {
  it.each([
    ['enginer', 'engineer'],
    ['enginere', 'engineer'],
    ['sofware', 'software'],
    ['softwaer', 'software'],
    ['nruse', 'nurse'],
    ['regsiterd', 'registered'],
    ['manageer', 'manager'],
    ['verkauer', 'verkäufer'],
    ['softwareengineer', 'software engineer'],
  ])('%s is meant to be %s', (typed, meant) => {
    expect(spelling.nearest(typed)).toBe(meant);
  });

  it.each(['engineer', 'Verkaufer', 'nur', 'flumadiddle', 'xyzzy'])('%s is left as it is', (typed) => {
    expect(spelling.nearest(typed)).toBeNull();
  });

  it('is that of most listings, where several are as near', () => {
    const names = [
      { name: 'carer', count: 5 },
      { name: 'career', count: 500 },
    ];
    expect(buildSpelling(names).nearest('carar')).toBe('carer');
    expect(buildSpelling(names).nearest('carerr')).toBe('career');
    expect(buildSpelling([...names, { name: 'caper', count: 5_000 }]).nearest('caxer')).toBe('caper');
  });
});

describe('a search', () => {
  it.each([
    ['sofware enginer', 'software engineer'],
    ['Sofware ENGINER', 'Software ENGINEER'],
    ['enginer, nurse', 'engineer, nurse'],
    ['-enginer sofware', '-enginer software'],
    ['"enginer" sofware', '"enginer" software'],
    ['enginer* sofware', 'enginer* software'],
    ['nurse stuttgrat', 'nurse stuttgart'],
  ])('%s is corrected to %s', (q, meant) => {
    expect(correct(q)).toBe(meant);
  });

  it.each([
    ['welder', 'a word that listings have'],
    ['swe', 'another name of work'],
    ['pharmacist', 'a name of work that no open listing has'],
    ['berlin', 'a place without listings'],
    ['c++ c# .net node.js', 'names with signs'],
    ['x1carbon', 'a name with digits'],
    ['"sofware enginer"', 'what was put in quotes'],
    ['part-time remote', 'conditions'],
  ])('%s is left alone: %s', (q) => {
    expect(correct(q)).toBeNull();
  });

  it('needs half of its words when next to nothing has all of them, and all when there is but one', () => {
    const needed = (q: string, total = 0) => neededOf(readWords(q, true), total);
    expect(needed('nurse wards')).toBe(1);
    expect(needed('nurse wards', 1)).toBeNull();
    expect(needed('wards')).toBeNull();
    expect(needed('wards & -')).toBeNull();
    expect(needed('flum wards nights')).toBe(2);
    expect(needed('steer tugs tankers harbour lighthouse')).toBe(3);
    expect(needed('"alpha beta" gamma part-time')).toBeNull();
  });
});
