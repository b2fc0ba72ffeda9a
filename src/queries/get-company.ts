/** A company as seekers see it: its name and how many open postings it has. */
import { z } from 'zod';
import type { Database } from '../platform/postgres.ts';
import { DomainError } from '../postings/errors.ts';
import { companyBody, readCompany } from '../search/company.ts';
import { query } from './query.ts';
import { multiSearch, type Reading } from './search-postings.ts';

const output = z.object({ slug: z.string(), name: z.string(), openPostings: z.int(), url: z.string() });
type CompanyAnswer = z.infer<typeof output>;

/**
 * One with open postings is read from the index alone; PostgreSQL knows the others.
 * @throws DomainError `not-found`, `search-unavailable`.
 */
export async function getCompany(
  reading: Pick<Reading, 'es' | 'index' | 'now' | 'closings'> & { db: Database },
  slug: string,
): Promise<CompanyAnswer> {
  const url = `/companies/${encodeURIComponent(slug)}`;
  const { all } = await reading.closings();
  const [found] = await multiSearch(reading, [companyBody(slug, reading.now, [...(all?.keys() ?? [])])]);
  const open = found === undefined ? null : readCompany(found);
  if (open !== null) return { slug, ...open, url };
  const row = await reading.db.selectFrom('company').select('name').where('slug', '=', slug).executeTakeFirst();
  if (row === undefined) throw new DomainError('not-found', 'There is no such company.');
  return { slug, name: row.name, openPostings: 0, url };
}

export const getCompanyQuery = query({
  name: 'getCompany',
  summary: 'A company, and how many open listings it has.',
  permission: 'public',
  params: z.object({ slug: z.string().max(200) }),
  query: z.strictObject({}),
  output,
  handle: (context, { params }) => getCompany(context, params.slug),
});
