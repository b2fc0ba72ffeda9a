import { describe, expect, it } from '@jest/globals';
import { decodeProtectedHeader, type JWTHeaderParameters, SignJWT, UnsecuredJWT } from 'jose';
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

  it.each([
    ['of another algorithm', { alg: 'HS512' }, {}],
    ['of another type', { typ: 'JWT' }, {}],
    ['of no key', { kid: undefined }, {}],
    ['of an unknown key', { kid: '../../dev/null' }, {}],
    ['for others', {}, { audience: 'another-api' }],
    ['of others', {}, { issuer: 'another-service' }],
    ['without an end', {}, { end: null }],
    ['without a session', {}, { claims: {} }],
  ] as const)('that our own secret signed, but %s, is no good', async (_what, header, body) => {
    const given = { audience: 'rolecall-api', issuer: 'rolecall', end: 60, claims: { sid: 'a-session' }, ...body };
    const kid = decodeProtectedHeader(await signAccessToken([NEW], CLAIMS, NOW)).kid ?? '';
    const made = new SignJWT(given.claims)
      .setProtectedHeader({ alg: 'HS256', typ: 'at+jwt', kid, ...header } as JWTHeaderParameters)
      .setSubject(CLAIMS.accountId)
      .setIssuer(given.issuer)
      .setAudience(given.audience);
    if (given.end !== null) made.setExpirationTime(NOW.getTime() / 1000 + given.end);
    expect(await verifyAccessToken([NEW], await made.sign(Buffer.from(NEW)), NOW)).toBeNull();
  });

  it('that was changed, cut or put together from two is no good', async () => {
    const token = await signAccessToken([NEW], CLAIMS, NOW);
    const other = await signAccessToken([NEW], { ...CLAIMS, accountId: 'another' }, NOW);
    const [head, , signature] = token.split('.');
    const [, claims] = other.split('.');
    for (const forged of [
      `${head}.${claims}.${signature}`,
      token.slice(0, -2),
      `${head}.${claims}.`,
      `${token}.x`,
      '..',
    ]) {
      expect(await verifyAccessToken([NEW], forged, NOW)).toBeNull();
    }
  });

  it('that says of itself that nothing signed it, or a public key, is no good', async () => {
    const token = await signAccessToken([NEW], CLAIMS, NOW);
    const [, claims, signature] = token.split('.');
    for (const alg of ['none', 'None', 'RS256', 'ES256', 'HS384']) {
      const { kid, typ } = decodeProtectedHeader(token);
      const head = Buffer.from(JSON.stringify({ alg, typ, kid })).toString('base64url');
      expect(await verifyAccessToken([NEW], `${head}.${claims}.${signature}`, NOW)).toBeNull();
      expect(await verifyAccessToken([NEW], `${head}.${claims}.`, NOW)).toBeNull();
    }
  });
});
