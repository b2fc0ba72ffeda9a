/**
 * What stands before the API's processes, on loopback: Caddy itself where the variable CADDY says where it is, else a stand-in that does by the same
 * file what Caddy does. It sends in turn to those that say they are ready, and again only what was not sent, or a GET.
 */
import { once } from 'node:events';
import { mkdtemp } from 'node:fs/promises';
import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { removeAtEnd, spawnLeashed } from '../../infra/local/leashed.ts';
import { freePorts } from '../../infra/local/ports.ts';
import { caddyfile, proxyRules } from './deployment.ts';
import { waitUntil } from './wait-until.ts';

/** How long Caddy waits between two tries. */
const TRY_EVERY_MS = 250;

export type LoopbackProxy = { url: string; close(): Promise<void> };

/** `upstreams`: `127.0.0.1:PORT` of each process. */
export async function startLoopbackProxy(upstreams: readonly string[]): Promise<LoopbackProxy> {
  const caddy = process.env['CADDY'];
  return caddy === undefined ? startStandIn(upstreams) : startCaddy(caddy, upstreams);
}

async function startCaddy(caddy: string, upstreams: readonly string[]): Promise<LoopbackProxy> {
  const [port = 0, admin = 0] = await freePorts(2);
  const home = await mkdtemp(join(tmpdir(), 'rolecall-caddy-'));
  removeAtEnd(home);
  const onLoopback = caddyfile.replace(/^:8080 \{$/m, `:${port} {\n\tbind 127.0.0.1`);
  const running = spawnLeashed(caddy, ['run', '--config', '-', '--adapter', 'caddyfile'], {
    name: 'caddy',
    env: { API: upstreams.join(' '), HOME: home, XDG_CONFIG_HOME: home, XDG_DATA_HOME: home },
    input: `{\n\tadmin 127.0.0.1:${admin}\n}\n${onLoopback}`,
  });
  running.child.stdout?.resume();
  running.child.stderr?.resume();
  await waitUntil(() => listens(port), 20_000);
  return { url: `http://127.0.0.1:${port}`, close: () => running.stop() };
}

async function listens(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  const isOpen = await once(socket, 'connect').then(
    () => true,
    () => false,
  );
  socket.destroy();
  return isOpen;
}

type Upstream = { address: string; isReady: boolean; failedAt: number; agent: Agent };

async function startStandIn(addresses: readonly string[]): Promise<LoopbackProxy> {
  const upstreams: Upstream[] = addresses.map((address) => ({
    address,
    isReady: true,
    failedAt: Number.NEGATIVE_INFINITY,
    agent: new Agent({ keepAlive: true }),
  }));
  const checking = setInterval(() => upstreams.forEach(check), proxyRules.healthEvery * 1_000);
  let turn = 0;
  const next = (): Upstream | undefined => {
    turn += 1;
    const failedBefore = performance.now() - proxyRules.failFor * 1_000;
    const able = upstreams.filter(({ isReady, failedAt }) => isReady && failedAt < failedBefore);
    return able[turn % able.length];
  };
  const server = createServer(async (incoming, outgoing) => {
    const body = await read(incoming).catch(() => null);
    if (body !== null) await pass(incoming, body, outgoing, next);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      clearInterval(checking);
      server.closeAllConnections();
      server.close();
      for (const { agent } of upstreams) agent.destroy();
      await once(server, 'close');
    },
  };
}

function check(upstream: Upstream): void {
  fetch(`http://${upstream.address}${proxyRules.healthPath}`, {
    signal: AbortSignal.timeout(proxyRules.healthWithin * 1_000),
  }).then(
    (answer) => {
      upstream.isReady = answer.ok;
      void answer.body?.cancel();
    },
    () => {
      upstream.isReady = false;
    },
  );
}

async function pass(
  incoming: IncomingMessage,
  body: Buffer,
  outgoing: ServerResponse,
  next: () => Upstream | undefined,
): Promise<void> {
  const end = performance.now() + proxyRules.tryFor * 1_000;
  let failure = 503;
  while (performance.now() < end) {
    const upstream = next();
    if (upstream !== undefined) {
      const sent = await send(incoming, body, upstream);
      if ('answer' in sent) {
        outgoing.writeHead(sent.answer.statusCode ?? 502, headersOf(sent.answer));
        sent.answer.pipe(outgoing);
        sent.answer.on('error', () => outgoing.destroy());
        return;
      }
      upstream.failedAt = performance.now();
      failure = 502;
      if (!sent.isUnsent && incoming.method !== 'GET') break;
    }
    await sleep(TRY_EVERY_MS);
  }
  outgoing.writeHead(failure, { 'content-type': 'text/plain' }).end('no process could be reached');
}

type Sent = { answer: IncomingMessage } | { isUnsent: boolean };

function send({ url, method, headers }: IncomingMessage, body: Buffer, { address, agent }: Upstream): Promise<Sent> {
  return new Promise((resolve) => {
    const { connection: _connection, ...kept } = headers;
    const forwarded = { 'x-forwarded-for': '127.0.0.1', 'x-forwarded-proto': 'http', 'x-forwarded-host': headers.host };
    const relayed = request(`http://${address}${url}`, {
      agent,
      ...(method !== undefined && { method }),
      headers: { ...kept, ...forwarded },
    });
    relayed.on('response', (answer) => resolve({ answer }));
    relayed.on('error', (error: NodeJS.ErrnoException) => resolve({ isUnsent: error.code === 'ECONNREFUSED' }));
    relayed.end(body);
  });
}

function headersOf({ headers }: IncomingMessage) {
  const { connection: _connection, 'keep-alive': _keepAlive, ...kept } = headers;
  return kept;
}

async function read(stream: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
