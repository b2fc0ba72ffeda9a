import { describe, expect, it } from '@jest/globals';
import { CATEGORIES, categoryLabel, isCategory } from '../../../src/vocabulary/categories.ts';
import { BASE_CURRENCY, currencyDigits, isCurrency, RATES, ratePerEuro } from '../../../src/vocabulary/currencies.ts';
import { isLanguage, LANGUAGES, languageName, recogniseLanguage } from '../../../src/vocabulary/languages.ts';
import { PERIODS_PER_YEAR } from '../../../src/vocabulary/pay-periods.ts';
import { SKILLS, skillLabel, skillSlug } from '../../../src/vocabulary/skills.ts';

/** What an address may hold as a value of a choice. */
const VALUE = /^[a-z0-9]+(-[a-z0-9]+)*$/;

describe('closed lists', () => {
  it('has currencies with a positive rate each, the base at one', () => {
    expect(Object.keys(RATES.perEuro).length).toBeGreaterThanOrEqual(40);
    for (const [code, rate] of Object.entries(RATES.perEuro)) {
      expect(code).toMatch(/^[A-Z]{3}$/);
      expect(rate).toBeGreaterThan(0);
    }
    expect(RATES.date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(ratePerEuro(BASE_CURRENCY)).toBe(1);
    expect(isCurrency('XYZ')).toBe(false);
    expect(isCurrency('constructor')).toBe(false);
    expect(() => ratePerEuro('XYZ')).toThrow(RangeError);
  });

  it('shows yen without and euros with two digits after the point', () => {
    expect(currencyDigits('JPY')).toBe(0);
    expect(currencyDigits('EUR')).toBe(2);
    expect(currencyDigits('KWD')).toBe(3);
  });

  it('counts 2,080 hours, 260 days, 52 weeks and 12 months to a year', () => {
    expect(PERIODS_PER_YEAR).toEqual({ HOUR: 2080, DAY: 260, WEEK: 52, MONTH: 12, YEAR: 1 });
  });

  it('has categories whose slugs can stand in an address', () => {
    expect(CATEGORIES.length).toBeGreaterThanOrEqual(30);
    for (const { slug } of CATEGORIES) expect(slug).toMatch(VALUE);
    expect(isCategory('software-engineering')).toBe(true);
    expect(isCategory('astronauts')).toBe(false);
    expect(categoryLabel('data-and-ai')).toBe('Data & AI');
    expect(categoryLabel('astronauts')).toBe('astronauts');
  });

  it('has languages by their ISO 639-1 codes', () => {
    expect(LANGUAGES.length).toBeGreaterThan(180);
    expect(isLanguage('de')).toBe(true);
    expect(isLanguage('DE')).toBe(false);
    expect(languageName('nl')).toBe('Dutch');
    expect(languageName('qq')).toBe('qq');
  });

  it('has skills with one slug each, and no name that belongs to two', () => {
    expect(new Set(SKILLS.map(({ slug }) => slug)).size).toBe(SKILLS.length);
    for (const { slug } of SKILLS) expect(slug).toMatch(VALUE);
    const names = SKILLS.flatMap(({ aliases }) => aliases.map((alias) => alias.toLowerCase()));
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });
});

describe('slugs of skills', () => {
  it.each([
    ['NodeJS', 'node-js'],
    ['golang', 'go'],
    ['C++', 'c-plus-plus'],
    ['.net', 'dotnet'],
    ['Glass blowing!', 'glass-blowing'],
    ['日本語', '日本語'],
    ['-,-', ''],
  ])('takes %j for %j', (text, slug) => {
    expect(skillSlug(text)).toBe(slug);
  });

  it('shows a skill of one’s own by its words', () => {
    expect(skillLabel('node-js')).toBe('Node.js');
    expect(skillLabel('glass-blowing')).toBe('glass blowing');
  });

  it('gives every skill of the vocabulary its own slug back', () => {
    for (const { slug, label } of SKILLS) expect(skillSlug(label)).toBe(slug);
  });
});

describe('the language of a text', () => {
  it.each([
    [
      'en',
      'You will look after our oldest machines, keep their papers in order and show new colleagues how they work.',
    ],
    [
      'de',
      'Sie betreuen unsere ältesten Maschinen, halten die Unterlagen in Ordnung und zeigen neuen Kollegen, wie alles geht.',
    ],
    [
      'fr',
      'Vous vous occupez de nos plus vieilles machines, tenez les dossiers à jour et formez les nouveaux collègues.',
    ],
    [
      'es',
      'Usted cuidará de nuestras máquinas más antiguas y enseñará a los nuevos compañeros cómo funcionan todas ellas.',
    ],
    [
      'nl',
      'Je zorgt voor onze oudste machines, houdt de papieren op orde en laat nieuwe collega’s zien hoe ze werken.',
    ],
  ])('is recognised: %s', (language, text) => {
    expect(recogniseLanguage(text)).toBe(language);
  });

  it('is recognised by what stands around a middle that says none', () => {
    const numbers = '12345 67890 '.repeat(20);
    expect(recogniseLanguage(numbers)).toBeNull();
    const text = 'You keep our oldest machines running and write down what you learned from them, so that others can. ';
    expect(recogniseLanguage(`${text}${text}${numbers}${text}${text}`)).toBe('en');
  });

  it.each(['', 'Software Engineer', '12345 67890 12345 67890 12345 67890 12345 67890'])(
    'is not guessed from %j',
    (text) => {
      expect(recogniseLanguage(text)).toBeNull();
    },
  );
});
