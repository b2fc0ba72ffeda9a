/** The countries where demo companies are at home: their cities, languages, currencies and levels of pay. */

import type { SalaryPeriod } from '../../src/postings/posting.ts';
import type { DemoLanguage } from './family.ts';

/** A region's code only where the country's people use it in an address. */
export type DemoPlace = { city: string; region?: string; country: string };

/** A home's city, and what it is called in the language spoken there. */
export type HomeCity = DemoPlace & { local: string };

export type Home = {
  country: string;
  /** Share of the companies. */
  weight: number;
  /** What is spoken there besides English, and how often a listing is written in it. */
  language: DemoLanguage | null;
  localShare: number;
  currency: string;
  /** How many units of the currency a euro was worth, roughly: for round amounts, not for conversion. */
  perEuro: number;
  /** Pay in proportion to Germany's. */
  payLevel: number;
  /** How pay is usually stated there. */
  period: Extract<SalaryPeriod, 'MONTH' | 'YEAR'>;
  /** How often pay is stated at all. */
  statesPay: number;
  /** What stands behind a company's name. */
  legalForms: readonly string[];
  cities: readonly HomeCity[];
};

/** `Munich|München|München, Austin/TX`: a local name behind a bar, a region behind a slash. */
const cities = (country: string, list: string): HomeCity[] =>
  list.split(', ').map((entry) => {
    const [names = '', region] = entry.split('/');
    const [city = '', local = city] = names.split('|');
    return region ? { city, region, country, local } : { city, country, local };
  });

const US = cities(
  'US',
  'New York/NY, Los Angeles/CA, Chicago/IL, Houston/TX, Phoenix/AZ, Philadelphia/PA, San Antonio/TX, San Diego/CA, Dallas/TX, Austin/TX, San Francisco/CA, Seattle/WA, Denver/CO, Boston/MA, Nashville/TN, Portland/OR, Atlanta/GA, Miami/FL, Minneapolis/MN, Raleigh/NC, Columbus/OH, Detroit/MI, Kansas City/MO, Salt Lake City/UT, Pittsburgh/PA, Richmond/VA, Madison/WI, Omaha/NE, Boise/ID, Springfield/IL, Springfield/MO, Portland/ME, Albuquerque/NM, Honolulu/HI, Anchorage/AK',
);

