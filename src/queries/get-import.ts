/** How far an import is, and what became of its rows. */
import { sql } from 'kysely';
import { z } from 'zod';
import type { Database } from '../platform/postgres.ts';
import { DomainError } from '../postings/errors.ts';
import { query } from './query.ts';

export const IMPORT_STATES = ['RECEIVING', 'WAITING', 'RUNNING', 'HELD', 'DONE', 'FAILED', 'CANCELLED'] as const;
/** `failed`: not a row, but the end of a file that could not be read on. */
export const ROW_VERDICTS = ['created', 'changed', 'unchanged', 'closed', 'repeated', 'refused', 'failed'] as const;

const moment = z.iso.datetime().nullable();

export const importRepresentation = z.object({
  id: z.uuid(),
  company: z.string(),
  state: z.enum(IMPORT_STATES),
  fileName: z.string(),
  format: z.string().nullable(),
  full: z.boolean(),
  ignoreExpiry: z.boolean(),
  dryRun: z.boolean(),
  bytes: z.int().describe('As sent.'),
  bytesRead: z.int().describe('Of `bytes`.'),
  counts: z.object({
    created: z.int(),
    changed: z.int(),
    unchanged: z.int(),
    closed: z.int(),
    repeated: z.int(),
    refused: z.int(),
    failed: z.int(),
  }),
  heldBack: z.string().nullable().describe('Why a full feed closed nothing: confirm or discard it.'),
  failure: z.string().nullable(),
  createdAt: z.iso.datetime(),
  startedAt: moment,
  endedAt: moment,
});
export type ImportRepresentation = z.output<typeof importRepresentation>;

const reportedRow = z.object({
  number: z.int(),
  verdict: z.enum(ROW_VERDICTS),
  file: z.string().nullable(),
  line: z.int().nullable(),
  requisitionId: z.string().nullable(),
  postingId: z.uuid().nullable(),
  faults: z.array(
    z.object({
      pointer: z.string(),
      detail: z.string(),
      expected: z.string().optional(),
      suggestion: z.string().optional(),
    }),
  ),
});
export type ReportedRow = z.output<typeof reportedRow>;

export const getImport = query({
  name: 'getImport',
  summary: 'Get an import: how far it is, and what became of its rows, in the order of the feed.',
  permission: 'company:read',
  params: z.object({ id: z.uuid() }),
  query: z.strictObject({
    verdict: z.enum(ROW_VERDICTS).optional(),
    limit: z.coerce.number().int().min(1).max(1_000).default(100),
    cursor: z
      .string()
      .regex(/^\d{1,12}$/, 'is not a cursor of ours')
      .optional(),
  }),
  output: z.object({ ...importRepresentation.shape, rows: z.array(reportedRow), next: z.string().nullable() }),
  async handle({ db, company }, { params: { id }, query: { verdict, limit, cursor } }) {
    const found = await importsOf(db, company.id).where('feed_import.id', '=', id).executeTakeFirst();
    if (found === undefined) throw new DomainError('not-found', 'There is no such import.');
    const rows = await db
      .selectFrom('feed_import_row')
      .selectAll()
      .where('import_id', '=', id)
      .$if(verdict !== undefined, (some) => some.where('verdict', '=', verdict ?? 'refused'))
      .$if(cursor !== undefined, (some) => some.where('number', '>', Number(cursor)))
      .orderBy('number')
      .limit(limit + 1)
      .execute();
    const page = rows.slice(0, limit);
    return {
      ...representImport(found),
      rows: page.map(({ number, verdict, file, line, requisition_id, posting_id, faults }) => ({
        ...{ number, verdict, file, line, requisitionId: requisition_id, postingId: posting_id },
        faults: (faults ?? []) as ReportedRow['faults'],
      })),
      next: rows.length > limit ? String(page.at(-1)?.number) : null,
    };
  },
});

export const listImports = query({
  name: 'listImports',
  summary: 'List the company’s imports, the latest first.',
  permission: 'company:read',
  params: z.object({ slug: z.string() }),
  query: z.strictObject({ limit: z.coerce.number().int().min(1).max(100).default(20), before: z.uuid().optional() }),
  output: z.object({ items: z.array(importRepresentation), next: z.uuid().nullable() }),
  async handle({ db, company }, { query: { limit, before } }) {
    const rows = await importsOf(db, company.id)
      .$if(before !== undefined, (some) => some.where('feed_import.id', '<', before ?? ''))
      .orderBy('feed_import.id', 'desc')
      .limit(limit + 1)
      .execute();
    const items = rows.slice(0, limit).map(representImport);
    return { items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
  },
});

function importsOf(db: Database, companyId: string) {
  return db
    .selectFrom('feed_import')
    .innerJoin('company', 'company.id', 'feed_import.company_id')
    .selectAll('feed_import')
    .select(sql<string>`company.slug`.as('slug'))
    .where('company_id', '=', companyId);
}

function representImport(
  row: Awaited<ReturnType<ReturnType<typeof importsOf>['executeTakeFirstOrThrow']>>,
): ImportRepresentation {
  const { created, changed, unchanged, closed, repeated, refused } = row;
  return {
    ...{ id: row.id, company: row.slug, state: row.state, fileName: row.file_name, format: row.format },
    ...{ full: row.is_full, ignoreExpiry: row.ignore_expiry, dryRun: row.dry_run },
    ...{ bytes: row.bytes, bytesRead: row.bytes_read },
    counts: { created, changed, unchanged, closed, repeated, refused, failed: row.failed_files },
    ...{ heldBack: row.held_back, failure: row.failure, createdAt: row.created_at.toISOString() },
    startedAt: row.started_at?.toISOString() ?? null,
    endedAt: row.ended_at?.toISOString() ?? null,
  };
}
