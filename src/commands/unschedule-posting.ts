/** Takes a scheduled listing back to its draft. */
import { z } from 'zod';
import { postingRepresentation, represent } from '../postings/representation.ts';
import { command } from './command.ts';
import { changePosting, postingParams } from './locked-posting.ts';

export const unschedulePosting = command({
  name: 'unschedulePosting',
  summary: 'Take a scheduled listing back to its draft.',
  permission: 'company:write',
  params: postingParams,
  body: z.strictObject({}).optional(),
  output: postingRepresentation,
  async handle(context, { params }) {
    return represent(await changePosting(context, params.id, { type: 'unschedule' }));
  },
});
