/** Names of occupations in health, care, teaching, science and public service. How a line is read says `occupation-lists.ts`. */

export const CARE_OCCUPATIONS = `
registered nurse, RN, staff nurse, registered general nurse, RGN | de: Pflegefachkraft, Pflegefachfrau, Pflegefachmann, Krankenschwester, Krankenpfleger, Gesundheits- und Krankenpfleger, Gesundheits- und Krankenpflegerin | fr: infirmier, infirmière, infirmier diplômé | es: enfermero, enfermera | nl: verpleegkundige | sv: sjuksköterska
nurse | de: Pflegefachkraft, Pflegefachfrau, Pflegefachmann, Krankenschwester, Krankenpfleger, Pflegekraft | fr: infirmier, infirmière | es: enfermero, enfermera | nl: verpleegkundige | sv: sjuksköterska
nurse > RN, LPN, LVN
licensed practical nurse, LPN, licensed vocational nurse, LVN, practical nurse
nurse practitioner, advanced practice nurse, APRN, advanced practice registered nurse
NP > nurse practitioner
nursing assistant, certified nursing assistant, CNA, nurse aide, nursing aide, healthcare assistant, health care assistant, HCA, nurse assistant | de: Pflegehelfer, Pflegeassistent, Pflegefachhelfer | fr: aide-soignant, aide-soignante | es: auxiliar de enfermería | nl: verpleeghulp | sv: undersköterska, vårdbiträde
intensive care nurse, critical care nurse, ICU nurse, ICU RN | de: Intensivpfleger, Intensivpflegekraft
emergency nurse, ER nurse, ED nurse, emergency room nurse, emergency department nurse
operating room nurse, OR nurse, theatre nurse, scrub nurse, perioperative nurse | de: OP-Pfleger | sv: operationssjuksköterska
midwife, nurse midwife, certified nurse midwife | de: Hebamme | fr: sage-femme | es: matrona | nl: verloskundige | sv: barnmorska
caregiver, care worker, carer, home carer, care assistant, support worker, home care worker, personal care aide, personal care assistant, home health aide, HHA | de: Betreuungskraft, Pflegehilfskraft, Alltagsbegleiter | fr: auxiliaire de vie, aide à domicile | es: cuidador, cuidadora | nl: verzorgende, zorghulp | sv: vårdbiträde, personlig assistent
physician, medical doctor, doctor of medicine | de: Arzt, Ärztin, Facharzt, Fachärztin | fr: médecin | es: médico, médica | nl: arts | sv: läkare
doctor, MD > physician, hospitalist, general practitioner | de: Arzt, Ärztin, Facharzt | fr: médecin | es: médico, médica | nl: arts | sv: läkare
general practitioner, GP, family physician, family doctor, family medicine physician, primary care physician, PCP | de: Hausarzt, Hausärztin, Allgemeinmediziner | fr: médecin généraliste | es: médico de familia, médico de cabecera | nl: huisarts | sv: allmänläkare, distriktsläkare
hospitalist, hospital physician
surgeon | de: Chirurg, Chirurgin | fr: chirurgien | es: cirujano | nl: chirurg | sv: kirurg
physician assistant, physician associate, physicians assistant
anesthesiologist, anaesthetist, anaesthesiologist | de: Anästhesist | fr: anesthésiste | es: anestesista | nl: anesthesist
psychiatrist | de: Psychiater | fr: psychiatre | es: psiquiatra
dentist, dental surgeon, DDS, DMD | de: Zahnarzt, Zahnärztin | fr: dentiste, chirurgien-dentiste | es: dentista, odontólogo | nl: tandarts | sv: tandläkare
dental hygienist | de: Dentalhygieniker | nl: mondhygiënist | sv: tandhygienist
dental assistant, dental nurse | de: Zahnmedizinischer Fachangestellter, Zahnmedizinische Fachangestellte, ZFA, Zahnarzthelferin | fr: assistant dentaire, assistante dentaire | nl: tandartsassistent | sv: tandsköterska
physiotherapist, physical therapist, physio, doctor of physical therapy, DPT | de: Physiotherapeut, Physiotherapeutin, Krankengymnast | fr: kinésithérapeute, masseur-kinésithérapeute | es: fisioterapeuta | nl: fysiotherapeut | sv: fysioterapeut, sjukgymnast
physical therapy, physiotherapy
occupational therapist, OTR | de: Ergotherapeut, Ergotherapeutin | fr: ergothérapeute | es: terapeuta ocupacional | nl: ergotherapeut | sv: arbetsterapeut
speech therapist, speech and language therapist, speech language pathologist, SLP, speech pathologist | de: Logopäde, Logopädin | fr: orthophoniste | es: logopeda | nl: logopedist | sv: logoped
pharmacist, PharmD | de: Apotheker, Apothekerin | fr: pharmacien, pharmacienne | es: farmacéutico, farmacéutica | nl: apotheker | sv: apotekare, farmaceut
pharmacy technician, pharmacy assistant, pharmacy tech, dispensary assistant | de: PTA, Pharmazeutisch-technischer Assistent | fr: préparateur en pharmacie | nl: apothekersassistent | sv: apotekstekniker
paramedic, emergency medical technician, EMT, ambulance technician | de: Notfallsanitäter, Rettungssanitäter | fr: ambulancier | es: técnico en emergencias sanitarias | nl: ambulanceverpleegkundige | sv: ambulanssjukvårdare
medical assistant, clinical assistant, doctor's assistant | de: Medizinischer Fachangestellter, Medizinische Fachangestellte, MFA, Arzthelferin | fr: assistant médical | nl: doktersassistent | sv: medicinsk sekreterare
laboratory technician, lab technician, lab tech, laboratory tech, medical laboratory technician, MLT, medical technologist, laboratory technologist | de: Medizinischer Technologe, MTLA, Laborant, Laborantin | fr: technicien de laboratoire | es: técnico de laboratorio | nl: laborant | sv: biomedicinsk analytiker, laborant
laboratory assistant, lab assistant
radiographer, radiologic technologist, x-ray technician, radiology technologist, rad tech, diagnostic radiographer | de: MTRA, Radiologieassistent | fr: manipulateur radio | es: técnico en radiología | nl: radiodiagnostisch laborant | sv: röntgensjuksköterska
sonographer, ultrasound technologist, ultrasound technician
phlebotomist, phlebotomy technician
surgical technologist, surgical technician, surgical tech, scrub tech | de: OTA, Operationstechnischer Assistent
optician, dispensing optician | de: Augenoptiker | fr: opticien | es: óptico | nl: opticien | sv: optiker
optometrist, optometry doctor
dietitian, dietician, nutritionist, registered dietitian | de: Diätassistent, Ernährungsberater | fr: diététicien | es: dietista | nl: diëtist | sv: dietist
social worker, LCSW, MSW, caseworker, case worker | de: Sozialarbeiter, Sozialarbeiterin, Sozialpädagoge, Sozialpädagogin | fr: assistant social, assistante sociale, travailleur social | es: trabajador social, trabajadora social | nl: maatschappelijk werker | sv: socionom, socialsekreterare
psychologist, clinical psychologist | de: Psychologe, Psychologin | fr: psychologue | es: psicólogo, psicóloga | nl: psycholoog | sv: psykolog
therapist, counselor, counsellor > mental health counselor, mental health counsellor, psychotherapist, LMFT, LPC | de: Psychotherapeut | fr: psychothérapeute | es: psicoterapeuta | nl: psychotherapeut | sv: psykoterapeut
youth worker, youth support worker | de: Erzieher in der Jugendhilfe, Jugendarbeiter | fr: animateur jeunesse, éducateur | nl: jongerenwerker, jeugdwerker | sv: fritidsledare
veterinarian, vet, veterinary surgeon, DVM | de: Tierarzt, Tierärztin | fr: vétérinaire | es: veterinario, veterinaria | nl: dierenarts | sv: veterinär
veterinary nurse, vet nurse, veterinary technician, vet tech, veterinary assistant | de: Tiermedizinische Fachangestellte, Tierarzthelferin | sv: djursjukskötare
educator > teacher, schoolteacher
lärare > | sv: grundskollärare, gymnasielärare, ämneslärare, speciallärare
lehrer, lehrerin > | de: Grundschullehrer, Gymnasiallehrer, Förderschullehrer, Realschullehrer
teacher, schoolteacher | de: Lehrer, Lehrerin, Lehrkraft | fr: enseignant, enseignante, professeur | es: profesor, profesora, maestro, maestra | nl: leraar, leerkracht, docent | sv: lärare
elementary school teacher, primary school teacher, primary teacher, elementary teacher, grade school teacher, class teacher | de: Grundschullehrer, Grundschullehrkraft | fr: professeur des écoles | es: maestro de primaria | nl: leerkracht basisonderwijs | sv: grundskollärare
high school teacher, secondary school teacher, secondary teacher | de: Gymnasiallehrer | fr: professeur de lycée | es: profesor de secundaria | nl: docent voortgezet onderwijs | sv: gymnasielärare
preschool teacher, early childhood educator, nursery teacher, kindergarten teacher, nursery practitioner, early years practitioner, early years educator, ECE | de: Erzieher, Erzieherin, pädagogische Fachkraft | fr: éducateur de jeunes enfants, éducatrice de jeunes enfants | es: educador infantil, educadora infantil | nl: pedagogisch medewerker | sv: förskollärare
childcare worker, child care worker, daycare worker, nursery assistant, childcare assistant | de: Kinderpfleger, Kinderbetreuer | fr: auxiliaire de puériculture | nl: kinderopvang medewerker | sv: barnskötare
childcare, child care, daycare, day care
nanny, babysitter, au pair | de: Kindermädchen, Tagesmutter | fr: nounou, garde d'enfants | es: niñera | nl: oppas | sv: barnflicka, barnvakt
teaching assistant, learning support assistant, LSA, teacher's aide, paraprofessional, paraeducator, classroom assistant, instructional assistant | de: Schulbegleiter, Integrationshelfer | fr: AESH | nl: onderwijsassistent | sv: elevassistent
special education teacher, SPED teacher, special needs teacher, SEN teacher | de: Sonderpädagoge, Förderschullehrer | sv: specialpedagog
instructor > lecturer
lecturer, university lecturer | de: Dozent, Dozentin | fr: maître de conférences, chargé de cours | es: docente | nl: docent | sv: lektor
professor, assistant professor, associate professor | de: Professor, Professorin | fr: professeur des universités | es: catedrático | nl: hoogleraar
tutor, private tutor, home tutor | de: Nachhilfelehrer | fr: professeur particulier | sv: läxhjälpare
trainer > corporate trainer
corporate trainer, training specialist, learning and development specialist, L&D specialist | de: Trainer, Personalentwickler | fr: formateur, formatrice | es: formador | nl: trainer, opleider | sv: utbildare
instructional designer, learning designer, e-learning designer, elearning developer
scientist, researcher > research scientist
research scientist | de: Wissenschaftler, Wissenschaftlerin, Forscher, wissenschaftlicher Mitarbeiter | fr: chercheur, chercheuse | es: investigador, investigadora | nl: onderzoeker | sv: forskare
postdoc, postdoctoral researcher, postdoctoral fellow, postdoctoral research associate, post doc
research assistant, research technician, research associate
biologist | de: Biologe, Biologin | fr: biologiste | es: biólogo | nl: bioloog | sv: biolog
chemist | de: Chemiker, Chemikerin | fr: chimiste | es: químico | nl: chemicus | sv: kemist
clinical research associate, CRA, clinical monitor, clinical trial monitor
clinical research coordinator, CRC, clinical trial coordinator, study coordinator, clinical study coordinator
environmental scientist, ecologist, environmental specialist | de: Umweltwissenschaftler | fr: écologue
librarian | de: Bibliothekar, Bibliothekarin | fr: bibliothécaire | es: bibliotecario | nl: bibliothecaris | sv: bibliotekarie
urban planner, town planner, city planner | de: Stadtplaner, Stadtplanerin | fr: urbaniste | es: urbanista | nl: stedenbouwkundige | sv: stadsplanerare, samhällsplanerare
policy officer, policy analyst, policy advisor, policy adviser | de: Referent | fr: chargé de mission | nl: beleidsmedewerker, beleidsadviseur | sv: utredare
guard > security guard, security officer
security guard, security officer, door supervisor | de: Sicherheitsmitarbeiter, Wachmann, Sicherheitskraft, Objektschützer | fr: agent de sécurité | es: vigilante de seguridad, guardia de seguridad | nl: beveiliger | sv: väktare, ordningsvakt
police officer, policeman, constable, law enforcement officer | de: Polizist, Polizistin, Polizeibeamter | fr: policier | es: policía | nl: politieagent | sv: polis
firefighter, fireman | de: Feuerwehrmann | fr: pompier, sapeur-pompier | es: bombero | nl: brandweerman | sv: brandman
corrections officer, correctional officer, prison officer | de: Justizvollzugsbeamter | fr: surveillant pénitentiaire | nl: gevangenisbewaarder | sv: kriminalvårdare
health and safety officer, EHS specialist, HSE officer, HSE advisor, safety officer, safety specialist, EHS officer | de: Fachkraft für Arbeitssicherheit, Sicherheitsingenieur | fr: responsable HSE | nl: veiligheidskundige | sv: arbetsmiljöingenjör
`;
