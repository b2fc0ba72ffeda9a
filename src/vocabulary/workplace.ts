/** Where the work is done: on site, at home, or both in turn; recognised only where a listing says so in clear words. */

export type RecognisedWorkplace = 'ON_SITE' | 'HYBRID' | 'REMOTE';

/** Remote and hybrid things that are no workplaces, and places that are far away. */
const OTHER_THINGS =
  /\bremote(ly)?[- ](sens\w+|monitor\w*|control\w*|patient\w*|desktop|access\w*|area|areas|site|sites|locations?|communit\w+|region\w*|island\w*|operat\w+|pilot\w*|hands|diagnos\w+|support (tech|spec|eng|desk)\w*|village\w*|field|teams?|workforce|office|offices|server\w*|system\w*|device\w*|deposit\w*|health\w*|medical|learning|villages?|weapon\w*|terminal\w*|management of|telemetry|vehicle\w*|piloted|controlled)\b|\bhybrid[- ](vehicle\w*|cars?|cloud\w*|electric\w*|power\w*|batter\w+|mobile|engine\w*|app\w*|propulsion|integration|infrastructure|airship\w*|environment\w*|rocket\w*|computing|search|seeds?|rice|corn|energy|it\b|network\w*|bonding|quantum|solution\w*|data)\b/gi;

