/**
 * What people type of a job's conditions, as the values of facets. Behind a `?` stand words that as often mean something else
 * (`contract manager`): they are taken to mean the value, but keep their own meaning beside it.
 */

type Conditions = Readonly<Record<string, string>>;

export const EMPLOYMENT_TYPE_WORDS: Conditions = {
  FULL_TIME:
    'full time, fulltime, vollzeit, temps plein, temps complet, tiempo completo, jornada completa, voltijd, voltijds, heltid, tempo pieno',
  PART_TIME:
    'part time, parttime, teilzeit, temps partiel, mi temps, tiempo parcial, media jornada, jornada parcial, deeltijd, deeltijds, deltid, halvtid, minijob, mini job, tempo parziale',
  CONTRACTOR:
    'freelance, freelancer, freiberuflich, self employed, zzp ? contract, contractor, contracting, autonomo, konsult',
  TEMPORARY:
    'temp job, temporary job, fixed term, befristet, interim job, tijdelijk, visstid, cdd, zeitarbeit, seasonal job, saisonnier ? temporary, temp, seasonal, temporal, interim, locum',
  INTERN:
    'internship, praktikum, practicas, praktik, stageplaats, pasantia, summer internship ? intern, stage, stagiaire, stagiair, praktikant, praktikantin, werkstudent, werkstudentin, working student, becario, co op, tirocinio',
  VOLUNTEER:
    'ehrenamt, ehrenamtlich, benevolat, voluntariado, vrijwilligerswerk ? volunteer, volunteering, benevole, voluntario, vrijwilliger',
  PER_DIEM: 'per diem, zero hours ? prn, on call, casual, as needed',
};

export const WORKPLACE_WORDS: Conditions = {
  REMOTE:
    'remote, remotely, fully remote, work from home, working from home, wfh, home based, homeoffice, home office, teletravail, teletrabajo, a distance, thuiswerk, thuiswerken, distansarbete, telecommute, telework, work from anywhere, remoto, en remoto ? distans',
  HYBRID: 'hybrid, hybrid remote, hibrido, hybride',
  ON_SITE: 'on site, onsite ? in office, in person, vor ort, presencial, sur site',
};

export const SENIORITY_WORDS: Conditions = {
  INTERN: '? intern, internship, praktikum, praktikant, werkstudent',
  ENTRY:
    'entry level, no experience ? junior, jr, graduate, new grad, trainee, apprentice, apprenticeship, berufseinsteiger, ausbildung, azubi, alternance, debutant',
  MID: 'mid level ? medior, intermediate',
  SENIOR: '? senior, sr, snr',
  LEAD: '? lead, principal, staff',
  EXECUTIVE: '? executive, vice president, vp',
};

/** Words that follow a word of the lists above where it does not mean the job's condition: `remote sensing`, `hybrid cloud`. */
export const OTHER_MEANINGS: readonly string[] =
  'sensing, monitoring, control, pilot, desktop, support, access, area, site, community, operations, cloud, vehicle, car, electric, power, engine, manager, management, administrator, specialist, officer, negotiator, law, analyst, coordinator, assistant, team, teams, systems, infrastructure, hands, patient, handling, department, supervisor, merchandiser, buyer, actor, technician, crew, lighting, designer, services'.split(
    ', ',
  );

/** Words that ask for nothing beside others: `jobs for nurses in the Berlin area`. They are wanted only where nothing else is. */
export const FILLERS: readonly string[] =
  `a, an, the, in, at, for, of, with, and, or, to, near, around, on, by, from, as, my, me, i, want, who, which, someone, somebody, anyone, best jobs, the best jobs, good jobs, top jobs, some, looking, find, search, work as, need, any, within, based in,
jobs, vacancy, vacancies, openings, job openings, job opening, positions, roles, careers, job vacancies, jobs near me, near me, job offers, job search, employment opportunities, hiring, now hiring, we are hiring, job listings, opportunities,
und, oder, im, als, für, bei, mit, der, das, stellen, stellenangebote, stellenangebot, jobangebote, stelle, jobsuche, arbeit als, m w d, w m d, m f d, d m w, f m d, m w x, gn, w m x, all genders, alle geschlechter,
et, ou, à, au, aux, du, des, de, pour, en, dans, offres d'emploi, offre d'emploi, offres, emploi, emplois, h f, f h,
y, o, para, con, el, los, las, empleo, empleos, trabajo, trabajos, ofertas de empleo, ofertas, vacantes, h m, m h,
voor, van, het, een, met, vacature, vacatures, banen, werk, m v, v m, m v x,
och, eller, i, på, för, till, jobb, lediga jobb, lediga tjänster, ledigt jobb`
    .split(/,\s*/)
    .map((words) => words.trim());

/** Fillers at the end only: `with excel skills`. */
export const FILLERS_AT_THE_END: readonly string[] =
  'skill, skills, needed, wanted, required, please, urgently, asap'.split(', ');

/** Fillers at the beginning or the end of what is typed only: a `job coach` is not any coach. */
export const FILLERS_AT_THE_EDGE: readonly string[] =
  'job, role, position, career, work, opening, hire, experienced, erfahren, qualified, skilled, good, best'.split(', ');