export const HOMES: readonly Home[] = [
  {
    country: 'US',
    weight: 34,
    language: null,
    localShare: 0,
    currency: 'USD',
    perEuro: 1.1,
    payLevel: 1.4,
    period: 'YEAR',
    statesPay: 0.76,
    legalForms: ['', '', 'Inc.', 'LLC', 'Group'],
    cities: US,
  },
  {
    country: 'GB',
    weight: 12,
    language: null,
    localShare: 0,
    currency: 'GBP',
    perEuro: 0.86,
    payLevel: 0.88,
    period: 'YEAR',
    statesPay: 0.72,
    legalForms: ['', 'Ltd', 'Group', 'plc'],
    cities: cities(
      'GB',
      'London, Manchester, Birmingham, Leeds, Glasgow, Edinburgh, Bristol, Liverpool, Sheffield, Cardiff, Belfast, Nottingham, Newcastle upon Tyne, Cambridge, Oxford',
    ),
  },
  {
    country: 'DE',
    weight: 14,
    language: 'de',
    localShare: 0.72,
    currency: 'EUR',
    perEuro: 1,
    payLevel: 1,
    period: 'YEAR',
    statesPay: 0.46,
    legalForms: ['GmbH', 'GmbH', 'AG', 'GmbH & Co. KG', 'SE'],
    cities: cities(
      'DE',
      'Berlin, Hamburg, Munich|München, Cologne|Köln, Frankfurt am Main, Stuttgart, Düsseldorf, Leipzig, Dresden, Hannover, Nuremberg|Nürnberg, Bremen, Freiburg, Münster, Karlsruhe',
    ),
  },
  {
    country: 'FR',
    weight: 8,
    language: 'fr',
    localShare: 0.78,
    currency: 'EUR',
    perEuro: 1,
    payLevel: 0.84,
    period: 'YEAR',
    statesPay: 0.5,
    legalForms: ['SAS', 'SARL', 'SA', ''],
    cities: cities(
      'FR',
      'Paris, Lyon, Marseille, Toulouse, Nantes, Bordeaux, Lille, Strasbourg, Rennes, Montpellier, Nice, Grenoble',
    ),
  },
  {
    country: 'ES',
    weight: 6,
    language: 'es',
    localShare: 0.76,
    currency: 'EUR',
    perEuro: 1,
    payLevel: 0.62,
    period: 'YEAR',
    statesPay: 0.52,
    legalForms: ['S.L.', 'S.A.', ''],
    cities: cities(
      'ES',
      'Madrid, Barcelona, Valencia, Seville|Sevilla, Zaragoza, Málaga, Bilbao, Palma, Murcia, Alicante, Granada',
    ),
  },
  {
    country: 'NL',
    weight: 6,
    language: 'nl',
    localShare: 0.66,
    currency: 'EUR',
    perEuro: 1,
    payLevel: 0.96,
    period: 'MONTH',
    statesPay: 0.66,
    legalForms: ['B.V.', 'B.V.', 'Groep', ''],
    cities: cities(
      'NL',
      'Amsterdam, Rotterdam, The Hague|Den Haag, Utrecht, Eindhoven, Groningen, Tilburg, Breda, Nijmegen, Arnhem, Haarlem',
    ),
  },
  {
    country: 'SE',
    weight: 5,
    language: 'sv',
    localShare: 0.74,
    currency: 'SEK',
    perEuro: 11.2,
    payLevel: 0.88,
    period: 'MONTH',
    statesPay: 0.36,
    legalForms: ['AB', 'AB', 'Gruppen'],
    cities: cities(
      'SE',
      'Stockholm, Gothenburg|Göteborg, Malmö, Uppsala, Västerås, Örebro, Linköping, Helsingborg, Norrköping, Umeå, Lund',
    ),
  },
  {
    country: 'CA',
    weight: 5,
    language: null,
    localShare: 0,
    currency: 'CAD',
    perEuro: 1.5,
    payLevel: 0.98,
    period: 'YEAR',
    statesPay: 0.74,
    legalForms: ['', 'Inc.', 'Ltd.'],
    cities: cities(
      'CA',
      'Toronto/ON, Vancouver/BC, Calgary/AB, Ottawa/ON, Edmonton/AB, Winnipeg/MB, Halifax/NS, Victoria/BC',
    ),
  },
  {
    country: 'AT',
    weight: 2,
    language: 'de',
    localShare: 0.84,
    currency: 'EUR',
    perEuro: 1,
    payLevel: 0.94,
    period: 'MONTH',
    statesPay: 0.92,
    legalForms: ['GmbH', 'AG'],
    cities: cities('AT', 'Vienna|Wien, Graz, Linz, Salzburg, Innsbruck'),
  },
  {
    country: 'CH',
    weight: 2,
    language: 'de',
    localShare: 0.64,
    currency: 'CHF',
    perEuro: 0.95,
    payLevel: 1.62,
    period: 'YEAR',
    statesPay: 0.3,
    legalForms: ['AG', 'GmbH'],
    cities: cities('CH', 'Zurich|Zürich, Basel, Bern, Winterthur, Lucerne|Luzern'),
  },
  {
    country: 'BE',
    weight: 2,
    language: 'nl',
    localShare: 0.6,
    currency: 'EUR',
    perEuro: 1,
    payLevel: 0.95,
    period: 'MONTH',
    statesPay: 0.4,
    legalForms: ['NV', 'BV'],
    cities: cities('BE', 'Antwerp|Antwerpen, Ghent|Gent, Leuven, Bruges|Brugge'),
  },
  {
    country: 'IE',
    weight: 2,
    language: null,
    localShare: 0,
    currency: 'EUR',
    perEuro: 1,
    payLevel: 1.02,
    period: 'YEAR',
    statesPay: 0.6,
    legalForms: ['', 'Ltd'],
    cities: cities('IE', 'Dublin, Cork, Waterford'),
  },
  {
    country: 'PL',
    weight: 2,
    language: null,
    localShare: 0,
    currency: 'PLN',
    perEuro: 4.3,
    payLevel: 0.52,
    period: 'MONTH',
    statesPay: 0.62,
    legalForms: ['Sp. z o.o.', 'S.A.'],
    cities: cities('PL', 'Warsaw|Warszawa, Kraków, Wrocław, Gdańsk, Poznań'),
  },
  {
    country: 'MX',
    weight: 2,
    language: 'es',
    localShare: 0.84,
    currency: 'MXN',
    perEuro: 20,
    payLevel: 0.34,
    period: 'MONTH',
    statesPay: 0.6,
    legalForms: ['S.A. de C.V.', ''],
    cities: cities('MX', 'Mexico City|Ciudad de México, Guadalajara, Monterrey, Puebla, Mérida'),
  },
  {
    country: 'IN',
    weight: 3,
    language: null,
    localShare: 0,
    currency: 'INR',
    perEuro: 92,
    payLevel: 0.3,
    period: 'YEAR',
    statesPay: 0.5,
    legalForms: ['Pvt. Ltd.', ''],
    cities: cities('IN', 'Bengaluru, Mumbai, Hyderabad, Pune, Chennai, Delhi'),
  },
  {
    country: 'AU',
    weight: 3,
    language: null,
    localShare: 0,
    currency: 'AUD',
    perEuro: 1.66,
    payLevel: 1.02,
    period: 'YEAR',
    statesPay: 0.66,
    legalForms: ['', 'Pty Ltd'],
    cities: cities('AU', 'Sydney/NSW, Melbourne/VIC, Brisbane/QLD, Perth/WA, Adelaide/SA, Hobart/TAS'),
  },
  {
    country: 'SG',
    weight: 1,
    language: null,
    localShare: 0,
    currency: 'SGD',
    perEuro: 1.46,
    payLevel: 0.96,
    period: 'MONTH',
    statesPay: 0.5,
    legalForms: ['Pte. Ltd.'],
    cities: cities('SG', 'Singapore'),
  },
];
