/** Titles with a place, a way of working, a kind of contract or pay, and employers. */
import type { Queries } from './queries.ts';

const DEVELOPERS = ['software', 'backend', 'frontend', 'java', 'dotnet', 'python', 'go', 'mobile', 'embedded'] as const;
const usd = (atLeast: number, period: 'YEAR' | 'HOUR' | 'MONTH') => ({ atLeast, currency: 'USD', period }) as const;
const eur = (atLeast: number, period: 'YEAR' | 'HOUR' | 'MONTH') => ({ atLeast, currency: 'EUR', period }) as const;
const gbp = (atLeast: number, period: 'YEAR' | 'HOUR' | 'MONTH') => ({ atLeast, currency: 'GBP', period }) as const;

export const CONDITIONS: Queries = {
  'title and place': [
    ['nurse berlin', { occupation: 'nurse', place: 'berlin' }],
    ['software engineer london', { occupation: 'software', place: 'london' }],
    ['software engineer munich', { occupation: 'software', place: 'munich' }],
    ['barista munich', { occupation: 'barista', place: 'munich', language: null }],
    ['warehouse chicago', { occupation: ['warehouse', 'forklift', 'warehouse-manager'], place: 'chicago' }],
    ['electrician austin', { occupation: 'electrician', place: 'austin' }],
    ['registered nurse houston', { occupation: 'nurse', place: 'houston' }],
    ['teacher amsterdam', { occupation: ['teacher', 'other-teacher', 'special-education'], place: 'amsterdam' }],
    ['product manager san francisco', { occupation: 'product-manager', place: 'sanFrancisco' }],
    ['accountant toronto', { occupation: 'accountant', place: 'toronto' }],
    ['truck driver texas', { occupation: 'truck-driver', place: 'texas' }],
    ['civil engineer leipzig', { occupation: 'civil-engineer', place: 'leipzig' }],
    ['chef munich', { occupation: 'cook', place: 'munich' }],
    [
      'sales manchester',
      {
        occupation: [
          'account-executive',
          'account-manager',
          'sdr',
          'sales-engineer',
          'medical-sales',
          'sales-associate',
        ],
        place: 'manchester',
      },
    ],
    ['data scientist new york', { occupation: 'data-scientist', place: 'newYork' }],
    ['cleaner edinburgh', { occupation: ['cleaner', 'housekeeper'], place: 'edinburgh' }],
    ['social worker springfield il', { occupation: 'social-worker', place: 'springfieldIllinois' }],
    ['nurse germany', { occupation: 'nurse', place: 'germany' }],
    ['mechanic edinburgh', { occupation: ['mechanic', 'heavy-mechanic'], place: 'edinburgh' }],
    ['physician california', { occupation: ['physician', 'gp'], place: 'california' }],
  ],
  'way of working': [
    ['remote software engineer', { occupation: 'software', workplace: 'REMOTE' }],
    ['remote customer service', { occupation: 'customer-service', workplace: 'REMOTE' }],
    ['part time cashier', { occupation: 'cashier', employmentType: 'PART_TIME' }],
    ['part-time nurse', { occupation: 'nurse', employmentType: 'PART_TIME' }],
    ['hybrid project manager', { occupation: 'project-manager', workplace: 'HYBRID' }],
    ['freelance graphic designer', { occupation: 'graphic-designer', employmentType: 'CONTRACTOR' }],
    ['temporary office assistant', { occupation: 'admin-assistant', employmentType: 'TEMPORARY' }],
    ['work from home data entry', { occupation: 'data-entry', workplace: 'REMOTE' }],
    [
      'internship data science',
      { occupation: ['data-scientist', 'machine-learning', 'data-analyst'], employmentType: 'INTERN' },
    ],
    ['contract developer', { occupation: DEVELOPERS, employmentType: 'CONTRACTOR' }],
    ['per diem nurse', { occupation: ['nurse', 'nursing-assistant', 'lpn'], employmentType: 'PER_DIEM' }],
    ['full time delivery driver', { occupation: 'delivery-driver', employmentType: 'FULL_TIME' }],
    ['remote product designer', { occupation: 'ux-designer', workplace: 'REMOTE' }],
    ['nurse berlin part-time', { occupation: 'nurse', place: 'berlin', employmentType: 'PART_TIME' }],
    ['remote accountant part time', { occupation: 'accountant', workplace: 'REMOTE', employmentType: 'PART_TIME' }],
    ['onsite it support', { occupation: 'it-support', workplace: 'ON_SITE' }],
  ],
  pay: [
    ['software engineer 150k', { occupation: 'software', pay: usd(150_000, 'YEAR') }],
    ['warehouse $25 an hour', { occupation: ['warehouse', 'forklift'], pay: usd(25, 'HOUR') }],
    ['nurse $45/hour', { occupation: 'nurse', pay: usd(45, 'HOUR') }],
    ['data engineer €70,000', { occupation: 'data-engineer', pay: eur(70_000, 'YEAR') }],
    ['truck driver 70000 salary', { occupation: 'truck-driver', pay: usd(70_000, 'YEAR') }],
    ['project manager £50k', { occupation: 'project-manager', pay: gbp(50_000, 'YEAR') }],
    ['accountant 80k', { occupation: 'accountant', pay: usd(80_000, 'YEAR') }],
    ['welder $30 per hour', { occupation: 'welder', pay: usd(30, 'HOUR') }],
    ['devops engineer salary 160000', { occupation: 'devops', pay: usd(160_000, 'YEAR') }],
    ['cook $20/hr', { occupation: 'cook', pay: usd(20, 'HOUR') }],
    ['pharmacist 90k', { occupation: 'pharmacist', pay: usd(90_000, 'YEAR') }],
    ['product manager over 140k', { occupation: 'product-manager', pay: usd(140_000, 'YEAR') }],
  ],
  company: [
    ['Millwarren Books', { company: 'millwarren books', language: null }],
    ['foxmantle', { company: 'foxmantle', language: null }],
    ['stillbrook bakery', { company: 'stillbrook bakery', language: null }],
    ['Zandstra Medical Center', { company: 'zandstra medical center', language: null }],
    ['glanmere catering cook', { company: 'glanmere catering', occupation: 'cook', language: null }],
    ['marlowgate university lecturer', { company: 'marlowgate university', occupation: 'lecturer', language: null }],
    ['nurse at zandstra', { company: 'zandstra', occupation: 'nurse', language: null }],
    ['thistledown security guard', { company: 'thistledown security', occupation: 'security-guard', language: null }],
    ['jobs at blauwkamp capital', { company: 'blauwkamp capital', language: null }],
    ['ironbark & associates', { company: 'ironbark & associates', language: null }],
    [
      'wellspring transport driver',
      {
        company: 'wellspring transport',
        occupation: ['truck-driver', 'delivery-driver', 'bus-driver'],
        language: null,
      },
    ],
    ['Dovermoss Wind', { company: 'dovermoss wind', language: null }],
  ],
};
