/** German, as listings in Germany, Austria and Switzerland are written. */

import type { Phrases } from '../phrases.ts';
import { deWork } from './de-work.ts';

export const de: Phrases = {
  about: {
    technology: [
      '{company} entwickelt seit {year} Software, auf die sich Kundinnen und Kunden in ganz Europa verlassen. In {city} und an anderen Orten sind wir rund {people} Menschen.',
    ],
    finance: [
      'Seit {year} begleitet {company} Familien und Betriebe rund um {city} in allen Fragen des Geldes: verständlich, verlässlich und nah.',
    ],
    healthcare: [
      '{company} versorgt jedes Jahr etwa 40.000 Patientinnen und Patienten. Mit {people} Beschäftigten gehören wir zu den großen Arbeitgebern in {city}.',
      'Gute Medizin braucht gute Teams. Bei {company} in {city} arbeiten {people} Menschen aus mehr als vierzig Ländern zusammen.',
    ],
    care: [
      '{company} unterstützt Menschen in {city} und Umgebung dabei, so zu leben, wie sie es möchten. Wir sind gemeinnützig und {people} Kolleginnen und Kollegen stark.',
    ],
    education: [
      '{company} ist seit {year} ein Ort des Lernens in {city}. Kleine Gruppen, gute Bücher und viel frische Luft gehören für uns dazu.',
    ],
    public: [
      'Für alle, die in und um {city} leben, arbeiten bei {company} rund {people} Menschen, vom Bürgeramt bis zum Grünflächenamt.',
    ],
    construction: [
      '{company} baut seit {year} in {city} und der Region: Wohnungen, Schulen, Brücken und was darunter liegt.',
    ],
    manufacturing: [
      '{company} ist ein Familienunternehmen, das seit {year} in {city} fertigt. Unsere Teile stecken in Küchen, Zügen und Operationssälen auf der ganzen Welt.',
    ],
    logistics: [
      '{company} bewegt täglich rund 90.000 Sendungen. Dafür braucht es {people} Menschen, die anpacken und mitdenken.',
    ],
    retail: [
      'Mit einem Laden in {city} fing {company} im Jahr {year} an. Heute sind es vierzig, und in jedem kennt jemand die Kundschaft beim Namen.',
    ],
    hospitality: [
      'Seit {year} empfängt {company} Gäste in {city}. Wir kochen frisch, und vor dem Service isst das Team gemeinsam.',
    ],
    energy: [
      '{company} versorgt {city} und das Umland mit Strom und Wärme. Bis 2035 soll alles davon erneuerbar sein; daran arbeiten bei uns {people} Menschen.',
    ],
    media: [
      '{company} erzählt Geschichten aus {city}: gedruckt, gesendet und online. Was bei uns erscheint, wurde zweimal geprüft.',
    ],
    consulting: [
      '{company} berät Unternehmen, Verwaltungen und Verbände. Wir sind {people} Menschen, die klare Worte mögen.',
    ],
    science: [
      '{company} forscht seit {year} in {city}. Von der ersten Messung bis zum zugelassenen Produkt liegt vieles bei uns in einer Hand.',
    ],
    facilities: [
      'Büros, Kliniken, Bahnhöfe: {company} hält sie sauber, sicher und in Betrieb. Rund um {city} sind dafür {people} Menschen unterwegs.',
    ],
    agriculture: [
      '{company} bewirtschaftet 900 Hektar bei {city}. Mit Boden, Tieren und Menschen gehen wir so um, als wollten wir bleiben.',
    ],
    wellness: ['Bei {company} in {city} nehmen sich Menschen eine Stunde Zeit für sich selbst. Wir nehmen das ernst.'],
  },
  role: [
    'Zur Verstärkung unseres Teams in {city} suchen wir zum nächstmöglichen Zeitpunkt: {title}.',
    'Unser Team in {city} wächst. Deshalb ist bei uns eine Stelle neu zu besetzen: {title}.',
    'Eine Kollegin geht in den Ruhestand, und wir möchten ihre Stelle gut übergeben. Sie werden sorgfältig eingearbeitet.',
    'Sie arbeiten in einem Team von sieben Personen. Der Ton ist freundlich, die Aufgaben sind abwechslungsreich.',
  ],
  headings: {
    duties: ['Ihre Aufgaben', 'Das erwartet Sie', 'Was Sie tun'],
    needs: ['Ihr Profil', 'Das bringen Sie mit', 'Was wir uns wünschen'],
    offers: ['Wir bieten', 'Das erwartet Sie bei uns', 'Ihre Vorteile'],
  },
  skills: ['Kenntnisse, auf die es ankommt: {skills}.', 'Womit Sie arbeiten: {skills}.'],
  more: [
    'Am ersten Tag müssen Sie noch nicht alles können. Im ersten Monat arbeitet jemand an Ihrer Seite, im zweiten schaut jemand mit, und ab dem dritten entscheiden Sie selbst, wie viel Hilfe Sie möchten.',
    'Wir sind stolz darauf, wie lange Menschen bei uns bleiben: im Schnitt neun Jahre. Wer geht, kommt oft wieder.',
    'Entschieden wird dort, wo die Arbeit getan wird. Wer einen Fehler sieht, darf anhalten, und wer eine bessere Idee hat, darf sie ausprobieren.',
    'Das Team ist in Alter und Herkunft gemischt, und gegessen wird um zwölf. Neue Kolleginnen und Kollegen wählen das Ziel des ersten Ausflugs.',
  ],
  offers: [
    'Einen unbefristeten Vertrag nach der Probezeit',
    '30 Tage Urlaub im Jahr, dazu der 24. und der 31. Dezember',
    'Eine betriebliche Altersvorsorge mit Zuschuss',
    'Fortbildungen in der Arbeitszeit',
    'Arbeitszeiten, die zu Schule und Kita passen',
    'Ein Deutschlandticket oder ein Dienstrad',
    'Eine Kantine, in der gekocht wird',
    'Bezahlung nach Tarif, Weihnachtsgeld inbegriffen',
    'Dienstpläne, die sechs Wochen im Voraus feststehen',
    'Hilfe bei der Suche nach einer Wohnung',
    'Arbeitskleidung und deren Reinigung',
  ],
  others: [
    'Sie arbeiten eng mit anderen Berufen zusammen: {others}.',
    'Bei {company} sind zurzeit auch diese Stellen frei: {others}.',
  ],
  keywords: 'Suchbegriffe',
  workplace: {
    ON_SITE: ['Ihr Arbeitsort ist {city}; die Tätigkeit findet vor Ort statt.'],
    HYBRID: ['Wir arbeiten hybrid: zwei bis drei Tage in der Woche im Büro in {city}, die übrigen im Homeoffice.'],
    REMOTE: ['Die Stelle ist vollständig remote. Zweimal im Jahr treffen wir uns persönlich.'],
  },
  employment: {
    PART_TIME: ['Es handelt sich um eine Stelle in Teilzeit mit 20 bis 30 Stunden in der Woche.'],
    TEMPORARY: ['Die Stelle ist als Elternzeitvertretung auf zwölf Monate befristet.'],
    CONTRACTOR: ['Die Zusammenarbeit erfolgt freiberuflich über sechs Monate.'],
  },
  closing: [
    'Haben wir Ihr Interesse geweckt? Dann freuen wir uns auf Ihre Bewerbung mit Lebenslauf; ein Anschreiben ist nicht nötig.',
    'Wir antworten auf jede Bewerbung innerhalb von zwei Wochen.',
    'Schwerbehinderte Menschen werden bei gleicher Eignung bevorzugt berücksichtigt.',
    'Auch wenn Sie nicht jeden Punkt erfüllen: Schreiben Sie uns.',
  ],
  grades: { INTERN: 'Praktikum: {title}', ENTRY: 'Junior {title}', SENIOR: 'Senior {title}' },
  gender: [' (m/w/d)', ' (m/w/d)', ' (w/m/d)', ' (m/w/x)'],
  families: deWork,
};