const NOT_REMOTE =
  /\b(?:not|isn['’]t|is not|no|non|never)[ -](?:a |an |currently |considered |eligible for |available for |open to |offering |offer |possible |full(?:y)? )*(?:full(?:y)?[- ])?(?:remote|telework|telecommut\w+|work from home)\b|\bremote(?: work| option| work option)?(?: (?:is|are))? (?:not|un)(?:[- ]?(?:available|possible|allowed|offered|permitted|an option|considered|supported))|\bno remote\b|\bnon-?remote\b|\b(?:remote|telework)( eligible)?: ?no\b/i;

const SHORT_REMOTE =
  /\b(?:remote|remotely|remote-first|work(?:ing)? from home|work at home|wfh|telecommut\w+|home[- ]based|home ?office|t[ée]l[ée]travail|teletrabajo|thuiswerk\w*|trabajo remoto|remoto|à distance|ortsunabhängig|distans|zdalna|zdalnie)\b/i;
const SHORT_HYBRID = /\b(?:hybrid|hybride|h[íi]brido|hybrydowa)\b/i;
const SHORT_ON_SITE = /\b(?:on-?site|in-?office|in-?person|vor ort|sur site|presencial|office-based|in office)\b/i;
const WHOLE_WORLD = /^\W*(?:anywhere|worldwide|work from anywhere|anywhere in the world)\W*$/i;

const JOB = '(?:position|role|job|opportunity|opening|vacancy|contract|team member|post)';

const SAYS_REMOTE = new RegExp(
  [
    `\\b(?:fully|100 ?%|completely|entirely|permanent(?:ly)?|full-time|all-)[- ]?remote\\b`,
    `\\b(?:this|the) (?:is )?(?:a |an )?(?:\\w+ ){0,3}remote(?:[- ]first|[- ]based|[- ]only|[- ]friendly|[- ]eligible)? ${JOB}`,
    `\\b${JOB} (?:is|will be|can be(?: done| performed)?)(?: a| an)? (?:fully |100 ?% |completely |entirely )?(?:remote|home-based|performed remotely|done remotely|work[- ]from[- ]home)`,
    `\\bremote(?:,|:| -) ?(?:full[- ]time|part[- ]time|contract|us\\b|usa\\b|united states|europe|anywhere|worldwide)`,
    `\\b(?:work ?place|location|work location|job location|where)(?: type)?:? ?(?:- )?(?:fully |100 ?% )?remote\\b`,
    `\\bwork(?:ing)? (?:remotely )?from (?:anywhere|home) (?:position|role|job|in the world|in the us|in europe|within)`,
    `\\bwork[- ]from[- ]home ${JOB}`,
    `\\b(?:we are|we['’]re|as) an? (?:fully |all-|completely )?(?:remote|distributed)(?:[- ]first)? (?:company|team|organi[sz]ation|startup)`,
    `\\b100 ?% (?:home ?office|télétravail|teletrabajo)\\b`,
  ].join('|'),
  'i',
);
const SAYS_HYBRID = new RegExp(
  [
    `\\bhybrid(?:ly)?[- ](?:remote|work\\w*|role|position|job|schedule|arrangement|workplace|office|set-?up|policy|basis|opportunity|team|in-office|working)\\b`,
    `\\b(?:this|the) (?:role|position|job|opportunity) (?:is|will be) (?:a )?hybrid\\b`,
    `\\b(?:work ?place|location|work location|work model|working model)(?: type)?:? ?hybrid\\b`,
    `\\b(?:at least |minimum |minimum of )?(?:[1-4]|one|two|three|four)(?:\\+| ?[-–] ?[2-5]| to (?:three|four|[3-5]))? days?(?: a| per|/|each)? ?(?:week)?,? (?:in|at|from) (?:the|our|an)(?: \\w+){0,3} (?:office|hub|hq|headquarters)\\b`,
    `\\bin (?:the|our) office (?:at least |a minimum of )?(?:[1-4]|one|two|three|four)(?:\\+| ?[-–] ?[2-5])? days\\b`,
    `\\b(?:office|hybrid),? (?:[1-4]|two|three|four) days (?:a|per) week\\b`,
    `\\bpartially remote\\b|\\bpartly remote\\b`,
  ].join('|'),
  'i',
);
const SAYS_ON_SITE = new RegExp(
  [
    `\\b${JOB} (?:is|will be|must be|requires)(?: an?)? (?:fully |100 ?% |entirely |strictly |full-time |based )?(?:on-?site|in[- ]office|in[- ]person)\\b`,
    `\\b(?:this|the) (?:is )?(?:an? )?(?:\\w+ ){0,2}(?:on-?site|in[- ]office|in[- ]person) ${JOB}`,
    `\\b(?:fully|100 ?%|strictly|entirely) (?:on-?site|in[- ]office|in[- ]person)\\b`,
    `\\b(?:work ?place|location|work location)(?: type)?:? ?(?:on-?site|in[- ]office|in[- ]person)\\b`,
    `\\b(?:five|5) days (?:a|per) week(?: on-?site| in[- ](?:the |our )?office| in[- ]person)\\b`,
    `\\b(?:five|5) days (?:a |per )?(?:week )?(?:in|at) (?:the|our)(?: \\w+){0,2} office\\b`,
    `\\bmust work on-?site\\b`,
  ].join('|'),
  'i',
);

/** A statement looks this far at most; what follows in a listing is about the company. */
const READ_CHARACTERS = 12_000;

/**
 * Title and place are short: the bare word counts there. In the text only a clear statement does, and none when it says both `remote`
 * and `on site`. A place by itself says nothing.
 */
export function recogniseWorkplace(title: string, text: string, placeText: string): RecognisedWorkplace | null {
  const short = `${title}\n${placeText}`.replace(OTHER_THINGS, ' ');
  if (NOT_REMOTE.test(short)) return SHORT_HYBRID.test(short) ? 'HYBRID' : 'ON_SITE';
  if (SHORT_HYBRID.test(short)) return 'HYBRID';
  if (SHORT_REMOTE.test(short) || WHOLE_WORLD.test(placeText)) return 'REMOTE';
  if (SHORT_ON_SITE.test(short)) return 'ON_SITE';
  if (
    !/remote|hybrid|on-?site|office|in[- ]person|work[- ]from[- ]home|télétravail|teletrabajo|distributed/i.test(text)
  )
    return null;
  const long = text.slice(0, READ_CHARACTERS).replace(OTHER_THINGS, ' ');
  if (SAYS_HYBRID.test(long)) return 'HYBRID';
  const refused = NOT_REMOTE.exec(long);
  const onSite = refused !== null || SAYS_ON_SITE.test(long);
  const remote = SAYS_REMOTE.test(refused ? long.replace(NOT_REMOTE, ' ') : long);
  return onSite === remote ? null : onSite ? 'ON_SITE' : 'REMOTE';
}
