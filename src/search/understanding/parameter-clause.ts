/** The clause of a parameter with one value: the very one that the parameter itself would filter by. */
import { EVERY_FACET } from '../facets.ts';
import { type Clause, NOT_STATED } from '../kinds/kind.ts';
import { readParameters } from '../parameters.ts';
import type { Meant } from './meanings.ts';

const REMEMBERED = 20_000;
const remembered = new Map<string, Clause>();

export function meantClause({ parameter, value, and = [] }: Omit<Meant, 'label'>): Clause {
  const params = Object.fromEntries([{ parameter, value }, ...and].map((one) => [one.parameter, one.value]));
  const key = new URLSearchParams(params).toString();
  const known = remembered.get(key);
  if (known !== undefined) return known;
  const clauses = EVERY_FACET.flatMap((facet) => {
    const selection = facet.read(readParameters(params, []));
    return (selection === null ? null : facet.filter(selection, new Date(0))) ?? [];
  });
  const [only, ...others] = clauses;
  if (only === undefined) throw new Error(`${key} is no parameter of a search`);
  const clause = others.length === 0 ? only : { bool: { filter: clauses } };
  if (remembered.size >= REMEMBERED) remembered.clear();
  remembered.set(key, clause);
  return clause;
}

/** Postings that do not state what the parameter asks for; null for pay, whose own clause lets them in. */
export function unstatedClause(parameter: string): Clause | null {
  if (parameter === 'salaryMin') return null;
  return meantClause({ parameter: parameter === 'near' ? 'country' : parameter, value: NOT_STATED });
}
