/** Countries by their ISO 3166-1 alpha-2 codes (and XK for Kosovo), named in English and recognised in many languages. */
import codes from 'i18n-iso-countries/codes.json' with { type: 'json' };
import cs from 'i18n-iso-countries/langs/cs.json' with { type: 'json' };
import da from 'i18n-iso-countries/langs/da.json' with { type: 'json' };
import de from 'i18n-iso-countries/langs/de.json' with { type: 'json' };
import en from 'i18n-iso-countries/langs/en.json' with { type: 'json' };
import es from 'i18n-iso-countries/langs/es.json' with { type: 'json' };
import fi from 'i18n-iso-countries/langs/fi.json' with { type: 'json' };
import fr from 'i18n-iso-countries/langs/fr.json' with { type: 'json' };
import hu from 'i18n-iso-countries/langs/hu.json' with { type: 'json' };
import it from 'i18n-iso-countries/langs/it.json' with { type: 'json' };
import nb from 'i18n-iso-countries/langs/nb.json' with { type: 'json' };
import nl from 'i18n-iso-countries/langs/nl.json' with { type: 'json' };
import pl from 'i18n-iso-countries/langs/pl.json' with { type: 'json' };
import pt from 'i18n-iso-countries/langs/pt.json' with { type: 'json' };
import ro from 'i18n-iso-countries/langs/ro.json' with { type: 'json' };
import sv from 'i18n-iso-countries/langs/sv.json' with { type: 'json' };
import tr from 'i18n-iso-countries/langs/tr.json' with { type: 'json' };
import { foldMarks } from './slug.ts';

type CountryNames = { countries: Readonly<Record<string, string | string[]>> };

/** English first: where two languages call different countries by one name, the earlier one has it. */
const LANGUAGE_NAMES: readonly CountryNames[] = [en, de, fr, es, it, nl, pt, sv, da, nb, fi, pl, cs, hu, ro, tr];

/** Where the platform's English names are long-winded or political fashion. */
const SHORT_NAMES: Readonly<Record<string, string>> = {
  CD: 'DR Congo',
  CG: 'Congo',
  HK: 'Hong Kong',
  MM: 'Myanmar',
  MO: 'Macao',
  PS: 'Palestine',
  UM: 'US Outlying Islands',
  VI: 'US Virgin Islands',
};

/** What people write that no list of names has. The home nations are countries to those who live there. */
const SPOKEN_NAMES: Readonly<Record<string, string>> = {
  america: 'US',
  'the united states': 'US',
  'the united states of america': 'US',
  'u s': 'US',
  'u s a': 'US',
  'estados unidos de america': 'US',
  eeuu: 'US',
  'ee uu': 'US',
  'etats unis d amerique': 'US',
  uk: 'GB',
  'u k': 'GB',
  'the uk': 'GB',
  'the united kingdom': 'GB',
  britain: 'GB',
  england: 'GB',
  scotland: 'GB',
  wales: 'GB',
  'northern ireland': 'GB',
  eire: 'IE',
  'republic of ireland': 'IE',
  'the netherlands': 'NL',
  holland: 'NL',
  'czech republic': 'CZ',
  'the czech republic': 'CZ',
  korea: 'KR',
  'republic of korea': 'KR',
  uae: 'AE',
  'u a e': 'AE',
  ksa: 'SA',
  'kingdom of saudi arabia': 'SA',
  'hong kong sar': 'HK',
  hongkong: 'HK',
  macau: 'MO',
  'peoples republic of china': 'CN',
  'mainland china': 'CN',
  'the philippines': 'PH',
  'the bahamas': 'BS',
  macedonia: 'MK',
  'republic of china': 'TW',
  burma: 'MM',
  'virgin islands': 'VI',
  'u s virgin islands': 'VI',
  usvi: 'VI',
  brasil: 'BR',
};

const NAMES = new Intl.DisplayNames('en', { type: 'region' });

export const COUNTRIES: readonly { code: string; name: string }[] = Object.keys(en.countries)
  .map((code) => ({ code, name: SHORT_NAMES[code] ?? (NAMES.of(code) ?? code).replaceAll('&', 'and') }))
  .sort((a, b) => (a.name < b.name ? -1 : 1));

const BY_CODE: ReadonlyMap<string, string> = new Map(COUNTRIES.map(({ code, name }) => [code, name]));

/** Exact: `US`, not `us`. */
export function isCountry(code: string): boolean {
  return BY_CODE.has(code);
}

/** In English; the code itself when unknown. */
export function countryName(code: string): string {
  return BY_CODE.get(code) ?? code;
}

const nameKey = (text: string): string =>
  foldMarks(text)
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

let byName: Map<string, string> | undefined;

function countriesByName(): Map<string, string> {
  if (byName) return byName;
  byName = new Map(Object.entries(SPOKEN_NAMES));
  const add = (name: string, code: string): void => {
    const key = nameKey(name);
    if (key !== '' && !byName?.has(key)) byName?.set(key, code);
  };
  for (const { code, name } of COUNTRIES) add(name, code);
  for (const { countries } of LANGUAGE_NAMES) {
    for (const [code, names] of Object.entries(countries)) {
      if (BY_CODE.has(code)) for (const name of [names].flat()) add(name, code);
    }
  }
  for (const [alpha2, alpha3] of codes) {
    if (alpha2 === undefined || alpha3 === undefined) continue;
    add(alpha2, alpha2);
    add(alpha3, alpha2);
  }
  return byName;
}

/** `United States`, `USA`, `U.S.`, `us`, `UK`, `Deutschland`, `Pays-Bas` → the code; null for anything that is no country alone. */
export function countryFromText(text: string): string | null {
  return countriesByName().get(nameKey(text)) ?? null;
}
