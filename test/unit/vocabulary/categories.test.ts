import { describe, expect, it } from '@jest/globals';
import { CATEGORIES, recogniseCategory } from '../../../src/vocabulary/categories.ts';
import { CATEGORY_RULES } from '../../../src/vocabulary/word-lists/category-rules.ts';

describe('the category of a title', () => {
  it.each([
    [
      'software-engineering',
      [
        'Senior Backend Engineer',
        'Full-Stack Developer (Vue)',
        'Softwareentwickler',
        'Engineering Manager',
        'QA Engineer',
      ],
    ],
    ['data-and-ai', ['Data Scientist', 'Machine Learning Engineer', 'BI Analyst', 'Statistician']],
    [
      'it-and-security',
      ['IT Specialist (SYSADMIN)', 'Security Engineer', 'Network Administrator', 'Help Desk Technician'],
    ],
    [
      'engineering',
      ['Mechanical Engineer', 'Mining Engineer', 'Avionics Engineer', 'Architect', 'Bauingenieur', 'Engineer'],
    ],
    ['science', ['Research Hydrologist', 'Chemist', 'Physical Science Technician', 'Lab Supervisor']],
    ['product', ['Product Manager, Payments', 'Head of Product', 'Product Owner']],
    ['design', ['Product Designer', 'UX Researcher', 'Head of Product Design', 'Grafikdesigner']],
    [
      'media-and-arts',
      ['Video Editor', 'Journalist', 'Technical Writer', 'Russian Translator', 'Violinist and singer'],
    ],
    ['marketing', ['Marketing Manager', 'SEO Specialist', 'Public Affairs Specialist', 'Lead Generation Manager']],
    [
      'sales',
      ['Account Executive', 'Sales Engineer', 'Director of Sales', 'Außendienst Vertrieb', 'Business Development Lead'],
    ],
    [
      'customer-service',
      ['Customer Success Manager', 'Call Center Agent', 'Contact Representative', 'Kundenberaterin'],
    ],
    ['finance', ['Accountant', 'Financial Controller', 'Tax Manager', 'Buchhalterin', 'Payroll Technician']],
    [
      'banking-and-insurance',
      ['Mortgage Underwriter', 'Loan Specialist (Agricultural)', 'Bank Teller', 'Claims Adjuster'],
    ],
    [
      'human-resources',
      ['Recruiter', 'Nurse Recruiter', 'HR Business Partner', 'VP of People', 'Human Resources Assistant'],
    ],
    ['legal', ['Paralegal', 'Attorney', 'General Counsel', 'Compliance Officer', 'Rechtsanwältin']],
    [
      'administration',
      ['Executive Assistant', 'Office Manager', 'Receptionist', 'Personal Assistant to the CEO', 'Clerk'],
    ],
    [
      'operations',
      [
        'Project Manager',
        'Program Manager',
        'Business Analyst',
        'Chief of Staff',
        'Safety and Occupational Health Specialist',
      ],
    ],
    [
      'management-and-consulting',
      ['Managing Director', 'Management Consultant', 'General Manager', 'Realty Specialist'],
    ],
    ['public-administration', ['Policy Adviser', 'Immigration Officer', 'Program Analyst', 'Diplomat']],
    [
      'logistics',
      ['Warehouse Worker', 'Forklift Operator', 'Purchasing Agent', 'Supply Chain Planner', 'Mail Carrier'],
    ],
    [
      'transport',
      ['Truck Driver', 'School Bus Driver', 'Airline Pilot', 'Air Traffic Control Specialist', 'Fahrer (m/w/d)'],
    ],
    ['manufacturing', ['Machinist', 'Welder', 'Assembly Worker', 'CNC Operator', 'Factory Technician']],
    ['construction', ['Electrician', 'Carpenter', 'Construction Manager', 'Plumber', 'Laborer', 'Dachdecker']],
    ['maintenance', ['Aircraft Mechanic', 'Maintenance Worker', 'HVAC Technician', 'Electronics Technician']],
    [
      'medicine',
      ['Physician (Psychiatrist)', 'Pharmacist', 'Physical Therapist', 'Dental Hygienist', 'Clinical Psychologist'],
    ],
    ['nursing-and-care', ['Registered Nurse - ICU', 'Pflegefachkraft', 'Caregiver', 'Infirmier H/F', 'Midwife']],
    ['social-services', ['Social Worker', 'Mental Health Counselor', 'Chaplain', 'Case Manager']],
    ['education', ['Teacher', 'Erzieherin', 'Librarian', 'Professor of History', 'Child and Youth Program Assistant']],
    ['hospitality', ['Cook', 'Barista', 'Hotel Receptionist', 'Bartender', 'Food Service Worker', 'Koch (m/w/d)']],
    ['retail', ['Store Manager - High Street', 'Sales Associate', 'Cashier', 'Verkäuferin']],
    ['cleaning', ['Cleaner', 'Custodial Worker', 'Housekeeper', 'Gebäudereiniger']],
    [
      'protective-services',
      ['Police Officer', 'Security Guard', 'Firefighter', 'Correctional Officer', 'Border Patrol Agent'],
    ],
    ['agriculture', ['Forestry Technician', 'Gardener', 'Farm Worker', 'Animal Caretaker', 'Park Guide']],
    ['beauty-and-sport', ['Hairdresser', 'Personal Trainer', 'Sports Specialist', 'Nail Technician']],
  ])('is %s for each of %j', (category, titles) => {
    for (const title of titles) expect([title, recogniseCategory(title, '')]).toEqual([title, category]);
  });

  it('is known for every one of the closed list', () => {
    const ruled = new Set<string>(CATEGORY_RULES.map(([category]) => category));
    const general = ['management-and-consulting'];
    expect(CATEGORIES.filter(({ slug }) => !ruled.has(slug) && !general.includes(slug))).toEqual([]);
  });

  it('is what the text looks for where the title says nothing', () => {
    expect(recogniseCategory('Join us!', 'Our bakery is looking for a night-shift driver with a van.')).toBe(
      'transport',
    );
    expect(recogniseCategory('Join us!', 'We are a bank, and as a bank we love data.')).toBeNull();
  });

  it.each(['', 'General Application', 'Talent Pool', '!!!'])('is not guessed for %j', (title) => {
    expect(recogniseCategory(title, '')).toBeNull();
  });
});
