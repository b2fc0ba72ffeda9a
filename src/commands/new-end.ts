/** A new end for a listing: what renewing an open or expired one and reopening a closed one share. */
import { z } from 'zod';
import { decide } from '../postings/lifecycle.ts';
import { type PostingRepresentation, represent } from '../postings/representation.ts';
import type { CommandContext } from './command.ts';
import { lockPosting, savePosting } from './locked-posting.ts';
import { momentOf, validThrough } from './posting-input.ts';

/** Without `validThrough`: 60 days from now, or for a listing of a feed, as long as the feed names it. */
export const newEndBody = z.strictObject({ validThrough: validThrough.optional() }).optional();

export async function giveNewEnd(
  { trx, now, company, actor, ifMatch }: CommandContext<'company:write'>,
  id: string,
  type: 'renew' | 'reopen',
  body: z.output<typeof newEndBody>,
): Promise<PostingRepresentation> {
  const posting = await lockPosting(trx, company.id, id, ifMatch);
  const end = body?.validThrough === undefined ? null : momentOf(body.validThrough, posting);
  const next = decide(posting, { type, validThrough: end }, now);
  await savePosting({ trx, actor }, posting, next);
  return represent(next);
}
