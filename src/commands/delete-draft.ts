/** Deletes a draft, which nobody but its company has seen. */
import { z } from 'zod';
import { DomainError } from '../postings/errors.ts';
import { possibleChanges } from '../postings/lifecycle.ts';
import { type CommandContext, command } from './command.ts';
import { lockPosting, postingParams } from './locked-posting.ts';

export const deleteDraft = command({
  name: 'deleteDraft',
  summary: 'Delete a draft.',
  permission: 'company:write',
  params: postingParams,
  body: z.undefined(),
  output: z.void(),
  handle: (context, { params }) => removeDraft(context, params.id),
});

/** @throws DomainError `not-found`, `precondition-failed`, `state-conflict`. */
export async function removeDraft(
  { trx, company, ifMatch }: Pick<CommandContext<'company:write'>, 'trx' | 'company' | 'ifMatch'>,
  id: string,
): Promise<void> {
  const posting = await lockPosting(trx, company.id, id, ifMatch);
  if (posting.state !== 'DRAFT') {
    const possible = possibleChanges(posting.state);
    throw new DomainError('state-conflict', `A listing that is ${posting.state} can't be deleted; close it instead.`, {
      data: { state: posting.state, possible },
    });
  }
  await trx.deleteFrom('posting').where('id', '=', posting.id).execute();
}
