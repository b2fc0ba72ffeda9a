/** Names of occupations in offices: money, law, people, sales, marketing, projects, administration. How a line is read says `occupation-lists.ts`. */

export const OFFICE_OCCUPATIONS = `
accountant, accounting clerk, staff accountant, general ledger accountant, bookkeeper, accounts clerk, accounting assistant, accounting specialist | de: Buchhalter, Buchhalterin, Finanzbuchhalter, Bilanzbuchhalter | fr: comptable, aide-comptable | es: contable, contador, contadora | nl: boekhouder, accountant, administrateur | sv: redovisningsekonom, ekonomiassistent, bokförare
accounting, bookkeeping, accountancy
accounts payable clerk, accounts payable specialist, AP clerk, AP specialist, accounts payable accountant, purchase ledger clerk | de: Kreditorenbuchhalter | fr: comptable fournisseurs | nl: medewerker crediteurenadministratie | sv: leverantörsreskontra
accounts receivable clerk, accounts receivable specialist, AR clerk, AR specialist, sales ledger clerk, billing specialist | de: Debitorenbuchhalter | fr: comptable clients | nl: medewerker debiteurenadministratie | sv: kundreskontra
payroll specialist, payroll administrator, payroll clerk, payroll officer | de: Lohnbuchhalter, Entgeltabrechner | fr: gestionnaire de paie | es: técnico de nóminas | nl: salarisadministrateur | sv: löneadministratör, lönespecialist
auditor > internal auditor, audit associate
internal auditor, audit associate, audit senior | de: Wirtschaftsprüfer, interner Revisor, Revisor | fr: auditeur, auditeur interne | es: auditor interno, auditora | nl: auditor, controlemedewerker | sv: revisor, internrevisor
financial analyst, finance analyst, FP&A analyst, financial planning analyst | de: Finanzanalyst | fr: analyste financier | es: analista financiero | nl: financieel analist | sv: finansanalytiker
controller > financial controller, finance controller
financial controller, finance controller, comptroller | de: Controller, Controllerin | fr: contrôleur de gestion, contrôleur financier | es: controlador financiero | nl: controller | sv: controller, business controller
finance manager, head of finance, finance director | de: Leiter Finanzen, Finanzleiter | fr: responsable financier, directeur financier | es: director financiero | nl: financieel manager | sv: ekonomichef, finanschef
chief financial officer, CFO
chief executive officer, CEO, managing director | de: Geschäftsführer, Geschäftsführerin | fr: directeur général, PDG | es: director general | nl: algemeen directeur | sv: verkställande direktör, VD
chief technology officer, CTO
chief operating officer, COO
chief marketing officer, CMO
chief information officer, CIO
chief information security officer, CISO
chief people officer, CPO, chief human resources officer, CHRO
vice president, VP
claims adjuster, claims handler, insurance claims handler, claims specialist, claims examiner, loss adjuster | de: Schadenregulierer, Schadensachbearbeiter | fr: gestionnaire sinistres | nl: schadebehandelaar | sv: skadereglerare
underwriter, insurance underwriter
insurance agent, insurance broker | de: Versicherungsmakler, Versicherungsvertreter, Versicherungskaufmann | fr: agent d'assurance | es: agente de seguros | nl: verzekeringsadviseur | sv: försäkringsrådgivare
financial advisor, financial adviser, wealth advisor, financial planner | de: Finanzberater | fr: conseiller financier | es: asesor financiero | nl: financieel adviseur | sv: finansiell rådgivare
loan officer, mortgage advisor, mortgage adviser, mortgage loan officer, loan specialist, credit officer
bank teller, teller, bank clerk | de: Bankkaufmann, Bankkauffrau | fr: guichetier | es: cajero de banco | nl: bankmedewerker | sv: banktjänsteman
actuary, actuarial analyst | de: Aktuar | fr: actuaire | es: actuario | nl: actuaris | sv: aktuarie
lawyer, attorney, solicitor, legal counsel, counsel, in-house counsel, corporate lawyer, attorney at law | de: Rechtsanwalt, Rechtsanwältin, Syndikusrechtsanwalt, Jurist, Juristin | fr: avocat, avocate, juriste | es: abogado, abogada | nl: advocaat, jurist, bedrijfsjurist | sv: advokat, jurist, bolagsjurist
general counsel, head of legal
paralegal, legal assistant, law clerk, legal secretary | de: Rechtsanwaltsfachangestellte, Rechtsanwaltsfachangestellter, Rechtsfachwirt | fr: assistant juridique, assistante juridique | es: asistente legal | nl: juridisch medewerker | sv: juristassistent, biträdande jurist
compliance officer, compliance analyst, compliance manager, compliance specialist | de: Compliance-Beauftragter, Compliance Manager | fr: responsable conformité | nl: compliance medewerker | sv: compliance-ansvarig
data protection officer, DPO, privacy officer | de: Datenschutzbeauftragter | fr: délégué à la protection des données | nl: functionaris gegevensbescherming | sv: dataskyddsombud
recruiter, talent acquisition specialist, talent acquisition partner, technical recruiter, recruitment consultant, talent partner, talent acquisition, sourcer | de: Personalreferent Recruiting, Personalvermittler | fr: chargé de recrutement, recruteur | es: reclutador, técnico de selección | nl: recruiter, werving en selectie | sv: rekryterare
HR generalist, human resources generalist, HR specialist, human resources specialist, HR advisor, HR adviser, HR officer, people partner, HR business partner, HRBP, human resources business partner, people operations specialist | de: Personalreferent, Personalreferentin, Personalsachbearbeiter | fr: chargé de ressources humaines, gestionnaire RH, chargé RH | es: técnico de recursos humanos | nl: HR-adviseur, HR-medewerker, personeelsfunctionaris | sv: HR-specialist, personalhandläggare, HR-generalist
HR manager, human resources manager, head of people, people manager | de: Personalleiter | fr: responsable des ressources humaines, DRH, responsable RH | es: jefe de recursos humanos | nl: HR-manager | sv: HR-chef, personalchef
HR, human resources
administrative assistant, office administrator, admin assistant, office assistant, office clerk, administrative clerk, administrative associate | de: Bürokaufmann, Bürokauffrau, Sachbearbeiter, Sekretär, Sekretärin, Büroassistent, Bürofachkraft, Kaufmann für Büromanagement | fr: assistant administratif, assistante administrative, secrétaire, employé administratif | es: auxiliar administrativo, administrativo, administrativa, secretaria | nl: administratief medewerker, secretaresse, secretarieel medewerker | sv: administratör, kontorsassistent, sekreterare
secretary, admin > administrative assistant, office assistant, office administrator
executive assistant, personal assistant, assistant to the CEO, management assistant | de: Vorstandsassistent, Assistent der Geschäftsführung, Assistenz der Geschäftsführung | fr: assistant de direction, assistante de direction | es: asistente de dirección | nl: directiesecretaresse, managementassistent | sv: VD-assistent, chefsassistent
EA, PA > executive assistant, personal assistant
receptionist, front desk receptionist, front desk | de: Empfangsmitarbeiter, Rezeptionist, Empfangskraft | fr: hôte d'accueil, hôtesse d'accueil, réceptionniste, agent d'accueil | es: recepcionista | nl: receptionist, receptioniste | sv: receptionist
office manager | de: Büroleiter, Büroleiterin | fr: responsable administratif | nl: officemanager | sv: kontorschef, kontorsansvarig
data entry clerk, data entry operator, data entry specialist, typist | de: Datenerfasser | fr: opérateur de saisie | es: grabador de datos | nl: data-invoer medewerker
project manager, project lead | de: Projektleiter, Projektleiterin, Projektmanager, Projektmanagerin | fr: chef de projet, cheffe de projet, responsable de projet | es: jefe de proyecto, gestor de proyectos, jefa de proyecto | nl: projectmanager, projectleider | sv: projektledare, projektchef
PM > project manager, product manager, program manager
program manager, programme manager | de: Programmmanager | fr: responsable de programme
project coordinator, programme coordinator, program coordinator, project officer | de: Projektkoordinator, Projektassistent | fr: coordinateur de projet | es: coordinador de proyectos | nl: projectcoördinator, projectmedewerker | sv: projektkoordinator
scrum master, agile coach
management consultant, strategy consultant, business consultant | de: Unternehmensberater, Unternehmensberaterin | fr: consultant en management, consultant en stratégie | es: consultor de gestión, consultor estratégico | nl: organisatieadviseur | sv: managementkonsult
operations manager, ops manager, head of operations | de: Betriebsleiter | fr: responsable des opérations | es: gerente de operaciones | nl: operationeel manager | sv: driftchef, verksamhetschef
AE, commercial, commerciale, comercial > account executive, sales representative | fr: technico-commercial, attaché commercial | es: ejecutivo de ventas, representante de ventas
account executive, sales executive, sales representative, sales rep, field sales representative, sales consultant, inside sales representative, salesperson, outside sales representative | de: Vertriebsmitarbeiter, Außendienstmitarbeiter, Vertriebsbeauftragter, Vertriebler | fr: technico-commercial, attaché commercial, ingénieur commercial | es: representante de ventas, ejecutivo de ventas | nl: accountmanager buitendienst, vertegenwoordiger, verkoper buitendienst, commercieel medewerker | sv: säljare, utesäljare, försäljare
account manager, key account manager, KAM, client manager, client relationship manager | de: Kundenbetreuer, Key-Account-Manager | fr: responsable grands comptes, responsable de comptes, chargé de clientèle | es: gestor de cuentas, ejecutivo de cuentas | nl: accountmanager | sv: kundansvarig, key account manager
sales development representative, SDR, business development representative, BDR, lead generation specialist
business development manager, business developer, BDM, BizDev manager | de: Business Development Manager | fr: responsable du développement commercial, développeur commercial | es: responsable de desarrollo de negocio | sv: affärsutvecklare
sales manager, head of sales, sales director | de: Vertriebsleiter, Verkaufsleiter | fr: responsable commercial, directeur commercial, responsable des ventes | es: jefe de ventas, director comercial | nl: verkoopleider, salesmanager | sv: försäljningschef, säljchef
real estate agent, estate agent, realtor, letting agent, property consultant, real estate broker, lettings negotiator | de: Immobilienmakler, Immobilienmaklerin | fr: agent immobilier, négociateur immobilier | es: agente inmobiliario | nl: makelaar | sv: fastighetsmäklare
property manager, estate manager | de: Immobilienverwalter, Hausverwalter | fr: gestionnaire immobilier | es: administrador de fincas | nl: vastgoedbeheerder | sv: fastighetsförvaltare
customer service representative, CSR, customer support agent, customer service agent, call center agent, call centre agent, customer support representative, customer service advisor, customer support specialist, customer service associate, contact centre agent, customer care representative | de: Kundenberater, Kundenbetreuer, Callcenter-Agent, Kundendienstmitarbeiter, Mitarbeiter Kundenservice | fr: conseiller clientèle, téléconseiller, chargé de clientèle, conseillère clientèle | es: agente de atención al cliente, teleoperador, atención al cliente | nl: klantenservicemedewerker, medewerker klantenservice, callcentermedewerker | sv: kundtjänstmedarbetare, kundservicemedarbetare, kundtjänst
customer service, customer support, customer care, client service | de: Kundenservice, Kundendienst | fr: service client | es: atención al cliente | nl: klantenservice | sv: kundtjänst, kundservice
customer success manager, CSM, client success manager, customer success specialist
call center, call centre, contact center, contact centre
marketing manager, brand manager, head of marketing, marketing lead | de: Marketingleiter, Marketingmanager | fr: responsable marketing, chef de produit marketing | es: responsable de marketing, director de marketing | nl: marketingmanager | sv: marknadschef, marknadsansvarig
digital marketing specialist, digital marketer, digital marketing manager, performance marketer, performance marketing manager, online marketing manager, growth marketer | de: Online-Marketing-Manager, Onlinemarketing Manager | fr: chargé de marketing digital, responsable marketing digital | es: especialista en marketing digital | nl: online marketeer | sv: digital marknadsförare
marketer, marketing specialist, marketing executive, marketing associate, marketing coordinator | de: Marketingreferent, Marketingfachkraft | fr: chargé de marketing, assistant marketing | es: técnico de marketing | nl: marketeer, marketingmedewerker | sv: marknadsförare, marknadskoordinator
SEO specialist, search engine optimization specialist, SEO manager, search engine optimisation specialist
social media manager, community manager, social media specialist, social media coordinator | de: Social-Media-Manager | fr: gestionnaire de communauté
content writer, copywriter, content creator, content specialist | de: Texter, Redakteur, Werbetexter | fr: rédacteur, rédacteur web, concepteur-rédacteur | es: redactor, redactora | nl: tekstschrijver | sv: skribent
editor > copy editor, content editor
copy editor, content editor, sub-editor, subeditor | de: Redakteur, Redakteurin, Lektor | fr: éditeur, secrétaire de rédaction | es: editor, editora | nl: redacteur | sv: redaktör
journalist, reporter, news editor | de: Journalist, Journalistin, Redakteur | fr: journaliste | es: periodista | nl: journalist | sv: journalist, reporter
technical writer, documentation specialist, technical author, documentation writer | de: Technischer Redakteur, technische Redakteurin | fr: rédacteur technique | es: redactor técnico | nl: technisch schrijver | sv: teknisk skribent, teknikinformatör
translator, interpreter, linguist | de: Übersetzer, Dolmetscher | fr: traducteur, traductrice, interprète | es: traductor, traductora, intérprete | nl: vertaler, tolk | sv: översättare, tolk
PR manager, public relations manager, communications manager, communications specialist, public relations specialist, comms manager | de: Pressesprecher, Kommunikationsmanager, PR-Referent | fr: chargé de communication, responsable communication | es: responsable de comunicación | nl: communicatieadviseur, communicatiemedewerker | sv: kommunikatör, pressansvarig
event manager, event coordinator, events manager, event planner, events coordinator | de: Veranstaltungsmanager, Eventmanager, Veranstaltungskaufmann | fr: chargé d'événementiel, responsable événementiel | es: organizador de eventos | nl: evenementencoördinator, evenementenmanager | sv: eventkoordinator, projektledare event
video editor, video producer, videographer, camera operator, film editor | de: Videoredakteur, Kameramann, Cutter | fr: monteur vidéo, vidéaste, cadreur | es: editor de vídeo | nl: videomaker, video-editor | sv: videoredigerare, filmfotograf
photographer | de: Fotograf, Fotografin | fr: photographe | es: fotógrafo | nl: fotograaf | sv: fotograf
graphic designer, graphics designer, communication designer, visual designer | de: Grafikdesigner, Grafiker, Mediengestalter, Kommunikationsdesigner | fr: graphiste, infographiste | es: diseñador gráfico, diseñadora gráfica | nl: grafisch ontwerper, grafisch vormgever | sv: grafisk formgivare, grafisk designer
interior designer, interior architect, interior decorator | de: Innenarchitekt, Innenarchitektin | fr: architecte d'intérieur, décorateur d'intérieur | es: diseñador de interiores | nl: interieurarchitect | sv: inredningsarkitekt
`;
