/** A real HTTP proxy in front of a real store that does what bad networks and overloaded servers do, for a given number of requests. */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse, request as send } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * `refuse`: answers with a status of its own. `rewrite`: passes the store's answer through a function. `cut`: breaks the connection
 * after the store has done its work. `truncate`: ends the answer half-way. `hang`: never answers.
 */
export type ProxyFault =
  | { kind: 'refuse'; status: number; body?: string }
  | { kind: 'rewrite'; change: (answer: unknown) => unknown }
  | { kind: 'cut' }
  | { kind: 'truncate' }
  | { kind: 'hang' };

export type FaultyProxy = {
  url: string;
  /** The next requests whose path contains `path` meet these faults, one each, in this order. */
  next(path: string, ...faults: ProxyFault[]): void;
  /** Bodies of the requests that came, whose path contains `path`. */
  seen(path: string): string[];
  close(): Promise<void>;
};

export async function startFaultyProxy(target: string): Promise<FaultyProxy> {
  const planned: { path: string; fault: ProxyFault }[] = [];
  const requests: { path: string; body: string }[] = [];

  const server = createServer(async (incoming, outgoing) => {
    try {
      const body = await read(incoming);
      const path = incoming.url ?? '/';
      requests.push({ path, body: body.toString() });
      const at = planned.findIndex((plan) => path.includes(plan.path));
      const fault = at < 0 ? undefined : planned.splice(at, 1)[0]?.fault;
      await pass(target, incoming, body, outgoing, fault);
    } catch {
      // Either side has hung up: the other one is told in the same way.
      outgoing.destroy();
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;

  return {
    url: `http://127.0.0.1:${port}`,
    next(path, ...faults) {
      planned.push(...faults.map((fault) => ({ path, fault })));
    },
    seen: (path) => requests.filter((request) => request.path.includes(path)).map((request) => request.body),
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function pass(
  target: string,
  incoming: IncomingMessage,
  body: Buffer,
  outgoing: ServerResponse,
  fault: ProxyFault | undefined,
): Promise<void> {
  if (fault?.kind === 'hang') return;
  if (fault?.kind === 'refuse') {
    outgoing.writeHead(fault.status, { 'content-type': 'application/json', 'x-elastic-product': 'Elasticsearch' });
    outgoing.end(fault.body ?? '{"error":{"type":"planned","reason":"planned"},"status":0}');
    return;
  }
  const { host: _host, 'accept-encoding': _compression, ...headers } = incoming.headers;
  const relayed = send(new URL(incoming.url ?? '/', target), { method: incoming.method ?? 'GET', headers });
  relayed.end(body);
  const [answer] = (await once(relayed, 'response')) as [IncomingMessage];
  const text = await read(answer);
  if (fault?.kind === 'cut') {
    outgoing.destroy();
    return;
  }
  const { 'content-length': _length, 'transfer-encoding': _encoding, ...kept } = answer.headers;
  const out = fault?.kind === 'rewrite' ? Buffer.from(JSON.stringify(fault.change(JSON.parse(text.toString())))) : text;
  outgoing.writeHead(answer.statusCode ?? 500, { ...kept, 'content-length': out.length });
  if (fault?.kind === 'truncate') {
    outgoing.write(out.subarray(0, Math.floor(out.length / 2)), () => outgoing.destroy());
    return;
  }
  outgoing.end(out);
}

async function read(stream: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
