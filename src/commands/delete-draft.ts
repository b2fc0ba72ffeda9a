/** Deletes a draft, which nobody but its company has seen. */
import { z } from 'zod';
import { DomainError } from '../postings/errors.ts';
import { possibleChanges } from '../postings/lifecycle.ts';
import { command } from './command.ts';
import { lockPosting, postingParams } from './locked-posting.ts';

export const deleteDraft = command({
  name: 'deleteDraft',
  summary: 'Delete a draft.',
  permission: 'company:write',
  params: postingParams,
  body: z.undefined(),
  output: z.void(),
  async handle({ trx, company, ifMatch }, { params }) {
    const posting = await lockPosting(trx, company.id, params.id, ifMatch);
    if (posting.state !== 'DRAFT') {
      const possible = possibleChanges(posting.state);
      throw new DomainError(
        'state-conflict',
        `A listing that is ${posting.state} can't be deleted; close it instead.`,
        {
          data: { state: posting.state, possible },
        },
      );
    }
    await trx.deleteFrom('posting').where('id', '=', posting.id).execute();
  },
});
