/** A company as seekers see it: its name and how many open postings it has. */
import { z } from 'zod';
import { isOpenAt } from '../outbox/posting-rows.ts';
import type { Database } from '../platform/postgres.ts';
import { DomainError } from '../postings/errors.ts';
import { companyBody, readCompany } from '../search/company.ts';
import { query } from './query.ts';
import { isSearchAway, multiSearch, type Reading } from './search-postings.ts';

const output = z.object({ slug: z.string(), name: z.string(), openPostings: z.int(), url: z.string() });
type CompanyAnswer = z.infer<typeof output>;

/**
 * One with open postings is read from the index alone; PostgreSQL knows the others, and all of them while the index is away.
 * @throws DomainError `not-found`, `search-unavailable` where both are away.
 */
export async function getCompany(
  reading: Pick<Reading, 'es' | 'index' | 'now' | 'closings'> & { db: Database },
  slug: string,
): Promise<CompanyAnswer> {
  const url = `/companies/${encodeURIComponent(slug)}`;
  try {
    const open = await openInIndex(reading, slug);
    if (open !== null) return { slug, ...open, url };
  } catch (error) {
    if (!isSearchAway(error)) throw error;
    const openPostings = await countOpen(reading, slug).catch(() => {
      throw error;
    });
    return { slug, name: await nameOf(reading.db, slug), openPostings, url };
  }
  return { slug, name: await nameOf(reading.db, slug), openPostings: 0, url };
}

async function openInIndex(reading: Parameters<typeof getCompany>[0], slug: string) {
  const { all } = await reading.closings();
  const [found] = await multiSearch(reading, [companyBody(slug, reading.now, [...(all?.keys() ?? [])])]);
  return found === undefined ? null : readCompany(found);
}

async function nameOf(db: Database, slug: string): Promise<string> {
  const row = await db.selectFrom('company').select('name').where('slug', '=', slug).executeTakeFirst();
  if (row === undefined) throw new DomainError('not-found', 'There is no such company.');
  return row.name;
}

async function countOpen({ db, now }: { db: Database; now: Date }, slug: string): Promise<number> {
  const { count } = await db
    .selectFrom('posting')
    .innerJoin('company', 'company.id', 'posting.company_id')
    .select((expression) => expression.fn.countAll<number>().as('count'))
    .where('company.slug', '=', slug)
    .where(isOpenAt(now))
    .executeTakeFirstOrThrow();
  return count;
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
