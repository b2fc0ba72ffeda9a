/** A posting as a row and back: the one place that knows both, for those that write rows, and those that shape documents from them. */
import { type Insertable, type Selectable, sql } from 'kysely';
import type { Database, Trx } from '../platform/postgres.ts';
import type { Posting as PostingRow } from '../platform/schema.generated.ts';
import type { Derivable, EmploymentType, Place, Posting, PublishedPosting } from '../postings/posting.ts';

export function toRow(posting: Posting): Insertable<PostingRow> {
  return {
    id: posting.id,
    company_id: posting.companyId,
    version: posting.version,
    state: posting.state,
    origin: posting.origin,
    title: posting.title,
    description: posting.description,
    locations: JSON.stringify(posting.locations),
    workplace: posting.workplace,
    applicant_locations: posting.applicantLocations,
    employment_types: posting.employmentTypes,
    seniority: posting.seniority,
    category: posting.category,
    skills: posting.skills,
    language: posting.language,
    salary_min: posting.salary?.min ?? null,
    salary_max: posting.salary?.max ?? null,
    salary_currency: posting.salary?.currency ?? null,
    salary_period: posting.salary?.period ?? null,
    requisition_id: posting.requisitionId,
    valid_through: posting.validThrough,
    publish_at: posting.publishAt,
    published_at: posting.publishedAt,
    closed_at: posting.closedAt,
    close_reason: posting.closeReason,
    apply_url: posting.applyUrl,
    apply_email: posting.applyEmail,
    derived: posting.derived,
    created_at: posting.createdAt,
    updated_at: posting.updatedAt,
  };
}

/** The casts name what the table's checks and the write side have made sure of. */
export function fromRow(row: Selectable<PostingRow>): Posting {
  return {
    id: row.id,
    companyId: row.company_id,
    version: row.version,
    state: row.state,
    origin: row.origin,
    title: row.title,
    description: row.description,
    locations: row.locations as Place[],
    workplace: row.workplace,
    applicantLocations: row.applicant_locations,
    employmentTypes: row.employment_types as EmploymentType[],
    seniority: row.seniority,
    category: row.category,
    skills: row.skills,
    language: row.language,
    salary:
      row.salary_currency === null || row.salary_period === null
        ? null
        : { min: row.salary_min, max: row.salary_max, currency: row.salary_currency, period: row.salary_period },
    requisitionId: row.requisition_id,
    validThrough: row.valid_through,
    publishAt: row.publish_at,
    publishedAt: row.published_at,
    closedAt: row.closed_at,
    closeReason: row.close_reason,
    applyUrl: row.apply_url,
    applyEmail: row.apply_email,
    derived: row.derived as Derivable[],
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}

type JoinedRow = Selectable<PostingRow> & { company_slug: string; company_name: string };

const published = (row: JoinedRow): PublishedPosting => ({
  ...fromRow(row),
  company: { slug: row.company_slug, name: row.company_name },
});

function joined(db: Database | Trx) {
  return db
    .selectFrom('posting')
    .innerJoin('company', 'company.id', 'posting.company_id')
    .selectAll('posting')
    .select(['company.slug as company_slug', 'company.name as company_name']);
}

/** Those of the postings that were published at least once, whatever became of them; the others have no document. */
export async function readPublished(db: Database, ids: readonly string[]): Promise<PublishedPosting[]> {
  const rows = await joined(db)
    .where(sql<boolean>`posting.id = any(${ids}::uuid[])`)
    .where('posting.published_at', 'is not', null)
    .execute();
  return rows.map(published);
}

/** Whether the row of `posting` is open at that moment: its date may be past before it is marked as expired. */
export function isOpenAt(now: Date) {
  return sql<boolean>`posting.state = 'OPEN' and (posting.valid_through is null or posting.valid_through > ${now})`;
}

/** Those of the postings that are open now. */
export async function openAmong(db: Database, ids: readonly string[], now: Date): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await db
    .selectFrom('posting')
    .select('id')
    .where(sql<boolean>`id = any(${ids}::uuid[])`)
    .where(isOpenAt(now))
    .execute();
  return new Set(rows.map(({ id }) => id));
}

/** The next `limit` published postings by id, after `after`: a walk over all of them in bounded memory. */
export async function readPublishedAfter(
  db: Database,
  after: string | null,
  limit: number,
): Promise<PublishedPosting[]> {
  const rows = await joined(db)
    .where('posting.published_at', 'is not', null)
    .$if(after !== null, (query) => query.where('posting.id', '>', after))
    .orderBy('posting.id')
    .limit(limit)
    .execute();
  return rows.map(published);
}
