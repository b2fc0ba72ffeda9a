import { describe, expect, it } from '@jest/globals';
import { type DateOrder, recogniseDate } from '../../../src/feeds/recognise/date.ts';
import { recogniseEmploymentTypes } from '../../../src/feeds/recognise/employment-types.ts';
import { recognisePayParts, recognisePayText } from '../../../src/feeds/recognise/pay.ts';
import { placeBesideRemote, recogniseWorkplaceWord, remoteCountries } from '../../../src/feeds/recognise/workplace.ts';

describe('recogniseDate', () => {
  const days: [text: string, day: string, order: DateOrder][] = [
    ['2026-03-04', '2026-03-04', 'mdy'],
    ['2026/3/4', '2026-03-04', 'mdy'],
    ['20260304', '2026-03-04', 'mdy'],
    ['04.03.2026', '2026-03-04', 'mdy'],
    ['4. 3. 2026', '2026-03-04', 'mdy'],
    ['03/04/2026', '2026-03-04', 'mdy'],
    ['03/04/2026', '2026-04-03', 'dmy'],
    ['25/12/2026', '2026-12-25', 'mdy'],
    ['12/25/2026', '2026-12-25', 'dmy'],
    ['3/4/26', '2026-03-04', 'mdy'],
    ['4 March 2026', '2026-03-04', 'mdy'],
    ['Wed, 04 Mar 2026', '2026-03-04', 'mdy'],
    ['March 4th, 2026', '2026-03-04', 'mdy'],
    ['04-Mar-2026', '2026-03-04', 'mdy'],
    ['2025-09-15T23:59:59.9970', '2025-09-15', 'mdy'],
    ['2026-03-04T00:00:00Z', '2026-03-04', 'mdy'],
    ['2026-03-04 00:00:00.000', '2026-03-04', 'mdy'],
    ['Tue, 14 Jul 2026 00:00:00 EST', '2026-07-14', 'mdy'],
    ['Mon, 31 Jan 2022 23:59:00', '2022-01-31', 'mdy'],
    ['2024-02-29', '2024-02-29', 'mdy'],
  ];
  it.each(days)('reads %s as the day %s', (text, day, order) => {
    expect(recogniseDate(text, order)).toEqual({ value: { day } });
  });

  const moments: [text: string | number, iso: string][] = [
    ['2025-10-15T14:56:50.646+00:00', '2025-10-15T14:56:50.000Z'],
    ['2013-04-12 15:52:34.19', '2013-04-12T15:52:34.000Z'],
    ['2026-03-04T10:00:00-0500', '2026-03-04T15:00:00.000Z'],
    ['2026-03-04T10:00Z', '2026-03-04T10:00:00.000Z'],
    ['Tue, 14 Jul 2026 09:36:13 EST', '2026-07-14T14:36:13.000Z'],
    ['Wed, 04 Mar 2026 10:00:00 +0100 (CET)', '2026-03-04T09:00:00.000Z'],
    ['3/4/2026 1:30:00 PM', '2026-03-04T13:30:00.000Z'],
    ['3/4/2026, 12:30 am', '2026-03-04T00:30:00.000Z'],
    [1_772_000_000, '2026-02-25T06:13:20.000Z'],
    ['1772000000000', '2026-02-25T06:13:20.000Z'],
  ];
  it.each(moments)('reads %s as the moment %s', (text, iso) => {
    expect(recogniseDate(text)).toEqual({ value: { moment: new Date(iso) } });
  });

  it.each([
    '',
    'N/A',
    '-1',
    '0',
    'Continuous',
    'open until filled',
    '9999-12-31',
    '0001-01-01T00:00:00',
    'Invalid Date',
  ])('takes %j for no date', (text) => {
    expect(recogniseDate(text)).toEqual({ value: null });
  });

  it.each([
    ...[
      '2025-02-29',
      '31.04.2026',
      '13/13/2026',
      '2026-00-10',
      '2026-03-04T25:00:00',
      '3/4/2026 13:00 PM',
      '1850-01-01',
    ],
    ...['soon', '12', '2026-03-04 10:00 XYZ', '99999999999999', 'May 2026'],
  ])('refuses %j', (text) => {
    expect(recogniseDate(text)).toHaveProperty('fault');
  });
});

