/** Starts a session: a row and a token of which only the hash is kept; for the API an access token too. */
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import type { Trx } from '../../platform/postgres.ts';
import type { SessionKind } from '../../platform/schema.generated.ts';
import {
  ACCESS_TOKEN_SECONDS,
  BROWSER_SESSION_DAYS,
  makeToken,
  REFRESH_TOKEN_DAYS,
  signAccessToken,
} from '../../platform/tokens.ts';
import type { tokens } from './account-input.ts';

export const DAY_MS = 24 * 60 * 60 * 1000;

type Starting = { trx: Trx; now: Date; jwtSecrets: readonly string[] };

export async function startSession(context: Starting, accountId: string): Promise<z.input<typeof tokens>> {
  const { sessionId, token } = await insertSession(context, accountId, 'API', REFRESH_TOKEN_DAYS);
  return {
    accessToken: await signAccessToken(context.jwtSecrets, { accountId, sessionId }, context.now),
    tokenType: 'Bearer',
    expiresIn: ACCESS_TOKEN_SECONDS,
    refreshToken: token,
  };
}

/** What a browser's cookie holds. */
export const browserSession = z.object({ accountId: z.uuid(), sessionToken: z.string() });

export async function startBrowserSession(
  context: Starting,
  accountId: string,
): Promise<z.input<typeof browserSession>> {
  const { token } = await insertSession(context, accountId, 'BROWSER', BROWSER_SESSION_DAYS);
  return { accountId, sessionToken: token };
}

async function insertSession({ trx, now }: Starting, accountId: string, kind: SessionKind, days: number) {
  const sessionId = uuidv7();
  const { token, hash } = makeToken();
  await trx
    .insertInto('session')
    .values({
      id: sessionId,
      account_id: accountId,
      kind,
      token_hash: hash,
      created_at: now,
      expires_at: new Date(now.getTime() + days * DAY_MS),
    })
    .execute();
  return { sessionId, token };
}

/** All sessions of the account, but the one that is named. */
export async function endSessions(
  { trx, now }: Pick<Starting, 'trx' | 'now'>,
  accountId: string,
  butSessionId: string | null = null,
): Promise<void> {
  await trx
    .updateTable('session')
    .set({ ended_at: now })
    .where('account_id', '=', accountId)
    .where('ended_at', 'is', null)
    .$if(butSessionId !== null, (some) => some.where('id', '<>', butSessionId ?? ''))
    .execute();
}
