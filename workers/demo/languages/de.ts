/** German, as listings in Germany, Austria and Switzerland are written. */

import type { Phrases } from '../phrases.ts';

export const de: Phrases = {
  about: {
    technology: ['{company} entwickelt seit {year} Software, auf die sich Kundinnen und Kunden in ganz Europa verlassen. In {city} und an anderen Orten sind wir rund {people} Menschen.'],
    finance: ['Seit {year} begleitet {company} Familien und Betriebe rund um {city} in allen Fragen des Geldes: verständlich, verlässlich und nah.'],
    healthcare: ['{company} versorgt jedes Jahr etwa 40.000 Patientinnen und Patienten. Mit {people} Beschäftigten gehören wir zu den großen Arbeitgebern in {city}.', 'Gute Medizin braucht gute Teams. Bei {company} in {city} arbeiten {people} Menschen aus mehr als vierzig Ländern zusammen.'],
    care: ['{company} unterstützt Menschen in {city} und Umgebung dabei, so zu leben, wie sie es möchten. Wir sind gemeinnützig und {people} Kolleginnen und Kollegen stark.'],
    education: ['{company} ist seit {year} ein Ort des Lernens in {city}. Kleine Gruppen, gute Bücher und viel frische Luft gehören für uns dazu.'],
    public: ['Für alle, die in und um {city} leben, arbeiten bei {company} rund {people} Menschen, vom Bürgeramt bis zum Grünflächenamt.'],
    construction: ['{company} baut seit {year} in {city} und der Region: Wohnungen, Schulen, Brücken und was darunter liegt.'],
    manufacturing: ['{company} ist ein Familienunternehmen, das seit {year} in {city} fertigt. Unsere Teile stecken in Küchen, Zügen und Operationssälen auf der ganzen Welt.'],
    logistics: ['{company} bewegt täglich rund 90.000 Sendungen. Dafür braucht es {people} Menschen, die anpacken und mitdenken.'],
    retail: ['Mit einem Laden in {city} fing {company} im Jahr {year} an. Heute sind es vierzig, und in jedem kennt jemand die Kundschaft beim Namen.'],
    hospitality: ['Seit {year} empfängt {company} Gäste in {city}. Wir kochen frisch, und vor dem Service isst das Team gemeinsam.'],
    energy: ['{company} versorgt {city} und das Umland mit Strom und Wärme. Bis 2035 soll alles davon erneuerbar sein; daran arbeiten bei uns {people} Menschen.'],
    media: ['{company} erzählt Geschichten aus {city}: gedruckt, gesendet und online. Was bei uns erscheint, wurde zweimal geprüft.'],
    consulting: ['{company} berät Unternehmen, Verwaltungen und Verbände. Wir sind {people} Menschen, die klare Worte mögen.'],
    science: ['{company} forscht seit {year} in {city}. Von der ersten Messung bis zum zugelassenen Produkt liegt vieles bei uns in einer Hand.'],
    facilities: ['Büros, Kliniken, Bahnhöfe: {company} hält sie sauber, sicher und in Betrieb. Rund um {city} sind dafür {people} Menschen unterwegs.'],
    agriculture: ['{company} bewirtschaftet 900 Hektar bei {city}. Mit Boden, Tieren und Menschen gehen wir so um, als wollten wir bleiben.'],
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
  skills: ['Im Alltag arbeiten Sie mit {skills}.', 'Sie kennen sich mit {skills} aus.'],
  and: 'und',
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
  families: {
    nursing: {
      titles: { 'Registered Nurse': 'Pflegefachkraft', 'Intensive Care Nurse': 'Pflegefachkraft Intensivstation', 'Emergency Nurse': 'Pflegefachkraft Notaufnahme', Midwife: 'Hebamme', 'Nursing Assistant': 'Pflegehelfer' },
      duties: ['Sie planen die Pflege, führen sie durch und dokumentieren sie', 'Sie geben Medikamente und beobachten ihre Wirkung', 'Sie sprechen mit Patientinnen, Patienten und Angehörigen auf Augenhöhe', 'Sie arbeiten eng mit dem ärztlichen Dienst und der Therapie zusammen', 'Sie leiten Auszubildende an', 'Sie achten auf Hygiene, auch wenn viel zu tun ist'],
      needs: ['Eine abgeschlossene Ausbildung in der Pflege', 'Bereitschaft zu Früh-, Spät- und Nachtdiensten', 'Einfühlungsvermögen und einen kühlen Kopf', 'Freude an der Arbeit im Team'],
    },
    healthcare: {
      titles: { Physician: 'Facharzt Innere Medizin', 'General Practitioner': 'Hausarzt', Physiotherapist: 'Physiotherapeut', Pharmacist: 'Apotheker', 'Medical Laboratory Technician': 'Medizinischer Technologe Labor', Paramedic: 'Notfallsanitäter', 'Medical Assistant': 'Medizinischer Fachangestellter' },
      duties: ['Sie untersuchen, behandeln und erklären jeden Schritt', 'Sie führen die Akten so, dass jeder sie übernehmen kann', 'Sie wirken an Fallbesprechungen und an der Ausbildung mit', 'Sie stimmen sich mit Pflege und Therapie ab', 'Sie beteiligen sich an den Bereitschaftsdiensten'],
      needs: ['Die nötige Approbation oder Berufserlaubnis', 'Freude am Umgang mit Menschen jeden Alters', 'Sorgfalt, auch unter Zeitdruck', 'Deutschkenntnisse mindestens auf dem Niveau B2'],
    },
    'social-care': {
      titles: { 'Social Worker': 'Sozialarbeiter', Psychologist: 'Psychologe', 'Support Worker': 'Betreuungskraft', 'Youth Worker': 'Erzieher in der Jugendhilfe' },
      duties: ['Sie bauen Vertrauen zu Menschen in schwierigen Lagen auf', 'Sie stellen gemeinsam mit ihnen Hilfepläne auf', 'Sie arbeiten mit Familien, Schulen und Behörden zusammen', 'Sie schreiben Berichte, die fair und brauchbar sind'],
      needs: ['Ein Studium oder eine Ausbildung im sozialen Bereich', 'Geduld, Humor und Verlässlichkeit', 'Ein erweitertes Führungszeugnis', 'Bereitschaft zur Supervision'],
    },
    'skilled-trades': {
      titles: { Electrician: 'Elektriker', Plumber: 'Anlagenmechaniker Sanitär, Heizung und Klima', 'HVAC Technician': 'Kälteanlagenbauer', 'Automotive Technician': 'Kfz-Mechatroniker', 'Maintenance Technician': 'Instandhaltungstechniker', 'Solar Panel Installer': 'Solarmonteur' },
      duties: ['Sie montieren, prüfen und übergeben Anlagen bei der Kundschaft', 'Sie suchen Fehler planvoll und beheben sie dauerhaft', 'Sie erklären, was gemacht wurde und was es kostet', 'Sie dokumentieren Messwerte und Material auf dem Tablet', 'Sie übernehmen etwa jede sechste Woche den Notdienst'],
      needs: ['Eine abgeschlossene Ausbildung im Handwerk', 'Einen Führerschein der Klasse B', 'Saubere Arbeit und gute Umgangsformen', 'Bewusstsein für Sicherheit'],
    },
    construction: {
      titles: { Carpenter: 'Zimmerer', Bricklayer: 'Maurer', 'Construction Worker': 'Bauhelfer', 'Site Manager': 'Bauleiter', 'Heavy Equipment Operator': 'Baggerfahrer', Painter: 'Maler und Lackierer' },
      duties: ['Sie richten die Baustelle ein und sichern sie', 'Sie lesen Pläne und messen zweimal', 'Sie arbeiten auch in der Höhe, mit der richtigen Ausrüstung', 'Sie stimmen sich mit den anderen Gewerken ab', 'Sie führen den Tagesbericht'],
      needs: ['Eine Ausbildung am Bau oder einige Jahre Praxis', 'Einen Führerschein und Bereitschaft zu wechselnden Baustellen', 'Körperliche Fitness und Trittsicherheit', 'Teamgeist'],
    },
    manufacturing: {
      titles: { 'Machine Operator': 'Maschinenbediener', 'CNC Machinist': 'Zerspanungsmechaniker CNC', Welder: 'Schweißer', 'Assembly Technician': 'Montagemitarbeiter', 'Production Supervisor': 'Schichtleiter Produktion', 'Quality Inspector': 'Qualitätsprüfer' },
      duties: ['Sie rüsten, fahren und überwachen Maschinen', 'Sie prüfen Teile nach Zeichnung', 'Sie melden Störungen mit ihrer Ursache', 'Sie schlagen vor, was leichter ginge', 'Sie übergeben ordentlich an die nächste Schicht'],
      needs: ['Eine Ausbildung in Metall, Kunststoff oder Elektronik', 'Bereitschaft zur Arbeit in zwei oder drei Schichten', 'Technisches Verständnis und ein gutes Auge', 'Zuverlässigkeit'],
    },
    logistics: {
      titles: { 'Warehouse Associate': 'Lagermitarbeiter', 'Forklift Operator': 'Staplerfahrer', 'Supply Chain Planner': 'Disponent Supply Chain', 'Purchasing Agent': 'Einkäufer', 'Warehouse Manager': 'Lagerleiter' },
      duties: ['Sie nehmen Ware an, prüfen und verräumen sie', 'Sie kommissionieren Aufträge mit dem Scanner', 'Sie beladen Lkw so, dass nichts rutscht', 'Sie zählen Bestände und klären Abweichungen'],
      needs: ['Zuverlässigkeit, auch um sechs Uhr morgens', 'Erfahrung im Lager ist willkommen, wir lernen Sie an', 'Bereitschaft zur Schichtarbeit', 'Ein Staplerschein ist von Vorteil'],
    },
    transport: {
      titles: { 'Truck Driver': 'Berufskraftfahrer', 'Delivery Driver': 'Paketzusteller', 'Bus Driver': 'Busfahrer', Dispatcher: 'Disponent', 'Flight Attendant': 'Zugbegleiter' },
      duties: ['Sie fahren sicher, sparsam und pünktlich', 'Sie prüfen das Fahrzeug vor jeder Abfahrt', 'Sie sichern die Ladung und führen die Papiere', 'Sie begegnen Fahrgästen und Kundschaft freundlich'],
      needs: ['Den Führerschein für das Fahrzeug und die Fahrerkarte', 'Gute Ortskenntnis oder Freude daran, sie zu erwerben', 'Geduld im Verkehr', 'Bereitschaft zu Früh- und Spätdiensten'],
    },
    hospitality: {
      titles: { Cook: 'Koch', Waiter: 'Servicekraft', Barista: 'Barista', 'Hotel Receptionist': 'Rezeptionist', 'Restaurant Manager': 'Restaurantleiter', 'Kitchen Porter': 'Küchenhilfe' },
      duties: ['Sie geben Gästen das Gefühl, erwartet zu werden', 'Sie bereiten Ihren Posten vor und hinterlassen ihn sauber', 'Sie arbeiten Hand in Hand mit Küche, Bar und Empfang', 'Sie achten auf Hygiene', 'Sie helfen bei Banketten aus'],
      needs: ['Eine Ausbildung oder Erfahrung in der Gastronomie', 'Bereitschaft zur Arbeit am Abend und am Wochenende', 'Eine freundliche Art und schnelle Füße', 'Eine weitere Sprache ist willkommen'],
    },
    retail: {
      titles: { 'Sales Associate': 'Verkäufer', 'Store Manager': 'Filialleiter', Cashier: 'Kassierer', 'Stock Associate': 'Warenverräumer', 'Pharmacy Assistant': 'Augenoptiker' },
      duties: ['Sie beraten die Kundschaft und kennen das Sortiment', 'Sie kassieren korrekt, auch am Samstag vor den Feiertagen', 'Sie räumen Ware ein und zeichnen sie aus', 'Sie bearbeiten Umtausch und Beschwerden fair'],
      needs: ['Freundlichkeit, Pünktlichkeit und schnelle Auffassung', 'Erfahrung im Verkauf ist willkommen, aber nicht nötig', 'Bereitschaft zur Arbeit am Samstag', 'Sicheres Deutsch'],
    },
    education: {
      titles: { 'Primary School Teacher': 'Grundschullehrkraft', 'Mathematics Teacher': 'Lehrkraft für Mathematik', 'Early Childhood Educator': 'Erzieher', 'Special Education Teacher': 'Sonderpädagoge', Lecturer: 'Wissenschaftlicher Mitarbeiter' },
      duties: ['Sie planen Unterricht, der alle erreicht', 'Sie bewerten fair und zeigen, wie es weitergeht', 'Sie sprechen regelmäßig mit den Eltern', 'Sie entwickeln mit dem Kollegium die Konzepte weiter', 'Sie merken, wenn ein Kind Hilfe braucht'],
      needs: ['Die Lehrbefähigung oder staatliche Anerkennung', 'Ruhe, Wärme und eine gute Stimme', 'Ein erweitertes Führungszeugnis', 'Freude an der Zusammenarbeit'],
    },
    administration: {
      titles: { 'Administrative Assistant': 'Verwaltungsangestellter', 'Executive Assistant': 'Assistenz der Geschäftsführung', Receptionist: 'Empfangsmitarbeiter', 'Office Manager': 'Office Manager' },
      duties: ['Sie sind die erste Stimme, die Anrufende hören', 'Sie führen Kalender und planen Reisen', 'Sie schreiben Briefe und Protokolle', 'Sie legen Akten so ab, dass andere sie finden', 'Sie prüfen Rechnungen und bestellen Material'],
      needs: ['Eine kaufmännische Ausbildung', 'Verschwiegenheit und Freundlichkeit', 'Sichere Kenntnisse in Tabellen und Textverarbeitung', 'Eine sorgfältige Arbeitsweise'],
    },
    finance: {
      titles: { Accountant: 'Bilanzbuchhalter', 'Accounts Payable Clerk': 'Buchhalter', 'Financial Analyst': 'Controller', 'Claims Adjuster': 'Schadensachbearbeiter' },
      duties: ['Sie erstellen Monats- und Jahresabschlüsse', 'Sie stimmen Konten ab und klären Differenzen', 'Sie bereiten Zahlen für Prüfung und Finanzamt auf', 'Sie beraten die Fachbereiche, bevor Geld ausgegeben wird'],
      needs: ['Eine Ausbildung oder ein Studium im Rechnungswesen', 'Sicherheit nach HGB oder IFRS', 'Sehr gute Kenntnisse in Excel und SAP', 'Genauigkeit auch am Quartalsende'],
    },
    'software-engineering': {
      titles: { 'Software Engineer': 'Softwareentwickler', 'Backend Engineer': 'Backend-Entwickler', 'Frontend Engineer': 'Frontend-Entwickler', 'Python Developer': 'Python-Entwickler', 'Embedded Software Engineer': 'Embedded-Softwareentwickler', '.NET Developer': '.NET-Entwickler', 'QA Engineer': 'Testingenieur' },
      duties: ['Sie entwerfen, bauen und betreiben Dienste, auf die sich andere verlassen', 'Sie prüfen den Code anderer und lassen Ihren prüfen', 'Sie zerlegen große Änderungen in kleine Schritte', 'Sie schreiben Tests, die aus dem richtigen Grund scheitern', 'Sie beteiligen sich an der Rufbereitschaft'],
      needs: ['Mehrere Jahre Erfahrung in der Entwicklung', 'Sicherheit in HTTP und relationalen Datenbanken', 'Klare Namen, kleine Commits, ehrliche Schätzungen', 'Gutes Deutsch oder Englisch'],
    },
    engineering: {
      titles: { 'Mechanical Engineer': 'Konstrukteur Maschinenbau', 'Electrical Engineer': 'Elektroingenieur', 'Civil Engineer': 'Bauingenieur', 'Process Engineer': 'Verfahrensingenieur', Architect: 'Architekt', 'Energy Engineer': 'Projektingenieur erneuerbare Energien' },
      duties: ['Sie entwerfen, berechnen und zeichnen', 'Sie begleiten einen Entwurf von der Ausschreibung bis zur Abnahme', 'Sie klären Toleranzen und Werkstoffe mit Lieferanten', 'Sie planen Versuche und werten sie ehrlich aus'],
      needs: ['Ein Studium der Ingenieurwissenschaften oder einen Abschluss als Techniker', 'Routine in einem CAD-System', 'Kenntnis der einschlägigen Normen', 'Freude an Dingen, die man anfassen kann'],
    },
    sales: {
      titles: { 'Account Executive': 'Vertriebsmitarbeiter im Außendienst', 'Key Account Manager': 'Key Account Manager', 'Sales Development Representative': 'Vertriebsmitarbeiter im Innendienst', 'Real Estate Agent': 'Immobilienmakler' },
      duties: ['Sie finden Kundinnen und Kunden, denen wir helfen können', 'Sie hören erst zu und bieten dann an', 'Sie führen Angebote bis zum Abschluss', 'Sie besuchen Messen und die Kundschaft in der Region'],
      needs: ['Erfahrung im Vertrieb', 'Ausdauer ohne Druck', 'Einen Führerschein der Klasse B', 'Sicherer Umgang mit einem CRM'],
    },
    facilities: {
      titles: { Cleaner: 'Reinigungskraft', Housekeeper: 'Hauswirtschaftskraft', 'Facility Manager': 'Hausmeister' },
      duties: ['Sie reinigen Büros, Stationen oder Zimmer nach Plan', 'Sie setzen Maschinen und Mittel sachgerecht ein', 'Sie melden Schäden und leere Bestände', 'Sie arbeiten selbstständig und gründlich'],
      needs: ['Zuverlässigkeit und Verschwiegenheit', 'Frühe oder späte Arbeitszeiten liegen Ihnen', 'Erfahrung ist willkommen, wir zeigen Ihnen alles', 'Grundkenntnisse der deutschen Sprache'],
    },
  },
};
