/** Starts a session: a row, a refresh token of which only the hash is kept, and an access token. */
import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';
import type { Trx } from '../platform/postgres.ts';
import { ACCESS_TOKEN_SECONDS, makeRefreshToken, REFRESH_TOKEN_DAYS, signAccessToken } from '../platform/tokens.ts';
import type { tokens } from './account-input.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

export async function startSession(
  context: { trx: Trx; now: Date; jwtSecrets: readonly string[] },
  accountId: string,
): Promise<z.input<typeof tokens>> {
  const { trx, now, jwtSecrets } = context;
  const sessionId = uuidv7();
  const refresh = makeRefreshToken();
  await trx
    .insertInto('session')
    .values({
      id: sessionId,
      account_id: accountId,
      token_hash: refresh.hash,
      created_at: now,
      expires_at: new Date(now.getTime() + REFRESH_TOKEN_DAYS * DAY_MS),
    })
    .execute();
  return {
    accessToken: await signAccessToken(jwtSecrets, { accountId, sessionId }, now),
    tokenType: 'Bearer',
    expiresIn: ACCESS_TOKEN_SECONDS,
    refreshToken: refresh.token,
  };
}
