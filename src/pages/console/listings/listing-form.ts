/** The form of a listing: its fields, what stands in them, and the body that comes of what was sent. */
import { decodeHTML } from 'entities';
import type { PostingBody, PostingPatch } from '../../../commands/posting-input.ts';
import { DomainError, type Fault } from '../../../postings/errors.ts';
import { htmlOfText } from '../../../postings/html.ts';
import {
  type Derivable,
  EMPLOYMENT_TYPES,
  type Posting,
  SALARY_PERIODS,
  SENIORITIES,
  WORKPLACES,
} from '../../../postings/posting.ts';
import { CATEGORIES } from '../../../vocabulary/categories.ts';
import { countryName } from '../../../vocabulary/countries.ts';
import { RATES } from '../../../vocabulary/currencies.ts';
import { placeFullLabel } from '../../../vocabulary/gazetteer.ts';
import { skillLabel } from '../../../vocabulary/skills.ts';
import { perPeriod } from '../../format.ts';
import { attributes, type Html, html } from '../../html.ts';
import { factLabel } from '../../labels.ts';
import { type Choice, choice, field } from '../form.ts';

/** What each input holds, as text. Types of employment are several values in one, with commas. */
export type Draft = Record<keyof typeof BLANK, string>;

export const BLANK = {
  title: '',
  description: '',
  locations: '',
  workplace: '',
  applicantLocations: '',
  employmentTypes: '',
  seniority: '',
  category: '',
  skills: '',
  salaryMin: '',
  salaryMax: '',
  salaryCurrency: 'EUR',
  salaryPeriod: 'YEAR',
  applyUrl: '',
  applyEmail: '',
  requisitionId: '',
  validThrough: '',
};

/** What makes HTML of a text. */
const TAG = /<\/?(?:p|br|div|ul|ol|li|h[1-6]|strong|b|em|i|u|a|blockquote|code|span)\b[^>]*>/i;

/** A form's input and the field of the body that it belongs to. */
const FIELD_OF: Readonly<Partial<Record<keyof Draft, string>>> = {
  salaryMin: 'salary',
  salaryMax: 'salary',
  salaryCurrency: 'salary',
  salaryPeriod: 'salary',
};

/** A listing as its form shows it. What was recognised and not stated is left empty. */
export function draftOf(posting: Posting): Draft {
  const stated = (fact: Derivable, value: string) => (posting.derived.includes(fact) ? '' : value);
  const { salary } = posting;
  return {
    title: posting.title,
    description: editableText(posting.description),
    locations: posting.locations.map(placeLine).join('\n'),
    workplace: stated('workplace', posting.workplace ?? ''),
    applicantLocations: posting.applicantLocations.map(countryName).join(', '),
    employmentTypes: posting.employmentTypes.join(','),
    seniority: stated('seniority', posting.seniority ?? ''),
    category: stated('category', posting.category ?? ''),
    skills: stated('skills', posting.skills.map(skillLabel).join(', ')),
    salaryMin: String(salary?.min ?? ''),
    salaryMax: String(salary?.max ?? ''),
    salaryCurrency: salary?.currency ?? BLANK.salaryCurrency,
    salaryPeriod: salary?.period ?? BLANK.salaryPeriod,
    applyUrl: posting.applyUrl ?? '',
    applyEmail: posting.applyEmail ?? '',
    requisitionId: posting.requisitionId ?? '',
    validThrough: posting.validThrough === null ? '' : dayOf(posting.validThrough),
  };
}

/** What a browser sent. */
export function sentDraft(form: URLSearchParams): Draft {
  const names = Object.keys(BLANK) as (keyof Draft)[];
  return Object.fromEntries(
    names.map((name) => [
      name,
      name === 'employmentTypes' ? form.getAll(name).join(',') : (form.get(name) ?? '').trim(),
    ]),
  ) as Draft;
}

/** The body of a new listing. */
export function bodyOf(draft: Draft): PostingBody {
  const { title = '', description = '', ...rest } = patchOf(BLANK, draft);
  return { title, description, ...rest };
}

