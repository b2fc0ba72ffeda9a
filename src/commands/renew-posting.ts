/** Gives an open or expired listing a new end. */
import { postingRepresentation } from '../postings/representation.ts';
import { command } from './command.ts';
import { postingParams } from './locked-posting.ts';
import { giveNewEnd, newEndBody } from './new-end.ts';

export const renewPosting = command({
  name: 'renewPosting',
  summary: 'Give an open or expired listing a new end.',
  permission: 'company:write',
  params: postingParams,
  body: newEndBody,
  output: postingRepresentation,
  handle: (context, { params, body }) => giveNewEnd(context, params.id, 'renew', body),
});
