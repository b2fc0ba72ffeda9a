/** People who keep an organisation's books, contracts, calendars, projects and customers in order. */

import type { Family } from '../family.ts';

export const administration: Family = {
  category: 'administration',
  ladder: 'desk',
  area: 'Administration',
  remote: 0.08,
  hybrid: 0.36,
  partTime: 0.28,
  hourly: true,
  duties: [
    'Be the first voice and the first face that visitors and callers meet',
    'Keep calendars, travel and meeting rooms in order',
    'Write letters and minutes that need no second draft',
    'File papers and records so that the next person finds them',
    'Order supplies and check the invoices for them',
    'Help with events, from the invitation to the last chair',
  ],
  needs: [
    '{years}+ years in an office, or training in office administration',
    'Reliable, friendly and discreet',
    'Quick and correct on a keyboard',
    'Good command of spreadsheets and word processing',
  ],
  occupations: [
    {
      titles: ['Administrative Assistant', 'Office Administrator', 'Office Assistant'],
      pay: 33000,
      skills: ['Microsoft Office', 'Excel', 'Scheduling', 'Data entry', 'Communication'],
      duties: ['Support a department of about thirty people', 'Prepare the monthly figures for signature'],
    },
    {
      titles: ['Data Entry Clerk', 'Data Entry Operator'],
      pay: 28500,
      skills: ['Data entry', 'Excel', 'Microsoft Office', 'Communication'],
      duties: ['Type in about four hundred forms a day', 'Find the two that cannot be right'],
    },
    {
      titles: ['Executive Assistant', 'Personal Assistant'],
      pay: 45000,
      skills: ['Calendar management', 'Travel management', 'Microsoft Office', 'Communication', 'Discretion'],
      duties: [
        'Run the calendar of two directors across three time zones',
        'Prepare board papers and keep their deadlines',
      ],
    },
    {
      titles: ['Receptionist', 'Front Desk Receptionist'],
      pay: 29000,
      remote: 0,
      hybrid: 0.02,
      skills: ['Customer service', 'Telephone skills', 'Scheduling', 'Microsoft Office'],
      duties: ['Welcome guests and hand out badges and parking', "Sort post and parcels before ten o'clock"],
    },
    {
      titles: ['Office Manager'],
      pay: 43000,
      skills: ['Office management', 'Budgeting', 'Procurement', 'Microsoft Office', 'Communication'],
      duties: ['Run a site of 80 desks: leases, suppliers, safety', 'Plan moves so that nobody loses a morning'],
    },
  ],
};

export const humanResources: Family = {
  category: 'human-resources',
  ladder: 'desk',
  area: 'People',
  remote: 0.14,
  hybrid: 0.5,
  partTime: 0.16,
  hourly: false,
  duties: [
    'Advise managers and staff, also when the conversation is a hard one',
    'Keep contracts, leave and records correct and private',
    'Help newcomers through their first ninety days',
    'Improve the way we review, promote and part',
    'Follow changes in labour law and turn them into practice',
  ],
  needs: [
    '{years}+ years in human resources',
    'Working knowledge of labour law',
    'Discretion and a steady temper',
    'Experience with an HR system and with clean data in it',
  ],
  occupations: [
    {
      titles: ['HR Generalist', 'Human Resources Specialist', 'HR Advisor'],
      pay: 48000,
      skills: ['Human resources', 'Employment law', 'Onboarding', 'Workday', 'Communication'],
      duties: ['Be the contact for about 150 colleagues', 'Lead the yearly review round for your departments'],
    },
    {
      titles: ['Recruiter', 'Talent Acquisition Specialist', 'Technical Recruiter'],
      pay: 46000,
      skills: ['Recruiting', 'Sourcing', 'Interviewing', 'LinkedIn Recruiter', 'Communication'],
      duties: [
        'Fill about twenty roles at a time, from briefing to offer',
        'Answer every applicant, also those who get a no',
      ],
    },
    {
      titles: ['Nurse Recruiter', 'Healthcare Recruiter', 'Engineering Recruiter'],
      pay: 49000,
      skills: ['Recruiting', 'Sourcing', 'Interviewing', 'Onboarding', 'Communication'],
      duties: ['Speak with twenty candidates a week', 'Visit colleges before the exams, not after'],
    },
    {
      titles: ['Payroll Specialist', 'Payroll Administrator'],
      pay: 44000,
      skills: ['Payroll', 'Excel', 'SAP', 'Tax', 'Attention to detail'],
      duties: ['Pay 900 people on time, every month', 'Explain a payslip to whoever asks'],
    },
  ],
};

