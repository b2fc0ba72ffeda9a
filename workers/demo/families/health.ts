/** People who nurse, heal, test and care. */

import type { Family } from '../family.ts';

export const nursing: Family = {
  category: 'nursing-and-care',
  ladder: 'care',
  area: 'Nursing',
  remote: 0,
  hybrid: 0,
  partTime: 0.4,
  hourly: true,
  duties: [
    'Assess patients, plan their care and carry it out',
    'Give medication safely and watch its effects',
    'Speak with patients and their families in words they understand',
    'Document care on the same shift, completely',
    'Work hand in hand with physicians and therapists',
    'Guide students and new colleagues',
    'Keep hygiene rules, also when it is busy',
  ],
  needs: [
    'A current licence or registration as a nurse',
    '{years}+ years of experience on a ward, or the wish to gain it with us',
    'Readiness for early, late and night shifts',
    'Basic life support certificate',
    'Compassion and a clear head',
  ],
  occupations: [
    {
      titles: ['Registered Nurse', 'Staff Nurse', 'Registered Nurse (RN) - Medical/Surgical', 'RN - Med Surg'],
      pay: 44000,
      remote: 0.02,
      hybrid: 0.02,
      skills: [
        'Patient care',
        'Medication administration',
        'Electronic health records',
        'Basic life support',
        'Wound care',
      ],
      duties: ['Look after four to six patients a shift', 'Lead the handover at the bedside'],
    },
    {
      titles: ['Intensive Care Nurse', 'Registered Nurse - ICU', 'Critical Care Nurse'],
      pay: 50000,
      skills: ['Critical care', 'Patient monitoring', 'Ventilator management', 'Advanced life support', 'Patient care'],
      duties: ['Care for one or two ventilated patients at a time', 'Act first when a monitor alarms'],
    },
    {
      titles: ['Emergency Nurse', 'Registered Nurse - Emergency Department', 'Triage Nurse'],
      pay: 48000,
      skills: ['Triage', 'Emergency care', 'Advanced life support', 'Patient care', 'Phlebotomy'],
      duties: ['Decide within minutes who has to be seen first', 'Assist in the resuscitation room'],
    },
    {
      titles: ['Licensed Practical Nurse (LPN)', 'Licensed Practical Nurse', 'Enrolled Nurse'],
      pay: 36000,
      skills: ['Patient care', 'Vital signs', 'Wound care', 'Medication administration', 'Hygiene'],
      duties: ['Give basic care under the direction of a registered nurse', 'Change dressings and take samples'],
    },
    {
      titles: ['Nurse Practitioner', 'Family Nurse Practitioner (FNP)'],
      pay: 64000,
      skills: ['Diagnosis', 'Patient assessment', 'Patient education', 'Preventive care', 'Patient care'],
      duties: ['See patients of your own and prescribe', 'Work side by side with two physicians'],
    },
    {
      titles: ['Midwife', 'Labor and Delivery Nurse'],
      pay: 46000,
      skills: ['Midwifery', 'Patient care', 'Neonatal care', 'Patient education'],
      duties: ['Accompany births, at about 1,400 a year on our unit', 'Visit mothers and newborns in the first days'],
    },
    {
      titles: ['Nursing Assistant', 'Certified Nursing Assistant (CNA)', 'Healthcare Assistant', 'Care Assistant'],
      pay: 30000,
      skills: ['Patient care', 'Personal care', 'Elderly care', 'Vital signs', 'Hygiene'],
      duties: ['Help residents to wash, dress and eat, at their pace', 'Take vital signs and report changes at once'],
    },
  ],
};

