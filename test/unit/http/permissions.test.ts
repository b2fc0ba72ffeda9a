import { describe, expect, it } from '@jest/globals';
import type { Permission } from '../../../src/accounts/permissions.ts';
import { createApp } from '../../../src/http/app.ts';
import type { PageRoute, Route } from '../../../src/http/operation.ts';
import { routes } from '../../../src/http/routes.ts';

const start = (given: readonly Route[], pages: readonly PageRoute[]) => () =>
  createApp({ log: { debug() {} }, origin: 'http://localhost', corsOrigins: [] } as never, given, pages, {
    queues: [],
  } as never);

const page = (path: string, permission: unknown): PageRoute => ({
  method: 'get',
  path,
  name: 'page',
  permission: permission as Permission,
  async render() {},
});

describe('the service', () => {
  it('starts with the routes that it has', () => {
    expect(start(routes, [page('/', 'public')])).not.toThrow();
  });

  it.each([undefined, 'everybody', ''])(
    'does not start with a page or a route whose permission is %p',
    (permission) => {
      expect(start([], [page('/secret', permission)])).toThrow('/secret has no permission');
      const [route] = routes;
      if (route === undefined) throw new Error('there are no routes');
      const operation = { ...route.operation, permission: permission as Permission };
      expect(start([{ ...route, path: '/v1/secret', operation }], [])).toThrow('/v1/secret has no permission');
    },
  );

  it('does not start with a right in a company where the path names none', () => {
    expect(start([], [page('/listings/:id', 'company:read')])).toThrow('has no company in it');
  });
});
