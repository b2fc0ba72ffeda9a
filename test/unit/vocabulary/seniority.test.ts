import { describe, expect, it } from '@jest/globals';
import { recogniseSeniority } from '../../../src/vocabulary/seniority.ts';

describe('the seniority of a title', () => {
  it.each([
    [
      'INTERN',
      [
        'Software Engineering Intern',
        'Summer Internship (Finance)',
        'Student Trainee (Biology)',
        'Praktikant Marketing (m/w/d)',
      ],
    ],
    [
      'INTERN',
      [
        'Werkstudent:in Controlling',
        'Stagiaire communication',
        'Stage - Assistant marketing',
        'Stage marketing H/F',
        'Tirocinio HR',
      ],
    ],
    [
      'ENTRY',
      [
        'Junior Developer',
        'Jr. Accountant',
        'Entry-Level Baker',
        'Graduate Engineer',
        'Trainee Nurse',
        'Apprentice Carpenter',
      ],
    ],
    [
      'ENTRY',
      [
        'Auszubildende Köchin',
        'Software Engineer (New Grad)',
        'Junior to Mid Developer',
        'Entry to Mid Level Investigator',
      ],
    ],
    [
      'MID',
      [
        'Mid-level Developer',
        'Mid-Level Designer',
        'Medior Backend Engineer',
        'Intermediate Android Developer',
        'Software Engineer II',
      ],
    ],
    ['MID', ['Mid-Senior Developer']],
    [
      'SENIOR',
      [
        'Senior Nurse',
        'Sr. Buyer',
        'Sr Accountant',
        'Software Engineer, Senior',
        'Software Engineer III',
        'Senior/Lead Engineer',
      ],
    ],
    ['SENIOR', ['Senior Community Manager', 'Senior Associate, Tax']],
    [
      'LEAD',
      [
        'Lead Engineer',
        'Team Lead',
        'Shift Leader',
        'Head of Design',
        'Head Chef',
        'Principal Scientist',
        'Staff Software Engineer',
      ],
    ],
    [
      'LEAD',
      [
        'Director, Finance',
        'Senior Director of Sales',
        'Supervisory Nurse',
        'Maintenance Supervisor',
        'Chief of Staff',
        'Fire Chief',
      ],
    ],
    [
      'LEAD',
      ['Teamleiterin Einkauf', 'Responsable logistique', 'Jefe de cocina', 'Foreman', 'Engineering Manager and Lead'],
    ],
    [
      'EXECUTIVE',
      [
        'VP of Sales',
        'Vice President, Marketing',
        'Chief Financial Officer',
        'CEO',
        'Managing Director',
        'SVP Product',
      ],
    ],
    ['EXECUTIVE', ['Geschäftsführer (m/w/d)', 'Directeur général', 'Executive Director', 'General Counsel']],
  ])('is %s in each of %j', (level, titles) => {
    for (const title of titles) expect([title, recogniseSeniority(title)]).toEqual([title, level]);
  });

  it.each([
    [
      'old people',
      ['Senior Living Caregiver', 'Senior Center Cook', 'Senior Citizens Bus Driver', 'Junior High School Teacher'],
    ],
    ['metal and customers', ['Lead Generation Specialist', 'Lead Paint Inspector', 'Lead-Gen Manager']],
    ['the theatre', ['Stage Manager', 'Stage Technician', 'Stagehand', 'Stage II Operator']],
    [
      'words with an intern in them',
      ['Internal Auditor', 'International Buyer', 'Internist', 'Internship Coordinator', 'Intern Recruiter'],
    ],
    [
      'whom one works for',
      ['Executive Assistant to the CEO', 'Assistant to the Director', 'Secretary to the Vice President'],
    ],
    [
      'names of jobs',
      [
        'Account Executive',
        'Sales Executive',
        'Executive Assistant',
        'Product Manager',
        'Staff Nurse',
        'Funeral Director',
      ],
    ],
    [
      'markets and data',
      [
        'Mid-Market Account Executive',
        'Sales Manager (Mid Atlantic)',
        'Data Entry Clerk',
        'Intermediate Care Technician',
      ],
    ],
    ['what is denied', ['Registered Nurse (Non-Supervisory)', 'Associate General Counsel']],
    [
      'nothing',
      ['Baker', '', 'Head Start Teacher', 'Leather Worker', 'Overhead Line Worker', 'Presidential Library Guide'],
    ],
  ])('is not taken from %s', (_, titles) => {
    for (const title of titles) expect([title, recogniseSeniority(title)]).toEqual([title, null]);
  });
});
