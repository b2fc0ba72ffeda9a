import { beforeAll, describe, expect, it } from '@jest/globals';
import { answerChecker } from '../fuzz/check-answer.ts';
import { type Document, operationsOf, readDocument } from '../fuzz/document.ts';
import { fuzz } from '../fuzz/fuzz.ts';
import { startService } from '../support/service.ts';
import { testStores } from '../support/stores.ts';

const stores = await testStores();
let url: string;

beforeAll(async () => {
  ({ url } = await startService(stores));
}, 90_000);

describe('drawn requests', () => {
  it.each(['read', 'write'] as const)(
    'to the routes that %s get no 5xx, break no schema, tell nothing from inside and change nobody else’s company',
    async (routes) => {
      const given = { url, db: stores.db, jwtSecret: stores.env['JWT_SECRET'] ?? '', seed: 7, requests: 1_500, routes };
      const { faults, statuses } = await fuzz(given);
      expect(faults).toEqual([]);
      expect(statuses.get(400)).toBeGreaterThan(30);
      expect(
        [...statuses].filter(([status]) => status < 300).reduce((sum, [, count]) => sum + count, 0),
      ).toBeGreaterThan(50);
    },
    180_000,
  );
});

describe('an answer that must not be', () => {
  let document: Document;
  beforeAll(async () => {
    document = await readDocument(url);
  });

  it.each([
    ['is a fault of ours', 500, '{}', /500/],
    ['is not declared', 418, '{}', /does not declare/],
    ['breaks its schema', 200, '{"total":"many"}', /breaks its schema/],
    ['tells a store’s error', 400, '{"detail":"parsing_exception: unknown query"}', /inside/],
    ['tells where we failed', 400, '{"detail":"at search (/app/search.js:12:34)"}', /inside/],
    [
      'repeats a time that was sent, and that alone',
      400,
      '{"detail":"at most 9: 9999-12-31T23:59:59Z"}',
      /breaks its schema/,
    ],
  ])('is noticed when it %s', (_what, status, body, fault) => {
    const operation = operationsOf(document).find(({ path }) => path === '/v1/postings');
    if (operation === undefined) throw new Error('no search');
    const contentType = status === 200 ? 'application/json' : 'application/problem+json';
    expect(answerChecker(document)(operation, { status, contentType, body })).toMatch(fault);
  });
});
