/** One of a company's own postings in any state, from PostgreSQL: what was just written is there. */
import { z } from 'zod';
import { fromRow } from '../outbox/posting-rows.ts';
import { DomainError } from '../postings/errors.ts';
import { postingRepresentation, represent } from '../postings/representation.ts';
import { query } from './query.ts';

export const getCompanyPosting = query({
  name: 'getCompanyPosting',
  summary: 'Read one of the company’s own listings, in any state.',
  permission: 'company:read',
  params: z.object({ slug: z.string(), id: z.string() }),
  query: z.strictObject({}),
  output: postingRepresentation,
  async handle({ db, company }, { params }) {
    const row = z.uuid().safeParse(params.id).success
      ? await db
          .selectFrom('posting')
          .selectAll()
          .where('id', '=', params.id)
          .where('company_id', '=', company.id)
          .executeTakeFirst()
      : undefined;
    if (row === undefined) throw new DomainError('not-found', 'This company has no such listing.');
    return represent(fromRow(row));
  },
});
