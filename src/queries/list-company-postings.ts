/** A company's own postings in any state, searched, filtered and sorted, from PostgreSQL. */
import { type ExpressionBuilder, type RawBuilder, type SqlBool, sql } from 'kysely';
import { z } from 'zod';
import { fromRow } from '../outbox/posting-rows.ts';
import type { Database } from '../platform/postgres.ts';
import type { DB } from '../platform/schema.generated.ts';
import { DomainError } from '../postings/errors.ts';
import { CLOSE_REASONS, type Posting, STATES, WORKPLACES } from '../postings/posting.ts';
import { postingRepresentation, represent } from '../postings/representation.ts';
import { isCategory } from '../vocabulary/categories.ts';
import { query } from './query.ts';

export const COMPANY_SORTS = ['updated', 'created', 'published', 'ends', 'title'] as const;
export type CompanySort = (typeof COMPANY_SORTS)[number];

/** Milliseconds: what a cursor carries. Listings without the date stand behind those that have it, whichever way it goes. */
const millis = (column: RawBuilder<unknown>) => sql<number>`floor(extract(epoch from ${column}) * 1000)::bigint`;

const SORT_KEYS: Readonly<Record<CompanySort, { key: RawBuilder<number | string>; order: 'asc' | 'desc' }>> = {
  updated: { key: millis(sql`updated_at`), order: 'desc' },
  created: { key: millis(sql`created_at`), order: 'desc' },
  published: { key: sql<number>`coalesce(${millis(sql`published_at`)}, 0)`, order: 'desc' },
  ends: { key: sql<number>`coalesce(${millis(sql`valid_through`)}, 253402300799000)`, order: 'asc' },
  title: { key: sql<string>`lower(title)`, order: 'asc' },
};

const cursorShape = z.tuple([z.enum(COMPANY_SORTS), z.union([z.number().int(), z.string()]), z.uuid()]);

/** One value or several, with commas or repeated. */
function several<const Values extends readonly [string, ...string[]]>(values: Values) {
  return z
    .union([z.string(), z.array(z.string())])
    .transform((given) => [given].flat().flatMap((one) => one.split(',')))
    .pipe(z.array(z.enum(values)).max(values.length));
}

const filters = {
  state: several(STATES).optional().describe('Any of them, with commas'),
  q: z.string().trim().min(1).max(255).optional().describe('Within title, requisitionId or place'),
  workplace: several(WORKPLACES).optional().describe('Any of them, with commas'),
  category: z.string().refine(isCategory, 'expected a category').optional(),
  closeReason: z.enum(CLOSE_REASONS).optional(),
  origin: z.enum(['TYPED', 'FEED']).optional().describe('Typed by somebody, or from a feed'),
  endsBefore: z.iso.datetime({ offset: true }).optional(),
};

export const companyListInput = z.strictObject({
  ...filters,
  sort: z.enum(COMPANY_SORTS).default('updated'),
  limit: z.coerce.number().int().min(1).max(100).default(20),
  cursor: z.string().max(2_000).optional(),
});
export type CompanyListInput = z.output<typeof companyListInput>;

export type CompanyList = { postings: Posting[]; next: string | null; counts: Record<string, number> };

/** @throws DomainError `invalid-input` for a cursor that is none, or of another sort. */
export async function readCompanyPostings(
  db: Database,
  companyId: string,
  input: CompanyListInput,
): Promise<CompanyList> {
  const { sort, limit, cursor } = input;
  const { key, order } = SORT_KEYS[sort];
  const after = cursor === undefined ? null : readCursor(cursor, sort);
  const than = sql.raw(order === 'desc' ? '<' : '>');
  const rows = await db
    .selectFrom('posting')
    .selectAll()
    .select(key.as('sort_key'))
    .where('company_id', '=', companyId)
    .where((one) => matches(one, input))
    .$if(input.state !== undefined, (some) => some.where('state', 'in', input.state ?? []))
    .$if(after !== null, (some) => some.where(sql<boolean>`(${key}, id) ${than} (${after?.[1]}, ${after?.[2]}::uuid)`))
    .orderBy(key, order)
    .orderBy('id', order)
    .limit(limit + 1)
    .execute();
  const counted = await db
    .selectFrom('posting')
    .select(['state', ({ fn }) => fn.countAll<number>().as('count')])
    .where('company_id', '=', companyId)
    .where((one) => matches(one, input))
    .groupBy('state')
    .execute();
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const next = rows.length > limit && last !== undefined ? writeCursor([sort, last.sort_key, last.id]) : null;
  const counts = Object.fromEntries(
    STATES.map((state) => [state, counted.find((one) => one.state === state)?.count ?? 0]),
  );
  return { postings: shown.map(fromRow), next, counts };
}

/** Everything that is asked but the state, which is counted by itself. */
function matches(one: ExpressionBuilder<DB, 'posting'>, input: CompanyListInput) {
  const clauses = [];
  const { q, workplace, category, closeReason, origin, endsBefore } = input;
  if (q !== undefined) {
    clauses.push(sql<SqlBool>`position(lower(${q}) in lower(concat_ws(' ', title, requisition_id,
      jsonb_path_query_array(locations, '$[*].city')::text, jsonb_path_query_array(locations, '$[*].text')::text))) > 0`);
  }
  if (workplace !== undefined) clauses.push(one('workplace', 'in', workplace));
  if (category !== undefined) clauses.push(one('category', '=', category));
  if (closeReason !== undefined) clauses.push(one('close_reason', '=', closeReason));
  if (origin !== undefined) clauses.push(one('origin', '=', origin));
  if (endsBefore !== undefined) clauses.push(one('valid_through', '<', new Date(endsBefore)));
  return one.and(clauses);
}

export const listCompanyPostings = query({
  name: 'listCompanyPostings',
  summary:
    'List and search the company’s own listings, in any state, the latest changed first unless `sort` says otherwise.',
  permission: 'company:read',
  params: z.object({ slug: z.string() }),
  query: companyListInput,
  output: z.object({
    items: z.array(postingRepresentation),
    next: z.string().nullable(),
    counts: z.record(z.enum(STATES), z.number().int()).describe('How many match in each state, whichever is asked for'),
  }),
  async handle({ db, company }, { query: input }) {
    const { postings, next, counts } = await readCompanyPostings(db, company.id, input);
    return { items: postings.map(represent), next, counts: counts as Record<(typeof STATES)[number], number> };
  },
});

function writeCursor(position: z.output<typeof cursorShape>): string {
  return Buffer.from(JSON.stringify(position)).toString('base64url');
}

function readCursor(cursor: string, sort: CompanySort): z.output<typeof cursorShape> {
  try {
    const position = cursorShape.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
    if (position[0] === sort && (typeof position[1] === 'string') === (sort === 'title')) return position;
    throw new Error(`it is for ${position[0]}`);
  } catch (cause) {
    throw new DomainError('invalid-input', 'The cursor is not one of ours, or of another sort.', {
      faults: [{ pointer: 'cursor', detail: 'is not a cursor of this list', expected: '`next` of an earlier answer' }],
      cause,
    });
  }
}
