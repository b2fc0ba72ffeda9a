/** Makes a draft with the content of another listing, in any state. */
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import type { Posting } from '../postings/posting.ts';
import { postingRepresentation, represent } from '../postings/representation.ts';
import { command } from './command.ts';
import { insertPosting, lockPosting, postingParams } from './locked-posting.ts';

export const duplicatePosting = command({
  name: 'duplicatePosting',
  summary:
    'Make a draft with the content of this listing: without its requisitionId, which is one listing’s, and its end.',
  permission: 'company:write',
  params: postingParams,
  body: z.strictObject({}).optional(),
  output: postingRepresentation,
  async handle({ trx, now, company, actor, ifMatch }, { params }) {
    const original = await lockPosting(trx, company.id, params.id, ifMatch);
    const copy: Posting = {
      ...original,
      id: uuidv7(),
      version: 1,
      state: 'DRAFT',
      origin: 'TYPED',
      requisitionId: null,
      validThrough: null,
      publishAt: null,
      publishedAt: null,
      closedAt: null,
      closeReason: null,
      createdAt: now,
      updatedAt: now,
    };
    await insertPosting({ trx, actor }, copy, [{ field: 'duplicateOf', from: null, to: original.id }]);
    return represent(copy);
  },
});