export const finance: Family = {
  category: 'finance',
  ladder: 'desk',
  area: 'Finance',
  remote: 0.12,
  hybrid: 0.5,
  partTime: 0.12,
  hourly: false,
  duties: [
    'Close the month on time and explain what moved',
    'Reconcile accounts and follow up what does not match',
    'Prepare figures for auditors and tax authorities',
    'Improve the controls around payments and approvals',
    'Advise budget holders before the money is spent',
    'Keep ledgers that a stranger could follow',
  ],
  needs: [
    '{years}+ years in accounting or finance',
    'A degree or vocational training in accounting',
    'Very good spreadsheets, and the care that goes with them',
    'Knowledge of IFRS or local GAAP',
    'A clear head at the end of the quarter',
  ],
  occupations: [
    {
      titles: ['Accountant', 'General Ledger Accountant', 'Staff Accountant'],
      pay: 50000,
      skills: ['Accounting', 'IFRS', 'SAP', 'Excel', 'Financial reporting', 'Tax'],
      duties: ['Prepare the yearly accounts of two subsidiaries', 'Book leases, provisions and accruals'],
    },
    {
      titles: ['Accounts Payable Clerk', 'Bookkeeper', 'Accounting Clerk'],
      pay: 37000,
      skills: ['Bookkeeping', 'Accounts payable', 'Excel', 'QuickBooks', 'Attention to detail'],
      duties: ['Check and post some 1,200 invoices a month', 'Send reminders that keep the customer'],
    },
    {
      titles: ['Financial Analyst', 'FP&A Analyst', 'Financial Controller'],
      pay: 60000,
      skills: ['Financial modelling', 'Excel', 'Budgeting', 'Forecasting', 'SAP', 'Power BI'],
      duties: [
        'Build the budget with the departments and follow it through the year',
        'Work out the case for investments before they are decided',
      ],
    },
    {
      titles: ['Internal Auditor', 'Audit Associate', 'Auditor'],
      pay: 56000,
      skills: ['Auditing', 'Risk management', 'IFRS', 'Excel', 'Compliance'],
      duties: ['Plan and carry out audits at about eight sites a year', 'Write findings that lead to a change'],
    },
    {
      titles: ['Claims Adjuster', 'Insurance Claims Handler', 'Underwriter'],
      category: 'banking-and-insurance',
      pay: 47000,
      skills: ['Insurance', 'Claims handling', 'Negotiation', 'Risk assessment', 'Customer service'],
      duties: ['Decide claims up to an agreed limit on your own', 'Visit damage on site when the papers do not tell'],
    },
  ],
};

export const legal: Family = {
  category: 'legal',
  ladder: 'desk',
  area: 'Legal',
  remote: 0.08,
  hybrid: 0.5,
  partTime: 0.12,
  hourly: false,
  duties: [
    'Draft and review contracts, and explain them in one page',
    'Advise colleagues early, when advice is still cheap',
    'Follow new rules and say what they change for us',
    'Prepare files for hearings and negotiations',
    'Work with outside counsel and watch the cost',
  ],
  needs: [
    '{years}+ years in a law firm, a court or a legal department',
    'Precise language, written and spoken',
    'Good judgement of what matters and what does not',
    'Absolute confidentiality',
  ],
  occupations: [
    {
      titles: ['Legal Counsel', 'In-House Counsel', 'Corporate Lawyer'],
      pay: 80000,
      skills: ['Contract law', 'Corporate law', 'Negotiation', 'Compliance', 'GDPR'],
      duties: ['Negotiate supply and licence contracts to signature', 'Look after our trade marks and domains'],
    },
    {
      titles: ['Paralegal', 'Legal Assistant'],
      pay: 40000,
      skills: ['Legal research', 'Legal writing', 'Document management', 'Microsoft Office'],
      duties: ['Research case law and summarise it', 'Watch the deadlines of some hundred matters'],
    },
    {
      titles: ['Compliance Officer', 'Data Protection Officer', 'Compliance Analyst'],
      pay: 62000,
      skills: ['Compliance', 'Risk management', 'GDPR', 'Auditing', 'Training'],
      duties: ['Look into reports from the whistleblower line', 'Train teams with cases from their own work'],
    },
  ],
};

