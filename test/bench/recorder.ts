/** A proxy before Elasticsearch that keeps what passes, so that the very same bytes can be sent again without us. */
import { once } from 'node:events';
import { createServer, type IncomingMessage, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Request } from './load.ts';

export type Recorder = {
  url: string;
  /** The searches that have passed since it was asked last. */
  take(): Request[];
  stop(): Promise<void>;
};

const KEPT_HEADERS = ['content-type', 'accept', 'accept-encoding'];

export async function startRecorder(elasticsearchUrl: string): Promise<Recorder> {
  let passed: Request[] = [];
  const server = createServer(async (incoming, answer) => {
    const body = await bodyOf(incoming);
    const url = new URL(incoming.url ?? '/', elasticsearchUrl).href;
    const isSearch = /_m?search(\?|$)/.test(url);
    const headers = Object.fromEntries(
      KEPT_HEADERS.flatMap((name) => {
        const value = incoming.headers[name];
        return typeof value === 'string' ? [[name, value]] : [];
      }),
    );
    if (isSearch) passed.push({ method: 'POST', url, headers, body });
    const outgoing = request(url, { method: incoming.method, headers: incoming.headers }, (from) => {
      answer.writeHead(from.statusCode ?? 502, from.headers);
      from.pipe(answer);
    });
    outgoing.on('error', () => answer.destroy());
    outgoing.end(body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    take() {
      const taken = passed;
      passed = [];
      return taken;
    },
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function bodyOf(incoming: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of incoming) parts.push(part as Buffer);
  return Buffer.concat(parts);
}
