/** What people say in whole sentences, and with words that carry nothing. */
import type { Queries } from './queries.ts';

const DEVELOPERS = ['software', 'backend', 'frontend', 'java', 'dotnet', 'python', 'go', 'mobile', 'embedded'] as const;

export const SENTENCES: Queries = {
  'stop words': [
    ['jobs for nurses in berlin', { occupation: 'nurse', place: 'berlin' }],
    ['jobs in stockholm', { place: 'stockholm', language: null }],
    ['work as a truck driver', { occupation: 'truck-driver' }],
    [
      'nursing jobs near boston',
      { occupation: ['nurse', 'lpn', 'nursing-assistant', 'nurse-practitioner'], place: 'boston' },
    ],
    ['vacancies for electricians in brisbane', { occupation: 'electrician', place: 'brisbane' }],
    ['position of an accountant', { occupation: 'accountant' }],
    ['job openings for cooks', { occupation: 'cook' }],
    ['developer jobs in the netherlands', { occupation: DEVELOPERS, place: 'netherlands' }],
    ['hiring for warehouse in houston', { occupation: ['warehouse', 'forklift'], place: 'houston' }],
    ['careers in social work', { occupation: ['social-worker', 'case-manager'] }],
    ['the best jobs for welders', { occupation: 'welder' }],
    ['jobs with python', { skill: 'python' }],
    ['remote jobs in canada', { workplace: 'REMOTE', place: 'canada', language: null }],
    ['looking for a job as a receptionist', { occupation: ['receptionist', 'hotel-receptionist'] }],
  ],
  sentence: [
    ['experienced nurse for intensive care unit in germany', { occupation: 'icu-nurse', place: 'germany' }],
    ['I want to work from home as a software developer', { occupation: 'software', workplace: 'REMOTE' }],
    [
      'part time job in a shop on saturdays',
      { occupation: ['sales-associate', 'cashier', 'stock'], employmentType: 'PART_TIME' },
    ],
    ['engineer who designs bridges and roads', { occupation: 'civil-engineer' }],
    [
      'python developer with machine learning experience',
      { occupation: ['python', 'machine-learning', 'data-scientist'], skill: 'python' },
    ],
    ['driver with a licence for heavy trucks', { occupation: 'truck-driver' }],
    ['junior frontend developer react remote', { occupation: 'frontend', seniority: 'ENTRY', workplace: 'REMOTE' }],
    [
      'administrative assistant who keeps calendars and travel in order',
      { occupation: ['admin-assistant', 'executive-assistant'] },
    ],
    ['teaching children in a primary school', { occupation: ['teacher', 'special-education'] }],
    ['help desk technician windows active directory', { occupation: 'it-support' }],
    ['someone to look after elderly people at home', { occupation: ['support-worker', 'nursing-assistant'] }],
    [
      'senior backend engineer java kubernetes berlin',
      { occupation: ['backend', 'java'], seniority: 'SENIOR', place: 'berlin' },
    ],
    ['accounts payable clerk with excel skills', { occupation: 'accounting-clerk', skill: 'excel' }],
    [
      'lawyer for data protection and contracts in london',
      { occupation: ['legal-counsel', 'compliance'], place: 'london' },
    ],
    ['mechanic for cars and diesel engines', { occupation: ['mechanic', 'heavy-mechanic'] }],
    ['kitchen help in a hotel or restaurant no experience', { occupation: ['kitchen-porter', 'food-service'] }],
  ],
};
