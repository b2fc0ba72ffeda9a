/** Where the work is done, in the words of a field made for it or of a place ("Remote", "US - Remote", "Anywhere"). */
import type { Workplace } from '../../postings/posting.ts';
import { countryFromText } from '../../vocabulary/countries.ts';
import { ANYWHERE, worldRegionFromText } from '../../vocabulary/world-regions.ts';

const REMOTE =
  /\bremote|\btele-?(?:work|commut)|\bhome[\s-]?office|\bwork(?:ing)? from (?:home|anywhere)|\bwfh\b|\bvirtual\b|\btélétravail|\bteletrabajo|\bthuiswerk|\banywhere\b/i;

/** Of a field that is made to say it. */
export function recogniseWorkplaceWord(text: string): Workplace | null {
  if (/hybrid|híbrid|partial(?:ly)? remote|teilweise/i.test(text)) return 'HYBRID';
  if (/\b(?:no|not|non|never)\b[\s-]*(?:\w+ )?(?:remote|tele)/i.test(text)) return 'ON_SITE';
  if (REMOTE.test(text) || /^fully[\s_-]?remote$/i.test(text)) return 'REMOTE';
  return /\bon[\s_-]?site|\bin[\s_-]?(?:office|person)|\boffice\b|\bvor ort|\bpresencial|\bsur (?:site|place)/i.test(
    text,
  )
    ? 'ON_SITE'
    : null;
}

/** Of a place: true when it says that the work is remote, whether or not it says from where. */
export function isRemotePlace(text: string): boolean {
  return REMOTE.test(text) && !/hybrid/i.test(text);
}

/**
 * `Remote (United States | Canada)` is open to US and CA, `Remote - EMEA` to a part of the world, `Anywhere` to all of it, and `Remote`
 * to the country that the feed gives beside it; empty when none is named. Codes of two letters (`CA`, `GA`) and Georgia are as often states as countries, and are not read.
 */
export function remoteCountries(text: string, beside: string | null): string[] {
  if (!isRemotePlace(text)) return [];
  if (beside === null && worldRegionFromText(text) === ANYWHERE) return [ANYWHERE];
  const parts = text.split(
    /[|,;/()&+]|\s-\s|\b(?:or|and|in|from|within|only|based|the|remote(?:ly)?|anywhere|fully)\b/i,
  );
  const codes = parts.map((part) => {
    const name = part.replace(/^[\s-]+|[\s-]+$/g, '');
    const ambiguous = /^(?!US$|UK$|EU$)[a-z]{2}$|^georgia$/i.test(name);
    return ambiguous ? null : (countryFromText(name) ?? worldRegionFromText(name));
  });
  const named = [...new Set(codes.filter((code) => code !== null))].sort();
  return named.length === 0 && beside !== null ? [beside] : named;
}

/** The place that is left when the words for remote are taken away: `Remote - Berlin` is Berlin, `Remote` is none. */
export function placeBesideRemote(text: string): string | null {
  if (!REMOTE.test(text)) return text;
  const rest = text
    .replace(
      /\(?\b(?:100%\s*)?(?:fully[\s-]*)?(?:remote(?:ly)?|telework|telecommut\w*|home[\s-]?office|work(?:ing)? from (?:home|anywhere)|wfh|virtual|anywhere)(?:[\s-]*(?:only|first|accepted|ok|friendly|eligible|jobs?|positions?|roles?|work))?\b\)?/gi,
      ' ',
    )
    .replace(/^[\s,|:;-]*(?:in|from|within)\b(?:\s+the\b)?/i, ' ')
    .replace(/[()]/g, ' ')
    .replace(/^[\s,|/:;-]+|[\s,|/:;-]+$/g, '')
    .replace(/\s+/g, ' ');
  return rest === '' || /^(?:global|worldwide)$/i.test(rest) ? null : rest;
}
