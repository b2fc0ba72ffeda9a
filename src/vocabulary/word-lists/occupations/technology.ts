/** Names of occupations in software, data, systems, design and engineering. How a line is read says `occupation-lists.ts`. */

export const TECHNOLOGY_OCCUPATIONS = `
software engineer, software developer, SWE, SDE, software development engineer, computer programmer, application developer, applications developer | de: Softwareentwickler, Softwareentwicklerin, Software-Entwickler, Programmierer, Anwendungsentwickler, Fachinformatiker Anwendungsentwicklung | fr: développeur, développeuse, développeur logiciel, ingénieur logiciel, développeur informatique | es: desarrollador de software, ingeniero de software, desarrollador, programador, programadora, desarrolladora | nl: softwareontwikkelaar, software-ontwikkelaar, programmeur | sv: mjukvaruutvecklare, systemutvecklare, programmerare, programvaruutvecklare
programmer, coder > software engineer, software developer, computer programmer | de: Programmierer, Softwareentwickler | fr: développeur | es: programador | nl: programmeur | sv: programmerare
developer, dev > SWE, SDE, software engineer | de: Entwickler, Entwicklerin, Softwareentwickler, Programmierer | fr: développeur, développeuse | es: desarrollador, desarrolladora, programador | nl: ontwikkelaar, softwareontwikkelaar | sv: utvecklare, systemutvecklare
frontend, front end, front-end
backend, back end, back-end
fullstack, full stack, full-stack
frontend developer, front end developer, frontend engineer, front end engineer, UI engineer, UI developer, web UI developer, frontend software engineer, front end software engineer | de: Frontend-Entwickler, Frontendentwickler | fr: développeur front-end, développeur frontend | es: desarrollador frontend, desarrollador front-end | nl: frontend-ontwikkelaar, front-end ontwikkelaar | sv: frontendutvecklare, frontend-utvecklare
backend developer, back end developer, backend engineer, back end engineer, backend software engineer, server side developer | de: Backend-Entwickler, Backendentwickler | fr: développeur back-end, développeur backend | es: desarrollador backend, desarrollador back-end | nl: backend-ontwikkelaar, back-end ontwikkelaar | sv: backendutvecklare, backend-utvecklare
full stack developer, fullstack developer, full stack engineer, fullstack engineer, full stack software engineer | de: Full-Stack-Entwickler, Fullstack-Entwickler | fr: développeur full-stack, développeur fullstack | es: desarrollador full stack | nl: full-stack ontwikkelaar | sv: fullstackutvecklare, fullstack-utvecklare
web developer, website developer, web engineer, web programmer | de: Webentwickler | fr: développeur web, intégrateur web | es: desarrollador web, programador web | nl: webontwikkelaar, webdeveloper | sv: webbutvecklare
mobile developer, mobile engineer, app developer, mobile app developer, mobile software engineer | de: App-Entwickler | fr: développeur mobile | es: desarrollador móvil, desarrollador de aplicaciones móviles | nl: app-ontwikkelaar | sv: apputvecklare, mobilutvecklare
iOS developer, iOS engineer, iPhone developer, Swift developer
Android developer, Android engineer, Kotlin developer
embedded software engineer, embedded developer, embedded engineer, firmware engineer, firmware developer, embedded systems engineer | de: Embedded-Entwickler, Embedded-Softwareentwickler | fr: ingénieur logiciel embarqué, développeur embarqué | es: ingeniero de software embebido | sv: inbyggda system utvecklare
game developer, games programmer, gameplay programmer, game programmer | de: Spieleentwickler | fr: développeur de jeux vidéo | es: desarrollador de videojuegos | sv: spelutvecklare
solutions architect, solution architect, software architect, systems architect, enterprise architect | de: Softwarearchitekt, IT-Architekt | fr: architecte logiciel | es: arquitecto de software, arquitecto de soluciones | nl: softwarearchitect | sv: systemarkitekt, lösningsarkitekt
tech lead, technical lead, lead developer, lead software engineer
engineering manager, software engineering manager, software development manager, head of engineering
site reliability engineer, SRE
DevOps engineer, devops, dev ops engineer, platform engineer, cloud engineer, infrastructure engineer, cloud infrastructure engineer
sre, devops > site reliability engineer, DevOps engineer, platform engineer, cloud engineer
system administrator, sysadmin, systems administrator, sys admin, Linux administrator, Windows administrator, IT administrator, server administrator | de: Systemadministrator, Systemadministratorin, Fachinformatiker Systemintegration | fr: administrateur système, administrateur systèmes et réseaux | es: administrador de sistemas | nl: systeembeheerder | sv: systemadministratör, drifttekniker, IT-tekniker
network engineer, network administrator, network technician, network specialist | de: Netzwerkadministrator, Netzwerktechniker, Netzwerkingenieur | fr: administrateur réseau, ingénieur réseau, technicien réseau | es: administrador de redes, ingeniero de redes | nl: netwerkbeheerder | sv: nätverkstekniker
database administrator, DBA, database engineer, DB administrator | de: Datenbankadministrator | fr: administrateur de bases de données | es: administrador de bases de datos | nl: databasebeheerder | sv: databasadministratör
IT support technician, IT support specialist, help desk technician, helpdesk technician, service desk analyst, IT support engineer, desktop support technician, help desk analyst, IT technician, service desk technician, helpdesk analyst, first line support, desktop support specialist | de: IT-Supporter, IT-Support-Mitarbeiter, Helpdesk-Mitarbeiter | fr: technicien support informatique, technicien informatique, technicien helpdesk, technicien support | es: técnico de soporte informático, técnico de soporte, técnico informático | nl: helpdeskmedewerker, IT-supportmedewerker, servicedeskmedewerker | sv: IT-tekniker, supporttekniker, helpdesktekniker, IT-supporttekniker
IT support, help desk, helpdesk, service desk, servicedesk, desktop support
technical support engineer, product support specialist, technical support specialist, tech support, technical support representative | de: Technischer Support, Support-Ingenieur | fr: ingénieur support | es: ingeniero de soporte | sv: teknisk support
cybersecurity, cyber security, information security, infosec, IT security | de: IT-Sicherheit, Informationssicherheit | fr: cybersécurité, sécurité informatique | es: ciberseguridad, seguridad informática | nl: informatiebeveiliging | sv: cybersäkerhet, informationssäkerhet, IT-säkerhet
security engineer, cybersecurity engineer, cyber security engineer, information security analyst, security analyst, cybersecurity analyst, cyber security analyst, information security engineer, SOC analyst, infosec engineer | de: IT-Sicherheitsexperte, Informationssicherheitsbeauftragter, IT-Security-Spezialist | fr: ingénieur cybersécurité, analyste sécurité | es: analista de seguridad, ingeniero de seguridad | nl: security-analist | sv: säkerhetsanalytiker, IT-säkerhetsspecialist
penetration tester, pentester, ethical hacker, pen tester
QA engineer, quality assurance engineer, software tester, test engineer, test automation engineer, QA tester, QA analyst, software test engineer, automation tester, SDET, software development engineer in test | de: Softwaretester, Testingenieur, Testautomatisierer | fr: testeur, testeur logiciel, ingénieur test | es: tester de software, ingeniero de pruebas, tester | nl: softwaretester, testautomatiseerder | sv: mjukvarutestare, testare, testingenjör
QA, quality assurance | de: Qualitätssicherung | fr: assurance qualité | es: aseguramiento de calidad | nl: kwaliteitsborging | sv: kvalitetssäkring
data scientist, applied scientist, data science specialist | de: Datenwissenschaftler | fr: scientifique des données | es: científico de datos, científica de datos | nl: datawetenschapper | sv: dataforskare
data engineer, analytics engineer, big data engineer, ETL developer, data pipeline engineer | de: Dateningenieur | fr: ingénieur données, ingénieur data | es: ingeniero de datos | sv: dataingenjör
data analyst, analytics specialist, reporting analyst | de: Datenanalyst, Datenanalystin | fr: analyste de données, analyste données | es: analista de datos | nl: data-analist | sv: dataanalytiker
business intelligence analyst, BI analyst, BI developer, business intelligence developer, BI specialist
business intelligence, BI
machine learning engineer, ML engineer, MLE, AI engineer, deep learning engineer, artificial intelligence engineer
machine learning, ML
artificial intelligence, AI | de: künstliche Intelligenz | fr: intelligence artificielle | es: inteligencia artificial | nl: kunstmatige intelligentie | sv: artificiell intelligens
natural language processing, NLP
business analyst, systems analyst, requirements engineer, functional analyst | de: Systemanalytiker, Anforderungsmanager | fr: analyste d'affaires, analyste fonctionnel | es: analista funcional, analista de negocio | nl: bedrijfsanalist, informatieanalist | sv: verksamhetsanalytiker, kravanalytiker
BA > business analyst
product manager, technical product manager, digital product manager | de: Produktmanager, Produktmanagerin | fr: chef de produit | es: jefe de producto, gestor de producto | nl: productmanager | sv: produktchef, produktansvarig
product owner, agile product owner | de: Produktverantwortlicher | fr: responsable produit | nl: producteigenaar | sv: produktägare
product designer, UX designer, UX/UI designer, UI/UX designer, user experience designer, interaction designer, UI designer, user interface designer, digital product designer | de: UX-Designer, Produktdesigner | fr: designer UX, concepteur UX | es: diseñador UX, diseñador de producto | nl: UX-ontwerper | sv: UX-designer, interaktionsdesigner
UX researcher, user researcher, user experience researcher, design researcher
UX, user experience
UI, user interface
mechanical engineer, mechanical design engineer | de: Maschinenbauingenieur, Konstrukteur, Konstruktionsingenieur | fr: ingénieur mécanique, ingénieur mécanicien | es: ingeniero mecánico, ingeniera mecánica | nl: werktuigbouwkundig ingenieur, werktuigbouwkundige | sv: maskiningenjör, mekanikkonstruktör
electrical engineer, electronics engineer, electronic engineer | de: Elektroingenieur, Elektrotechnikingenieur, Ingenieur Elektrotechnik | fr: ingénieur électrique, ingénieur électronique, ingénieur électricien | es: ingeniero eléctrico, ingeniero electrónico | nl: elektrotechnisch ingenieur | sv: elingenjör, elektroingenjör
automation engineer, controls engineer, control systems engineer, PLC programmer, PLC engineer | de: Automatisierungstechniker, Automatisierungsingenieur, SPS-Programmierer | fr: automaticien, ingénieur automatisme | es: ingeniero de automatización | nl: PLC-programmeur | sv: automationsingenjör, automationstekniker
civil engineer, structural engineer, highway engineer, bridge engineer | de: Bauingenieur, Bauingenieurin, Tragwerksplaner, Statiker | fr: ingénieur génie civil, ingénieur structure, ingénieur civil | es: ingeniero civil, ingeniero de caminos | nl: civiel ingenieur | sv: byggingenjör, konstruktör, civilingenjör väg
process engineer, chemical engineer | de: Verfahrensingenieur, Prozessingenieur, Chemieingenieur | fr: ingénieur procédés, ingénieur chimiste | es: ingeniero de procesos, ingeniero químico | nl: procesingenieur, procestechnoloog | sv: processingenjör, kemiingenjör
quality engineer, quality assurance manager, QA manager | de: Qualitätsingenieur, Qualitätsmanager | fr: ingénieur qualité | es: ingeniero de calidad | nl: kwaliteitsingenieur | sv: kvalitetsingenjör
industrial engineer, manufacturing engineer, production engineer | de: Wirtschaftsingenieur, Fertigungsingenieur | fr: ingénieur industriel, ingénieur de production | es: ingeniero industrial | nl: productie-ingenieur | sv: produktionsingenjör
energy engineer, renewable energy engineer, wind turbine engineer | de: Energieingenieur | fr: ingénieur énergie, ingénieur énergies renouvelables | es: ingeniero de energías renovables | nl: energie-ingenieur | sv: energiingenjör
field service technician, field service engineer, service technician, field engineer | de: Servicetechniker, Außendiensttechniker | fr: technicien itinérant, technicien SAV | es: técnico de servicio | nl: servicemonteur, servicetechnicus | sv: servicetekniker, fältservicetekniker
architect > project architect, building architect
building architect, project architect | de: Architekt, Architektin | fr: architecte | es: arquitecto, arquitecta | nl: architect | sv: arkitekt
draftsman, drafter, CAD technician, draughtsman, CAD designer, CAD drafter | de: Technischer Zeichner, Bauzeichner, technischer Systemplaner | fr: dessinateur, projeteur, dessinateur-projeteur | es: delineante | nl: tekenaar | sv: ritare, CAD-ritare
IT project manager, technical project manager, technical program manager, TPM | de: IT-Projektleiter, IT-Projektmanager | fr: chef de projet informatique | es: jefe de proyecto informático | nl: ICT-projectmanager | sv: IT-projektledare
IT manager, head of IT, IT director | de: IT-Leiter | fr: responsable informatique, DSI | es: responsable de informática | nl: ICT-manager | sv: IT-chef
e-commerce, ecommerce, electronic commerce
healthcare, health care
`;
