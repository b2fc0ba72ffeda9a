/** Trades a refresh token for a new one and a new access token; each is good once. */
import { z } from 'zod';
import {
  ACCESS_TOKEN_SECONDS,
  hashToken,
  makeRefreshToken,
  REFRESH_TOKEN_DAYS,
  signAccessToken,
} from '../platform/tokens.ts';
import { DomainError } from '../postings/errors.ts';
import { nothing, tokens } from './account-input.ts';
import { command } from './command.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

export const refreshSession = command({
  name: 'refreshSession',
  summary: 'Trade a refresh token for new tokens.',
  permission: 'public',
  params: nothing,
  body: z.strictObject({ refreshToken: z.string().min(1).max(200) }),
  output: tokens,
  async handle({ trx, now, jwtSecrets }, { body }) {
    const next = makeRefreshToken();
    // One statement: of two requests with the same token, the second finds it gone.
    const session = await trx
      .updateTable('session')
      .set({ token_hash: next.hash, expires_at: new Date(now.getTime() + REFRESH_TOKEN_DAYS * DAY_MS) })
      .where('token_hash', '=', hashToken(body.refreshToken))
      .where('ended_at', 'is', null)
      .where('expires_at', '>', now)
      .returning(['id', 'account_id'])
      .executeTakeFirst();
    if (session === undefined) {
      throw new DomainError('wrong-credentials', 'The refresh token is used, over or unknown; log in again.');
    }
    return {
      accessToken: await signAccessToken(jwtSecrets, { accountId: session.account_id, sessionId: session.id }, now),
      tokenType: 'Bearer' as const,
      expiresIn: ACCESS_TOKEN_SECONDS,
      refreshToken: next.token,
    };
  },
});
