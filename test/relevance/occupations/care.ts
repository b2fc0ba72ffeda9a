/** Titles of those who nurse, heal, teach and help. */
import { occupation } from './occupation.ts';

const NO_NURSE =
  'recruit\\w*|educators?|instructor|assistant|aide|practitioner|practical|vocational|lpn|lvn|enrolled|dental|veterinary|liaison|auxiliar|nursery|ambulance\\w*|sales|technician|psychiatric technician|officer';

export const CARE = {
  nurse: occupation(
    'nurses?|rn|pflegefachkraft|krankenschwester|krankenpfleger(in)?|infirmiere?s?|enfermer[oa]s?|diplomado en enfermeria|\\w*verpleegkundige|\\w*sjukskoterska|distriktsskoterska',
    {
      not: NO_NURSE,
      near: ['lpn', 'nurse-practitioner'],
      related: ['nursing-assistant', 'midwife', 'nursing-lead', 'nurse-educator'],
    },
  ),
  'icu-nurse': occupation(
    '(intensive|critical) care (registered )?nurse|(nurse|rn)( \\w+)* (icu|intensive care|critical care|micu|sicu|ccu)|icu( \\w+)* (nurse|rn)|pflegefachkraft intensivstation|infirmier en reanimation|enfermero de cuidados intensivos|ic verpleegkundige|intensivvardssjukskoterska',
    { not: NO_NURSE, related: ['nurse', 'er-nurse'] },
  ),
  'er-nurse': occupation(
    '(emergency|triage)( \\w+)* nurse|(nurse|rn)( \\w+)* (emergency|triage)( \\w+)*|pflegefachkraft notaufnahme|infirmier aux urgences|enfermero de urgencias|verpleegkundige spoedeisende hulp|sjukskoterska till akuten',
    { not: NO_NURSE, related: ['nurse', 'icu-nurse', 'paramedic'] },
  ),
  lpn: occupation('(practical|vocational|enrolled) nurse|lpn|lvn', { near: ['nurse'], related: ['nursing-assistant'] }),
  'nurse-practitioner': occupation('nurse practitioner|fnp|np', { related: ['nurse', 'physician', 'gp'] }),
  'nursing-lead': occupation('(head|director|vice president) (of )?nursing|nurse manager|nurse executive|chief nurse', {
    related: ['nurse'],
  }),
  'nurse-educator': occupation('nurse educator|nurse instructor', { related: ['nurse', 'lecturer'] }),
  'nursing-assistant': occupation(
    'nursing assistant|cna|healthcare assistant|care assistant|nurs(e|ing) aide?|pflegehelfer(in)?|aide soignante?|auxiliar de enfermeria|verzorgende( ig)?|underskoterska',
    { near: ['support-worker'], related: ['lpn', 'nurse'] },
  ),
  midwife: occupation(
    'midwi(fe|ves)|nurse midwife|labor (and|&) delivery( \\w+)?|hebamme|sage femme|matrona|verloskundige|barnmorska',
    { related: ['nurse'] },
  ),
  physician: occupation(
    'physician|hospitalist|internist|doctor|facharzt( \\w+)*|medecin|medico( internista)?|specialistlakare',
    { not: 'assistant|recruit\\w*|liaison|sales', near: ['gp'], related: ['nurse-practitioner'] },
  ),
  gp: occupation(
    'general practitioner|family (physician|doctor|medicine)|physician primary care|primary care physician|hausarzt|medecin generaliste|medico de familia|huisarts|allmanlakare',
    { not: 'nurse', near: ['physician'], related: ['nurse-practitioner'] },
  ),
  physio: occupation(
    'physiotherapist|physical therapist|physiotherapeut(in)?|kinesitherapeute|fisioterapeuta|fysiotherapeut|fysioterapeut',
    {
      not: 'assistant',
      near: ['occupational-therapist'],
    },
  ),
  'occupational-therapist': occupation('occupational therapist', { not: 'assistant', near: ['physio'] }),
  pharmacist: occupation('pharmacist|apotheker(in)?|pharmacien(ne)?|farmaceutico|apotekare', {
    not: 'technician|assistant',
    related: ['pharmacy-assistant'],
  }),
  'pharmacy-assistant': occupation('pharmacy (technician|assistant|aide)', { related: ['pharmacist'] }),
  dental: occupation('dental (hygienist|assistant|nurse)|mondhygienist|tandhygienist', {}),
  'lab-technician': occupation(
    '(medical )?laboratory (technician|technologist|scientist)|lab technician|radiologic technologist|medizinischer technologe labor|technicien de laboratoire medical|tecnico de laboratorio clinico|medisch analist|biomedicinsk analytiker',
    { related: ['lab-assistant', 'chemist'] },
  ),
  paramedic: occupation(
    'paramedic|emt|emergency medical technician|notfallsanitater(in)?|ambulancier|tecnico en emergencias sanitarias|ambulanceverpleegkundige|ambulanssjukvardare',
    { related: ['er-nurse'] },
  ),
  'medical-assistant': occupation(
    'medical (assistant|secretary|support assistant)|med support assistant|medizinischer fachangestellter|secretaire medicale?|auxiliar de clinica|doktersassistent|medicinsk sekreterare',
    { related: ['receptionist', 'nursing-assistant'] },
  ),
  'social-worker': occupation(
    'social worker|family support worker|sozialarbeiter(in)?|assistante? sociale?|trabajador social|maatschappelijk werker|socialsekreterare',
    { near: ['case-manager'], related: ['psychologist', 'support-worker', 'youth-worker'] },
  ),
  'case-manager': occupation(
    'case manager|social work( program)? (coordinator|associate|assistant)|social services assistant',
    { near: ['social-worker'] },
  ),
  psychologist: occupation(
    'psychologist|(mental health )?counsel(l)?or|psychologe|psychologue|psicologo|psycholoog|psykolog',
    { not: 'guidance', related: ['social-worker'] },
  ),
  'support-worker': occupation(
    'support worker|home care worker|personal care aide|caregiver|betreuungskraft|auxiliaire de vie|auxiliar de ayuda a domicilio|thuisbegeleider|personlig assistent',
    { not: 'family support', near: ['nursing-assistant'], related: ['youth-worker', 'social-worker'] },
  ),
  'youth-worker': occupation(
    'youth worker|residential care worker|erzieher in der jugendhilfe|educateur specialise|educador social|jongerenwerker|fritidsledare',
    { related: ['social-worker', 'support-worker'] },
  ),
  veterinary: occupation('veterinar(y|ian)( \\w+)?', {}),
  teacher: occupation(
    '(primary|elementary)( school)? teacher|class teacher|grundschullehr\\w+|professeur des ecoles|maestro de primaria|leerkracht basisonderwijs|grundskollarare',
    { near: ['other-teacher'], related: ['early-childhood', 'special-education', 'lecturer'] },
  ),
  'other-teacher': occupation(
    'teacher|(mathematics|maths?|english|science|history|secondary school|computer science) teacher|lehrkraft( \\w+)*|professeur de mathematiques|profesor de matematicas|docent wiskunde|amneslarare( \\w+)*',
    {
      not: 'primary|elementary|class|preschool|special|assistant|recruit\\w*',
      near: ['teacher'],
      related: ['lecturer', 'special-education'],
    },
  ),
  'early-childhood': occupation(
    'early childhood educator|preschool teacher|nursery practitioner|childcare worker|child and youth program assistant|erzieher(in)?|educateur de jeunes enfants|educador infantil|pedagogisch medewerker|forskollarare',
    { not: 'jugendhilfe', related: ['teacher', 'special-education', 'youth-worker'] },
  ),
  'special-education': occupation(
    'special education( teacher)?|learning support assistant|teaching assistant|educational aide|sonderpadagoge|enseignant specialise|maestro de educacion especial|leerkracht speciaal onderwijs|specialpedagog',
    { related: ['teacher', 'early-childhood'] },
  ),
  lecturer: occupation(
    'lecturer|(assistant|associate) professor|professor|wissenschaftlicher mitarbeiter|maitre de conferences|profesor universitario|universitair docent|universitetslektor',
    { related: ['scientist', 'other-teacher'] },
  ),
  scientist: occupation('research scientist|biologist|postdoc\\w*( researcher)?', {
    related: ['lab-assistant', 'chemist', 'lecturer'],
  }),
  chemist: occupation('(analytical |quality control )?chemist', {
    related: ['scientist', 'lab-technician', 'process-engineer'],
  }),
  'lab-assistant': occupation('laboratory assistant|research (assistant|technician)', {
    related: ['lab-technician', 'scientist'],
  }),
  librarian: occupation('librarian|archivist|museum curator', {}),
  police: occupation('police officer|corrections officer|correctional officer|border officer', {
    related: ['security-guard'],
  }),
  'security-guard': occupation('security (officer|guard)', { not: 'information|cyber', related: ['police'] }),
  firefighter: occupation('firefighter|fire safety officer', {}),
} as const;
