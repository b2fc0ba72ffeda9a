/** People who teach, research, administer, protect and tend the land. */

import type { Family } from '../family.ts';

export const education: Family = {
  category: 'education',
  ladder: 'care',
  area: 'Education',
  remote: 0,
  hybrid: 0,
  partTime: 0.3,
  hourly: false,
  duties: [
    'Plan lessons that reach the quick and the slow',
    'Assess fairly and tell pupils how to get further',
    'Talk with parents regularly, not only when something is wrong',
    'Work with colleagues on the curriculum',
    'Share duties at breaks, trips and evenings',
    'Notice when a child needs help, and see to it',
  ],
  needs: [
    'A teaching qualification for this age and subject',
    '{years}+ years in a classroom; new teachers get a mentor',
    'A clean record check',
    'Calm, warmth and a good voice',
  ],
  occupations: [
    {
      titles: ['Primary School Teacher', 'Elementary School Teacher', 'Class Teacher'],
      pay: 46000,
      skills: ['Teaching', 'Lesson planning', 'Classroom management', 'Child development', 'Safeguarding'],
      duties: ['Lead a class of about 24 children', 'Teach reading and arithmetic from the beginning'],
    },
    {
      titles: [
        'Mathematics Teacher',
        'Science Teacher',
        'English Teacher',
        'Secondary School Teacher',
        'High School Teacher',
      ],
      pay: 49000,
      skills: ['Teaching', 'Lesson planning', 'Classroom management', 'Curriculum development', 'Assessment'],
      duties: ['Teach forms 7 to 12 and prepare them for their exams', 'Lead a club of your choice'],
    },
    {
      titles: ['Early Childhood Educator', 'Preschool Teacher', 'Nursery Practitioner', 'Childcare Worker'],
      pay: 34000,
      skills: ['Childcare', 'Child development', 'First aid', 'Safeguarding', 'Communication'],
      duties: ['Care for a group of fifteen children together with a colleague', 'Sing, build, read and comfort'],
    },
    {
      titles: ['Special Education Teacher', 'Learning Support Assistant', 'Teaching Assistant'],
      pay: 37000,
      skills: ['Special education', 'Teaching', 'Individual education plans', 'Safeguarding'],
      duties: ['Support children with special needs in lessons', 'Adapt material so that everybody can take part'],
    },
    {
      titles: ['Nurse Educator', 'Clinical Nurse Instructor'],
      pay: 52000,
      skills: ['Teaching', 'Curriculum development', 'Classroom management', 'Lesson planning'],
      duties: ['Teach nursing students in class and on the ward', 'Plan and mark practical exams'],
    },
    {
      titles: ['Programming Instructor', 'Java Trainer', 'Computer Science Teacher'],
      pay: 47000,
      remote: 0.1,
      hybrid: 0.2,
      skills: ['Teaching', 'Lesson planning', 'Curriculum development', 'Classroom management'],
      duties: ['Teach Java, Python and web development to beginners', 'Help with projects until they run'],
    },
    {
      titles: ['Lecturer', 'Assistant Professor', 'Instructor'],
      pay: 58000,
      remote: 0.04,
      hybrid: 0.3,
      skills: ['Teaching', 'Research', 'Curriculum development', 'Academic writing'],
      duties: ['Teach eight hours a week and supervise theses', 'Publish, and bring students along'],
    },
    {
      titles: ['Corporate Trainer', 'Learning and Development Specialist', 'Instructional Designer'],
      pay: 50000,
      remote: 0.2,
      hybrid: 0.46,
      skills: ['Training', 'E-learning', 'Facilitation', 'Instructional design', 'Presentation skills'],
      duties: ['Design courses with the departments that need them', 'Measure whether work changed afterwards'],
    },
  ],
};

