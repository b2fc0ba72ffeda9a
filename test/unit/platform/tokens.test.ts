import { describe, expect, it } from '@jest/globals';
import { SignJWT, UnsecuredJWT } from 'jose';
import { ACCESS_TOKEN_SECONDS, signAccessToken, verifyAccessToken } from '../../../src/platform/tokens.ts';

const OLD = 'the-secret-that-is-going-out-of-use!';
const NEW = 'the-secret-that-signs-from-now-on!!!';
const NOW = new Date('2026-03-01T12:00:00Z');
const CLAIMS = { accountId: 'an-account', sessionId: 'a-session' };

describe('an access token', () => {
  it('is good until its minutes are over', async () => {
    const token = await signAccessToken([NEW], CLAIMS, NOW);
    const just = new Date(NOW.getTime() + (ACCESS_TOKEN_SECONDS - 1) * 1000);
    const over = new Date(NOW.getTime() + (ACCESS_TOKEN_SECONDS + 1) * 1000);
    expect(await verifyAccessToken([NEW], token, just)).toEqual(CLAIMS);
    expect(await verifyAccessToken([NEW], token, over)).toBeNull();
  });

  it('of a former secret is good while that secret is listed', async () => {
    const token = await signAccessToken([OLD], CLAIMS, NOW);
    expect(await verifyAccessToken([NEW, OLD], token, NOW)).toEqual(CLAIMS);
    expect(await verifyAccessToken([NEW], token, NOW)).toBeNull();
  });

  it('without a signature, or signed by another, is no good', async () => {
    const unsigned = new UnsecuredJWT({ sid: 'a' }).setSubject('b').setIssuer('rolecall').encode();
    expect(await verifyAccessToken([NEW], unsigned, NOW)).toBeNull();
    const foreign = await new SignJWT({ sid: 'a' })
      .setProtectedHeader({ alg: 'HS256', typ: 'at+jwt' })
      .setSubject('b')
      .setIssuer('rolecall')
      .setAudience('rolecall-api')
      .setExpirationTime(NOW.getTime() / 1000 + 60)
      .sign(Buffer.from('a-secret-that-is-not-one-of-ours!!!!'));
    expect(await verifyAccessToken([NEW], foreign, NOW)).toBeNull();
  });
});
