/** A proxy before PostgreSQL that lets everything through but the answer to a COMMIT: the moment after it, before its caller knows. */
import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** CommandComplete as PostgreSQL sends it: `C`, the length of what follows, the tag, and a zero. */
const COMMITTED = Buffer.from('C\0\0\0\x0bCOMMIT\0', 'latin1');

export type WithheldCommits = {
  /** For DATABASE_URL. */
  url: string;
  /** Resolves when PostgreSQL has committed the next transaction, whose caller never hears of it. */
  next(): Promise<void>;
  close(): Promise<void>;
};

export async function startWithheldCommits(databaseUrl: string): Promise<WithheldCommits> {
  const target = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  let onCommit: (() => void) | null = null;
  const server = createServer((client) => {
    const upstream = connect(Number(target.port), target.hostname);
    let isMute = false;
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', () => {});
      socket.on('close', () => {
        sockets.delete(socket);
        client.destroy();
        upstream.destroy();
      });
    }
    client.pipe(upstream);
    upstream.on('data', (chunk: Buffer) => {
      if (onCommit !== null && chunk.includes(COMMITTED)) {
        isMute = true;
        onCommit();
        onCommit = null;
      }
      if (!isMute) client.write(chunk);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = new URL(databaseUrl);
  url.host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: url.href,
    next: () =>
      new Promise((resolve) => {
        onCommit = resolve;
      }),
    async close() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