export const science: Family = {
  category: 'science',
  ladder: 'desk',
  area: 'Research',
  remote: 0,
  hybrid: 0.08,
  partTime: 0.12,
  hourly: false,
  duties: [
    'Plan and carry out experiments, and keep a notebook that others can repeat',
    'Analyse results with proper statistics',
    'Write papers, reports and protocols',
    'Look after instruments and train others on them',
    'Present your work inside and outside the house',
  ],
  needs: [
    'A degree in the natural sciences; a doctorate where the grade asks for it',
    '{years}+ years in a laboratory',
    'Careful, independent work',
    'Good scientific English',
  ],
  occupations: [
    {
      titles: ['Research Scientist', 'Biologist', 'Postdoctoral Researcher'],
      pay: 58000,
      skills: ['Research', 'Molecular biology', 'Cell culture', 'PCR', 'Statistics', 'Academic writing'],
      duties: ['Lead a line of research with one technician', 'Apply for funding'],
    },
    {
      titles: ['Chemist', 'Analytical Chemist', 'Quality Control Chemist'],
      pay: 53000,
      skills: ['Chemistry', 'HPLC', 'Mass spectrometry', 'Quality control', 'GMP', 'Laboratory techniques'],
      duties: ['Develop and validate analytical methods', 'Release batches against their specification'],
    },
    {
      titles: ['Laboratory Assistant', 'Research Assistant', 'Research Technician'],
      pay: 37000,
      skills: ['Laboratory techniques', 'Sample preparation', 'PCR', 'Documentation', 'Cell culture'],
      duties: ['Prepare samples, media and solutions', 'Keep stores and freezers in order'],
    },
    {
      titles: ['Clinical Research Associate', 'Clinical Trial Coordinator'],
      pay: 54000,
      remote: 0.24,
      hybrid: 0.4,
      skills: ['Clinical trials', 'GCP', 'Data management', 'Regulatory affairs', 'Documentation'],
      duties: ['Open, visit and close study sites', 'Check source data against the case reports'],
    },
    {
      titles: ['Environmental Scientist', 'Geologist', 'Hydrologist'],
      pay: 51000,
      remote: 0.04,
      hybrid: 0.4,
      skills: ['Environmental science', 'GIS', 'Field work', 'Data analysis', 'Report writing'],
      duties: ['Take soil and water samples in the field', 'Write assessments that authorities accept'],
    },
  ],
};

export const publicService: Family = {
  category: 'public-administration',
  ladder: 'desk',
  area: 'Public Services',
  remote: 0.02,
  hybrid: 0.4,
  partTime: 0.22,
  hourly: false,
  duties: [
    'Decide on applications lawfully and within the time set',
    'Advise citizens in plain language, at the counter and in writing',
    'Prepare papers for the council and its committees',
    'Work with other authorities on shared tasks',
    'Keep files that stand up in court',
  ],
  needs: [
    'Training or a degree in public administration, law or the subject at hand',
    '{years}+ years in an authority are welcome',
    'Sound judgement and friendliness',
    'Citizenship or residence as the law requires',
  ],
  occupations: [
    {
      titles: ['Policy Officer', 'Policy Analyst', 'Policy Advisor'],
      pay: 54000,
      skills: ['Policy analysis', 'Research', 'Report writing', 'Stakeholder management'],
      duties: ['Write briefings for ministers and councillors', 'Consult those whom a rule will touch'],
    },
    {
      titles: ['Program Specialist', 'Case Officer', 'Management and Program Analyst'],
      pay: 48000,
      skills: ['Case management', 'Data analysis', 'Report writing', 'Customer service', 'Microsoft Office'],
      duties: ['Handle a caseload in housing, benefits or permits', 'Review how a programme performs, with figures'],
    },
    {
      titles: ['Urban Planner', 'Town Planner', 'City Planner'],
      pay: 54000,
      skills: ['Urban planning', 'GIS', 'AutoCAD', 'Public consultation', 'Report writing'],
      duties: ['Draw up local plans and lead their consultation', 'Comment on building applications'],
    },
    {
      titles: ['Librarian', 'Archivist', 'Museum Curator'],
      pay: 42000,
      remote: 0.02,
      hybrid: 0.16,
      skills: ['Cataloguing', 'Research', 'Customer service', 'Digital archives', 'Event management'],
      duties: ['Look after and open up a collection', 'Lead school classes through it'],
    },
  ],
};

