/** Closes a listing: seekers find it no more. */
import { z } from 'zod';
import { CLOSE_REASONS } from '../postings/posting.ts';
import { postingRepresentation, represent } from '../postings/representation.ts';
import { command } from './command.ts';
import { changePosting, postingParams } from './locked-posting.ts';

export const closePosting = command({
  name: 'closePosting',
  summary: 'Close an open or scheduled listing.',
  permission: 'company:close',
  params: postingParams,
  body: z.strictObject({ reason: z.enum(CLOSE_REASONS).optional() }).optional(),
  output: postingRepresentation,
  async handle(context, { params, body }) {
    return represent(await changePosting(context, params.id, { type: 'close', reason: body?.reason ?? 'OTHER' }));
  },
});
