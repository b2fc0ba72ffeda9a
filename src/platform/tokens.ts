/** Access tokens (JWT, HS256, minutes) and random tokens, of which only hashes are kept. */
import { createHash, randomBytes } from 'node:crypto';
import { errors, jwtVerify, SignJWT } from 'jose';

export const ACCESS_TOKEN_SECONDS = 15 * 60;
export const REFRESH_TOKEN_DAYS = 30;
export const BROWSER_SESSION_DAYS = 14;

const ISSUER = 'rolecall';
const AUDIENCE = 'rolecall-api';

/** With the session: its access tokens are no good once it has ended. */
export type AccessClaims = { accountId: string; sessionId: string };

export function signAccessToken(secrets: readonly string[], claims: AccessClaims, now: Date): Promise<string> {
  const secret = secrets[0];
  if (secret === undefined) throw new Error('JWT_SECRET is needed to sign');
  const issued = Math.floor(now.getTime() / 1000);
  return new SignJWT({ sid: claims.sessionId })
    .setProtectedHeader({ alg: 'HS256', typ: 'at+jwt', kid: keyId(secret) })
    .setSubject(claims.accountId)
    .setIssuer(ISSUER)
    .setAudience(AUDIENCE)
    .setIssuedAt(issued)
    .setExpirationTime(issued + ACCESS_TOKEN_SECONDS)
    .sign(Buffer.from(secret));
}

/** The claims of a token that one of the secrets signed and that is not over; otherwise null. */
export async function verifyAccessToken(
  secrets: readonly string[],
  token: string,
  now: Date,
): Promise<AccessClaims | null> {
  try {
    const { payload } = await jwtVerify(
      token,
      (header) => {
        const secret = secrets.find((candidate) => keyId(candidate) === header.kid);
        if (secret === undefined) throw new errors.JWKSNoMatchingKey();
        return Buffer.from(secret);
      },
      {
        algorithms: ['HS256'],
        typ: 'at+jwt',
        issuer: ISSUER,
        audience: AUDIENCE,
        currentDate: now,
        // One that states no end would have none.
        requiredClaims: ['exp', 'sub', 'sid'],
      },
    );
    if (typeof payload.sub !== 'string' || typeof payload['sid'] !== 'string') return null;
    return { accountId: payload.sub, sessionId: payload['sid'] };
  } catch (error) {
    if (error instanceof errors.JOSEError) return null;
    throw error;
  }
}

/** 256 bits in 43 characters that an address may hold, and the hash that is stored in its place. */
export function makeToken(): { token: string; hash: Buffer } {
  const token = randomBytes(32).toString('base64url');
  return { token, hash: hashToken(token) };
}

/** Begins every API key, so that scanners for secrets, and people, know one when they see it. */
export const API_KEY_PREFIX = 'rolecall_';
const SHOWN_CHARACTERS = 6;

/** `prefix`: what the key begins with, enough for its owner to know it by. */
export function makeApiKey(): { token: string; hash: Buffer; prefix: string } {
  const token = `${API_KEY_PREFIX}${makeToken().token}`;
  return { token, hash: hashToken(token), prefix: token.slice(0, API_KEY_PREFIX.length + SHOWN_CHARACTERS) };
}

export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

function keyId(secret: string): string {
  return createHash('sha256').update(`kid:${secret}`).digest('hex').slice(0, 12);
}
