/** Invented employers: a name, a field, a size and the places where they work. */

import * as commerce from './families/commerce.ts';
import * as health from './families/health.ts';
import * as industry from './families/industry.ts';
import * as office from './families/office.ts';
import * as publicWork from './families/public.ts';
import * as services from './families/services.ts';
import * as technology from './families/technology.ts';
import type { Family } from './family.ts';
import { HOMES, type Home, type HomeCity } from './places.ts';
import { type Random, weighted } from './random.ts';

export const FIELDS = [
  'technology',
  'finance',
  'healthcare',
  'care',
  'education',
  'public',
  'construction',
  'manufacturing',
  'logistics',
  'retail',
  'hospitality',
  'energy',
  'media',
  'consulting',
  'science',
  'facilities',
  'agriculture',
  'wellness',
] as const;
export type Field = (typeof FIELDS)[number];

export type DemoCompany = {
  name: string;
  /** Its part of a web address on example.com. */
  site: string;
  field: Field;
  home: Home;
  places: readonly HomeCity[];
  founded: number;
  people: number;
  drawFamily: (random: Random) => Family;
};

type Hiring = {
  weight: number;
  /** What stands behind the invented part of the name. */
  trades: readonly string[];
  families: readonly (readonly [Family, number])[];
};

const SUPPORT: readonly (readonly [Family, number])[] = [
  [office.administration, 5],
  [office.finance, 4],
  [office.humanResources, 3],
  [technology.infrastructure, 3],
  [commerce.marketing, 2],
  [office.customerService, 2],
  [office.legal, 1],
];

