/** Logs in with e-mail address and password: for programs with tokens, for a browser with what its cookie holds. */
import { z } from 'zod';
import { DomainError } from '../../postings/errors.ts';
import { command } from '../command.ts';
import { noteAction } from '../note-action.ts';
import { email, nothing, tokens } from './account-input.ts';
import { accountByPassword } from './check-password.ts';
import { browserSession, startBrowserSession, startSession } from './start-session.ts';

const credentials = z.strictObject({ email, password: z.string().min(1).max(128) });

export const logIn = command({
  name: 'logIn',
  summary: 'Log in and get an access token and a refresh token.',
  permission: 'public',
  params: nothing,
  body: credentials,
  output: tokens,
  async handle(context, { body }) {
    const accountId = await accountByPassword(context, body.email, body.password);
    if (accountId instanceof DomainError) return accountId;
    await noteAction(context, { accountId, action: 'logIn' });
    return startSession(context, accountId);
  },
});

export const logInByBrowser = command({
  name: 'logInByBrowser',
  summary: 'Log in and get what the browser’s cookie holds.',
  permission: 'public',
  params: nothing,
  body: credentials,
  output: browserSession,
  async handle(context, { body }) {
    const accountId = await accountByPassword(context, body.email, body.password);
    if (accountId instanceof DomainError) return accountId;
    await noteAction(context, { accountId, action: 'logInByBrowser' });
    return startBrowserSession(context, accountId);
  },
});
