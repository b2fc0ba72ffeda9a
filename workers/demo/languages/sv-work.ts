/** Swedish titles, duties and needs, by field of work. */

import type { Phrases } from '../phrases.ts';

export const svWork: Phrases['families'] = {
  'nursing-and-care': {
    titles: {
      'Registered Nurse': ['Sjuksköterska', 'Legitimerad sjuksköterska', 'Distriktssköterska'],
      'Intensive Care Nurse': 'Intensivvårdssjuksköterska',
      'Emergency Nurse': 'Sjuksköterska till akuten',
      Midwife: 'Barnmorska',
      'Nursing Assistant': 'Undersköterska',
    },
    duties: [
      'Du bedömer patientens behov och utför omvårdnaden',
      'Du ger läkemedel och följer deras verkan',
      'Du talar med patienter och anhöriga med enkla ord',
      'Du dokumenterar under samma pass',
      'Du handleder studenter',
      'Du håller hygienen även när det är bråttom',
    ],
    needs: [
      'Legitimation eller rätt utbildning för yrket',
      'Arbete dag, kväll och natt enligt schema',
      'Medkänsla och kallt huvud',
      'Lust att arbeta i lag',
    ],
  },
  medicine: {
    titles: {
      Physician: 'Specialistläkare',
      'General Practitioner': 'Allmänläkare',
      Physiotherapist: 'Fysioterapeut',
      Pharmacist: 'Apotekare',
      'Dental Hygienist': 'Tandhygienist',
      'Medical Laboratory Technician': 'Biomedicinsk analytiker',
      Paramedic: 'Ambulanssjukvårdare',
      'Medical Assistant': 'Medicinsk sekreterare',
    },
    duties: [
      'Du undersöker, behandlar och förklarar varje steg',
      'Du för journal så att en kollega kan ta vid',
      'Du deltar i teamets fallgenomgångar',
      'Du samarbetar med omvårdnad och rehabilitering',
    ],
    needs: [
      'Svensk legitimation där yrket kräver det',
      'Gott bemötande i alla åldrar',
      'Noggrannhet även under press',
      'Goda kunskaper i svenska',
    ],
  },
  'social-services': {
    titles: {
      'Social Worker': 'Socialsekreterare',
      Psychologist: 'Psykolog',
      'Support Worker': 'Personlig assistent',
      'Youth Worker': 'Fritidsledare',
    },
    duties: [
      'Du bygger förtroende med människor i svåra lägen',
      'Du gör en plan tillsammans med dem',
      'Du samarbetar med familjer, skolor och myndigheter',
      'Du skriver utredningar som är rättvisa och användbara',
    ],
    needs: [
      'Utbildning inom socialt arbete eller omsorg',
      'Tålamod, humor och pålitlighet',
      'Utdrag ur belastningsregistret',
      'Körkort är en merit',
    ],
  },
  maintenance: {
    titles: {
      Electrician: 'Elektriker',
      Plumber: 'Rörmokare',
      'HVAC Technician': 'Kyltekniker',
      'Automotive Technician': 'Bilmekaniker',
      'Maintenance Technician': 'Underhållstekniker',
      'Solar Panel Installer': 'Solcellsmontör',
    },
    duties: [
      'Du installerar, provar och lämnar över hos kunden',
      'Du felsöker metodiskt och lagar så att det håller',
      'Du förklarar vad som gjorts och vad det kostar',
      'Du antecknar mätvärden i surfplattan',
      'Du har jour ungefär var sjätte vecka',
    ],
    needs: ['Avslutad yrkesutbildning', 'B-körkort', 'Snyggt arbete och gott uppträdande', 'Säkerheten först'],
  },
  construction: {
    titles: {
      Carpenter: 'Snickare',
      Bricklayer: 'Murare',
      'Construction Worker': 'Byggarbetare',
      'Site Manager': 'Platschef',
      'Heavy Equipment Operator': 'Grävmaskinist',
      Painter: 'Målare',
    },
    duties: [
      'Du ställer i ordning och säkrar arbetsplatsen',
      'Du läser ritningar och mäter två gånger',
      'Du arbetar på höjd med rätt utrustning',
      'Du samverkar med andra yrkesgrupper',
    ],
    needs: ['Byggutbildning eller några års praktik', 'Körkort och lust att resa i regionen', 'God fysik', 'Laganda'],
  },
  manufacturing: {
    titles: {
      'Machine Operator': 'Maskinoperatör',
      'CNC Machinist': 'CNC-operatör',
      Welder: 'Svetsare',
      'Assembly Technician': 'Montör',
      'Production Supervisor': 'Produktionsledare',
      'Quality Inspector': 'Kvalitetskontrollant',
    },
    duties: [
      'Du ställer in, kör och övervakar maskiner',
      'Du kontrollerar detaljer mot ritning',
      'Du rapporterar stopp och deras orsak',
      'Du lämnar över ordentligt till nästa skift',
    ],
    needs: [
      'Teknisk utbildning eller vana från industrin',
      'Arbete i två eller tre skift',
      'Teknisk förståelse',
      'Pålitlighet',
    ],
  },
  logistics: {
    titles: {
      'Warehouse Associate': ['Lagermedarbetare', 'Lagerarbetare'],
      'Forklift Operator': 'Truckförare',
      'Supply Chain Planner': 'Logistikplanerare',
      'Purchasing Agent': 'Inköpare',
      'Warehouse Manager': 'Lagerchef',
    },
    duties: [
      'Du tar emot, kontrollerar och ställer upp gods',
      'Du plockar order med skanner',
      'Du lastar så att inget glider',
      'Du inventerar och reder ut skillnader',
    ],
    needs: [
      'Pålitlig även klockan sex på morgonen',
      'Erfarenhet är välkommen, vi lär upp',
      'Skiftarbete passar dig',
      'Truckkort är en merit',
    ],
  },
  transport: {
    titles: {
      'Truck Driver': 'Lastbilschaufför',
      'Delivery Driver': 'Paketbud',
      'Bus Driver': 'Bussförare',
      Dispatcher: 'Transportledare',
      'Flight Attendant': 'Tågvärd',
    },
    duties: [
      'Du kör säkert, sparsamt och i tid',
      'Du kontrollerar fordonet före avfärd',
      'Du säkrar lasten och sköter papperen',
      'Du är vänlig mot resenärer och kunder',
    ],
    needs: [
      'Rätt körkort och yrkeskompetensbevis',
      'Du hittar i trakten, eller vill lära dig',
      'Tålamod i trafiken',
      'Varierande arbetstider',
    ],
  },
  hospitality: {
    titles: {
      Cook: 'Kock',
      Waiter: 'Servitör',
      Barista: 'Barista',
      'Hotel Receptionist': 'Hotellreceptionist',
      'Restaurant Manager': 'Restaurangchef',
      'Kitchen Porter': 'Diskare',
    },
    duties: [
      'Du får gästen att känna sig väntad',
      'Du förbereder din station och lämnar den ren',
      'Du arbetar nära kök, bar och reception',
      'Du följer hygienreglerna',
    ],
    needs: [
      'Utbildning eller vana från restaurang',
      'Arbete kvällar och helger',
      'Vänligt sätt och snabba fötter',
      'Fler språk är en merit',
    ],
  },
  retail: {
    titles: {
      'Sales Associate': ['Butikssäljare', 'Butiksmedarbetare'],
      'Store Manager': 'Butikschef',
      Cashier: 'Kassabiträde',
      'Stock Associate': 'Varuplockare',
      'Pharmacy Assistant': 'Optiker',
    },
    duties: [
      'Du ger kunderna råd och kan sortimentet',
      'Du sköter kassan utan fel',
      'Du packar upp och prismärker',
      'Du hanterar returer rättvist',
    ],
    needs: [
      'Vänlig, punktlig och läraktig',
      'Erfarenhet är välkommen men inte nödvändig',
      'Arbete på lördagar',
      'God svenska',
    ],
  },
  education: {
    titles: {
      'Primary School Teacher': 'Grundskollärare',
      'Mathematics Teacher': 'Ämneslärare i matematik',
      'Early Childhood Educator': 'Förskollärare',
      'Special Education Teacher': 'Specialpedagog',
      Lecturer: 'Universitetslektor',
    },
    duties: [
      'Du planerar lektioner som når alla',
      'Du bedömer rättvist och visar vägen vidare',
      'Du talar regelbundet med föräldrar',
      'Du märker när ett barn behöver hjälp',
    ],
    needs: [
      'Lärarlegitimation eller motsvarande',
      'Lugn, värme och en god röst',
      'Utdrag ur belastningsregistret',
      'Lust att samarbeta',
    ],
  },
  administration: {
    titles: {
      'Administrative Assistant': 'Administratör',
      'Executive Assistant': 'Ledningsassistent',
      Receptionist: 'Receptionist',
      'Office Manager': 'Kontorschef',
    },
    duties: [
      'Du är den första rösten som den som ringer hör',
      'Du sköter kalendrar och resor',
      'Du skriver brev och protokoll',
      'Du arkiverar så att andra hittar',
    ],
    needs: ['Utbildning i administration', 'Diskret och vänlig', 'Van vid kalkylblad', 'God svenska i skrift'],
  },
  finance: {
    titles: {
      Accountant: 'Redovisningsekonom',
      'Accounts Payable Clerk': 'Ekonomiassistent',
      'Financial Analyst': 'Controller',
      'Claims Adjuster': 'Skadereglerare',
    },
    duties: [
      'Du gör bokslut och förklarar avvikelser',
      'Du stämmer av konton',
      'Du tar fram underlag till revision och skatteverk',
      'Du ger råd innan pengarna är använda',
    ],
    needs: [
      'Ekonomisk utbildning',
      'Kunskap om K3 eller IFRS',
      'Mycket goda kunskaper i Excel',
      'Noggrannhet även i slutet av kvartalet',
    ],
  },
  'software-engineering': {
    titles: {
      'Software Engineer': ['Systemutvecklare', 'Mjukvaruutvecklare', 'Programmerare'],
      'Backend Engineer': 'Backendutvecklare',
      'Frontend Engineer': 'Frontendutvecklare',
      'Python Developer': 'Pythonutvecklare',
      '.NET Developer': '.NET-utvecklare',
      'QA Engineer': 'Testare',
    },
    duties: [
      'Du utformar, bygger och driver tjänster som andra litar på',
      'Du granskar andras kod och får din granskad',
      'Du delar stora ändringar i små steg',
      'Du skriver tester som faller av rätt skäl',
    ],
    needs: [
      'Några års erfarenhet av utveckling',
      'God vana vid HTTP och relationsdatabaser',
      'Tydliga namn och ärliga uppskattningar',
      'God svenska eller engelska',
    ],
  },
  engineering: {
    titles: {
      'Mechanical Engineer': 'Maskiningenjör',
      'Electrical Engineer': 'Elkonstruktör',
      'Civil Engineer': 'Byggnadsingenjör',
      'Process Engineer': 'Processingenjör',
      Architect: 'Arkitekt',
      'Energy Engineer': 'Energiingenjör',
    },
    duties: [
      'Du konstruerar, beräknar och ritar',
      'Du följer ett projekt från upphandling till besiktning',
      'Du löser toleranser och material med leverantörer',
      'Du planerar prov och läser dem ärligt',
    ],
    needs: [
      'Ingenjörsexamen eller motsvarande',
      'Van vid CAD',
      'Kännedom om normerna',
      'Glädje i sådant man kan ta på',
    ],
  },
  sales: {
    titles: {
      'Account Executive': 'Utesäljare',
      'Key Account Manager': 'Key account manager',
      'Sales Development Representative': 'Innesäljare',
      'Real Estate Agent': 'Fastighetsmäklare',
    },
    duties: [
      'Du finner kunder som vi kan hjälpa',
      'Du lyssnar först och erbjuder sedan',
      'Du för offerter till avslut',
      'Du besöker kunder i regionen',
    ],
    needs: ['Erfarenhet av försäljning', 'Uthållig utan att pressa', 'B-körkort', 'Van vid CRM'],
  },
  cleaning: {
    titles: { Cleaner: 'Lokalvårdare', Housekeeper: 'Hotellstädare', 'Facility Manager': 'Fastighetsskötare' },
    duties: [
      'Du städar kontor, rum eller trappor enligt plan',
      'Du använder maskiner och medel rätt',
      'Du anmäler skador och tomma förråd',
      'Du arbetar självständigt och grundligt',
    ],
    needs: [
      'Pålitlig och diskret',
      'Tidiga eller sena timmar passar dig',
      'Erfarenhet är välkommen, vi visar dig',
      'Grundläggande svenska',
    ],
  },
};
