import { expect, it } from '@jest/globals';
import { loadConfig } from '../../../src/platform/config.ts';

const STORES = {
  DATABASE_URL: 'postgres://localhost/rolecall',
  REDIS_URL: 'redis://localhost',
  ELASTICSEARCH_URL: 'http://localhost:9200',
};

it('all faults of the environment are told at once', () => {
  const attempt = () => loadConfig({ ...STORES, REDIS_URL: 'http://localhost', PORT: '99999', INDEX_ALIAS: 'A' });
  expect(attempt).toThrow(/PORT[\s\S]*REDIS_URL[\s\S]*INDEX_ALIAS/);
});

it('an empty variable is as good as none', () => {
  expect(loadConfig({ ...STORES, PORT: '', JWT_SECRET: '' })).toMatchObject({ port: 3000, jwtSecrets: [] });
});

it('several secrets are kept in their order, and a short one is refused', () => {
  const [first, second] = ['a'.repeat(32), 'b'.repeat(32)];
  expect(loadConfig({ ...STORES, JWT_SECRET: `${first}, ${second}` }).jwtSecrets).toEqual([first, second]);
  expect(() => loadConfig({ ...STORES, JWT_SECRET: `${first},short` })).toThrow(/JWT_SECRET/);
});

it('Elasticsearch has an address for each of its nodes, and a wrong one among them is refused', () => {
  const load = (ELASTICSEARCH_URL: string) => loadConfig({ ...STORES, ELASTICSEARCH_URL }).elasticsearchUrls;
  expect(load('http://one:9200')).toEqual(['http://one:9200']);
  expect(load('http://one:9200, https://two:9200')).toEqual(['http://one:9200', 'https://two:9200']);
  expect(() => load('http://one:9200,two:9200')).toThrow(/ELASTICSEARCH_URL/);
  expect(() => load('http://one:9200,')).toThrow(/ELASTICSEARCH_URL/);
});

it('mails need an address for their links, are never shown where they go out, and ask for confirmation', () => {
  const SMTP_URL = 'smtp://localhost';
  expect(() => loadConfig({ ...STORES, SMTP_URL })).toThrow(/PUBLIC_URL/);
  const PUBLIC_URL = 'https://jobs.example';
  expect(() => loadConfig({ ...STORES, SMTP_URL, PUBLIC_URL, SHOW_MAILS: '1' })).toThrow(/SHOW_MAILS/);
  expect(loadConfig({ ...STORES, SMTP_URL, PUBLIC_URL }).asksConfirmation).toBe(true);
  expect(loadConfig({ ...STORES, PUBLIC_URL }).asksConfirmation).toBe(false);
  expect(loadConfig({ ...STORES, SMTP_URL, PUBLIC_URL, ASK_CONFIRMATION: '0' }).asksConfirmation).toBe(false);
});

it('outside development a secret or a password that anybody could know is refused, and none is repeated', () => {
  const secret = 'rolecall-secret-change-me-please-0123456789';
  const random = 'kJ8v2nQ0xW5rT7yB3mZ9cL1pF6hD4gS+';
  expect(loadConfig({ ...STORES, JWT_SECRET: secret }).jwtSecrets).toEqual([secret]);
  for (const reach of [{ HOST: '0.0.0.0' }, { PUBLIC_URL: 'https://jobs.example.com' }]) {
    const load = (more: Record<string, string>) => () => loadConfig({ ...STORES, ...reach, ...more });
    expect(load({ JWT_SECRET: `${random},${secret}` })).toThrow(/JWT_SECRET: it reads like an example/);
    expect(load({ JWT_SECRET: 'ab'.repeat(30) })).toThrow(/JWT_SECRET: it has too few/);
    expect(load({ JWT_SECRET: secret })).not.toThrow(secret);
    expect(load({ JWT_SECRET: random, DATABASE_URL: 'postgres://a:postgres@db/a' })).toThrow(/DATABASE_URL/);
    expect(load({ JWT_SECRET: random })).not.toThrow();
  }
});

it('what guards the door is read as it is written, and a wrong word is refused', () => {
  const load = (more: Record<string, string>) => loadConfig({ ...STORES, ...more });
  expect(load({})).toMatchObject({ trustedProxies: [], rateExempt: ['loopback'], rateLimits: [], corsOrigins: [] });
  expect(load({ TRUST_PROXY: '10.0.0.0/8, loopback', RATE_EXEMPT: 'none' })).toMatchObject({
    trustedProxies: ['10.0.0.0/8', 'loopback'],
    rateExempt: [],
  });
  expect(load({ RATE_LIMITS: '0' }).rateLimits).toBeNull();
  const quota = { limit: 600, seconds: 60, burst: 150 };
  expect(load({ RATE_LIMITS: 'search.address=600/60/150' }).rateLimits).toEqual([{ name: 'search.address', quota }]);
  expect(() => load({ RATE_LIMITS: 'search.address=600/60/600' })).toThrow(/RATE_LIMITS.*burst below the limit/s);
  expect(() => load({ TRUST_PROXY: 'true' })).toThrow(/TRUST_PROXY/);
  expect(load({ CORS_ORIGINS: 'https://a.example/,*' }).corsOrigins).toEqual(['https://a.example', '*']);
  expect(() => load({ CORS_ORIGINS: 'a.example' })).toThrow(/CORS_ORIGINS/);
});