const HIRING: Readonly<Record<Field, Hiring>> = {
  technology: {
    weight: 15,
    trades: ['Systems', 'Labs', 'Software', 'Cloud', 'Digital', 'Analytics', 'Robotics', 'Networks'],
    families: [
      [technology.software, 44],
      [technology.data, 16],
      [technology.infrastructure, 13],
      [technology.product, 9],
      [technology.design, 8],
      [commerce.sales, 12],
      [office.customerService, 7],
      [office.projects, 6],
    ],
  },
  finance: {
    weight: 8,
    trades: ['Bank', 'Insurance', 'Capital', 'Mutual', 'Credit Union', 'Payments', 'Assurance'],
    families: [
      [office.finance, 40],
      [technology.software, 16],
      [technology.data, 10],
      [office.legal, 10],
      [office.customerService, 14],
      [commerce.sales, 10],
    ],
  },
  healthcare: {
    weight: 12,
    trades: ['Hospital', 'Health', 'Medical Center', 'Clinics', 'Healthcare', "Children's Hospital", 'Diagnostics'],
    families: [
      [health.nursing, 52],
      [health.medicine, 40],
      [health.socialCare, 8],
      [services.cleaning, 6],
      [services.hospitality, 3],
    ],
  },
  care: {
    weight: 6,
    trades: ['Care', 'Homecare', 'Senior Living', 'Family Services', 'Community Trust'],
    families: [
      [health.socialCare, 46],
      [health.nursing, 34],
      [services.hospitality, 6],
      [services.cleaning, 6],
      [publicWork.education, 6],
    ],
  },
  education: {
    weight: 7,
    trades: ['Schools', 'Academy', 'College', 'University', 'Learning', 'Kindergartens'],
    families: [
      [publicWork.education, 74],
      [publicWork.science, 10],
      [health.socialCare, 6],
      [services.cleaning, 4],
    ],
  },
  public: {
    weight: 6,
    trades: [
      'City Council',
      'County Services',
      'District Administration',
      'Public Works',
      'Housing Authority',
      'Transit Authority',
    ],
    families: [
      [publicWork.publicService, 44],
      [publicWork.security, 16],
      [health.socialCare, 10],
      [industry.engineering, 8],
      [services.transport, 8],
      [publicWork.land, 6],
    ],
  },
  construction: {
    weight: 8,
    trades: ['Construction', 'Builders', 'Building Group', 'Civil Works', 'Roofing', 'Homes'],
    families: [
      [industry.construction, 56],
      [industry.trades, 18],
      [industry.engineering, 16],
      [office.projects, 6],
      [services.logistics, 4],
    ],
  },
  manufacturing: {
    weight: 11,
    trades: ['Industries', 'Works', 'Precision', 'Foods', 'Motors', 'Plastics', 'Components', 'Steel', 'Packaging'],
    families: [
      [industry.manufacturing, 46],
      [industry.engineering, 24],
      [industry.trades, 14],
      [services.logistics, 12],
      [commerce.sales, 6],
    ],
  },
  logistics: {
    weight: 7,
    trades: ['Logistics', 'Freight', 'Transport', 'Parcel', 'Shipping', 'Lines'],
    families: [
      [services.transport, 44],
      [services.logistics, 42],
      [industry.trades, 6],
      [office.customerService, 6],
    ],
  },
  retail: {
    weight: 9,
    trades: ['Stores', 'Markets', 'Outfitters', 'Home & Garden', 'Grocers', 'Pharmacies', 'Furniture', 'Books'],
    families: [
      [commerce.retail, 66],
      [services.logistics, 16],
      [commerce.marketing, 6],
      [office.customerService, 6],
      [services.transport, 5],
    ],
  },
  hospitality: {
    weight: 8,
    trades: ['Hotels', 'Kitchens', 'Restaurants', 'Resorts', 'Catering', 'Coffee', 'Bakery'],
    families: [
      [services.hospitality, 78],
      [services.cleaning, 10],
      [commerce.marketing, 4],
      [commerce.retail, 6],
    ],
  },
  energy: {
    weight: 5,
    trades: ['Energy', 'Power', 'Solar', 'Wind', 'Water', 'Grid'],
    families: [
      [industry.engineering, 36],
      [industry.trades, 34],
      [office.projects, 8],
      [publicWork.security, 6],
      [technology.data, 6],
    ],
  },
  media: {
    weight: 4,
    trades: ['Media', 'Press', 'Studios', 'Publishing', 'Broadcasting', 'Agency'],
    families: [
      [commerce.media, 50],
      [commerce.marketing, 22],
      [technology.design, 14],
      [technology.software, 8],
      [commerce.sales, 8],
    ],
  },
  consulting: {
    weight: 6,
    trades: ['Consulting', 'Advisory', 'Partners', '& Associates', 'Real Estate', 'Legal'],
    families: [
      [office.projects, 26],
      [office.legal, 18],
      [office.finance, 20],
      [commerce.sales, 14],
      [technology.data, 8],
      [technology.software, 8],
    ],
  },
  science: {
    weight: 5,
    trades: ['Biosciences', 'Pharma', 'Therapeutics', 'Research Institute', 'Genomics', 'Materials'],
    families: [
      [publicWork.science, 60],
      [industry.manufacturing, 10],
      [technology.data, 10],
      [office.projects, 6],
      [office.legal, 4],
    ],
  },
  facilities: {
    weight: 5,
    trades: ['Facility Services', 'Cleaning', 'Security', 'Property Services', 'Elevators'],
    families: [
      [services.cleaning, 46],
      [publicWork.security, 32],
      [industry.trades, 20],
    ],
  },
  agriculture: {
    weight: 4,
    trades: ['Farms', 'Nurseries', 'Landscapes', 'Veterinary', 'Forestry', 'Vineyards'],
    families: [
      [publicWork.land, 76],
      [services.logistics, 8],
      [services.transport, 6],
      [commerce.retail, 6],
    ],
  },
  wellness: {
    weight: 3,
    trades: ['Salons', 'Fitness', 'Spa', 'Pools', 'Barbers'],
    families: [
      [services.personalCare, 78],
      [commerce.retail, 10],
      [services.cleaning, 8],
      [commerce.marketing, 4],
    ],
  },
};