describe('recognisePayText', () => {
  const pay: [text: string, country: string | null, expected: string | null][] = [
    ['$105746', 'US', '105746-105746 USD YEAR'],
    ['$105746', 'CA', '105746-105746 CAD YEAR'],
    ['80k–95k €', null, '80000-95000 EUR YEAR'],
    ['€80-95k', null, '80000-95000 EUR YEAR'],
    ['80.000 €', 'DE', '80000-80000 EUR YEAR'],
    ['80 000 - 95 000 kr per year', 'SE', '80000-95000 SEK YEAR'],
    ['45.000,50 EUR bis 52.000 EUR pro Jahr', 'DE', '45000.5-52000 EUR YEAR'],
    ["CHF 120'000 p.a.", 'CH', '120000-120000 CHF YEAR'],
    ['Up to $75,000/year', 'US', '-75000 USD YEAR'],
    ['Starting at $112,000/year', 'US', '112000- USD YEAR'],
    ['£30,000+', 'GB', '30000- GBP YEAR'],
    ['$20 - $25 an hour', 'US', '20-25 USD HOUR'],
    ['$25–$28/hour', 'US', '25-28 USD HOUR'],
    ['$17/hour', 'US', '17-17 USD HOUR'],
    ['US$15.50 per hr', 'MX', '15.5-15.5 USD HOUR'],
    ['12,5 € die Stunde', 'DE', '12.5-12.5 EUR HOUR'],
    ['£350 per day', 'GB', '350-350 GBP DAY'],
    ['€3,500 monthly', 'IE', '3500-3500 EUR MONTH'],
    ['$2,000 bi-weekly', 'US', '1000-1000 USD WEEK'],
    ['$1,500 semi-monthly', 'US', '3000-3000 USD MONTH'],
    ['12 mil MXN al mes', 'MX', '12000-12000 MXN MONTH'],
    ['₹12,00,000 per annum', 'IN', '1200000-1200000 INR YEAR'],
    ['12 LPA', 'IN', '1200000-1200000 INR YEAR'],
    ['PLN 281K – PLN 384K', 'PL', null],
    ['PLN 281K – PLN 384K a year', 'PL', '281000-384000 PLN YEAR'],
    ['CA$165K – CA$211K per year', null, '165000-211000 CAD YEAR'],
    ['R$ 8.000 por mes', 'BR', '8000-8000 BRL MONTH'],
    ['$95k-$80k', 'US', '80000-95000 USD YEAR'],
    ['$90,000 plus 10% bonus and 401k', 'US', '90000-90000 USD YEAR'],
    ['$22 per hour, 40 hours per week', 'US', '22-22 USD HOUR'],
    ['1.2M JPY per year', 'JP', '1200000-1200000 JPY YEAR'],
    ['$1,500', 'US', null],
    ['80000', null, null],
    ['Competitive Salary', 'US', null],
    ['Not Displayed', 'US', null],
    ['N/A', 'US', null],
    ['-1', 'US', null],
    ['$0', 'US', null],
    ['DOE, 10% bonus', 'US', null],
  ];
  it.each(pay)('reads %j in %s as %s', (text, country, expected) => {
    const salary = recognisePayText(text, country);
    const told = salary && `${salary.min ?? ''}-${salary.max ?? ''} ${salary.currency} ${salary.period}`;
    expect(told).toBe(expected);
  });

  it('takes time in proportion to its text', () => {
    const started = performance.now();
    for (const part of ['1 ', '1,111', '$1-', '9.', '1,11,']) recognisePayText(part.repeat(50_000), 'US');
    expect(performance.now() - started).toBeLessThan(500);
  });
});

describe('recognisePayParts', () => {
  const parts: [
    min: string | number | null,
    max: string | number | null,
    currency: string | null,
    period: string | null,
    expected: string | null,
  ][] = [
    ['77490', '119794', 'USD', 'Per Year', '77490-119794 USD YEAR'],
    [60274, 155500, 'usd', 'PA', '60274-155500 USD YEAR'],
    ['37.33', '51.66', 'USD', 'PH', '37.33-51.66 USD HOUR'],
    ['28.37', '', 'USD', 'Hour', '28.37- USD HOUR'],
    ['0', 123000, 'USD', '1 YEAR', '-123000 USD YEAR'],
    ['-1', '50000', 'USD', 'YEAR', '-50000 USD YEAR'],
    ['Not Displayed', null, 'USD', 'Hour', null],
    ['0.0', '0.0', 'USD', 'Bi-weekly', null],
    ['10', '20', 'USD', 'Without Compensation', null],
    ['$45,000', '$50,000', null, 'year', '45000-50000 USD YEAR'],
    ['2000', '3000', 'XXX', 'MONTH', null],
    ['5', '10', 'USD', '1 HOUR', '5-10 USD HOUR'],
    ['1000', '900', 'EUR', 'Monat', '900-1000 EUR MONTH'],
    ['2000', null, 'USD', 'BW', '1000- USD WEEK'],
  ];
  it.each(parts)('reads %s to %s, %s, %s as %s', (min, max, currency, period, expected) => {
    const salary = recognisePayParts({ min, max, currency, period }, 'US');
    const told = salary && `${salary.min ?? ''}-${salary.max ?? ''} ${salary.currency} ${salary.period}`;
    expect(told).toBe(expected);
  });
});

