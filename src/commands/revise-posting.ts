/** Changes fields of a listing in any state but CLOSED; what is left out stays as it is. */
import { DomainError } from '../postings/errors.ts';
import { decide } from '../postings/lifecycle.ts';
import { postingRepresentation, represent } from '../postings/representation.ts';
import { command } from './command.ts';
import { lockPosting, postingParams, savePosting } from './locked-posting.ts';
import { isBlank, momentOf, postingPatch, revised } from './posting-input.ts';

export const revisePosting = command({
  name: 'revisePosting',
  summary: 'Revise a listing; `If-Match` with the ETag that was read is needed.',
  permission: 'company:write',
  params: postingParams,
  body: postingPatch,
  output: postingRepresentation,
  async handle({ trx, now, company, actor, ifMatch }, { params, body }) {
    if (ifMatch === null) {
      throw new DomainError('precondition-required', 'Send If-Match with the ETag of the listing that you read.');
    }
    const posting = await lockPosting(trx, company.id, params.id, ifMatch);
    const { validThrough, ...fields } = body;
    const content = revised(posting, fields);
    if (isBlank(content)) {
      throw new DomainError('invalid-input', 'The description has no text.', {
        faults: [{ pointer: '/description', detail: 'has no text to read', expected: 'text, with or without HTML' }],
      });
    }
    const end = validThrough == null ? validThrough : momentOf(validThrough, content);
    const next = decide(posting, { type: 'revise', content, ...(end === undefined ? {} : { validThrough: end }) }, now);
    await savePosting({ trx, actor }, posting, next);
    return represent(next);
  },
});
