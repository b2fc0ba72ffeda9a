/** The Elasticsearch client with its limits: connections, time for each request, no silent retries. */
import { Client, errors } from '@elastic/elasticsearch';

export type Elasticsearch = Client;

/** After this long a request is given up; searches send their own, shorter `timeout` too. */
export const REQUEST_TIMEOUT_MS = 10_000;

export function openElasticsearch(url: string, options: { maxConnections?: number; requestTimeoutMs?: number } = {}) {
  return new Client({
    node: url,
    requestTimeout: options.requestTimeoutMs ?? REQUEST_TIMEOUT_MS,
    maxRetries: 0,
    agent: { connections: options.maxConnections ?? 32, pipelining: 1 },
  });
}

/** True when no answer came, or one that says «not now»: worth another try later. False when the request itself was refused. */
export function isOutage(error: unknown): boolean {
  // `error.statusCode` is whatever a proxy wrote into the body; `meta` has the answer's own.
  if (error instanceof errors.ResponseError) return [429, 502, 503, 504].includes(error.meta.statusCode ?? 0);
  return (
    error instanceof errors.ConnectionError ||
    error instanceof errors.TimeoutError ||
    error instanceof errors.NoLivingConnectionsError
  );
}
