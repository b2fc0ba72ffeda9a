/** Swedish, as listings in Sweden are written. */

import type { Phrases } from '../phrases.ts';
import { svWork } from './sv-work.ts';

export const sv: Phrases = {
  about: {
    technology: [
      'Sedan {year} skriver {company} programvara som människor litar på varje arbetsdag. Vi är {people} kollegor i {city} och på andra orter.',
    ],
    finance: [
      '{company} tar hand om sparande och försäkringar för familjer och företag kring {city} sedan {year}, med tydliga ord och rätta siffror.',
    ],
    healthcare: [
      '{company} vårdar omkring 40 000 patienter om året. Med {people} medarbetare är vi en av de större arbetsgivarna i {city}.',
    ],
    care: [
      '{company} hjälper människor i och kring {city} att leva som de själva vill. Vi är en ideell förening med {people} anställda.',
    ],
    education: ['{company} har undervisat i {city} sedan {year}: små grupper, bra böcker och mycket frisk luft.'],
    public: ['Vatten, vägar, skolor och bygglov: på {company} arbetar {people} personer för alla som bor i {city}.'],
    construction: [
      '{company} bygger i {city} med omnejd sedan {year}: bostäder, skolor, broar och det som ligger under dem.',
    ],
    manufacturing: [
      '{company} är ett familjeföretag som har tillverkat i {city} sedan {year}. Våra delar sitter i kök, tåg och operationssalar.',
    ],
    logistics: [
      '{company} flyttar omkring 90 000 försändelser om dagen. Det krävs {people} personer för det, och kanske är du en av dem.',
    ],
    retail: [
      '{company} började med en butik i {city} år {year}. I dag är de fyrtio, och i alla är det någon som kan kundernas namn.',
    ],
    hospitality: [
      '{company} har tagit emot gäster i {city} sedan {year}. Vi lagar mat från grunden och äter tillsammans före serveringen.',
    ],
    energy: [
      '{company} levererar el och värme i {city}. År 2035 ska allt vara förnybart, och {people} personer arbetar med det hos oss.',
    ],
    media: ['{company} berättar om {city} i tryck, i etern och på nätet. Det vi ger ut är kontrollerat två gånger.'],
    consulting: [
      '{company} ger råd till företag, myndigheter och föreningar. Vi är {people} personer som tycker om klarspråk.',
    ],
    science: [
      'På {company} i {city} söker forskare, tekniker och stödfunktioner tillsammans svar som tar år att finna.',
    ],
    facilities: [
      'Kontor, sjukhus, stationer: {company} håller dem rena, säkra och i gång med {people} medarbetare kring {city}.',
    ],
    agriculture: [
      '{company} brukar 900 hektar nära {city}. Vi behandlar jord, djur och människor som om vi tänker stanna.',
    ],
    wellness: ['Hos {company} i {city} tar sig människor en timme för sig själva. Det tar vi på allvar.'],
  },
  role: [
    'Till vårt team i {city} söker vi nu: {title}.',
    'Vårt team i {city} växer och vi har en ny tjänst: {title}.',
    'En kollega går i pension och lämnar över sitt arbete ordentligt till dig.',
    'Du kommer till en grupp på sju personer med god stämning och varierande uppgifter.',
  ],
  headings: {
    duties: ['Arbetsuppgifter', 'Vad du kommer att göra', 'Om tjänsten'],
    needs: ['Kvalifikationer', 'Vem är du?', 'Vi söker dig som har'],
    offers: ['Vi erbjuder', 'Förmåner', 'Det här får du'],
  },
  skills: ['Kunskaper vi söker: {skills}.', 'Du kommer att arbeta med: {skills}.'],
  more: [
    'Du behöver inte kunna allt den första dagen. Den första månaden arbetar någon vid din sida, den andra tittar någon till dig, och från den tredje bestämmer du själv hur mycket hjälp du vill ha.',
    'Vi är stolta över hur länge människor stannar: i snitt nio år. De som slutar kommer ofta tillbaka.',
    'Beslut fattas där arbetet görs. Den som ser ett fel får stanna upp, och den som har en bättre idé får pröva den.',
    'Gruppen är blandad i ålder och bakgrund, och lunch äter vi klockan tolv. Nya kollegor väljer målet för första utflykten.',
  ],
  offers: [
    'Tillsvidareanställning efter provanställning',
    'Kollektivavtal och tjänstepension',
    'Trettio dagars semester',
    'Friskvårdsbidrag',
    'Utbildning på arbetstid',
    'Arbetstider som går ihop med skola och förskola',
    'Scheman som är klara sex veckor i förväg',
    'Föräldralön i sex månader',
    'Hjälp att hitta bostad',
    'Arbetskläder och tvätt av dem',
  ],
  others: ['Du arbetar nära andra yrken: {others}.', 'Hos {company} söker vi just nu även: {others}.'],
  keywords: 'Sökord',
  workplace: {
    ON_SITE: ['Arbetet utförs på plats i {city}.'],
    HYBRID: ['Vi arbetar hybrid: två eller tre dagar i veckan på kontoret i {city}, resten hemifrån.'],
    REMOTE: ['Tjänsten är helt på distans; två gånger om året träffas vi på riktigt.'],
  },
  employment: {
    PART_TIME: ['Tjänsten är på deltid, 50 till 75 procent.'],
    TEMPORARY: ['Tjänsten är ett vikariat på tolv månader.'],
    CONTRACTOR: ['Uppdraget är på konsultbasis i sex månader.'],
  },
  closing: [
    'Låter det som du? Skicka ditt cv; ett personligt brev behövs inte.',
    'Vi svarar på varje ansökan inom två veckor.',
    'Alla är välkomna att söka, oavsett ålder, bakgrund, kön eller funktionsnedsättning.',
    'Uppfyller du inte varje punkt? Skriv till oss ändå.',
  ],
  grades: { INTERN: 'Praktikant: {title}', ENTRY: 'Junior {title}', SENIOR: 'Senior {title}' },
  gender: [''],
  families: svWork,
};
