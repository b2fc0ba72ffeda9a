/** How senior a title says that its holder is. */

export type RecognisedSeniority = 'INTERN' | 'ENTRY' | 'MID' | 'SENIOR' | 'LEAD' | 'EXECUTIVE';

const words = (list: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${list.replace(/\s*\n\s*/g, '|')})(?![\\p{L}\\p{N}])`, 'iu');

/** Words of rank that are none here: the old, the metal, the stage, the person that one assists, the name of an office. */
const NO_RANK = new RegExp(
  [
    /senior (living|care|centers?|centres?|citizens?|companions?|nutrition|communit(y|ies) (living|care|center)|services (coordinator|director|manager|specialist)|high school|helpers?)/,
    /\blead[- ](gen\w*|paint|based|abatement|exposure|hazard|nurturing|qualif\w+|scoring|conversion|response|time|acid|removal)\b/,
    /junior (high|college|achievement|league|varsity|school|golf|tennis|football)/,
    /non-?supervisory/,
    /head start/,
    /(funeral|casting|music|stage|choir) director/,
    /intern(ship)?s? (program|coordinator|recruit\w*|supervisor|manager|director)/,
    /graduate (school|admissions|studies|medical education|programs? (coordinator|director|manager))/,
    /\b(assistant|secretary|advisor|adviser|aide|support|office) (to|of|for) (the )?.*$/,
    /mid[- ]?(market|atlantic|west|size|sized|cap|town|south|states|term|day|night)\w*/,
    /intermediate (care|life support|school|sanction)/,
    /(data|order|claims|code|forced|port of) entry/,
    /\b(early|late|growth|mid|first|seed|multi)[- ]stage\b/,
    /office of (the )?.*$/,
    /(lead|senior|junior) ?to ?cash/,
    /president'?s\b|presidential/,
    /executive (assistant(( to| for) .*$)?|secretary|chef|protection|search|recruiter|admin\w*|support|housekeeper|producer|coach\w*|briefing|communications?)/,
    /(account|sales|marketing|business development|customer service|customer|hr|legal|support|media|campaign|advertising) executive/,
    /staff (nurse|accountant|attorney|assistant|rn|pharmacist|psychologist|physician|officer|development|training|writer|member|support|sergeant)/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'giu',
);

const LEVELS: readonly (readonly [RecognisedSeniority, RegExp])[] = [
  [
    'INTERN',
    words(`intern|interns|internship|internships|student trainee|working student|student intern|summer (student|analyst|associate|intern)|co-?op (student|intern|position|term|placement)
      praktikum|praktikant(in|en|:in|\\*in|innen)?|pflichtpraktik\\p{L}*|praktik\\p{L}*stelle|werkstudent(in|en|:in|\\*in|innen)?|werkstudierende\\p{L}?|studentische (hilfskraft|mitarbeiter\\p{L}*)
      stagiaires?|stagiair|stagista|tirocinio|tirocinante|becari[oa]s?|pasante|pasantía|en prácticas|prácticas|estágio|estagiári[oa]|praktykant(ka)?|stażyst(a|ka)|praktikplats|meewerkstage|afstudeerstage|stage[- ]?opdracht`),
  ],
  [
    'EXECUTIVE',
    words(`chief (\\p{L}+ ){1,4}officer|chief executive|(ceo|cto|cfo|coo|cmo|cio|ciso|cpo|cro|chro)|(s|e|a|r|g)?vp|(senior |executive |assistant |regional |group )?vice[- ]president|president|executive director|managing director|director general|general director|senior executive service|ses
      geschäftsführer(in|:in|\\*in)?|geschäftsführung|vorstand|directeur général|directrice générale|director(a)? general|direttore generale|algemeen directeur|co-?founder|founder and ceo|managing partner|(?<!(associate|assistant|deputy) )general counsel`),
  ],
  [
    'LEAD',
    words(`lead|leads|leader|(team|tech|technical|engineering|design|group|shift|crew|project|squad|chapter)[- ]?lead(er)?|head|principal|director|directors|chief|foreman|forewoman|foreperson|supervisor|supervisory|superintendent|general manager
      (senior )?staff (\\p{L}+[ /&-]+){0,4}(engineer|developer|scientist|designer|researcher|architect|analyst|programmer|product manager|sre|swe)|(engineer|scientist|designer|developer),? staff
      leiter(in|:in|\\*in)?|\\p{L}+leiter(in|:in|\\*in)?|leitung|leitende[rn]?|teamleitung|oberarzt|chefarzt|chef de (projet|service|équipe|chantier|rayon|cuisine)|responsable|directeur|directrice|jefe|jefa|encargad[oa]|director[ae]|responsabile|capo|hoofd|teamleider|teamleidster|teamledare|kierownik|coordenador|gerente`),
  ],
  [
    'SENIOR',
    words(
      `senior|seniors?(?=/|:|\\*)|sr|snr|sénior|sênior|seniorin|starszy|starsza|expérimentée?|erfahrene[rn]?|ervaren|(?<= )(iii|iv)(?=\\s*([(,|–-]|$))`,
    ),
  ],
  [
    'MID',
    words(
      `mid|mid[- ]?level|mid[- ]?career|intermediate|medior|midweight|mid[- ]?weight|pleno|confirmée?|regular(?= (developer|engineer|tester|programmer))|(?<= )ii(?=\\s*([(,|–-]|$))`,
    ),
  ],
  [
    'ENTRY',
    words(`junior|jr|jnr|júnior|juniorin|entry[- ]level|entry(?= *([,)/|-]|to\b|$))|trainee|trainees|traineeship|apprentices?|apprenticeship|early[- ]career|new[- ]?grads?|(new|recent) graduates?|graduate (program|programme|scheme|trainee|engineer|developer|analyst|consultant|role|position|software|scientist|surveyor|nurse|accountant|teacher)|graduate$
      berufseinsteiger(in|:in|\\*in)?|einsteiger|absolvent(in|en)?|auszubildende[rn]?|azubi|azubis|ausbildung|ausbildungsplatz|volontär(in)?|volontariat|quereinsteiger(in|:in|\\*in)?|débutante?|alternance|alternante?|apprentie?|apprentissage|contrat pro|aprendiz|apprendista|leerling|starter|młodszy|młodsza|lärling|lehrling|lehrstelle`),
  ],
];

/** `Stage` is an internship in French and Dutch, and boards in English. */
const STAGE =
  /^(?:offre de )?stage\b(?! ?(?:manager|tech|hand|crew|director|electric|carpent|door|design|light|actor|combat|machin|\d|i{1,3}\b))|\(stage\)|[-–|,/] ?stage$|\ben stage\b|\bstage (?:de fin|marketing|communication|h\/f|m\/v)/i;

/** `Mid-Senior`, `Senior/Lead`, `Junior to Mid`: the first named is where it begins. */
const RANGE =
  /\b(junior|jr\.?|entry|mid|mid[- ]level|medior|senior|sr\.?|staff|lead)\s*(?:\/|\bto\b|\bor\b|[-–&])\s*(?:mid|medior|senior|sr\b|staff|lead|principal)/i;

const FIRST: Readonly<Record<string, RecognisedSeniority>> = {
  j: 'ENTRY',
  e: 'ENTRY',
  m: 'MID',
  s: 'SENIOR',
  l: 'LEAD',
};

/**
 * From the title alone: a text speaks of everybody's rank. EXECUTIVE is vice presidents and above; LEAD are those who lead people or a
 * field (directors, heads, chiefs of something, supervisors, leads, staff and principal engineers); a bare `manager` says nothing.
 */
export function recogniseSeniority(title: string): RecognisedSeniority | null {
  const plain = title.replace(/\./g, ' ').replace(/\s+/g, ' ');
  if (STAGE.test(title)) return 'INTERN';
  const bare = plain.replace(NO_RANK, ' ');
  const range = RANGE.exec(bare);
  if (range) {
    const [, first = ''] = range;
    return first.toLowerCase() === 'staff' ? 'LEAD' : (FIRST[first.charAt(0).toLowerCase()] ?? null);
  }
  return LEVELS.find(([, pattern]) => pattern.test(bare))?.[0] ?? null;
}
