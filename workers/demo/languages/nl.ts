/** Dutch, as listings in the Netherlands and Flanders are written. */

import type { Phrases } from '../phrases.ts';
import { nlWork } from './nl-work.ts';

export const nl: Phrases = {
  about: {
    technology: [
      "Al sinds {year} schrijft {company} software waar mensen elke werkdag op rekenen. We zijn met {people} collega's, in {city} en daarbuiten.",
    ],
    finance: [
      '{company} zorgt sinds {year} voor het spaargeld en de verzekeringen van gezinnen en bedrijven rond {city}, met heldere taal en kloppende cijfers.',
    ],
    healthcare: [
      "{company} behandelt elk jaar zo'n 40.000 patiënten. Met {people} collega's zijn we een van de grotere werkgevers in {city}.",
    ],
    care: [
      '{company} helpt mensen in en om {city} om te leven zoals zij dat willen. We zijn een stichting met {people} medewerkers.',
    ],
    education: ['{company} geeft sinds {year} les in {city}: kleine groepen, goede boeken en veel frisse lucht.'],
    public: [
      'Water, wegen, scholen en vergunningen: de {people} medewerkers van {company} werken voor iedereen die in {city} woont.',
    ],
    construction: [
      '{company} bouwt sinds {year} in {city} en omgeving: woningen, scholen, bruggen en wat eronder ligt.',
    ],
    manufacturing: [
      '{company} is een familiebedrijf dat sinds {year} in {city} produceert. Onze onderdelen zitten in keukens, treinen en operatiekamers.',
    ],
    logistics: [
      "{company} vervoert elke dag zo'n 90.000 zendingen. Daar zijn {people} mensen voor nodig, en misschien ben jij er een van.",
    ],
    retail: [
      '{company} begon in {year} met een winkel in {city}. Nu zijn het er veertig, en overal kent iemand de klanten bij naam.',
    ],
    hospitality: [
      '{company} ontvangt sinds {year} gasten in {city}. We koken vers en eten met het hele team voor de dienst.',
    ],
    energy: [
      '{company} levert stroom en warmte in {city}. In 2035 moet alles duurzaam zijn; daar werken {people} mensen aan.',
    ],
    media: [
      '{company} vertelt verhalen uit {city}, op papier, in de ether en online. Wat wij brengen is twee keer nagekeken.',
    ],
    consulting: [
      '{company} adviseert bedrijven, overheden en verenigingen. We zijn met {people} mensen die van duidelijke taal houden.',
    ],
    science: [
      'Bij {company} in {city} zoeken onderzoekers, analisten en ondersteuners samen naar antwoorden die jaren kosten.',
    ],
    facilities: [
      'Kantoren, ziekenhuizen, stations: {company} houdt ze schoon, veilig en draaiend, met {people} mensen rond {city}.',
    ],
    agriculture: [
      '{company} bewerkt 900 hectare bij {city}. Met grond, dieren en mensen gaan we om alsof we willen blijven.',
    ],
    wellness: ['Bij {company} in {city} nemen mensen een uur voor zichzelf. Dat nemen wij serieus.'],
  },
  role: [
    'Voor ons team in {city} zoeken wij een collega: {title}.',
    'Ons team in {city} groeit en daarom hebben we een nieuwe vacature: {title}.',
    'Een collega gaat met pensioen en draagt haar werk zorgvuldig aan je over.',
    'Je komt in een team van zeven mensen, met een fijne sfeer en gevarieerd werk.',
  ],
  headings: {
    duties: ['Wat ga je doen?', 'Jouw taken', 'De functie'],
    needs: ['Wat neem je mee?', 'Functie-eisen', 'Wie ben jij?'],
    offers: ['Wat bieden wij?', 'Ons aanbod', 'Arbeidsvoorwaarden'],
  },
  skills: ['Kennis die we zoeken: {skills}.', 'Waarmee je werkt: {skills}.'],
  more: [
    'Je hoeft op de eerste dag nog niet alles te kunnen. De eerste maand werkt er iemand naast je, de tweede kijkt er iemand mee, en vanaf de derde bepaal je zelf hoeveel hulp je wilt.',
    'We zijn er trots op hoe lang mensen blijven: gemiddeld negen jaar. Wie weggaat, komt vaak weer terug.',
    'Besluiten vallen waar het werk gebeurt. Wie een fout ziet mag stoppen, en wie een beter idee heeft mag het proberen.',
    "Het team is gemengd in leeftijd en achtergrond, en om twaalf uur eten we samen. Nieuwe collega's kiezen het eerste uitje.",
  ],
  offers: [
    'Een vast contract na een goede proeftijd',
    'Acht procent vakantiegeld en een dertiende maand',
    'Zesentwintig vakantiedagen',
    'Een goede pensioenregeling',
    'Opleidingen onder werktijd',
    'Werktijden die bij school en opvang passen',
    'Reiskostenvergoeding of een leasefiets',
    'Een rooster dat zes weken vooruit bekend is',
    'Werkkleding, en het wassen ervan',
    'Hulp bij het vinden van een woning',
  ],
  others: ['Je werkt nauw samen met andere beroepen: {others}.', 'Bij {company} zoeken we nu ook: {others}.'],
  keywords: 'Zoekwoorden',
  workplace: {
    ON_SITE: ['Je werkt op locatie in {city}.'],
    HYBRID: ['We werken hybride: twee of drie dagen per week op kantoor in {city}, de andere dagen thuis.'],
    REMOTE: ['Je werkt volledig op afstand; twee keer per jaar zien we elkaar in het echt.'],
  },
  employment: {
    PART_TIME: ['Het gaat om een parttime functie van 20 tot 28 uur per week.'],
    TEMPORARY: ['De functie is tijdelijk, voor twaalf maanden.'],
    CONTRACTOR: ["Je werkt als zzp'er voor zes maanden."],
  },
  closing: [
    'Enthousiast? Stuur ons je cv; een brief hoeft niet.',
    'We reageren binnen twee weken op elke sollicitatie.',
    'Iedereen is welkom, ongeacht leeftijd, afkomst, gender of beperking.',
    'Voldoe je niet aan elk punt? Schrijf ons toch.',
  ],
  grades: { INTERN: 'Stage {title}', ENTRY: 'Junior {title}', SENIOR: 'Senior {title}' },
  gender: ['', '', ' (m/v/x)', ' m/v'],
  families: nlWork,
};
