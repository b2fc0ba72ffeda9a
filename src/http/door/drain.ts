/** Ends a server as proxies need it: first they hear of it, then answers under way go out, and only then connections end. */
import type { Server, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

/** Node keeps a connection whose answer ends after `close` for the next request, for as long as any other. */
const LOOK_EVERY_MS = 100;

export type Drain = {
  /** From now on each answer says that it is the last one on its connection. */
  announce(): void;
  /** No new connection; resolves when all have ended, or with false when some had to be broken off after `withinMs`. */
  close(withinMs: number): Promise<boolean>;
};

export function drainOf(server: Server): Drain {
  let isAnnounced = false;
  const unanswered = new Set<ServerResponse>();
  server.prependListener('request', (_request, response: ServerResponse) => {
    if (isAnnounced) response.setHeader('Connection', 'close');
    unanswered.add(response);
    response.once('close', () => unanswered.delete(response));
  });

  return {
    announce() {
      isAnnounced = true;
      for (const response of unanswered) if (!response.headersSent) response.setHeader('Connection', 'close');
    },
    async close(withinMs) {
      const closed = new Promise<true>((resolve) => server.close(() => resolve(true)));
      const looking = setInterval(() => server.closeIdleConnections(), LOOK_EVERY_MS);
      const isDone = await Promise.race([closed, sleep(withinMs, false, { ref: false })]);
      clearInterval(looking);
      server.closeAllConnections();
      return isDone;
    },
  };
}
