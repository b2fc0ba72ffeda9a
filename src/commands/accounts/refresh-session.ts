/** Trades a refresh token for a new one and a new access token; each is good once, and one that comes again ends its session. */
import { z } from 'zod';
import {
  ACCESS_TOKEN_SECONDS,
  hashToken,
  makeToken,
  REFRESH_TOKEN_DAYS,
  signAccessToken,
} from '../../platform/tokens.ts';
import { DomainError } from '../../postings/errors.ts';
import { command } from '../command.ts';
import { nothing, tokens } from './account-input.ts';
import { DAY_MS } from './start-session.ts';

export const refreshSession = command({
  name: 'refreshSession',
  summary:
    'Trade a refresh token for new tokens. A token that comes a second time was copied: it ends its whole session.',
  permission: 'public',
  params: nothing,
  body: z.strictObject({ refreshToken: z.string().min(1).max(200) }),
  output: tokens,
  async handle({ trx, now, jwtSecrets }, { body }) {
    const spent = hashToken(body.refreshToken);
    const next = makeToken();
    // One statement: of two requests with the same token, the second finds it gone.
    const session = await trx
      .updateTable('session')
      .set({ token_hash: next.hash, expires_at: new Date(now.getTime() + REFRESH_TOKEN_DAYS * DAY_MS) })
      .where('token_hash', '=', spent)
      .where('kind', '=', 'API')
      .where('ended_at', 'is', null)
      .where('expires_at', '>', now)
      .returning(['id', 'account_id'])
      .executeTakeFirst();
    if (session === undefined) {
      await trx
        .updateTable('session')
        .set({ ended_at: now })
        .where('ended_at', 'is', null)
        .where('id', 'in', trx.selectFrom('spent_token').select('session_id').where('token_hash', '=', spent))
        .execute();
      // Returned, so that the session's end stays.
      return new DomainError('wrong-credentials', 'The refresh token is used, over or unknown; log in again.');
    }
    await trx.insertInto('spent_token').values({ token_hash: spent, session_id: session.id }).execute();
    return {
      accessToken: await signAccessToken(jwtSecrets, { accountId: session.account_id, sessionId: session.id }, now),
      tokenType: 'Bearer' as const,
      expiresIn: ACCESS_TOKEN_SECONDS,
      refreshToken: next.token,
    };
  },
});
