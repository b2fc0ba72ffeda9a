/** Fields of work, and those who work in them: who looks for `plumbing` means a plumber. How a line is read says `occupation-lists.ts`. */

export const FIELDS_OF_WORK = `
social work > social worker | de: Sozialarbeiter, Sozialarbeiterin, Sozialpädagoge | fr: assistant social | nl: maatschappelijk werker | sv: socionom
nursing > nurse, RN | de: Pflegefachkraft, Krankenpfleger | fr: infirmier | es: enfermero | nl: verpleegkundige | sv: sjuksköterska
youth work > youth worker
care work > care worker, carer, caregiver
construction work > construction worker
warehouse work > warehouse worker, warehouse associate, warehouse operative
farm work > farm worker
teaching > teacher | de: Lehrer, Lehrkraft | fr: enseignant | es: profesor | nl: leraar, docent | sv: lärare
plumbing > plumber
welding > welder
carpentry > carpenter, joiner
bricklaying > bricklayer, mason
electrical work > electrician
painting and decorating > painter, decorator
bookkeeping, book keeping > bookkeeper
recruitment, recruiting > recruiter, talent acquisition specialist
software development, software engineering, programming > software engineer, software developer
web development > web developer
mobile development > mobile developer, mobile engineer
data science > data scientist
data engineering > data engineer
data analysis, data analytics > data analyst
product management > product manager
project management > project manager
graphic design > graphic designer
interior design > interior designer
product design > product designer
mechanical engineering > mechanical engineer
civil engineering > civil engineer
electrical engineering > electrical engineer
translation > translator
hairdressing > hairdresser, hair stylist
housekeeping > housekeeper, room attendant
landscaping > landscaper
truck driving > truck driver
translating, interpreting > translator, interpreter
midwifery > midwife
dentistry > dentist
journalism > journalist, reporter
intensive care, ICU, intensive care unit, critical care | de: Intensivstation, Intensivpflege | fr: soins intensifs, réanimation | es: cuidados intensivos, UCI | nl: intensive care | sv: intensivvård
emergency room, emergency department, ER, A&E | de: Notaufnahme | fr: urgences | es: urgencias | nl: spoedeisende hulp | sv: akutmottagning
operating room, operating theatre, operating theater
elderly, older people, older adults, elderly people
people with disabilities, disabled people
`;
