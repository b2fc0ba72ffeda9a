/** Employment types in the words of feeds, in the languages that we have met. "Permanent" says nothing about them. */
import { EMPLOYMENT_TYPES, type EmploymentType } from '../../postings/posting.ts';

const WORDS: readonly (readonly [RegExp, EmploymentType])[] = [
  [
    /\bfull(?:[\s_/-]*(?:and|or)[\s_/-]*part)?[\s_-]*time|\bvollzeit|\btemps[\s-]*(?:plein|complet)|\b(?:tiempo|jornada) complet[oa]|\b(?:voltijd|fulltime)|\btempo (?:pieno|integral)|\bheltid/i,
    'FULL_TIME',
  ],
  [
    /\bpart[\s_-]*time|\bteilzeit|\btemps partiel|\b(?:tiempo parcial|media jornada|jornada parcial)|\bdeeltijd|\bmini-?job|\bdeltid|\btempo parziale/i,
    'PART_TIME',
  ],
  [
    /\bcontract(?:or|ing|ual)?s?\b(?! of employment)|\bfree-?lance|\bself[\s-]employed|\bindependent|\bfreiberuf|\bcorp[\s-]to[\s-]corp|\bw-?2\b|\b1099\b/i,
    'CONTRACTOR',
  ],
  [
    /\btemp(?:orary|orär)?\b|\btemporal\b|\bterm\b(?! (?:plan|care))|\bfixed[\s-]term|\bseasonal\b|\bsaison|\bbefristet|\bCDD\b|\bnot[\s-]to[\s-]exceed|\bNTE\b|\bsummer\b|\btijdelijk|\bzeitarbeit/i,
    'TEMPORARY',
  ],
  [
    /\binterns?(?:hips?)?\b|\bpraktik|\bstag(?:e|iaire)\b|\bprácticas|\bpasant|\bbecari|\bstagiair|\bworking student|\bwerkstudent|\bco-?op\b|\btrainee/i,
    'INTERN',
  ],
  [/\bvoluntee?r|\behrenamt|\bbénévol|\bvoluntari/i, 'VOLUNTEER'],
  [/\bper[\s_-]?diem|\bintermittent|\bon[\s-]call\b|\bPRN\b|\bcasual\b|\bas[\s-]needed|\bzero[\s-]hours?/i, 'PER_DIEM'],
];

/** All that the text names, in the order of our list; none when it names none. */
export function recogniseEmploymentTypes(text: string): EmploymentType[] {
  const words = text.slice(0, 300).replace(/([a-z])([A-Z])/g, '$1 $2');
  const named = new Set(WORDS.filter(([pattern]) => pattern.test(words)).map(([, type]) => type));
  if (/^\s*other\s*$/i.test(text)) named.add('OTHER');
  return EMPLOYMENT_TYPES.filter((type) => named.has(type));
}
