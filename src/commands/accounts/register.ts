/** Makes an account and logs it in; the address is its own once a mail to it was answered. */
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import { alreadyRegisteredMail, confirmationMail } from '../../accounts/mails.ts';
import { appendMail } from '../../outbox/mails.ts';
import { hashPassword } from '../../platform/passwords.ts';
import { type CommandContext, command } from '../command.ts';
import { email, newPassword, nothing, tokens } from './account-input.ts';
import { makeMailedToken } from './mailed-links.ts';
import { browserSession, startBrowserSession, startSession } from './start-session.ts';

const body = z.strictObject({ email, password: newPassword });

export const register = command({
  name: 'register',
  summary: 'Make an account and log in. The answer is the same for an address that has an account; the mail tells.',
  permission: 'public',
  params: nothing,
  body,
  output: tokens.extend({ accountId: z.uuid() }),
  async handle(context, { body }) {
    const accountId = await makeAccount(context, body);
    return { accountId, ...(await startSession(context, accountId)) };
  },
});

export const registerByBrowser = command({
  name: 'registerByBrowser',
  summary: 'Make an account and get what the browser’s cookie holds.',
  permission: 'public',
  params: nothing,
  body,
  output: browserSession,
  async handle(context, { body }) {
    return startBrowserSession(context, await makeAccount(context, body));
  },
});

/**
 * A new account each time, also for an address that has one: until it is confirmed it only claims the address, and whoever reads the
 * mails of the address decides which claim holds.
 */
async function makeAccount(
  context: CommandContext<'public'>,
  { email, password }: z.output<typeof body>,
): Promise<string> {
  const { trx, now, origin } = context;
  const id = uuidv7();
  await trx
    .insertInto('account')
    .values({ id, email, password_hash: await hashPassword(password), created_at: now })
    .execute();
  const owner = await trx
    .selectFrom('account')
    .select('id')
    .where('email', '=', email)
    .where('confirmed_at', 'is not', null)
    .executeTakeFirst();
  const token = await makeMailedToken(context, id, 'CONFIRM');
  const mail = owner === undefined ? confirmationMail({ origin, token }) : alreadyRegisteredMail({ origin });
  await appendMail(trx, { to: email, ...mail }, now);
  return id;
}
