/** Opens a closed listing again. */
import { postingRepresentation } from '../postings/representation.ts';
import { command } from './command.ts';
import { postingParams } from './locked-posting.ts';
import { giveNewEnd, newEndBody } from './new-end.ts';

export const reopenPosting = command({
  name: 'reopenPosting',
  summary: 'Open a closed listing again.',
  permission: 'company:write',
  params: postingParams,
  body: newEndBody,
  output: postingRepresentation,
  handle: (context, { params, body }) => giveNewEnd(context, params.id, 'reopen', body),
});
