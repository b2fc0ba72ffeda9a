/**
 * The searches behind suggestions, one a kind. Each counts open postings alone, and only among those that have what was typed: so
 * that the more is typed, the less there is to count.
 */
import { placeLabel, recognisePlace } from '../../vocabulary/gazetteer.ts';
import { SKILLS } from '../../vocabulary/skills.ts';
import { slugify } from '../../vocabulary/slug.ts';
import { LONGEST_BEGINNING } from '../analysis.ts';
import { type Aggregations, type Clause, fieldPath } from '../kinds/kind.ts';
import { foldLabel, labelsBeginning, labelToken, literally } from '../labels.ts';
import { type Body, openClauses, TIMEOUT } from '../request.ts';
import { nearlyBegins } from './nearly-begins.ts';
import type { SuggestionKind, SuggestQuery } from './suggest-query.ts';

export type Asked = { query: SuggestQuery; now: Date; closed: readonly string[] };

/** Names of the aggregations: labels that begin so, and all that have a word that does. */
export const BEGIN = 'begin';
export const INSIDE = 'inside';

/** Different labels looked through for one that is spelled nearly so. */
const LABELS_AT_MOST = 1_000;

const TITLE = 'suggest.title';
const COMPANY = fieldPath('companyLabel');
const SKILL = fieldPath('skill');
const PLACE = fieldPath('place.label');

/** Null for a kind that has nothing to look for. */
export function suggestBody(kind: SuggestionKind, asked: Asked): Body | null {
  const { text, limit } = asked.query;
  const include = labelsBeginning(text);
  // Values of another spelling fall together, so a few more than wanted.
  const size = 2 * limit;
  switch (kind) {
    case 'title':
      return body(asked, begins('suggest.titleLabel.begin', text), {
        [BEGIN]: withSpelling({ field: TITLE, size, include }),
        [INSIDE]: withSpelling({ field: TITLE, size }),
      });
    case 'company':
      return body(asked, begins('text.company.begin', text), {
        [BEGIN]: { terms: { field: COMPANY, size, include } },
        [INSIDE]: { terms: { field: COMPANY, size } },
      });
    case 'skill':
      return skillBody(asked, skillsBeginning(text), size);
    case 'place': {
      const tokens = placesCalled(text);
      return body(asked, either({ prefix: { [PLACE]: foldLabel(text) } }, { terms: { [PLACE]: tokens } }), {
        [BEGIN]: { terms: { field: PLACE, size, include } },
        ...(tokens.length === 0 ? {} : { [INSIDE]: { terms: { field: PLACE, size, include: tokens } } }),
      });
    }
  }
}

/** The same for a text that nothing, or hardly anything, begins with: what is spelled nearly so. */
export function nearlyBody(kind: SuggestionKind, asked: Asked): Body | null {
  const { text, limit } = asked.query;
  const size = 2 * limit;
  switch (kind) {
    case 'title':
      return body(asked, begins('suggest.titleLabel.begin', text, true), {
        [INSIDE]: withSpelling({ field: TITLE, size }),
      });
    case 'company':
      return body(asked, begins('text.company.begin', text, true), { [INSIDE]: { terms: { field: COMPANY, size } } });
    case 'skill': {
      const near = SKILLS.filter(({ label }) => nearlyBegins(label, text)).map(({ slug }) => slug);
      return near.length === 0 ? null : body(asked, { terms: { [SKILL]: near } }, counted(SKILL, size, near));
    }
    case 'place': {
      const [first] = foldLabel(text);
      if (first === undefined) return null;
      // Which of these are near is for the reading to say.
      const terms = { field: PLACE, size: LABELS_AT_MOST, include: labelsBeginning(first) };
      return body(asked, { prefix: { [PLACE]: first } }, { [INSIDE]: { terms } });
    }
  }
}

function body({ now, closed }: Asked, matching: Clause, aggs: Aggregations): Body {
  return {
    query: { bool: { filter: [matching, ...openClauses(now, closed)] } },
    size: 0,
    track_total_hits: false,
    aggs,
    timeout: TIMEOUT,
  };
}

/** Every word of the text begins a word of the field. */
function begins(field: string, text: string, nearly = false): Clause {
  const query = text
    .split(' ')
    .map((word) => [...word].slice(0, LONGEST_BEGINNING).join(''))
    .join(' ');
  const fuzzy = nearly ? { fuzziness: 'AUTO:4,8', prefix_length: 1, max_expansions: 50 } : {};
  return { match: { [field]: { query, operator: 'and', ...fuzzy } } };
}

/** Titles that differ in case and accents alone are one; it is shown as most write it. */
function withSpelling(terms: { field: string; size: number; include?: string }): Aggregations[string] {
  return { terms, aggs: { label: { terms: { field: 'suggest.titleLabel', size: 1 } } } };
}

function skillBody(asked: Asked, known: string[], size: number): Body | null {
  // Skills beyond the vocabulary have no label but their slug.
  const slug = slugify(asked.query.text);
  if (slug === '')
    return known.length === 0 ? null : body(asked, { terms: { [SKILL]: known } }, counted(SKILL, size, known));
  const aggs = {
    ...(known.length === 0 ? {} : counted(SKILL, size, known)),
    [BEGIN]: { terms: { field: SKILL, size, include: `${literally(slug)}.*` } },
  };
  return body(asked, either({ prefix: { [SKILL]: slug } }, { terms: { [SKILL]: known } }), aggs);
}

function counted(field: string, size: number, include: string[]): Aggregations {
  return { [INSIDE]: { terms: { field, size, include } } };
}

function either(...should: Clause[]): Clause {
  return { bool: { should, minimum_should_match: 1 } };
}

const NAMES_OF_SKILLS = SKILLS.map(({ slug, label, aliases }) => ({
  slug,
  label: ` ${foldLabel(label)}`,
  aliases: aliases.map(foldLabel),
}));

/** Skills with a label in which a word begins so, or with another name that does. */
function skillsBeginning(text: string): string[] {
  const beginning = foldLabel(text);
  return NAMES_OF_SKILLS.filter(
    ({ label, aliases }) => label.includes(` ${beginning}`) || aliases.some((alias) => alias.startsWith(beginning)),
  ).map(({ slug }) => slug);
}

/** The tokens of places that are called so in any spelling: `München`, `NYC`, `Springfield, IL`. */
function placesCalled(text: string): string[] {
  const candidates = recognisePlace(text)?.candidates ?? [];
  return candidates.slice(0, 10).map(({ path }) => labelToken(path, placeLabel(path)));
}