export const security: Family = {
  category: 'protective-services',
  ladder: 'shift',
  area: 'Security',
  remote: 0,
  hybrid: 0,
  partTime: 0.22,
  hourly: true,
  duties: [
    'Check people, vehicles and bags at the entrance',
    'Walk rounds and write down what you find',
    'Act calmly in emergencies and guide people out',
    'Watch alarms and cameras from the control room',
    'Give first aid until help comes',
  ],
  needs: [
    'The licence that the law requires, or readiness to get it at our cost',
    'Readiness for nights and weekends',
    'A clean record',
    'Polite, also when it gets loud',
  ],
  occupations: [
    {
      titles: ['Security Officer', 'Security Guard'],
      pay: 29000,
      skills: ['Security', 'First aid', 'Access control', 'CCTV', 'Report writing'],
      duties: ['Guard an industrial site, a hospital or a shopping centre', 'Accompany visitors and deliveries'],
    },
    {
      titles: ['Firefighter', 'Fire Safety Officer'],
      pay: 40000,
      skills: ['Fire safety', 'Emergency care', 'First aid', 'Driving licence', 'Teamwork'],
      duties: ['Answer calls in 24-hour shifts', 'Inspect buildings and train their staff'],
    },
    {
      titles: ['Police Officer', 'Corrections Officer', 'Border Officer'],
      pay: 43000,
      skills: ['Law enforcement', 'Conflict resolution', 'Report writing', 'First aid', 'Driving licence'],
      duties: ['Serve in uniform, in shifts and in pairs', 'Take statements and secure evidence'],
    },
    {
      titles: ['Health and Safety Officer', 'EHS Specialist'],
      pay: 51000,
      remote: 0.02,
      hybrid: 0.24,
      skills: ['Health and safety', 'Risk assessment', 'Auditing', 'Training', 'ISO 45001'],
      duties: ['Look into accidents and near misses', 'Advise site managers before work begins'],
    },
  ],
};

export const land: Family = {
  category: 'agriculture',
  ladder: 'trade',
  area: 'Operations',
  remote: 0,
  hybrid: 0,
  partTime: 0.2,
  hourly: true,
  duties: [
    'Work outdoors in every season, with the right clothes from us',
    'Drive and look after machines',
    'Plant, prune, water and harvest',
    'Keep records of what was applied, where and when',
    'Mind the animals, the soil and each other',
  ],
  needs: [
    'Experience on a farm, in a nursery or in a garden',
    'A driving licence; one for tractors is welcome',
    'Fit, careful and early to rise',
    'Respect for weather and machines',
  ],
  occupations: [
    {
      titles: ['Farm Worker', 'Agricultural Worker', 'Harvest Worker'],
      pay: 26000,
      skills: ['Farming', 'Machinery operation', 'Animal husbandry', 'Driving licence'],
      duties: ['Milk, feed and muck out with the herd manager', 'Bring in hay and grain in summer'],
    },
    {
      titles: ['Gardener', 'Landscaper', 'Groundskeeper'],
      pay: 31000,
      skills: ['Gardening', 'Landscaping', 'Machinery operation', 'Plant care'],
      duties: ['Look after parks, graves and private gardens', 'Lay paths, walls and turf'],
    },
    {
      titles: ['Veterinary Nurse', 'Veterinary Technician', 'Veterinarian'],
      pay: 42000,
      skills: ['Animal care', 'Veterinary medicine', 'Surgery assistance', 'Customer service'],
      duties: ['Assist at operations and look after animals overnight', 'Advise owners about feed and aftercare'],
    },
    {
      titles: ['Forester', 'Forestry Worker', 'Park Ranger'],
      pay: 38000,
      skills: ['Forestry', 'Chainsaw operation', 'GIS', 'Nature conservation', 'Driving licence'],
      duties: ['Mark, fell and plant', 'Guide visitors and repair trails'],
    },
  ],
};
