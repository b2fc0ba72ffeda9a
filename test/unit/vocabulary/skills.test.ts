import { describe, expect, it } from '@jest/globals';
import { MOST_SKILLS, recogniseSkills, SKILLS } from '../../../src/vocabulary/skills.ts';

describe('the skills of a listing', () => {
  it.each([
    ['C++, C#, and C; .NET and Node.js', ['c-plus-plus', 'c-sharp', 'c', 'dotnet', 'node-js']],
    ['C/C++ on Linux', ['c', 'c-plus-plus', 'linux']],
    ['ASP.NET with VB.NET', ['asp-net', 'visual-basic']],
    ['Python, Go and R', ['python', 'go', 'r']],
    ['You are a Go developer.', ['go']],
    ['Golang services', ['go']],
    ['React and Vue.js', ['react', 'vue-js']],
    ['Microsoft Excel and PowerPoint', ['microsoft-excel', 'powerpoint']],
    ['CI/CD with GitHub Actions', ['ci-cd', 'github-actions']],
    ['Ruby on Rails', ['ruby-on-rails']],
    ['Fluent in German, native Spanish', ['german', 'spanish']],
    ['A commercial driver’s license (CDL) is needed', ['truck-driving']],
    ['You hold a forklift ticket and know food safety', ['forklift-operation', 'food-safety']],
  ])('%j names %j', (text, skills) => {
    expect(new Set(recogniseSkills('Somebody', text))).toEqual(new Set(skills));
  });

  it.each([
    'We go above and beyond. Go to the office at nine. Our go-to-market team.',
    'R&D is our heart; the C-suite and grade C eggs.',
    'Excel in this role, and react to change with express speed.',
    'Remove rust, spring clean, and be swift.',
    'Our German customers and the French market.',
    'See https://jobs.example.org/react/page.html or www.example.net for more.',
    'We are proud of our sales team and of our research.',
    'Travel to example.net is paid in CAD 300.',
  ])('%j names none', (text) => {
    expect(recogniseSkills('Somebody', text)).toEqual([]);
  });

  it('begin with those of the title, then those named most often', () => {
    const skills = recogniseSkills(
      'Welder',
      'AutoCAD. Masonry, welding, plumbing. Plumbing again, and Masonry, masonry.',
    );
    expect(skills[0]).toBe('welding');
    expect(skills.indexOf('masonry')).toBeLessThan(skills.indexOf('autocad'));
  });

  it('take a company’s words for a skill when they come twice or stand in the title', () => {
    expect(recogniseSkills('Cook', 'Sales matter.')).not.toContain('sales');
    expect(recogniseSkills('Cook', 'Sales matter. You do sales.')).toContain('sales');
    expect(recogniseSkills('Head of Sales', '')).toContain('sales');
  });

  it('are found by every name in the vocabulary that is sure by itself', () => {
    const lost = SKILLS.flatMap(({ slug, aliases }) =>
      aliases.filter(
        (alias) => !recogniseSkills(`${alias} developer`, `${alias} programming, ${alias}.`).includes(slug),
      ),
    );
    expect(lost).toEqual([]);
  });

  it('are at most twenty, however much is named', () => {
    const text = SKILLS.map(({ aliases }) => aliases.at(-1)).join('. ');
    expect(recogniseSkills('', text)).toHaveLength(MOST_SKILLS);
  });

  it('keep their places in a text whose letters grow in lower case', () => {
    expect(recogniseSkills('', 'İİİİ Excel and AutoCAD')).toEqual(['microsoft-excel', 'autocad']);
  });
});