/** First parts of names, made up; joined with a trade and a legal form they name nobody. */
const STEMS =
  'Alderquay Amberfold Arvenholt Ashgrave Balderwick Beckmoor Birchello Blauwkamp Bramwater Brightfen Brunnwald Calderbrook Caskmere Cindervale Clearmarsh Copperlane Corvane Crosswend Dalhagen Dovermoss Dunmarrow Eastermill Ebbenfeld Eikenhof Elmstrand Emberlea Fairlough Fennmoor Ferrowick Fjallmark Flintmere Foxmantle Galderstone Glanmere Goldenreed Granitvik Greywether Hallowick Harrowdene Hazelport Heronsgate Holmsund Ilvermark Ironbark Islewater Juniperhall Kestrelby Kingsarrow Klarwasser Korenveld Lanternhill Larkenfield Lindhaven Lowmeadow Lumenthal Maplecroft Marlowgate Meridor Millwarren Monteluz Mossbridge Nettlecombe Nordhav Northwicket Oakenshore Oldbarrow Orchardine Ostervale Palmerstone Pebblewood Pinehurstel Puentesol Quarrybank Quillhaven Rabenstein Redfernley Ridgemarch Rivaclara Roselund Rowanmere Saltersby Sandvoort Seabright Silverholt Solvanta Stillbrook Stonehallow Sturmfeld Summerlock Tallowmere Tarnbridge Thistledown Tidewell Torreblanca Umberfield Valclaire Valdoria Verdemont Vinterhed Waldkirchen Wellspring Westermoor Whitcombe Willowreach Windermark Wolkenburg Wrenfield Yarrowdale Yewhurst Zandstra Zilverdijk'.split(
    ' ',
  );

/** They are founded by law, churches or charities. */
const UNINCORPORATED: ReadonlySet<Field> = new Set(['public', 'education', 'healthcare', 'care', 'consulting']);

const drawHome = weighted(HOMES.map((home) => [home, home.weight] as const));
const drawField = weighted(FIELDS.map((field) => [field, HIRING[field].weight] as const));

const drawFamily = Object.fromEntries(
  FIELDS.map((field) => {
    const core = HIRING[field].families;
    const sum = core.reduce((total, [, weight]) => total + weight, 0);
    const support = SUPPORT.map(([family, weight]) => [family, (weight / 20) * sum * 0.2] as const);
    return [field, weighted([...core, ...support])];
  }),
) as Record<Field, (random: Random) => Family>;

/** Founds that many companies. Names and slugs are unique; larger ones come first and have more places. */
export function foundCompanies(random: Random, count: number): DemoCompany[] {
  const companies: DemoCompany[] = [];
  const taken = new Set<string>();
  while (companies.length < count) {
    const field = drawField(random);
    const home = drawHome(random);
    // After some thousand companies the plain names run out, and branches are told apart by their city.
    const branch = companies.length > 3_000 ? ` ${random.pick(home.cities).city}` : '';
    const plain = `${random.pick(STEMS)} ${random.pick(HIRING[field].trades)}${branch}`;
    const form = UNINCORPORATED.has(field) ? '' : random.pick(home.legalForms);
    const name = `${plain} ${form}`.trim();
    if (taken.has(plain)) continue;
    taken.add(plain);
    const rank = companies.length / count;
    const places = random.sample(
      home.cities,
      rank < 0.1 ? random.between(3, 9) : rank < 0.4 ? random.between(1, 4) : 1,
    );
    if (rank < 0.08 && random.chance(0.6)) {
      for (let more = random.between(1, 4); more > 0; more--) places.push(random.pick(drawHome(random).cities));
    }
    companies.push({
      name,
      site: plain.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-'),
      field,
      home,
      places,
      founded: random.between(1890, 2019),
      people: Math.round(random.between(12, 90) * (rank < 0.1 ? 60 : rank < 0.4 ? 9 : 1.5)),
      drawFamily: drawFamily[field],
    });
  }
  return companies;
}
