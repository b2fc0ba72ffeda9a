/** A posting as the search index holds it: whole while it is open, else a tombstone that no read sees. */
import { hash } from 'node:crypto';
import { textOf, WIDE_SPACE } from '../postings/html.ts';
import type {
  Derivable,
  EmploymentType,
  PublishedPosting,
  Salary,
  Seniority,
  State,
  Workplace,
} from '../postings/posting.ts';
import { skillLabel } from '../vocabulary/skills.ts';
import { slugify } from '../vocabulary/slug.ts';
import { EVERY_FACET } from './facets.ts';
import { foldLabel } from './labels.ts';
import { subField } from './languages.ts';
import { titleName } from './suggest/title-name.ts';

/** What a hit shows; stored, never searched. */
export type Display = {
  title: string;
  company: { slug: string; name: string };
  locations: DisplayedPlace[];
  workplace: Workplace | null;
  applicantLocations: string[];
  employmentTypes: EmploymentType[];
  seniority: Seniority | null;
  category: string | null;
  skills: string[];
  language: string | null;
  derived: Derivable[];
  salary: Salary | null;
  publishedAt: string | null;
  validThrough: string | null;
  /** The beginning of the description as plain text. */
  snippet: string;
  /** The title in an address. */
  slug: string;
  applyUrl: string | null;
  applyEmail: string | null;
};
export type DisplayedPlace = {
  city: string | null;
  region: string | null;
  country: string | null;
  lat: number | null;
  lon: number | null;
  path: string | null;
  text: string | null;
};

export type OpenDocument = {
  id: string;
  version: number;
  state: 'OPEN';
  /** Milliseconds since 1970; far in the future where the posting has no end. */
  openUntil: number;
  /** Sanitised HTML. */
  description: string;
  display: Display;
  text: { title: Record<string, string>; body: Record<string, string>; skills: string[]; company: string };
  /** The work by its name, folded and as written. */
  suggest: { title?: string; titleLabel?: string };
  filter: Record<string, unknown>;
  contentHash: string;
};

export type Tombstone = {
  id: string;
  version: number;
  state: Exclude<State, 'OPEN'>;
  /** When it stopped being open. */
  changedAt: number;
  contentHash: string;
};

export type SearchDocument = OpenDocument | Tombstone;

/** 9999-12-31T23:59:59Z. */
const NO_END = 253_402_300_799_000;

const SNIPPET_CHARACTERS = 200;

/** More than the hash, its name and their signs take. */
const HASH_MEMBER_BYTES = 64;

/** A document as its JSON in UTF-8, which is all that is kept of it: a batch of the documents themselves would be a burden to the collector of garbage. */
export type SerialisedDocument = { id: string; version: number; contentHash: string; json: Buffer };

/** The document of a posting; the same posting makes the same document, byte for byte. */
export function toDocument(posting: PublishedPosting): SearchDocument {
  const document = unhashed(posting);
  return { ...document, contentHash: contentHashOf(Buffer.from(JSON.stringify(document))) };
}

/**
 * The JSON of `toDocument`. What is hashed is what is sent: to write the JSON and turn it into bytes once is half of what a document
 * costs.
 */
export function serialiseDocument(posting: PublishedPosting): SerialisedDocument {
  const text = JSON.stringify(unhashed(posting));
  const length = Buffer.byteLength(text);
  const room = Buffer.allocUnsafe(length + HASH_MEMBER_BYTES);
  room.write(text);
  const contentHash = contentHashOf(room.subarray(0, length));
  // In place of the last brace.
  const added = room.write(`,"contentHash":"${contentHash}"}`, length - 1);
  return { id: posting.id, version: posting.version, contentHash, json: room.subarray(0, length - 1 + added) };
}

function unhashed(posting: PublishedPosting): Omit<OpenDocument, 'contentHash'> | Omit<Tombstone, 'contentHash'> {
  const { id, version, state } = posting;
  if (state !== 'OPEN') {
    const changedAt = (posting.closedAt ?? posting.updatedAt).getTime();
    return { id, version, state, changedAt };
  }
  const words = textOf(posting.description);
  const language = subField(posting.language);
  return {
    id,
    version,
    state,
    openUntil: posting.validThrough?.getTime() ?? NO_END,
    description: posting.description,
    display: displayOf(posting, words),
    text: {
      title: { [language]: posting.title },
      body: { [language]: words },
      skills: posting.skills.map(skillLabel),
      company: posting.company.name,
    },
    suggest: suggestOf(posting.title),
    filter: Object.assign({}, ...EVERY_FACET.map((facet) => facet.fill(posting))),
  };
}

function suggestOf(title: string): OpenDocument['suggest'] {
  const name = titleName(title);
  return name === null ? {} : { title: foldLabel(name), titleLabel: name };
}

/** Every object is spelled out, so that neither a column's order nor a further key of a row changes the document. */
export function displayOf(posting: PublishedPosting, words = textOf(posting.description)): Display {
  const { salary } = posting;
  return {
    title: posting.title,
    company: { slug: posting.company.slug, name: posting.company.name },
    locations: posting.locations.map(({ city, region, country, lat, lon, path, text }) => ({
      city,
      region,
      country,
      lat,
      lon,
      path,
      text,
    })),
    workplace: posting.workplace,
    applicantLocations: posting.applicantLocations,
    employmentTypes: posting.employmentTypes,
    seniority: posting.seniority,
    category: posting.category,
    skills: posting.skills,
    language: posting.language,
    derived: posting.derived,
    salary:
      salary === null ? null : { min: salary.min, max: salary.max, currency: salary.currency, period: salary.period },
    publishedAt: posting.publishedAt?.toISOString() ?? null,
    validThrough: posting.validThrough?.toISOString() ?? null,
    snippet: snippetOf(words),
    slug: slugify(posting.title),
    applyUrl: posting.applyUrl,
    applyEmail: posting.applyEmail,
  };
}

/** Of the JSON of everything else: a document that anybody changed in the index no longer agrees with its posting's. */
function contentHashOf(json: Uint8Array): string {
  return hash('sha256', json, 'base64url').slice(0, 22);
}

/** The first words of a text, cut between words and marked as cut. */
function snippetOf(text: string): string {
  const line = text
    .slice(0, 4 * SNIPPET_CHARACTERS)
    .replace(WIDE_SPACE, ' ')
    .trim();
  if (line.length <= SNIPPET_CHARACTERS) return line;
  const cut = line.slice(0, SNIPPET_CHARACTERS - 1);
  const space = cut.lastIndexOf(' ');
  return `${(space > SNIPPET_CHARACTERS / 2 ? cut.slice(0, space) : cut).trimEnd().toWellFormed()}…`;
}
