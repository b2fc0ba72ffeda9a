/** What work a title names, without what employers add to it: `Senior Nurse (m/f/d) - Berlin #4711` is a `Senior Nurse`. */

/** `m/w/d`, `H/F`, `f/m/x`, `all genders`. */
const GENDERS = /\b(?:[mwfhdxi](?:\s*[/|*]\s*[mwfhdxi]){1,3}|all genders?)\b\.?/giu;
const BRACKETED = /\([^()]*\)|\[[^[\]]*\]|\{[^{}]*\}/gu;
/** Between the work and everything else; a dash counts only between spaces. */
const PARTS = /\s+[-–—~]+\s+|\s*[|•·@]\s*|\s+\/\/\s+/u;
/** Numbers of the employer's own: `#4711`, `REQ-2023-17`, `JR1043`. */
const NUMBERS = /(?:^|\s)(?:#\s?\w+|[a-z]{1,4}[-_]?\d[\w-]{2,}|\d{4,})(?=\s|$)/giu;
/** What stands in front of a dash and is no work. */
const NO_WORK =
  /^(?:remote|hybrid|on-?site|urgent|new|hiring|now hiring|immediate start|full[- ]?time|part[- ]?time)$/iu;
const EDGES = /^[\s,;:/–—-]+|[\s,;:/–—-]+$/gu;
const CHARACTERS_AT_MOST = 80;

/** Null where nothing is left that a reader would take for a title. */
export function titleName(title: string): string | null {
  const bare = title
    .toWellFormed()
    .replace(BRACKETED, ' ')
    .replace(GENDERS, ' ')
    .replace(/[\s\p{Cc}]+/gu, ' ');
  const parts = bare.split(PARTS).map((part) => withoutPlace(part.replace(NUMBERS, ' ').replace(/\s+/g, ' ')));
  const name = parts.find((part) => part !== '' && !NO_WORK.test(part)) ?? '';
  return /\p{L}/u.test(name) && [...name].length <= CHARACTERS_AT_MOST ? name : null;
}

/** `Registered Nurse, Intensive Care` is a registered nurse; `Director, Marketing` is not any director. */
function withoutPlace(part: string): string {
  const [first = '', ...further] = part.split(',').map((one) => one.replace(EDGES, ''));
  const isWhole = further.length === 0 || /\s/.test(first);
  return (isWhole ? first : part.replace(EDGES, '')).trim();
}
