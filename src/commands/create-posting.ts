/** Makes a listing: a draft, or at once an open one. A `requisitionId` that the company has already makes it an update of that listing. */
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import { fromRow } from '../outbox/posting-rows.ts';
import type { Trx } from '../platform/postgres.ts';
import { DomainError } from '../postings/errors.ts';
import { decide } from '../postings/lifecycle.ts';
import type { Posting } from '../postings/posting.ts';
import { postingRepresentation, represent } from '../postings/representation.ts';
import { command } from './command.ts';
import { insertPosting, savePosting } from './locked-posting.ts';
import { contentOf, isBlank, momentOf, postingBody, revised } from './posting-input.ts';

export const createPosting = command({
  name: 'createPosting',
  summary: 'Make a draft of a listing, or with `publish` an open one.',
  permission: 'company:write',
  params: z.object({ slug: z.string() }),
  body: postingBody.extend({ publish: z.boolean().optional(), publishAt: z.iso.datetime({ offset: true }).optional() }),
  output: postingRepresentation.extend({ created: z.boolean() }),
  async handle({ trx, now, company, actor }, { body }) {
    const { publish = false, publishAt, validThrough, ...fields } = body;
    const existing = await lockByRequisition(trx, company.id, fields.requisitionId ?? null);
    const content = existing === null ? contentOf(fields) : revised(existing, fields);
    if (isBlank(content)) {
      throw new DomainError('invalid-input', 'The description has no text.', {
        faults: [{ pointer: '/description', detail: 'has no text to read', expected: 'text, with or without HTML' }],
      });
    }
    const end = validThrough == null ? undefined : momentOf(validThrough, content);
    let posting: Posting;
    if (existing === null) {
      posting = {
        ...content,
        id: uuidv7(),
        companyId: company.id,
        version: 1,
        state: 'DRAFT',
        origin: 'TYPED',
        validThrough: end ?? null,
        publishAt: null,
        publishedAt: null,
        closedAt: null,
        closeReason: null,
        createdAt: now,
        updatedAt: now,
      };
    } else {
      const change = { type: 'revise' as const, content, ...(end === undefined ? {} : { validThrough: end }) };
      posting = decide(existing, change, now);
    }
    const wanted = (publish || publishAt !== undefined) && posting.state === 'DRAFT';
    if (wanted) {
      // A new listing that is published at once is one change, so its first version.
      const opened = decide(posting, { type: 'publish', publishAt: publishAt ? new Date(publishAt) : null }, now);
      posting = existing === null ? { ...opened, version: 1 } : opened;
    }
    if (existing === null) await insertPosting({ trx, actor }, posting);
    else await savePosting({ trx, actor }, existing, posting);
    return { ...represent(posting), created: existing === null };
  },
});

async function lockByRequisition(trx: Trx, companyId: string, requisitionId: string | null): Promise<Posting | null> {
  if (requisitionId === null) return null;
  const row = await trx
    .selectFrom('posting')
    .selectAll()
    .where('company_id', '=', companyId)
    .where('requisition_id', '=', requisitionId)
    .forUpdate()
    .executeTakeFirst();
  return row === undefined ? null : fromRow(row);
}
