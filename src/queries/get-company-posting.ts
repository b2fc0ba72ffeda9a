/** One of a company's own postings in any state, from PostgreSQL: what was just written is there. */
import { z } from 'zod';
import { fromRow } from '../outbox/posting-rows.ts';
import type { Database } from '../platform/postgres.ts';
import { DomainError } from '../postings/errors.ts';
import type { Posting } from '../postings/posting.ts';
import { postingRepresentation, represent } from '../postings/representation.ts';
import { query } from './query.ts';

/** @throws DomainError `not-found`, also for an id that is none. */
export async function readCompanyPosting(db: Database, companyId: string, id: string): Promise<Posting> {
  const row = z.uuid().safeParse(id).success
    ? await db
        .selectFrom('posting')
        .selectAll()
        .where('id', '=', id)
        .where('company_id', '=', companyId)
        .executeTakeFirst()
    : undefined;
  if (row === undefined) throw new DomainError('not-found', 'This company has no such listing.');
  return fromRow(row);
}

export const getCompanyPosting = query({
  name: 'getCompanyPosting',
  summary: 'Read one of the company’s own listings, in any state.',
  permission: 'company:read',
  params: z.object({ slug: z.string(), id: z.string() }),
  query: z.strictObject({}),
  output: postingRepresentation,
  async handle({ db, company }, { params }) {
    return represent(await readCompanyPosting(db, company.id, params.id));
  },
});
