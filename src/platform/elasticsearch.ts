/** The Elasticsearch client with its limits: connections, time for each request, no silent retries but on another node. */
import { Client, ClusterConnectionPool, errors } from '@elastic/elasticsearch';
import { createCircuitBreaker, PROBE_WITHIN_MS, StoreSilent } from './circuit-breaker.ts';

export type Elasticsearch = Client;

/** After this long a request is given up; searches send their own, shorter `timeout` too. */
export const REQUEST_TIMEOUT_MS = 10_000;

/** A node that was away is tried again after so long, and after twice as long each time up to the fourfold. */
const AWAY_MS = 5_000;

export type ElasticsearchOptions = {
  maxConnections?: number;
  requestTimeoutMs?: number;
  /** For those who can not wait: once Elasticsearch has fallen silent, requests fail at once until it answers again. */
  failsFast?: boolean;
};

/**
 * `nodes`: one address, or those of a cluster's nodes. What one of several does not answer at once (no connection, 502, 503, 504) is
 * asked of each other one, so a request may be carried out twice. One that stays silent is left alone for a while, too.
 */
export function openElasticsearch(
  nodes: string | readonly string[],
  options: ElasticsearchOptions = {},
): Elasticsearch {
  const urls = typeof nodes === 'string' ? [nodes] : [...nodes];
  const client = new Client({
    nodes: urls,
    requestTimeout: options.requestTimeoutMs ?? REQUEST_TIMEOUT_MS,
    maxRetries: urls.length - 1,
    // Unlike the client's default one, it never gives a retry to the node that has just failed.
    ConnectionPool: ClusterConnectionPool,
    agent: { connections: options.maxConnections ?? 32, pipelining: 1 },
    // Errors carry the request; to look for secrets in it, the client would go through a batch of documents byte by byte, for seconds. The
    // log leaves the request out.
    redaction: { type: 'off' },
  });
  if (urls.length > 1) leaveAloneWhoIsAway(client);
  if (options.failsFast) failFast(client, urls.length);
  return client;
}

type Request = Parameters<Client['transport']['request']>;

/** Every request of the client passes its transport, whichever of its functions is called. */
function failFast({ transport }: Client, nodes: number): void {
  const send: (...request: Request) => Promise<unknown> = transport.request.bind(transport);
  const probe = { method: 'GET', path: '/_cluster/health', querystring: { local: true, filter_path: 'status' } };
  const ask = async () => {
    try {
      await send(probe, { requestTimeout: PROBE_WITHIN_MS });
    } catch (error) {
      // Whatever it says, it has said something.
      if (!(error instanceof errors.ResponseError)) throw error;
    }
  };
  // The client asks its nodes in turn: one that hangs does not make all of them silent.
  const breaker = createCircuitBreaker('Elasticsearch', () => Promise.any(Array.from({ length: nodes }, ask)));
  transport.request = ((params: Request[0], options: Request[1]) =>
    breaker.run((signal) => send(params, { signal, ...options }))) as typeof transport.request;
}

function leaveAloneWhoIsAway({ connectionPool: pool, diagnostic }: Client): void {
  if (!(pool instanceof ClusterConnectionPool)) throw new Error('another pool than was asked for');
  pool.resurrectTimeout = AWAY_MS;
  pool.resurrectTimeoutCutoff = 2;
  // The client does so for every failure but this one, of which a node that hangs would give one after the other.
  diagnostic.on('response', (error, result) => {
    if (error instanceof errors.TimeoutError && result?.meta.connection) pool.markDead(result.meta.connection);
  });
}

/** Of an answer that says «not now». 502: a node that had the copy was lost meanwhile. */
export const OUTAGE_STATUSES: readonly number[] = [429, 502, 503, 504];

/** True when no answer came, or one that says «not now»: worth another try later. False when the request itself was refused. */
export function isOutage(error: unknown): boolean {
  // `error.statusCode` is whatever a proxy wrote into the body; `meta` has the answer's own.
  if (error instanceof errors.ResponseError) return OUTAGE_STATUSES.includes(error.meta.statusCode ?? 0);
  return (
    error instanceof StoreSilent ||
    error instanceof errors.ConnectionError ||
    error instanceof errors.TimeoutError ||
    error instanceof errors.NoLivingConnectionsError
  );
}
