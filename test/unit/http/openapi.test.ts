import { describe, expect, it } from '@jest/globals';
import { PERMISSIONS } from '../../../src/accounts/permissions.ts';
import { openApi } from '../../../src/http/openapi.ts';
import { declaredErrors } from '../../../src/http/operation.ts';
import { STATUS_OF, titleOf } from '../../../src/http/problems.ts';
import { routes } from '../../../src/http/routes.ts';
import { ERROR_CODES } from '../../../src/postings/errors.ts';

type Parameter = { name: string; in: string; schema: Record<string, unknown> };
type Operation = {
  operationId: string;
  parameters: Parameter[];
  requestBody?: Content;
  responses: Record<string, Content>;
};
type Content = { content?: Record<string, { schema: { properties?: Record<string, unknown> } }> };

// The generator’s own type leaves paths open; the tests read what it wrote.
const document = openApi(routes, '0.0.0') as unknown as { paths: Record<string, Record<string, Operation>> };

function operationAt(method: string, path: string): Operation {
  const operation = document.paths[path]?.[method];
  if (operation === undefined) throw new Error(`the document has no ${method} ${path}`);
  return operation;
}

/** What callers rely on; a name that goes away breaks them. */
const SEARCH_PARAMETERS = [
  'q near radius country region city workplace remoteFrom employmentType seniority category skill company language',
  'salaryMin salaryMax salaryCurrency salaryPeriod includeUnstatedSalary postedWithin postedAfter postedBefore',
  'exclude facets facetSize facetQuery sort limit cursor explain understand strict',
].flatMap((line) => line.split(' '));

const LISTING_FIELDS = [
  'title description locations workplace applicantLocations employmentTypes seniority category skills language salary',
  'requisitionId validThrough publishAt applyUrl applyEmail publish',
].flatMap((line) => line.split(' '));

describe('the OpenAPI document', () => {
  it('names every parameter of a search, in the address and in the body alike', () => {
    const parameters = operationAt('get', '/v1/postings').parameters.filter((one) => one.in === 'query');
    expect(parameters.map((one) => one.name)).toEqual(expect.arrayContaining(SEARCH_PARAMETERS));
    const body = operationAt('post', '/v1/postings/search').requestBody?.content?.['application/json'];
    expect(Object.keys(body?.schema.properties ?? {})).toEqual(expect.arrayContaining(SEARCH_PARAMETERS));
  });

  it('names every field of a listing', () => {
    const body = operationAt('post', '/v1/companies/{slug}/postings').requestBody?.content?.['application/json'];
    expect(Object.keys(body?.schema.properties ?? {}).sort()).toEqual([...LISTING_FIELDS].sort());
  });

  it.each([
    ['get', '/v1/postings/{id}'],
    ['get', '/v1/postings/{id}/similar'],
    ['get', '/v1/facets'],
    ['get', '/v1/companies/{slug}'],
    ['patch', '/v1/companies/{slug}'],
    ['get', '/v1/changes'],
    ['post', '/v1/auth/register'],
    ['post', '/v1/auth/login'],
    ['post', '/v1/auth/refresh'],
    ['post', '/v1/auth/logout'],
    ['post', '/v1/companies'],
    ['get', '/v1/companies/{slug}/postings'],
    ['get', '/v1/companies/{slug}/postings/{id}'],
    ['patch', '/v1/companies/{slug}/postings/{id}'],
    ['delete', '/v1/companies/{slug}/postings/{id}'],
    ...['publish', 'unschedule', 'close', 'renew', 'reopen', 'duplicate'].map((verb) => [
      'post',
      `/v1/companies/{slug}/postings/{id}/${verb}`,
    ]),
    ['get', '/v1/companies/{slug}/postings/{id}/history'],
    ['get', '/v1/companies/{slug}/postings/{id}/preview'],
    ['post', '/v1/companies/{slug}/postings/bulk'],
  ])('has %s %s', (method, path) => {
    expect(Object.keys(operationAt(method ?? '', path ?? '').responses).length).toBeGreaterThan(1);
  });

  it('gives every operation a name of its own', () => {
    const names = Object.values(document.paths).flatMap((methods) =>
      Object.values(methods).map((operation) => operation.operationId),
    );
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('the route table', () => {
  it('gives every operation a permission that exists, and a company to those that need one', () => {
    for (const { path, operation, companyOf } of routes) {
      expect(PERMISSIONS).toContain(operation.permission);
      const findsCompany = path.includes(':slug') || companyOf !== undefined;
      if (operation.permission.startsWith('company:'))
        expect({ path, findsCompany }).toEqual({ path, findsCompany: true });
    }
  });

  it('declares being unauthenticated and forbidden wherever a permission can refuse', () => {
    for (const route of routes) {
      const statuses = declaredErrors(route).map((code) => STATUS_OF[code]);
      if (route.operation.permission !== 'public') expect(statuses).toContain(401);
      if (route.operation.permission.startsWith('company:')) expect(statuses).toContain(403);
    }
  });
});

it('every error code has a status and a title', () => {
  for (const code of ERROR_CODES) {
    expect(STATUS_OF[code]).toBeGreaterThanOrEqual(400);
    expect(titleOf(code)).not.toBe('');
  }
});
