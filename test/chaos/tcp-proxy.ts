/** A TCP proxy between one of our processes and one store that does what networks do: delays, cuts, truncates, and goes deaf. */
import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

export type TcpProxy = {
  /** The store's address with this proxy in its place. */
  url(store: string): string;
  /** Every chunk in both directions takes this much longer; 0 ends it. */
  delay(ms: number): void;
  /** Where it listens. */
  port: number;
  /** Breaks all connections, or those from the ports of which `of` is true, and refuses new ones until `mend`. */
  cut(of?: (clientPort: number) => boolean): void;
  mend(): void;
  /** Half-open: nothing passes on the connections that are there, ever again, and nobody is told; new ones work. */
  deafen(): void;
  /** The next answer of the store on each connection ends half-way. */
  truncate(): void;
  /** Keeps back the next chunk on its way to the store that `matches`, and all that comes after it on its connection. */
  hold(matches: (chunk: Buffer) => boolean): Held;
  close(): Promise<void>;
};

export type Held = {
  /** Resolves when something is kept back. */
  caught: Promise<void>;
  /** Lets it go on; with nothing caught yet, nothing will be. */
  release(): void;
};

type Hold = { matches: (chunk: Buffer) => boolean; caught: () => void; isReleased: Promise<void> };

const nothing = () => false;
const everything = () => true;

type Link = { client: Socket; store: Socket; isDeaf: boolean; cutsNext: boolean };

/** `port` is asked for each connection: a store that was started again listens elsewhere. */
export async function startTcpProxy(port: () => number): Promise<TcpProxy> {
  const links = new Set<Link>();
  const holds = new Set<Hold>();
  let delayMs = 0;
  let isCut: (clientPort: number) => boolean = nothing;

  const server = createServer((client) => {
    if (isCut(client.remotePort ?? 0)) {
      client.resetAndDestroy();
      return;
    }
    const link: Link = { client, store: connect(port(), '127.0.0.1'), isDeaf: false, cutsNext: false };
    links.add(link);
    for (const [from, to] of [
      [link.client, link.store],
      [link.store, link.client],
    ] as const) {
      from.setNoDelay(true);
      from.on('data', (chunk: Buffer) => void pass(link, from, to, chunk));
      from.on('error', () => {});
      from.on('close', () => {
        // A deaf link does not tell the store that its client has gone, nor the client that the store has.
        if (link.isDeaf) return;
        links.delete(link);
        to.destroy();
      });
    }
  });

  async function pass(link: Link, from: Socket, to: Socket, chunk: Buffer): Promise<void> {
    if (link.isDeaf) return;
    // One chunk at a time keeps their order while the delay changes, and is back-pressure too.
    from.pause();
    if (from === link.client) await keptBack(chunk);
    if (delayMs > 0) await sleep(delayMs);
    if (link.isDeaf || to.destroyed) return;
    if (from === link.store && link.cutsNext) {
      to.write(chunk.subarray(0, Math.floor(chunk.length / 2)), () => to.resetAndDestroy());
      from.destroy();
      return;
    }
    to.write(chunk, () => from.resume());
  }

  async function keptBack(chunk: Buffer): Promise<void> {
    for (const hold of holds) {
      if (!hold.matches(chunk)) continue;
      holds.delete(hold);
      hold.caught();
      await hold.isReleased;
    }
  }

  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const own = (server.address() as AddressInfo).port;
  const end = (link: Link) => {
    links.delete(link);
    link.client.resetAndDestroy();
    link.store.resetAndDestroy();
  };
  return {
    url(store) {
      const url = new URL(store);
      url.port = String(own);
      return url.href.replace(/\/$/, '');
    },
    delay(ms) {
      delayMs = ms;
    },
    port: own,
    cut(of = everything) {
      isCut = of;
      for (const link of links) if (of(link.client.remotePort ?? 0)) end(link);
    },
    mend() {
      isCut = nothing;
    },
    deafen() {
      for (const link of links) link.isDeaf = true;
    },
    truncate() {
      for (const link of links) link.cutsNext = true;
    },
    hold(matches) {
      const caught = Promise.withResolvers<void>();
      const released = Promise.withResolvers<void>();
      const hold: Hold = { matches, caught: caught.resolve, isReleased: released.promise };
      holds.add(hold);
      return {
        caught: caught.promise,
        release() {
          holds.delete(hold);
          released.resolve();
        },
      };
    },
    async close() {
      isCut = everything;
      for (const link of links) end(link);
      server.close();
      await once(server, 'close');
    },
  };
}
