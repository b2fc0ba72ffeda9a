/**
 * Takes in a feed over HTTP. Its bytes go to PostgreSQL in pieces as they come, since any worker of the deployment may read them, and
 * another go on when one dies; they are removed when they are read. A feed that breaks off leaves nothing.
 */
import { createHash } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import { FORMAT_NAMES } from '../../feeds/formats.ts';
import { type Mapping, parseMapping } from '../../feeds/mapping.ts';
import type { Database, Trx } from '../../platform/postgres.ts';
import { DomainError } from '../../postings/errors.ts';
import { noteAction } from '../note-action.ts';
import { once } from '../once.ts';
import { upload } from '../upload.ts';
import { wakeImporters } from './imports.ts';

export const IMPORT_LIMITS = {
  /** Bytes of a feed as it is sent, packed or not: 4 GiB. */
  bytes: 4 * 1024 ** 3,
  /** Imports of a company that are not done. */
  unfinished: 5,
  fileName: 200,
  /** Characters of a mapping's JSON. */
  mapping: 20_000,
} as const;

const CHUNK_BYTES = 512 * 1024;

const flag = z
  .enum(['true', 'false'])
  .default('false')
  .transform((value) => value === 'true');

const mapping = z
  .string()
  .max(IMPORT_LIMITS.mapping)
  .transform((text, context): Mapping => {
    const parsed = parseMapping(jsonOf(text));
    if ('mapping' in parsed) return parsed.mapping;
    for (const { pointer, detail } of parsed.faults) {
      context.addIssue({ code: 'custom', message: `${pointer === '/' ? 'it' : pointer} ${detail}` });
    }
    return z.NEVER;
  });

export const importOptions = z
  .strictObject({
    fileName: z
      .string()
      .trim()
      .min(1)
      .max(IMPORT_LIMITS.fileName)
      // PostgreSQL knows no text with it.
      .refine((text) => !text.includes('\0'), 'has a NUL character in it')
      .default('feed')
      .describe('For the report.'),
    format: z.enum(FORMAT_NAMES).optional().describe('Without it the content tells.'),
    mapping: mapping.optional().describe('A mapping’s JSON, for a shape that no format knows.'),
    full: flag.describe('The feed is whole: what it no longer names is closed, unless it looks cut short.'),
    ignoreExpiry: flag.describe('Drop closing dates that are past, instead of taking those listings as expired.'),
    dryRun: flag.describe('Say what would happen, and write nothing.'),
  })
  .refine(({ format, mapping }) => format === undefined || mapping === undefined, {
    path: ['mapping'],
    message: 'format and mapping both say how to read the feed; give one of them',
  });

export const receiveImport = upload({
  name: 'importFeed',
  summary:
    'Import a feed of any format that Rolecall knows, plain, gzipped or in a tarball: up to 4 GiB, and five at a time. Its rows are dealt with after the answer.',
  permission: 'company:import',
  params: z.object({ slug: z.string() }),
  query: importOptions,
  maxBytes: IMPORT_LIMITS.bytes,
  output: z.object({ id: z.uuid() }),
  async receive({ db, clock, actor, company, idempotencyKey }, { query: options, bytes }) {
    const id = uuidv7();
    const now = clock();
    await db.transaction().execute(async (trx) => {
      await assertRoom(trx, company.id);
      const { full, ignoreExpiry, dryRun } = options;
      await trx
        .insertInto('feed_import')
        .values({
          ...{ id, company_id: company.id, account_id: actor.accountId, created_at: now, touched_at: now },
          ...{ is_full: full, ignore_expiry: ignoreExpiry, dry_run: dryRun, file_name: options.fileName },
          format: options.format ?? null,
          mapping: options.mapping === undefined ? null : JSON.stringify(options.mapping),
        })
        .execute();
    });
    try {
      const hash = await keep(db, id, bytes, clock);
      const begin = async (trx: Trx) => {
        const by = { accountId: actor.accountId, keyId: actor.key?.id ?? null, companyId: company.id };
        await noteAction({ trx, now: clock() }, { ...by, action: 'importFeed', details: { import: id } });
        return begun(trx, id, clock());
      };
      const output = await db.transaction().execute((trx) => {
        if (idempotencyKey === null) return begin(trx);
        const request = ['importFeed', company.id, options, hash];
        return once(trx, { accountId: actor.accountId, key: idempotencyKey, request }, clock(), () => begin(trx));
      });
      const first = output as { id: string };
      // A repeat under one key: the first one counts.
      if (first.id !== id) await forget(db, id);
      return first;
    } catch (error) {
      await forget(db, id).catch(() => {});
      throw error;
    }
  },
});