/** Only what differs: a field that nobody touched stays as it is, with all that its form does not show. */
export function patchOf(before: Draft, draft: Draft): PostingPatch {
  const touched = new Set(
    (Object.keys(BLANK) as (keyof Draft)[])
      .filter((name) => draft[name].replaceAll('\r\n', '\n') !== before[name])
      .map((name) => FIELD_OF[name] ?? name),
  );
  const all: Record<string, unknown> = {
    title: draft.title,
    description: TAG.test(draft.description) ? draft.description : htmlOfText(draft.description),
    locations: linesOf(draft.locations).map((text) => ({ text })),
    workplace: draft.workplace || null,
    applicantLocations: partsOf(draft.applicantLocations),
    employmentTypes: partsOf(draft.employmentTypes),
    seniority: draft.seniority || null,
    category: draft.category || null,
    skills: partsOf(draft.skills),
    salary: salaryOf(draft),
    applyUrl: draft.applyUrl || null,
    applyEmail: draft.applyEmail || null,
    requisitionId: draft.requisitionId || null,
    validThrough: draft.validThrough || null,
  };
  // What is not right is refused by the command that gets it, with its pointer.
  return Object.fromEntries(Object.entries(all).filter(([name]) => touched.has(name))) as PostingPatch;
}

/** The same refusal with its faults at the inputs of the form: `/salary/min` at `salaryMin`, `/locations/2/text` at `locations`. */
export function atInputs(refused: DomainError | null): DomainError | null {
  if (refused === null) return null;
  const faults = refused.faults.map((fault): Fault => {
    const [, name = '', part = ''] = fault.pointer.split('/');
    const input =
      name === 'salary' ? `salary${part === '' ? 'Min' : part.charAt(0).toUpperCase() + part.slice(1)}` : name;
    return { ...fault, pointer: `/${input}` };
  });
  return new DomainError(refused.code, refused.message, { faults, data: { ...refused.data } });
}

/** @param posting of an editor for one that is there: what was recognised of it stands beside the inputs. */
export function listingFields(draft: Draft, refused: DomainError | null, posting: Posting | null): Html {
  const shown = atInputs(refused);
  const recognised = (fact: Derivable, label: string | null) =>
    posting?.derived.includes(fact) && label !== null ? `As recognised: ${label}` : 'Not stated';
  return html`<fieldset class="editor-part"><legend>The work</legend>
${field({ name: 'title', label: 'Title', value: draft.title, maxlength: 300, hint: 'The name of the work, as seekers would search for it.' }, shown)}
${area({ name: 'description', label: 'Description', value: draft.description, rows: 14, hint: 'Plain text: empty lines part paragraphs, lines that begin with a dash become a list. HTML is taken, too.' }, shown)}
${choice({ name: 'category', label: 'Category', value: draft.category, choices: [{ value: '', label: recognised('category', posting?.category ? factLabel('category', posting.category) : null) }, ...CATEGORIES.map(({ slug, label }) => ({ value: slug, label }))] })}
${choice({ name: 'seniority', label: 'Seniority', value: draft.seniority, choices: [{ value: '', label: recognised('seniority', posting?.seniority ? factLabel('seniority', posting.seniority) : null) }, ...listed('seniority', SENIORITIES)] })}
${field({ name: 'skills', label: 'Skills', value: draft.skills, optional: true, hint: skillsHint(posting) }, shown)}
</fieldset>
<fieldset class="editor-part"><legend>Where</legend>
${area({ name: 'locations', label: 'Places', value: draft.locations, rows: 3, optional: true, hint: 'One a line, with the country: Berlin, Germany' }, shown)}
${choice({ name: 'workplace', label: 'Workplace', value: draft.workplace, choices: [{ value: '', label: recognised('workplace', posting?.workplace ? factLabel('workplace', posting.workplace) : null) }, ...listed('workplace', WORKPLACES)] })}
${field({ name: 'applicantLocations', label: 'Remote from', value: draft.applicantLocations, optional: true, hint: 'Countries where a remote worker may live, with commas.' }, shown)}
</fieldset>
<fieldset class="editor-part"><legend>Terms</legend>
<div class="editor-pay" role="group" aria-label="Pay">
${field({ name: 'salaryMin', label: 'Pay from', value: draft.salaryMin, optional: true }, shown)}
${field({ name: 'salaryMax', label: 'to', value: draft.salaryMax, optional: true }, shown)}
${choice({
  name: 'salaryCurrency',
  label: 'Currency',
  value: draft.salaryCurrency,
  choices: Object.keys(RATES.perEuro)
    .sort()
    .map((code) => ({ value: code, label: code })),
})}
${choice({ name: 'salaryPeriod', label: 'Period', value: draft.salaryPeriod, choices: SALARY_PERIODS.map((period) => ({ value: period, label: perPeriod(period) })) })}
</div>
<fieldset class="form-field"><legend class="field-label">Employment type</legend><div class="editor-checks">${EMPLOYMENT_TYPES.map(
    (type) =>
      html`<label class="form-check"><input type="checkbox" name="employmentTypes" value="${type}"${attributes({ checked: draft.employmentTypes.split(',').includes(type) })}>${factLabel('employmentType', type)}</label>`,
  )}</div></fieldset>
</fieldset>
<fieldset class="editor-part"><legend>Applying</legend>
${field({ name: 'applyUrl', label: 'Address to apply at', value: draft.applyUrl, optional: true, maxlength: 2_000, hint: 'https://…; this or an e-mail address is needed to publish.' }, shown)}
${field({ name: 'applyEmail', label: 'E-mail address to apply to', type: 'email', value: draft.applyEmail, optional: true }, shown)}
${field({ name: 'validThrough', label: 'Open until', type: 'date', value: draft.validThrough, optional: true, hint: 'The end of that day where the work is. Left empty: 60 days from its publishing.' }, shown)}
${field({ name: 'requisitionId', label: 'Your own id', value: draft.requisitionId, optional: true, maxlength: 200, hint: 'One listing each; seekers do not see it.' }, shown)}
</fieldset>`;
}

