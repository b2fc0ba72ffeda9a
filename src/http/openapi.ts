/** The OpenAPI 3.1 document, read off the route table. */
import { z } from 'zod';
import type { ErrorCode } from '../postings/errors.ts';
import type { OpenApiParameter } from '../queries/query.ts';
import { declaredErrors, type Route, takesIdempotencyKey } from './operation.ts';
import { STATUS_OF, titleOf } from './problems.ts';

type Json = Record<string, unknown>;

const PROBLEM: Json = {
  type: 'object',
  description: 'RFC 9457',
  required: ['type', 'title', 'status', 'code', 'detail'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string' },
    detail: { type: 'string' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['pointer', 'detail'],
        properties: {
          pointer: { type: 'string', description: 'RFC 6901 into the body, or the name of a parameter' },
          detail: { type: 'string' },
          expected: { type: 'string' },
          suggestion: { type: 'string' },
        },
      },
    },
  },
};

export function openApi(routes: readonly Route[], version: string): Json {
  const paths: Record<string, Json> = {};
  for (const route of routes) {
    const path = route.path.replaceAll(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method]: describe(route) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Rolecall',
      version,
      description: 'Job postings: search them, and keep your own. Every error is an RFC 9457 problem.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    paths,
    components: {
      schemas: { Problem: PROBLEM },
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
    },
  };
}

function describe(route: Route): Json {
  const { operation } = route;
  return {
    operationId: route.inputFrom === 'body' ? `${operation.name}ByPost` : operation.name,
    summary: operation.summary,
    tags: [route.tag],
    'x-permission': operation.permission,
    ...(operation.permission === 'public' ? {} : { security: [{ bearer: [] }] }),
    parameters: [...pathParameters(route), ...queryParameters(route), ...headerParameters(route)],
    ...requestBody(route),
    responses: { ...successes(route), ...failures(route) },
  };
}

function pathParameters(route: Route): Json[] {
  return [...route.path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
}

function queryParameters(route: Route): Json[] {
  const { operation } = route;
  if (operation.kind === 'command' || route.inputFrom === 'body') return [];
  if (operation.kind === 'query' && operation.parameters !== undefined)
    return operation.parameters.map((one) => ({ ...one, in: 'query' }));
  const schema = schemaOf(operation.query, 'input');
  const required = (schema['required'] ?? []) as string[];
  return Object.entries((schema['properties'] ?? {}) as Record<string, Json>).map(([name, shape]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema: shape,
  }));
}

function headerParameters(route: Route): Json[] {
  const headers: Json[] = [];
  const header = (name: string, required: boolean, description: string) =>
    headers.push({ name, in: 'header', required, description, schema: { type: 'string' } });
  if (route.errors.includes('precondition-failed')) {
    header('If-Match', route.errors.includes('precondition-required'), 'The ETag that was read.');
  }
  if (route.etag === 'body') header('If-None-Match', false, 'The ETag of an answer that the caller has.');
  if (takesIdempotencyKey(route)) {
    const isSecret = route.operation.kind === 'command' && route.operation.withoutSecret !== undefined;
    const repeat = `A repeat with the same key gets the first answer${isSecret ? ', but never its secret, which is kept nowhere' : ''}.`;
    header('Idempotency-Key', false, repeat);
  }
  if (route.waits)
    header('Prefer', false, '`wait=10`: answer when the change can be searched, or 202 when time is up.');
  if (route.awaits)
    header('Prefer', false, '`wait=10`: answer as soon as there is something, or empty when time is up.');
  return headers;
}

function requestBody(route: Route): Json {
  const { operation } = route;
  if (operation.kind === 'query') {
    if (route.inputFrom !== 'body') return {};
    const schema =
      operation.parameters === undefined ? schemaOf(operation.query, 'input') : asBody(operation.parameters);
    return { requestBody: { required: true, content: { 'application/json': { schema } } } };
  }
  if (operation.kind === 'upload') return { requestBody: uploadBody(operation.query) };
  if (operation.body instanceof z.ZodUndefined) return {};
  const schema = schemaOf(operation.body, 'input');
  const required = !operation.body.safeParse(undefined).success;
  return { requestBody: { required, content: { 'application/json': { schema } } } };
}

/** The bytes as they are, or a form whose fields stand before its file. */
function uploadBody(options: z.ZodType): Json {
  const fields = (schemaOf(options, 'input')['properties'] ?? {}) as Json;
  return {
    required: true,
    description: 'The feed as it is, or a form with one file; options in a form stand before the file.',
    content: {
      'application/octet-stream': { schema: { type: 'string', format: 'binary' } },
      'multipart/form-data': {
        schema: { type: 'object', properties: { ...fields, file: { type: 'string', format: 'binary' } } },
      },
    },
  };
}

function asBody(parameters: readonly OpenApiParameter[]): Json {
  const properties = parameters.map((one) => [one.name, { description: one.description, ...one.schema }]);
  return { type: 'object', additionalProperties: false, properties: Object.fromEntries(properties) };
}

function successes(route: Route): Json {
  const answers: Json = {};
  const { output } = route.operation;
  const content =
    output instanceof z.ZodVoid ? {} : { content: { 'application/json': { schema: schemaOf(output, 'output') } } };
  const etag = route.etag === undefined ? {} : { headers: { ETag: { schema: { type: 'string' } } } };
  for (const status of route.statuses) {
    answers[status] = { description: status === 201 ? 'Made.' : 'Done.', ...etag, ...content };
  }
  if (route.etag === 'body') answers[304] = { description: 'As the caller has it.' };
  if (route.waits) answers[202] = { description: 'Done, but not yet to be found by a search.', ...etag, ...content };
  return answers;
}

function failures(route: Route): Json {
  const implied: ErrorCode[] = declaredErrors(route);
  const byStatus = Map.groupBy(new Set(implied), (code) => STATUS_OF[code]);
  return Object.fromEntries(
    [...byStatus].map(([status, codes]) => [
      status,
      {
        description: codes.map((code) => `${code}: ${titleOf(code)}.`).join(' '),
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    ]),
  );
}

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _dialect, ...shape } = z.toJSONSchema(schema, { io, unrepresentable: 'any', reused: 'inline' });
  return shape;
}