/** Without what PostgreSQL's jsonb takes in no text: NUL, and halves of surrogate pairs. */
function jsonOf(text: string): unknown {
  try {
    const isKept = (value: string) => !value.includes('\0') && value.isWellFormed();
    return JSON.parse(text, (name, value: unknown) => {
      if (!isKept(name) || (typeof value === 'string' && !isKept(value))) throw new SyntaxError('not to be kept');
      return value;
    });
  } catch {
    return undefined;
  }
}

/** The company's row is locked, so that two at once do not both find the last place free. */
async function assertRoom(trx: Trx, companyId: string): Promise<void> {
  await trx.selectFrom('company').select('id').where('id', '=', companyId).forNoKeyUpdate().execute();
  const { count } = await trx
    .selectFrom('feed_import')
    .select((expression) => expression.fn.countAll<number>().as('count'))
    .where('company_id', '=', companyId)
    .where('state', 'in', ['RECEIVING', 'WAITING', 'RUNNING'])
    .executeTakeFirstOrThrow();
  if (count < IMPORT_LIMITS.unfinished) return;
  throw new DomainError('too-many-imports', `${count} imports of this company are not done yet; wait, or cancel one.`, {
    data: { limit: IMPORT_LIMITS.unfinished },
  });
}

/** Writes the bytes in pieces of one size, whatever sizes they come in. Returns their hash. */
async function keep(db: Database, id: string, bytes: AsyncIterable<Uint8Array>, clock: () => Date): Promise<string> {
  const hash = createHash('sha256');
  let held: Uint8Array[] = [];
  let [length, total, number] = [0, 0, 0];
  const write = async () => {
    const content = Buffer.concat(held);
    [held, length] = [[], 0];
    const kept = await db.transaction().execute(async (trx) => {
      await trx.insertInto('feed_import_chunk').values({ import_id: id, number, bytes: content }).execute();
      return trx
        .updateTable('feed_import')
        .set({ bytes: total, touched_at: clock() })
        .where('id', '=', id)
        .where('state', '=', 'RECEIVING')
        .returning('id')
        .executeTakeFirst();
    });
    if (kept === undefined) throw new DomainError('import-state-conflict', 'The import was cancelled.');
    number += 1;
  };
  for await (const piece of bytes) {
    hash.update(piece);
    held.push(piece);
    length += piece.length;
    total += piece.length;
    if (length >= CHUNK_BYTES) await write();
  }
  if (length > 0) await write();
  return hash.digest('base64url');
}

async function begun(trx: Trx, id: string, now: Date): Promise<{ id: string }> {
  const begun = await trx
    .updateTable('feed_import')
    .set({ state: 'WAITING', received_at: now, touched_at: now })
    .where('id', '=', id)
    .where('state', '=', 'RECEIVING')
    .returning('id')
    .executeTakeFirst();
  if (begun === undefined) throw new DomainError('import-state-conflict', 'The import was cancelled.');
  await wakeImporters(trx);
  return begun;
}

async function forget(db: Database, id: string): Promise<void> {
  await db.deleteFrom('feed_import').where('id', '=', id).where('state', '=', 'RECEIVING').execute();
}
