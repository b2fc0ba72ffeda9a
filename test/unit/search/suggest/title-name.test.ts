import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { titleName } from '../../../../src/search/suggest/title-name.ts';

describe('what work a title names', () => {
  it.each([
    ['Software Engineer', 'Software Engineer'],
    ['Softwareentwickler (m/w/d)', 'Softwareentwickler'],
    ['Softwareentwickler m/w/d', 'Softwareentwickler'],
    ['Infirmier H/F', 'Infirmier'],
    ['Nurse [all genders] (Night Shift)', 'Nurse'],
    ['Senior Nurse - Berlin', 'Senior Nurse'],
    ['Senior Nurse – Intensive Care | Charité', 'Senior Nurse'],
    ['Remote - Data Analyst', 'Data Analyst'],
    ['Registered Nurse, Intensive Care', 'Registered Nurse'],
    ['Director, Marketing', 'Director, Marketing'],
    ['Truck Driver #4711', 'Truck Driver'],
    ['Truck Driver REQ-2023-17', 'Truck Driver'],
    ['C++ Developer', 'C++ Developer'],
    ['Front-end Engineer', 'Front-end Engineer'],
    ['Head of R&D', 'Head of R&D'],
    ['Grade 7 Teacher', 'Grade 7 Teacher'],
    ['看護師', '看護師'],
    ['  Baker ,', 'Baker'],
  ])('%s is %s', (title, name) => {
    expect(titleName(title)).toBe(name);
  });

  it.each(['(m/w/d)', '12345', 'Remote', '', '---', 'x'.repeat(81)])('nothing can be made of %j', (title) => {
    expect(titleName(title)).toBeNull();
  });

  it('is the same when asked again, and short, whatever the title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (title) => {
        const name = titleName(title);
        if (name === null) return;
        expect([...name].length).toBeLessThanOrEqual(80);
        expect(name).toBe(name.trim());
      }),
    );
  });
});
