/** `GET /healthz` of a worker process, alive while its queues move, and `GET /metrics` of it alone. Whoever supervises processes starts one anew that is not. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { Registry } from 'prom-client';

/** On no port at all (null), nothing is served. `stuck`: names of the queues that stand still. */
export async function serveLiveness(
  port: number | null,
  host: string,
  stuck: () => readonly string[],
  registry: Registry,
): Promise<{ close(): Promise<void> }> {
  if (port === null) return { close: async () => {} };
  const server = createServer(async (request, response) => {
    if (request.url === '/metrics') {
      const metrics = await registry.metrics();
      response.writeHead(200, { 'content-type': registry.contentType }).end(metrics);
      return;
    }
    if (request.url !== '/healthz') {
      response.writeHead(404).end();
      return;
    }
    const queues = stuck();
    const isAlive = queues.length === 0;
    response.writeHead(isAlive ? 200 : 503, { 'content-type': 'application/json', 'cache-control': 'no-store' });
    response.end(JSON.stringify(isAlive ? { status: 'alive' } : { status: 'stuck', queues }));
  });
  server.listen(port, host);
  await once(server, 'listening');
  return {
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
