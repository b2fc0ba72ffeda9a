/** A server that ends, seen by those who have connections to it. */
import { once } from 'node:events';
import { Agent, createServer, get, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { type Drain, drainOf } from '../../../../src/http/door/drain.ts';

type Place = { drain: Drain; ask(): Promise<IncomingMessage>; arrived: Promise<ServerResponse>; server: Server };

async function aServer(): Promise<Place> {
  const arrived = Promise.withResolvers<ServerResponse>();
  const server = createServer({ keepAliveTimeout: 65_000 }, (_request, response) => arrived.resolve(response));
  const drain = drainOf(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const agent = new Agent({ keepAlive: true });
  const ask = async () => {
    const [answer] = await once(get({ port, agent }), 'response');
    return answer.resume();
  };
  return { server, drain, ask, arrived: arrived.promise };
}

describe('a server that ends', () => {
  it('tells those who already wait for their answer that it is the last one on their connection', async () => {
    const { drain, ask, arrived } = await aServer();
    const asked = ask();
    const response = await arrived;
    drain.announce();
    const closed = drain.close(5_000);
    response.end('late');
    expect((await asked).headers['connection']).toBe('close');
    expect(await closed).toBe(true);
  });

  it('does not wait for a connection that was kept alive by an answer half sent before', async () => {
    const { drain, ask, arrived } = await aServer();
    const asked = ask();
    const response = await arrived;
    response.write('half');
    expect((await asked).headers['connection']).toBe('keep-alive');
    drain.announce();
    const closed = drain.close(5_000);
    await sleep(50);
    response.end(' and half');
    expect(await closed).toBe(true);
  });

  it('breaks off what takes too long, and says so', async () => {
    const { drain, ask, server } = await aServer();
    const asked = ask().catch((error: NodeJS.ErrnoException) => error.code);
    await once(server, 'request');
    expect(await drain.close(100)).toBe(false);
    expect(await asked).toBe('ECONNRESET');
  });
});