describe('recogniseEmploymentTypes', () => {
  const words: Record<string, string[]> = {
    FULL_TIME: [
      ...[
        'Full-time',
        'full time',
        'FULL TIME',
        'fulltime',
        'FullTime',
        'FULL_TIME',
        'Full Time -',
        'Full-Time, Permanent',
        '1-Full-Time',
        'Full Time.',
      ],
      ...[
        'Work Schedule is full-time.',
        'This is a full-time position.',
        'Full Time / Career or Career-Conditional',
        'Vollzeit',
        'temps plein',
        'Tiempo completo',
        'jornada completa',
        'voltijd',
      ],
    ],
    PART_TIME: [
      'Part Time 20 hours',
      'part-time',
      'PartTime',
      'Permanent Part Time (less than 40 hours per week)',
      'Teilzeit',
      'media jornada',
      'temps partiel',
      'Minijob',
    ],
    'FULL_TIME PART_TIME': [
      'Full or part-time depending on schedule',
      'Full and Part Time',
      'Full-time, Part-time',
      'Vollzeit/Teilzeit',
    ],
    CONTRACTOR: ['Contract', 'contractor', 'Contract to Hire', 'Freelance', 'CONTRACTOR'],
    TEMPORARY: [
      'Temporary',
      'Term NTE 2 years',
      'Seasonal',
      'befristet',
      'Temporary NTE 120 days',
      'CDD',
      'fixed term',
    ],
    'FULL_TIME TEMPORARY': [
      'These are full-time excepted service temporary seasonal positions; Not to Exceed 6 months.',
      'Time Limited/Full Time, Temporary',
    ],
    INTERN: ['Intern', 'Internship - Non Paid', 'INTERN', 'Praktikum', 'Werkstudent', 'stage', 'Interns'],
    PER_DIEM: ['Intermittent', 'PRN', 'per diem', 'PER_DIEM', 'On-call'],
    VOLUNTEER: ['Volunteer', 'Ehrenamt'],
    OTHER: ['Other'],
    '': [
      'Permanent',
      'Direct Placement',
      'Multiple Schedules',
      'Career/Career Conditional',
      'Open',
      '',
      'Competitive Service',
      'CDI',
      'International',
    ],
  };
  it.each(Object.entries(words).flatMap(([types, texts]) => texts.map((text) => [text, types] as const)))(
    'reads %j as %s',
    (text, types) => {
      expect(recogniseEmploymentTypes(text).join(' ')).toBe(types);
    },
  );
});

describe('workplace words', () => {
  it.each([
    ['Fully remote', 'REMOTE'],
    ['remote', 'REMOTE'],
    ['TELECOMMUTE', 'REMOTE'],
    ['Remote', 'REMOTE'],
    ['Hybrid remote', 'HYBRID'],
    ['On-site', 'ON_SITE'],
    ['OnSite', 'ON_SITE'],
    ['ON_SITE', 'ON_SITE'],
    ['not remote', 'ON_SITE'],
    ['', null],
    ['no idea', null],
  ])('reads %j as %s', (text, workplace) => {
    expect(recogniseWorkplaceWord(text)).toBe(workplace);
  });

  it.each([
    ['Remote (United States | Canada)', null, ['CA', 'US']],
    ['Remote - US or Canada', null, ['CA', 'US']],
    ['Anywhere in Belgium, France', null, ['BE', 'FR']],
    ['Remote', 'NL', ['NL']],
    ['Remote', null, []],
    ['Remote - Europe', null, ['EUROPE']],
    ['Remote (EMEA)', null, ['EMEA']],
    ['Remote, EU or UK', null, ['EU', 'GB']],
    ['Anywhere', null, ['ANYWHERE']],
    ['Anywhere', 'US', ['US']],
    ['Remote - Georgia', 'US', ['US']],
    ['Remote (CA, GA, PA)', 'US', ['US']],
    ['Berlin', 'DE', []],
    ['Hybrid - remote twice a week', 'DE', []],
  ])('%j beside %s is open to %j', (text, country, countries) => {
    expect(remoteCountries(text, country)).toEqual(countries);
  });

  it.each([
    ['Remote', null],
    ['Remote - Berlin', 'Berlin'],
    ['Los Angeles (Remote Accepted)', 'Los Angeles'],
    ['Anywhere in the U.S. (remote job)', 'U.S.'],
    ['Remote (United States | Canada)', 'United States | Canada'],
    ['Remote (US)', 'US'],
    ['Portland, OR', 'Portland, OR'],
    ['Remote - Portland, OR', 'Portland, OR'],
    ['Remote - Global', null],
    ['Anywhere', null],
  ])('beside the words for remote, %j is %j', (text, place) => {
    expect(placeBesideRemote(text)).toBe(place);
  });
});
