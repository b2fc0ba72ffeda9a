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
