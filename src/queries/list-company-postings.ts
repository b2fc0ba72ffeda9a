/** A company's own postings in any state, the latest changed first. */
import { sql } from 'kysely';
import { z } from 'zod';
import { fromRow } from '../outbox/posting-rows.ts';
import { DomainError } from '../postings/errors.ts';
import { STATES } from '../postings/posting.ts';
import { postingRepresentation, represent } from '../postings/representation.ts';
import { query } from './query.ts';

const cursorShape = z.tuple([z.iso.datetime(), z.uuid()]);

export const listCompanyPostings = query({
  name: 'listCompanyPostings',
  summary: 'List the company’s own listings, in any state, the latest changed first.',
  permission: 'company:read',
  params: z.object({ slug: z.string() }),
  query: z.strictObject({
    state: z.enum(STATES).optional(),
    q: z.string().trim().min(1).max(255).optional(),
    limit: z.coerce.number().int().min(1).max(100).default(20),
    cursor: z.string().max(200).optional(),
  }),
  output: z.object({ items: z.array(postingRepresentation), next: z.string().nullable() }),
  async handle({ db, company }, { query: { state, q, limit, cursor } }) {
    const after = cursor === undefined ? null : readCursor(cursor);
    // Milliseconds: what the cursor carries, since a Date has no more.
    const changed = sql<Date>`date_trunc('milliseconds', updated_at)`;
    const rows = await db
      .selectFrom('posting')
      .selectAll()
      .where('company_id', '=', company.id)
      .$if(state !== undefined, (some) => some.where('state', '=', state ?? 'OPEN'))
      .$if(q !== undefined, (some) => some.where(sql<boolean>`position(lower(${q}) in lower(title)) > 0`))
      .$if(after !== null, (some) => some.where(sql<boolean>`(${changed}, id) < (${after?.[0]}, ${after?.[1]}::uuid)`))
      .orderBy(changed, 'desc')
      .orderBy('id', 'desc')
      .limit(limit + 1)
      .execute();
    const items = rows.slice(0, limit).map((row) => represent(fromRow(row)));
    const last = items.at(-1);
    const next = rows.length > limit && last !== undefined ? writeCursor([last.updatedAt, last.id]) : null;
    return { items, next };
  },
});

function writeCursor(position: z.output<typeof cursorShape>): string {
  return Buffer.from(JSON.stringify(position)).toString('base64url');
}

function readCursor(cursor: string): z.output<typeof cursorShape> {
  try {
    return cursorShape.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
  } catch (cause) {
    throw new DomainError('invalid-input', 'The cursor is not one of ours.', {
      faults: [{ pointer: 'cursor', detail: 'is not a cursor of ours', expected: '`next` of an earlier answer' }],
      cause,
    });
  }
}
