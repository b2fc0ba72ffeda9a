/** Opens a draft for seekers, now or at a time to come. */
import { z } from 'zod';
import { postingRepresentation, represent } from '../postings/representation.ts';
import { command } from './command.ts';
import { changePosting, postingParams } from './locked-posting.ts';

export const publishPosting = command({
  name: 'publishPosting',
  summary: 'Publish a draft, now or with `publishAt` later.',
  permission: 'company:write',
  params: postingParams,
  body: z.strictObject({ publishAt: z.iso.datetime({ offset: true }).nullish() }).optional(),
  output: postingRepresentation,
  async handle(context, { params, body }) {
    const publishAt = body?.publishAt ? new Date(body.publishAt) : null;
    return represent(await changePosting(context, params.id, { type: 'publish', publishAt }));
  },
});