function skillsHint(posting: Posting | null): string {
  const known = posting?.derived.includes('skills') ? posting.skills.slice(0, 8).map(skillLabel) : [];
  return known.length === 0 ? 'With commas.' : `With commas. Recognised: ${known.join(', ')}.`;
}

function listed(facet: string, values: readonly string[]): Choice[] {
  return values.map((value) => ({ value, label: factLabel(facet, value) }));
}

type Area = { name: string; label: string; value: string; rows: number; hint: string; optional?: boolean };

function area({ name, label, value, rows, hint, optional }: Area, refused: DomainError | null): Html {
  const faults = refused?.faults.filter(({ pointer }) => pointer === `/${name}`) ?? [];
  return html`<div class="form-field"><label class="field-label" for="${name}">${label}</label>
<p class="form-hint" id="${name}-hint">${hint}</p>
<textarea class="field" id="${name}" name="${name}" rows="${rows}"${attributes({
    required: optional !== true,
    'aria-invalid': faults.length > 0 ? 'true' : null,
    'aria-describedby': `${name}-hint${faults.length > 0 ? ` ${name}-fault` : ''}`,
  })}>
${value}</textarea>
${faults.length > 0 && html`<p class="form-fault" id="${name}-fault">${faults.map(({ detail }) => detail).join('; ')}</p>`}</div>`;
}

/** As plain text where nothing is lost by that, else the HTML. */
function editableText(description: string): string {
  const text = decodeHTML(
    description
      .replace(/<p>(.*?)<\/p>/g, (_paragraph, words: string) => `${words.replaceAll('<br>', '\n')}\n\n`)
      .replace(/<ul>(.*?)<\/ul>/g, (_list, items: string) => `${items.replace(/<li>(.*?)<\/li>/g, '- $1\n')}\n`),
  ).trim();
  return htmlOfText(text) === description ? text : description;
}

function placeLine({ text, path, city, region, country }: Posting['locations'][number]): string {
  if (text !== null) return text;
  if (path !== null) return placeFullLabel(path);
  return [city, region, country].filter((part) => part !== null).join(', ');
}

/** The last day: its end is the moment that is kept, where the work is. */
function dayOf(end: Date): string {
  return new Date(end.getTime() - 1).toISOString().slice(0, 10);
}

function linesOf(text: string): string[] {
  return text.split('\n').flatMap((line) => line.trim() || []);
}

function partsOf(text: string): string[] {
  return text.split(',').flatMap((part) => part.trim() || []);
}

/** An amount that is none stays as it is, for the command to refuse. */
function salaryOf({ salaryMin, salaryMax, salaryCurrency, salaryPeriod }: Draft) {
  if (salaryMin === '' && salaryMax === '') return null;
  const amount = (text: string) => (text === '' ? null : /^\d+(\.\d+)?$/.test(text) ? Number(text) : text);
  return { min: amount(salaryMin), max: amount(salaryMax), currency: salaryCurrency, period: salaryPeriod };
}
