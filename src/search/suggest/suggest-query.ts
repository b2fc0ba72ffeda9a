/** What is asked for as one types: read from an address with all its faults at once. */
import type { Fault } from '../../postings/errors.ts';
import { nearest } from '../../vocabulary/nearest.ts';
import {
  listParameter,
  type OpenApiParameter,
  oneParameter,
  type ParameterReader,
  type Params,
  quoted,
  readParameters,
  readWhole,
} from '../parameters.ts';

export const SUGGESTION_KINDS = ['title', 'skill', 'company', 'place'] as const;
export type SuggestionKind = (typeof SUGGESTION_KINDS)[number];

/** `q` in characters, `limit` in suggestions. */
export const SUGGEST_LIMITS = { q: 100, limit: 20 } as const;
const DEFAULT_LIMIT = 8;

export type SuggestQuery = {
  /** As typed so far, single spaces between the words. */
  text: string;
  kinds: readonly SuggestionKind[];
  limit: number;
};

export const suggestParameters: readonly OpenApiParameter[] = [
  oneParameter('q', 'What has been typed so far. Needed.', {
    type: 'string',
    minLength: 1,
    maxLength: SUGGEST_LIMITS.q,
  }),
  listParameter(
    'kind',
    'What to suggest. Default: all of them.',
    { type: 'string', enum: [...SUGGESTION_KINDS] },
    SUGGESTION_KINDS.length,
  ),
  oneParameter('limit', `How many suggestions. Default ${DEFAULT_LIMIT}.`, {
    type: 'integer',
    minimum: 1,
    maximum: SUGGEST_LIMITS.limit,
    default: DEFAULT_LIMIT,
  }),
];

const NAMES = suggestParameters.map(({ name }) => name);

export function parseSuggest(params: Params): { query: SuggestQuery; faults: Fault[] } {
  const faults: Fault[] = [];
  const reader = readParameters(params, faults);
  for (const name of Object.keys(params)) {
    if (NAMES.includes(name) || params[name] === undefined) continue;
    const suggestion = nearest(name, NAMES);
    reader.fault(name, `there is no parameter ${quoted(name)}`, { expected: `one of ${NAMES.join(', ')}`, suggestion });
  }
  const query = {
    text: readText(reader),
    kinds: readKinds(reader),
    limit: readWhole(reader, 'limit', 1, SUGGEST_LIMITS.limit) ?? DEFAULT_LIMIT,
  };
  return { query, faults };
}

function readText(reader: ParameterReader): string {
  const given =
    reader
      .one('q')
      ?.replace(/[\s\p{Cc}]+/gu, ' ')
      .trim() ?? '';
  const { length } = [...given];
  const expected = `1 to ${SUGGEST_LIMITS.q} characters`;
  if (length === 0) reader.fault('q', 'there is nothing to go by', { expected });
  if (length > SUGGEST_LIMITS.q) reader.fault('q', `q has ${length} characters`, { expected });
  return given;
}

function readKinds(reader: ParameterReader): readonly SuggestionKind[] {
  const given = reader.list('kind');
  for (const kind of given) {
    if (SUGGESTION_KINDS.some((known) => known === kind)) continue;
    reader.fault('kind', `${quoted(kind)} is not a kind of suggestion`, {
      expected: `some of ${SUGGESTION_KINDS.join(', ')}`,
      suggestion: nearest(kind, SUGGESTION_KINDS),
    });
  }
  return given.length === 0 ? SUGGESTION_KINDS : SUGGESTION_KINDS.filter((kind) => given.includes(kind));
}
