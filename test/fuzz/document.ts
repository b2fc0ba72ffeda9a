/** The operations that the service says it has, read from the OpenAPI document that it serves. */

export type Schema = { readonly [keyword: string]: unknown };

export type Parameter = { name: string; in: 'path' | 'query' | 'header'; required: boolean; schema: Schema };

export type Operation = {
  method: string;
  /** With `{name}` for the parameters. */
  path: string;
  name: string;
  permission: string;
  parameters: readonly Parameter[];
  /** By content type; none: it takes no body. */
  bodies: ReadonlyMap<string, Schema>;
  /** By status; null: no body. */
  answers: ReadonlyMap<number, Schema | null>;
};

export type Document = {
  components: { schemas: Record<string, Schema> };
  paths: Record<string, Record<string, unknown>>;
};

type Described = {
  operationId: string;
  'x-permission': string;
  parameters: Parameter[];
  requestBody?: Content;
  responses: Record<string, Content>;
};
type Content = { content?: Record<string, { schema: Schema }> };

export async function readDocument(url: string): Promise<Document> {
  const answer = await fetch(`${url}/openapi.json`);
  return (await answer.json()) as Document;
}

export function operationsOf({ paths }: Document): Operation[] {
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, given]) => {
      const described = given as Described;
      const answers = Object.entries(described.responses).map(
        ([status, { content }]) => [Number(status), Object.values(content ?? {})[0]?.schema ?? null] as const,
      );
      return {
        method: method.toUpperCase(),
        path,
        name: described.operationId,
        permission: described['x-permission'],
        parameters: described.parameters,
        bodies: new Map(
          Object.entries(described.requestBody?.content ?? {}).map(([type, { schema }]) => [type, schema]),
        ),
        answers: new Map(answers),
      };
    }),
  );
}

/** What a path parameter picks from: of `/v1/companies/{slug}/keys/{id}/rotate` the id from `keys`. */
export function collectionOf(path: string, parameter: string): string {
  return new RegExp(`([\\w-]+)/\\{${parameter}\\}`).exec(path)?.[1] ?? parameter;
}

/** What a request has made one more of; null: a path that ends in a verb, but for one that makes a copy. */
export function madeIn({ method, path }: Operation): string | null {
  if (method !== 'POST') return null;
  return /\/(companies|postings|imports|keys|invitations|lexicon)(?:\/\{id\}\/duplicate)?$/.exec(path)?.[1] ?? null;
}

/** What changes nothing. */
export function isReading({ method, path }: Operation): boolean {
  return method === 'GET' || path === '/v1/postings/search';
}