export const medicine: Family = {
  category: 'medicine',
  ladder: 'care',
  area: 'Clinical Services',
  remote: 0,
  hybrid: 0,
  partTime: 0.2,
  hourly: false,
  duties: [
    'Examine, diagnose and treat, and explain each step',
    'Work with nurses, therapists and other departments',
    'Keep records that a colleague can take over',
    'Take part in teaching and in case conferences',
    'Follow guidelines, and say why when you depart from them',
  ],
  needs: [
    'A licence to practise in this country, or the papers to apply for one',
    '{years}+ years after your training',
    'Readiness for on-call duty, shared fairly',
    'Warmth with patients and clear words with colleagues',
  ],
  occupations: [
    {
      titles: ['Physician', 'Internal Medicine Physician', 'Hospitalist'],
      pay: 98000,
      skills: ['Internal medicine', 'Diagnosis', 'Patient care', 'Electronic health records'],
      duties: ['Lead ward rounds on a unit of 28 beds', 'Train residents at the bedside'],
    },
    {
      titles: ['General Practitioner', 'Family Physician'],
      pay: 95000,
      remote: 0.05,
      hybrid: 0.05,
      skills: ['Family medicine', 'Diagnosis', 'Preventive care', 'Patient education'],
      duties: [
        'See about thirty patients a day, with time for those who need it',
        'Share house calls with two colleagues',
      ],
    },
    {
      titles: ['Physiotherapist', 'Physical Therapist', 'Occupational Therapist'],
      pay: 41000,
      skills: ['Physiotherapy', 'Rehabilitation', 'Patient assessment', 'Manual therapy', 'Patient education'],
      duties: ['Plan and give treatment in 30-minute appointments', 'Teach exercises that people do at home'],
    },
    {
      titles: ['Pharmacist', 'Clinical Pharmacist'],
      pay: 62000,
      remote: 0.04,
      hybrid: 0.06,
      skills: ['Pharmacy', 'Medication management', 'Patient education', 'Inventory management'],
      duties: ['Check prescriptions and find interactions', 'Advise wards and patients about their medicines'],
    },
    {
      titles: ['Dental Hygienist', 'Dental Assistant', 'Dental Nurse'],
      pay: 36000,
      skills: ['Dental care', 'Patient education', 'Radiography', 'Sterilisation'],
      duties: ['Assist at treatments and prepare the room', 'Teach children to brush, and their parents'],
    },
    {
      titles: ['Medical Laboratory Technician', 'Laboratory Technician', 'Radiologic Technologist'],
      pay: 42000,
      skills: ['Laboratory techniques', 'Quality control', 'Sample preparation', 'Haematology'],
      duties: ['Analyse blood and tissue samples, also in emergencies', 'Maintain and calibrate the analysers'],
    },
    {
      titles: ['Paramedic', 'Emergency Medical Technician (EMT)'],
      pay: 40000,
      skills: ['Emergency care', 'Advanced life support', 'Triage', 'Driving licence'],
      duties: [
        'Be on scene within eight minutes, day and night',
        'Hand patients over to the hospital without losing a fact',
      ],
    },
    {
      titles: ['Medical Assistant', 'Medical Secretary'],
      pay: 33000,
      skills: ['Medical records', 'Scheduling', 'Phlebotomy', 'Customer service', 'Medical terminology'],
      duties: ['Run the front desk of a practice with four doctors', 'Take blood and prepare small procedures'],
    },
  ],
};

export const socialCare: Family = {
  category: 'social-services',
  ladder: 'care',
  area: 'Social Services',
  remote: 0,
  hybrid: 0,
  partTime: 0.44,
  hourly: true,
  duties: [
    'Build trust with people in difficult situations',
    'Make plans together with them, and review them',
    'Work with families, schools, courts and authorities',
    'Write reports that are fair and useful',
    'Look after your own limits, with supervision every month',
  ],
  needs: [
    'Training or a degree in social work, care or education',
    'Experience with the people we serve, paid or voluntary',
    'A clean record check',
    'Patience, humour and reliability',
  ],
  occupations: [
    {
      titles: ['Social Worker', 'Case Manager', 'Family Support Worker'],
      pay: 42000,
      remote: 0.02,
      hybrid: 0.26,
      skills: ['Social work', 'Case management', 'Counselling', 'Crisis intervention', 'Safeguarding'],
      duties: ['Carry about twenty-five cases', 'Visit families at home'],
    },
    {
      titles: ['Psychologist', 'Mental Health Counselor', 'Counsellor'],
      pay: 56000,
      remote: 0.14,
      hybrid: 0.2,
      skills: ['Counselling', 'Psychotherapy', 'Mental health', 'Patient assessment', 'Crisis intervention'],
      duties: ['See clients alone and in groups', 'Offer short-term help after a crisis'],
    },
    {
      titles: ['Support Worker', 'Home Care Worker', 'Personal Care Aide', 'Caregiver'],
      pay: 28000,
      skills: ['Personal care', 'Elderly care', 'Companionship', 'Safeguarding', 'Driving licence'],
      duties: ['Help people to live in their own homes', 'Cook, shop and go for walks together'],
    },
    {
      titles: ['Youth Worker', 'Residential Care Worker'],
      pay: 36000,
      skills: ['Youth work', 'Safeguarding', 'Conflict resolution', 'Counselling'],
      duties: ['Live the everyday with eight young people, in shifts', 'Plan trips and homework hours'],
    },
  ],
};
