/** What feeds call things: for each of our fields, the names that we have met, the surest first. */

/** Where a mapping has it: `salary.min` is the `min` of its `salary`. */
export type Target =
  | 'title'
  | 'description'
  | 'company'
  | 'requisitionId'
  | 'url'
  | 'applyUrl'
  | 'applyEmail'
  | 'locations.text'
  | 'locations.city'
  | 'locations.region'
  | 'locations.country'
  | 'locations.lat'
  | 'locations.lon'
  | 'workplace'
  | 'employmentTypes'
  | 'seniority'
  | 'category'
  | 'skills'
  | 'language'
  | 'salary.text'
  | 'salary.min'
  | 'salary.max'
  | 'salary.currency'
  | 'salary.period'
  | 'datePosted'
  | 'validThrough';

/** In lower case, without anything between their words. */
export const NAMES: Readonly<Record<Target, string>> = {
  title:
    'title jobtitle positiontitle vacancytitle position jobname vacancy role headline titel stellenbezeichnung stellentitel stelle titulo puesto cargo intitule titreduposte functietitel functie titolo job name',
  description:
    'description jobdescription fulldescription descriptionhtml beschreibung stellenbeschreibung descripcion descrizione omschrijving functieomschrijving body content jobbody details text summary descriptif contenu',
  company:
    'company companyname employer employername hiringorganization organization organisation organizationname hiringcompany advertiser client firma unternehmen arbeitgeber empresa entreprise societe bedrijf werkgever azienda agency brand sourcename',
  requisitionId:
    'requisitionid referencenumber reference referenceid refnumber refnr ref jobreference jobref jobid vacancyid positionid postingid advertid externalid uniqueid referenz kennziffer referencia id guid uid uuid jobkey key number',
  url: 'url link joburl detailurl pageurl vacancyurl permalink href weburl webadresse enlace lien',
  applyUrl: 'applyurl applicationurl applylink applyto bewerbungslink urlapply apply applicationlink',
  applyEmail: 'applyemail applicationemail contactemail email mail emailaddress',
  'locations.text':
    'location joblocation locationname workplacelocation place locations arbeitsort einsatzort standort ort ubicacion localizacion lieu lugar plaats werkplek address adresse area',
  'locations.city': 'city town jobcity locality addresslocality stadt ciudad ville stad citta municipality',
  'locations.region':
    'state region province stateprovince addressregion bundesland provincia county departement regio canton',
  'locations.country': 'country countrycode jobcountry addresscountry countryname land pais pays paese',
  'locations.lat': 'lat latitude breitengrad geolat',
  'locations.lon': 'lon lng long longitude laengengrad geolon geolng',
  workplace:
    'remotetype workplacetype workplace workmode remote isremote remotestatus workingmodel telecommute homeoffice joblocationtype',
  employmentTypes:
    'jobtype employmenttype contracttype type schedule worktype positiontype jobtypes anstellungsart beschaeftigungsart arbeitszeit tipodecontrato contrato typecontrat contrat dienstverband workinghours hourstype commitment timetype',
  seniority: 'seniority senioritylevel experiencelevel level careerlevel experience karrierestufe',
  category:
    'category categories jobcategory function jobfunction department occupation industry sector kategorie berufsfeld categoria categorie branche team',
  skills: 'skills skill tags keywords requiredskills technologies kenntnisse',
  language: 'language lang joblanguage sprache idioma langue',
  'salary.text':
    'salary pay compensation wage salaryrange payrate remuneration salarytext gehalt lohn verguetung salario sueldo salaire salaris stipendio',
  'salary.min':
    'salarymin minsalary salaryfrom minimumsalary salaryminimum paymin minpay minimumamount minimumrange minimumpay compensationmin gehaltvon lowersalary minvalue',
  'salary.max':
    'salarymax maxsalary salaryto maximumsalary salarymaximum paymax maxpay maximumamount maximumrange maximumpay compensationmax gehaltbis uppersalary maxvalue',
  'salary.currency': 'salarycurrency currency currencycode paycurrency waehrung moneda devise',
  'salary.period':
    'salaryperiod salarytype payperiod salaryinterval payinterval salaryunit interval unittext rateinterval salaryfrequency',
  datePosted:
    'dateposted posted posteddate postdate postedat date pubdate published publishdate publicationdate publishedat datecreated created createdat startdate opendate opened activedate veroeffentlicht datum fecha datepublication',
  validThrough:
    'validthrough expirationdate expirydate expires expiry expiredate expire closingdate closedate deadline applicationdeadline enddate validuntil until gueltigbis bewerbungsfrist ablaufdatum fechafin datefin sluitingsdatum',
};

/** `Job Title`, `job_title`, `jobTitle` and `x:jobTitle` are one name. Umlauts are as they are written without them. */
export function plainName(name: string): string {
  return name
    .replace(/^[\w-]+:/, '')
    .toLowerCase()
    .replace(/ä/g, 'ae')
    .replace(/ö/g, 'oe')
    .replace(/ü/g, 'ue')
    .normalize('NFD')
    .replace(/[^a-z\d]/g, '');
}