export const projects: Family = {
  category: 'operations',
  ladder: 'desk',
  area: 'Projects',
  remote: 0.14,
  hybrid: 0.46,
  partTime: 0.06,
  hourly: false,
  duties: [
    'Plan scope, time and cost, and keep all three visible',
    'Bring the people together who have to decide',
    'Name risks early and have an answer for the three largest',
    'Report in one page, on the same day each month',
    'Close projects properly, with what was learned',
  ],
  needs: [
    '{years}+ years of leading projects',
    'Experience with both fixed plans and agile ways of working',
    'The authority that comes from being prepared',
    'A certificate such as PMP, PRINCE2 or IPMA is welcome',
  ],
  occupations: [
    {
      titles: ['Project Manager', 'IT Project Manager'],
      pay: 63000,
      skills: ['Project management', 'Stakeholder management', 'Budgeting', 'Risk management', 'Microsoft Project'],
      duties: ['Lead two or three projects of half a year to two years', 'Steer suppliers from tender to acceptance'],
    },
    {
      titles: ['Scrum Master', 'Agile Coach'],
      pay: 64000,
      skills: ['Scrum', 'Agile', 'Kanban', 'Facilitation', 'Coaching'],
      duties: ['Coach three teams, and take away what slows them', 'Make retrospectives that change something'],
    },
    {
      titles: ['Project Coordinator', 'Programme Coordinator'],
      pay: 43000,
      skills: ['Project management', 'Scheduling', 'Excel', 'Communication'],
      duties: ['Keep plans, minutes and budgets up to date', 'Prepare the steering committee'],
    },
    {
      titles: ['Accounting Software Consultant', 'ERP Consultant'],
      pay: 63000,
      skills: ['Business analysis', 'Project management', 'Stakeholder management', 'Excel', 'SQL'],
      duties: ['Bring our software into the accounting departments of customers', 'Train accountants on the job'],
    },
    {
      titles: ['Management Consultant', 'Strategy Consultant'],
      category: 'management-and-consulting',
      pay: 76000,
      skills: ['Consulting', 'Excel', 'PowerPoint', 'Business analysis', 'Stakeholder management'],
      duties: ["Work at the client's site two or three days a week", 'Turn a hundred interviews into five decisions'],
    },
  ],
};

export const customerService: Family = {
  category: 'customer-service',
  ladder: 'shift',
  area: 'Customer Care',
  remote: 0.26,
  hybrid: 0.26,
  partTime: 0.3,
  hourly: true,
  duties: [
    'Answer questions by phone, chat and mail, about sixty a day',
    'Solve a problem at the first contact wherever it can be done',
    'Note what you did so that nobody has to ask twice',
    'Bring what annoys customers to the people who can change it',
    'Keep friendly with people who are not',
  ],
  needs: [
    'Pleasure in talking with people all day',
    'Clear speech and correct spelling',
    'First experience in service, a call centre or a shop',
    "Readiness for shifts between 8 and 20 o'clock",
  ],
  occupations: [
    {
      titles: ['Customer Service Representative', 'Customer Support Agent', 'Call Center Agent'],
      pay: 30000,
      skills: ['Customer service', 'Telephone skills', 'CRM', 'Zendesk', 'Communication'],
      duties: [
        'Change bookings, contracts and addresses while the customer waits',
        'Learn two of our product lines in the first month',
      ],
    },
    {
      titles: ['Customer Success Manager'],
      pay: 56000,
      skills: ['Customer success', 'CRM', 'Salesforce', 'Communication', 'Negotiation'],
      duties: ['Look after about forty business customers', 'Renew contracts before they run out'],
    },
    {
      titles: ['Technical Support Engineer', 'Product Support Specialist'],
      pay: 44000,
      skills: ['Technical support', 'Troubleshooting', 'Linux', 'SQL', 'Zendesk'],
      duties: [
        'Reproduce faults and hand them to engineering with all steps',
        'Write articles that make tickets unnecessary',
      ],
    },
  ],
};
