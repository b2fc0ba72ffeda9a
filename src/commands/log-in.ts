/** Logs in with e-mail address and password. */
import { z } from 'zod';
import { verifyPassword } from '../platform/passwords.ts';
import { DomainError } from '../postings/errors.ts';
import { email, nothing, tokens } from './account-input.ts';
import { command } from './command.ts';
import { startSession } from './start-session.ts';

export const logIn = command({
  name: 'logIn',
  summary: 'Log in and get an access token and a refresh token.',
  permission: 'public',
  params: nothing,
  body: z.strictObject({ email, password: z.string().min(1).max(128) }),
  output: tokens,
  async handle(context, { body }) {
    const account = await context.trx
      .selectFrom('account')
      .select(['id', 'password_hash'])
      .where('email', '=', body.email)
      .executeTakeFirst();
    const right = await verifyPassword(account?.password_hash ?? null, body.password);
    if (account === undefined || !right) {
      throw new DomainError('wrong-credentials', 'The e-mail address or the password is wrong.');
    }
    return startSession(context, account.id);
  },
});
