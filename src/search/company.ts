/** One company's open postings: how many, and the name that the newest of them carries. */
import { fieldPath } from './kinds/kind.ts';
import { type Body, openClauses, TIMEOUT } from './request.ts';
import type { Found } from './response.ts';

export function companyBody(slug: string, now: Date, closed: readonly string[]): Body {
  return {
    query: { bool: { filter: [{ term: { [fieldPath('company')]: slug } }, ...openClauses(now, closed)] } },
    size: 1,
    sort: [{ [fieldPath('posted')]: { order: 'desc' } }, { id: { order: 'asc' } }],
    track_total_hits: true,
    timeout: TIMEOUT,
  };
}

/** Null when it has none. */
export function readCompany(found: Found): { name: string; openPostings: number } | null {
  const { total } = found.hits;
  const name = found.hits.hits[0]?._source?.display.company.name;
  const openPostings = typeof total === 'number' ? total : (total?.value ?? 0);
  return name === undefined ? null : { name, openPostings };
}
