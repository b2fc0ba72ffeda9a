/** Parts of the world that remote work is open to, each a list of countries: `EUROPE`, `EMEA`, `ANYWHERE`. */
import { COUNTRIES } from './countries.ts';

export type WorldRegion = { code: string; name: string; countries: readonly string[]; words: readonly string[] };

const list = (codes: string): string[] => codes.trim().split(/\s+/);

/** 2026. */
const EU = list('AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE');
const EEA = [...EU, ...list('IS LI NO')];
const EUROPE = [...EEA, ...list('AD AL AX BA BY CH FO GB GG GI IM JE MC MD ME MK RS RU SJ SM UA VA XK')];
const MIDDLE_EAST = list('AE BH CY EG IL IQ IR JO KW LB OM PS QA SA SY TR YE');
const AFRICA =
  list(`AO BF BI BJ BW CD CF CG CI CM CV DJ DZ EG EH ER ET GA GH GM GN GQ GW KE KM LR LS LY MA MG ML MR MU MW MZ NA NE NG RE RW SC
  SD SH SL SN SO SS ST SZ TD TG TN TZ UG YT ZA ZM ZW`);
const NORTH_AMERICA = list('CA GL MX PM US BM');
const LATIN_AMERICA = list(`AR BO BR BZ CL CO CR CU DO EC GF GT HN HT MX NI PA PE PR PY SV UY VE`);
const CARIBBEAN = list('AG AI AW BB BL BQ BS CU CW DM DO GD GP HT JM KN KY LC MF MQ MS PR SX TC TT VC VG VI');
const ASIA = list(
  `AF AM AZ BD BN BT CN GE HK ID IN IO JP KG KH KP KR KZ LA LK MM MN MO MV MY NP PH PK SG TH TJ TL TM TW UZ VN`,
);
const OCEANIA = list('AS AU CC CK CX FJ FM GU KI MH MP NC NF NR NU NZ PF PG PN PW SB TK TO TV VU WF WS');

const LATAM = [...LATIN_AMERICA, ...list('FK GY SR')];
const AMERICAS = [...NORTH_AMERICA, ...LATAM, ...CARIBBEAN];

export const ANYWHERE = 'ANYWHERE';

/** The widest first. */
export const WORLD_REGIONS: readonly WorldRegion[] = [
  region(
    ANYWHERE,
    'Anywhere',
    COUNTRIES.map(({ code }) => code),
    'anywhere, worldwide, global, globally, world wide, anywhere in the world',
  ),
  region(
    'EMEA',
    'Europe, Middle East and Africa',
    [...EUROPE, ...MIDDLE_EAST, ...AFRICA],
    'emea, europe middle east and africa',
  ),
  region('APAC', 'Asia and Pacific', [...ASIA, ...OCEANIA], 'apac, asia pacific, asia and pacific'),
  region('AMERICAS', 'The Americas', AMERICAS, 'americas, the americas'),
  region('EUROPE', 'Europe', EUROPE, 'europe, europa'),
  region('EEA', 'European Economic Area', EEA, 'eea, european economic area'),
  region('EU', 'European Union', EU, 'eu, european union, europäische union, union européenne'),
  region('MIDDLE_EAST', 'Middle East', MIDDLE_EAST, 'middle east'),
  region('AFRICA', 'Africa', AFRICA, 'africa'),
  region('NORTH_AMERICA', 'North America', NORTH_AMERICA, 'north america'),
  region('LATAM', 'Latin America', LATAM, 'latam, latin america'),
  region('ASIA', 'Asia', ASIA, 'asia'),
  region('OCEANIA', 'Oceania', OCEANIA, 'oceania'),
];

function region(code: string, name: string, countries: readonly string[], words: string): WorldRegion {
  return { code, name, countries: [...new Set(countries)].sort(), words: words.split(', ') };
}

const byCode = new Map(WORLD_REGIONS.map((one) => [one.code, one]));
const byWords = new Map(
  WORLD_REGIONS.flatMap((one) => [...one.words, one.code.toLowerCase().replace('_', ' ')].map((words) => [words, one])),
);

/** By its code or as people write it: `Europe`, `worldwide`, `Asia-Pacific`; null for other texts. */
export function worldRegionFromText(text: string): string | null {
  const words = text
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
    .trim();
  return byWords.get(words)?.code ?? null;
}

/** The countries of a region, or the country itself. */
export function countriesIn(code: string): readonly string[] {
  return byCode.get(code)?.countries ?? [code];
}

/** What lies in the given countries and regions whole: who is open to Europe is open to the EU and to Italy. */
export function withAllInside(codes: readonly string[]): string[] {
  const countries = new Set(codes.flatMap(countriesIn));
  const regions = WORLD_REGIONS.filter((one) => one.countries.every((country) => countries.has(country)));
  return [...countries, ...regions.map(({ code }) => code)];
}
