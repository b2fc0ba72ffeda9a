/** Opens a closed listing again. */
import { z } from 'zod';
import { decide } from '../postings/lifecycle.ts';
import { postingRepresentation, represent } from '../postings/representation.ts';
import { command } from './command.ts';
import { lockPosting, postingParams, savePosting } from './locked-posting.ts';
import { momentOf, validThrough } from './posting-input.ts';

export const reopenPosting = command({
  name: 'reopenPosting',
  summary: 'Open a closed listing again.',
  permission: 'company:write',
  params: postingParams,
  body: z.strictObject({ validThrough: validThrough.optional() }).optional(),
  output: postingRepresentation,
  async handle({ trx, now, company, ifMatch }, { params, body }) {
    const posting = await lockPosting(trx, company.id, params.id, ifMatch);
    const end = body?.validThrough === undefined ? null : momentOf(body.validThrough, posting);
    const next = decide(posting, { type: 'reopen', validThrough: end }, now);
    await savePosting(trx, next);
    return represent(next);
  },
});
