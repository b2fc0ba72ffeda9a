/** Dutch titles, duties and needs, by field of work. */

import type { Phrases } from '../phrases.ts';

export const nlWork: Phrases['families'] = {
  'nursing-and-care': {
    titles: {
      'Registered Nurse': ['Verpleegkundige', 'Verpleegkundige niveau 5', 'Wijkverpleegkundige'],
      'Intensive Care Nurse': 'IC-verpleegkundige',
      'Emergency Nurse': 'Verpleegkundige spoedeisende hulp',
      Midwife: 'Verloskundige',
      'Nursing Assistant': 'Verzorgende IG',
    },
    duties: [
      'Je beoordeelt wat patiënten nodig hebben en geeft de zorg',
      'Je geeft medicatie en let op de werking',
      'Je spreekt met patiënten en familie in gewone woorden',
      'Je rapporteert nog dezelfde dienst',
      'Je begeleidt leerlingen',
      'Je let op hygiëne, ook als het druk is',
    ],
    needs: [
      'Een diploma en een geldige BIG-registratie',
      'Beschikbaar voor vroege, late en nachtdiensten',
      'Inlevingsvermogen en een koel hoofd',
      'Plezier in samenwerken',
    ],
  },
  medicine: {
    titles: {
      Physician: 'Internist',
      'General Practitioner': 'Huisarts',
      Physiotherapist: 'Fysiotherapeut',
      Pharmacist: 'Apotheker',
      'Dental Hygienist': 'Mondhygiënist',
      'Medical Laboratory Technician': 'Medisch analist',
      Paramedic: 'Ambulanceverpleegkundige',
      'Medical Assistant': 'Doktersassistent',
    },
    duties: [
      'Je onderzoekt, behandelt en legt elke stap uit',
      'Je houdt dossiers bij die een ander kan overnemen',
      'Je doet mee aan casusbesprekingen',
      'Je werkt samen met verpleging en therapie',
    ],
    needs: [
      'De vereiste registratie',
      'Goed contact met mensen van elke leeftijd',
      'Zorgvuldig, ook onder druk',
      'Nederlands op niveau B2',
    ],
  },
  'social-services': {
    titles: {
      'Social Worker': 'Maatschappelijk werker',
      Psychologist: 'Psycholoog',
      'Support Worker': 'Thuisbegeleider',
      'Youth Worker': 'Jongerenwerker',
    },
    duties: [
      'Je bouwt vertrouwen op met mensen in een lastige situatie',
      'Je maakt samen met hen een plan',
      'Je werkt met gezinnen, scholen en gemeenten',
      'Je schrijft verslagen die eerlijk en bruikbaar zijn',
    ],
    needs: [
      'Een opleiding in zorg of welzijn',
      'Geduld, humor en betrouwbaarheid',
      'Een verklaring omtrent het gedrag',
      'Rijbewijs B is een pluspunt',
    ],
  },
  maintenance: {
    titles: {
      Electrician: 'Elektricien',
      Plumber: 'Loodgieter',
      'HVAC Technician': 'Koelmonteur',
      'Automotive Technician': 'Automonteur',
      'Maintenance Technician': 'Onderhoudsmonteur',
      'Solar Panel Installer': 'Zonnepanelenmonteur',
    },
    duties: [
      'Je installeert, test en levert op bij de klant',
      'Je zoekt storingen en lost ze blijvend op',
      'Je legt uit wat je deed en wat het kost',
      'Je legt metingen vast op de tablet',
      'Je draait eens in de zes weken storingsdienst',
    ],
    needs: [
      'Een afgeronde vakopleiding',
      'Rijbewijs B',
      'Net werk en goede manieren',
      'VCA, of de wil om het te halen',
    ],
  },
  construction: {
    titles: {
      Carpenter: 'Timmerman',
      Bricklayer: 'Metselaar',
      'Construction Worker': 'Bouwvakker',
      'Site Manager': 'Uitvoerder',
      'Heavy Equipment Operator': 'Kraanmachinist',
      Painter: 'Schilder',
    },
    duties: [
      'Je richt de bouwplaats in en maakt hem veilig',
      'Je leest tekeningen en meet twee keer',
      'Je werkt op hoogte met de juiste middelen',
      'Je stemt af met de andere vakmensen',
    ],
    needs: ['Een bouwopleiding of jaren praktijk', 'Rijbewijs en bereid te reizen', 'Een goede conditie', 'Teamgeest'],
  },
  manufacturing: {
    titles: {
      'Machine Operator': 'Productiemedewerker',
      'CNC Machinist': 'CNC-verspaner',
      Welder: 'Lasser',
      'Assembly Technician': 'Assemblagemedewerker',
      'Production Supervisor': 'Ploegleider productie',
      'Quality Inspector': 'Kwaliteitscontroleur',
    },
    duties: [
      'Je stelt machines in en houdt ze in de gaten',
      'Je controleert onderdelen aan de hand van de tekening',
      'Je meldt storingen met hun oorzaak',
      'Je draagt netjes over aan de volgende ploeg',
    ],
    needs: [
      'Een technische opleiding of ervaring in de fabriek',
      'Werken in twee of drie ploegen',
      'Technisch inzicht',
      'Betrouwbaarheid',
    ],
  },
  logistics: {
    titles: {
      'Warehouse Associate': ['Magazijnmedewerker', 'Orderpicker', 'Logistiek medewerker'],
      'Forklift Operator': 'Heftruckchauffeur',
      'Supply Chain Planner': 'Supply chain planner',
      'Purchasing Agent': 'Inkoper',
      'Warehouse Manager': 'Magazijnchef',
    },
    duties: [
      'Je ontvangt, controleert en bergt goederen op',
      'Je verzamelt bestellingen met de scanner',
      'Je laadt vrachtwagens zo dat niets schuift',
      'Je telt voorraden en zoekt verschillen uit',
    ],
    needs: [
      "Betrouwbaar, ook om zes uur 's ochtends",
      'Ervaring is welkom, wij leren het je',
      'Bereid tot ploegendienst',
      'Heftruckcertificaat is een plus',
    ],
  },
  transport: {
    titles: {
      'Truck Driver': 'Vrachtwagenchauffeur',
      'Delivery Driver': 'Pakketbezorger',
      'Bus Driver': 'Buschauffeur',
      Dispatcher: 'Transportplanner',
      'Flight Attendant': 'Conducteur',
    },
    duties: [
      'Je rijdt veilig, zuinig en op tijd',
      'Je controleert het voertuig voor vertrek',
      'Je zet de lading vast en houdt de papieren bij',
      'Je bent vriendelijk tegen reizigers en klanten',
    ],
    needs: [
      'Het juiste rijbewijs en een chauffeurskaart',
      'Kennis van de streek, of zin om die te leren',
      'Geduld in het verkeer',
      'Flexibel in werktijden',
    ],
  },
  hospitality: {
    titles: {
      Cook: 'Kok',
      Waiter: 'Medewerker bediening',
      Barista: 'Barista',
      'Hotel Receptionist': 'Hotelreceptionist',
      'Restaurant Manager': 'Restaurantmanager',
      'Kitchen Porter': 'Keukenhulp',
    },
    duties: [
      'Je laat gasten merken dat ze welkom zijn',
      'Je bereidt je plek voor en laat hem schoon achter',
      'Je werkt samen met keuken, bar en receptie',
      'Je houdt je aan de hygiëneregels',
    ],
    needs: [
      'Opleiding of ervaring in de horeca',
      'Beschikbaar op avonden en in het weekend',
      'Een vriendelijk gezicht en snelle voeten',
      'Nog een taal is welkom',
    ],
  },
  retail: {
    titles: {
      'Sales Associate': ['Verkoopmedewerker', 'Winkelmedewerker'],
      'Store Manager': 'Filiaalmanager',
      Cashier: 'Kassamedewerker',
      'Stock Associate': 'Vakkenvuller',
      'Pharmacy Assistant': 'Opticien',
    },
    duties: [
      'Je adviseert klanten en kent het assortiment',
      'Je rekent af zonder fouten',
      'Je vult bij en prijst',
      'Je behandelt retouren eerlijk',
    ],
    needs: [
      'Vriendelijk, op tijd en leergierig',
      'Ervaring is welkom, niet nodig',
      'Beschikbaar op zaterdag',
      'Goed Nederlands',
    ],
  },
  education: {
    titles: {
      'Primary School Teacher': 'Leerkracht basisonderwijs',
      'Mathematics Teacher': 'Docent wiskunde',
      'Early Childhood Educator': 'Pedagogisch medewerker',
      'Special Education Teacher': 'Leerkracht speciaal onderwijs',
      Lecturer: 'Universitair docent',
    },
    duties: [
      'Je bereidt lessen voor die iedereen bereiken',
      'Je beoordeelt eerlijk en wijst de weg vooruit',
      'Je spreekt geregeld met ouders',
      'Je merkt het als een kind hulp nodig heeft',
    ],
    needs: [
      'De vereiste bevoegdheid',
      'Rust, warmte en een goede stem',
      'Een verklaring omtrent het gedrag',
      'Zin in samenwerken',
    ],
  },
  administration: {
    titles: {
      'Administrative Assistant': 'Administratief medewerker',
      'Executive Assistant': 'Directiesecretaris',
      Receptionist: 'Receptionist',
      'Office Manager': 'Officemanager',
    },
    duties: [
      'Je bent de eerste stem die bellers horen',
      "Je beheert agenda's en regelt reizen",
      'Je schrijft brieven en notulen',
      'Je archiveert zo dat anderen het vinden',
    ],
    needs: [
      'Een administratieve opleiding',
      'Discreet en vriendelijk',
      'Handig met spreadsheets',
      'Foutloos Nederlands',
    ],
  },
  finance: {
    titles: {
      Accountant: 'Accountant',
      'Accounts Payable Clerk': 'Medewerker crediteurenadministratie',
      'Financial Analyst': 'Businesscontroller',
      'Claims Adjuster': 'Schadebehandelaar',
    },
    duties: [
      'Je sluit de maand af en verklaart de verschillen',
      'Je sluit rekeningen aan',
      'Je bereidt cijfers voor de controle en de fiscus voor',
      'Je adviseert afdelingen voordat er geld wordt uitgegeven',
    ],
    needs: [
      'Een opleiding in boekhouding of finance',
      'Kennis van verslaggevingsregels',
      'Sterk in Excel, SAP is een plus',
      'Nauwkeurig, ook aan het eind van het kwartaal',
    ],
  },
  'software-engineering': {
    titles: {
      'Software Engineer': ['Softwareontwikkelaar', 'Software-ontwikkelaar', 'Software developer'],
      'Backend Engineer': 'Backendontwikkelaar',
      'Frontend Engineer': 'Frontendontwikkelaar',
      'Python Developer': 'Pythonontwikkelaar',
      '.NET Developer': '.NET-ontwikkelaar',
      'QA Engineer': 'Testengineer',
    },
    duties: [
      'Je ontwerpt, bouwt en beheert diensten waar anderen op rekenen',
      'Je bekijkt de code van anderen en zij die van jou',
      'Je knipt grote veranderingen in kleine stappen',
      'Je schrijft tests die om de juiste reden falen',
    ],
    needs: [
      'Enkele jaren ervaring als ontwikkelaar',
      'Thuis in HTTP en relationele databases',
      'Heldere namen en eerlijke schattingen',
      'Goed Nederlands of Engels',
    ],
  },
  engineering: {
    titles: {
      'Mechanical Engineer': 'Werktuigbouwkundig ingenieur',
      'Electrical Engineer': 'Elektrotechnisch ingenieur',
      'Civil Engineer': 'Civiel ingenieur',
      'Process Engineer': 'Procesingenieur',
      Architect: 'Architect',
      'Energy Engineer': 'Projectingenieur duurzame energie',
    },
    duties: [
      'Je ontwerpt, rekent en tekent',
      'Je volgt een ontwerp van aanbesteding tot oplevering',
      'Je stemt toleranties en materialen af met leveranciers',
      'Je plant proeven en leest ze eerlijk',
    ],
    needs: [
      'Een technische opleiding op hbo- of wo-niveau',
      'Vlot in een CAD-systeem',
      'Kennis van de normen',
      'Plezier in dingen die je kunt aanraken',
    ],
  },
  sales: {
    titles: {
      'Account Executive': 'Accountmanager buitendienst',
      'Key Account Manager': 'Keyaccountmanager',
      'Sales Development Representative': 'Verkoper binnendienst',
      'Real Estate Agent': 'Makelaar',
    },
    duties: [
      'Je vindt klanten die we kunnen helpen',
      'Je luistert eerst en biedt dan aan',
      'Je begeleidt offertes tot de handtekening',
      'Je bezoekt klanten in de regio',
    ],
    needs: ['Ervaring in verkoop', 'Volhardend zonder te duwen', 'Rijbewijs B', 'Handig met een CRM'],
  },
  cleaning: {
    titles: { Cleaner: 'Schoonmaker', Housekeeper: 'Kamermedewerker', 'Facility Manager': 'Huismeester' },
    duties: [
      'Je maakt kantoren, kamers of trappen schoon volgens plan',
      'Je gebruikt machines en middelen zoals het hoort',
      'Je meldt schade en lege voorraden',
      'Je werkt zelfstandig en grondig',
    ],
    needs: [
      'Betrouwbaar en discreet',
      'Vroege of late uren passen bij je',
      'Ervaring is welkom, wij leren het je',
      'Basiskennis van het Nederlands',
    ],
  },
};
