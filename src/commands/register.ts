/** Makes an account and logs it in. */
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import { hashPassword } from '../platform/passwords.ts';
import { DomainError } from '../postings/errors.ts';
import { email, newPassword, nothing, tokens } from './account-input.ts';
import { command } from './command.ts';
import { startSession } from './start-session.ts';

export const register = command({
  name: 'register',
  summary: 'Make an account and log in.',
  permission: 'public',
  params: nothing,
  body: z.strictObject({ email, password: newPassword }),
  output: tokens.extend({ accountId: z.uuid() }),
  async handle(context, { body }) {
    const accountId = uuidv7();
    const inserted = await context.trx
      .insertInto('account')
      .values({
        id: accountId,
        email: body.email,
        password_hash: await hashPassword(body.password),
        created_at: context.now,
      })
      .onConflict((conflict) => conflict.column('email').doNothing())
      .returning('id')
      .executeTakeFirst();
    if (inserted === undefined) {
      throw new DomainError('email-taken', 'There is an account with this e-mail address; log in instead.', {
        faults: [{ pointer: '/email', detail: 'is taken', expected: 'an address without an account' }],
      });
    }
    return { accountId, ...(await startSession(context, accountId)) };
  },
});
