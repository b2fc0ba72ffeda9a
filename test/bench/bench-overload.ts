/** Five times what saturates the API, a thousand who send by drops, and limits without Redis: what honest callers get meanwhile. */
import { Agent, request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { startTcpProxy } from '../chaos/tcp-proxy.ts';
import { startService } from '../support/service.ts';
import { type Bench, type Part, type Running, table } from './bench.ts';
import { fillAndStart, peakMegabytes } from './filled-stack.ts';
import { atRate, median, quantile } from './load.ts';
import { seekerQueries } from './seeker-queries.ts';

const SIZE = 20_000;
const ROUNDS = 3;
const SECONDS = 10;
const QUERIES = 3_000;
/** Callers that keep every core busy: which number gets most done depends on the machine, and on what else it does. */
const SATURATING = [4, 12, 36];
const TIMES = 5;
const DRIPPING = 1_000;

export const benchOverload: Bench = {
  name: 'overload',
  async run(running) {
    const size = running.size ?? SIZE;
    const seconds = running.seconds ?? SECONDS;
    await fillAndStart(running, size);
    // A process of its own: what it needs was not needed to fill the index.
    const { url, api } = await startService(running.stack, { worker: false });
    const urls = seekerQueries(running.seed, QUERIES).map((query) => `${url}/v1/postings?${query}`);

    const turns: { peak: number; flood: Flood }[] = [];
    await saturate(urls, 5);
    for (let round = 0; round < (running.rounds ?? ROUNDS); round++) {
      const peak = await saturate(urls, seconds);
      const flood = await floodWith(urls, { perSecond: Math.round(peak * TIMES), seconds });
      turns.push({ peak, flood });
      if (round === 0) await sleep(1_000);
    }
    const memory = await memoryOf(running, urls, seconds);
    const of = (reckon: (turn: (typeof turns)[number]) => number): number => median(turns.map(reckon));
    const [ours, theirs] = [of(({ flood }) => flood.good / seconds), of(({ peak }) => peak)];
    running.print(
      table(
        ['round', 'peak/s', 'sent/s', 'answered/s', 'of peak', 'told to come again/s', 'neither', 'p99 ms of answers'],
        turns.map(({ peak, flood }, round) => [
          String(round + 1),
          peak,
          flood.sent / seconds,
          flood.good / seconds,
          flood.good / seconds / peak,
          flood.toldWhen / seconds,
          flood.neither,
          flood.p99,
        ]),
      ),
    );
    await api.stop();
    return {
      ratio: of(({ peak, flood }) => flood.good / seconds / peak),
      ours,
      theirs,
      unit: `searches/s answered at ${TIMES} times the peak, and the peak`,
      size,
      more: { neither: turns.reduce((sum, { flood }) => sum + flood.neither, 0) },
      beside: {
        memory,
        slowSenders: await besideSlowSenders(running, size, { seconds, perSecond: honestRate(theirs) }),
        withoutRedis: await withoutRedis(running, size),
      },
    };
  },
};

/** Searches answered a second, by the number of callers that gets most; each waits for its answer before it asks again. */
async function saturate(urls: readonly string[], seconds: number): Promise<number> {
  let most = 0;
  let next = 0;
  for (const callers of SATURATING) {
    const agent = new Agent({ keepAlive: true, maxSockets: callers });
    const began = performance.now();
    const end = began + (seconds * 1_000) / SATURATING.length;
    let good = 0;
    const caller = async (): Promise<void> => {
      while (performance.now() < end) {
        if ((await ask(agent, urls[next++ % urls.length] ?? '')).status === 200) good += 1;
        else await sleep(200);
      }
    };
    await Promise.all(Array.from({ length: callers }, caller));
    agent.destroy();
    most = Math.max(most, (good * 1_000) / (performance.now() - began));
  }
  return most;
}

type Flood = { sent: number; good: number; toldWhen: number; neither: number; p99: number };

/** Open loop: so many are sent a second, whatever becomes of those before. */
async function floodWith(urls: readonly string[], rate: { perSecond: number; seconds: number }): Promise<Flood> {
  const agent = new Agent({ keepAlive: true, maxSockets: 2_000 });
  const flood: Flood = { sent: 0, good: 0, toldWhen: 0, neither: 0, p99: 0 };
  const took: number[] = [];
  await atRate(rate, async (nth) => {
    flood.sent += 1;
    const began = performance.now();
    const { status, retryAfter } = await ask(agent, urls[nth % urls.length] ?? '');
    if (status === 200) {
      flood.good += 1;
      took.push(performance.now() - began);
    } else if ((status === 503 || status === 429) && retryAfter) flood.toldWhen += 1;
    else flood.neither += 1;
  });
  agent.destroy();
  return { ...flood, p99: quantile(took, 0.99) };
}

/** Status 0: no answer at all. */
function ask(agent: Agent, url: string): Promise<{ status: number; retryAfter: boolean }> {
  return new Promise((resolve) => {
    const outgoing = request(url, { agent, timeout: 30_000 }, (answer) => {
      answer.resume();
      answer.on('error', () => resolve({ status: 0, retryAfter: false }));
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, retryAfter: answer.headers['retry-after'] !== undefined }),
      );
    });
    outgoing.on('timeout', () => outgoing.destroy());
    outgoing.on('error', () => resolve({ status: 0, retryAfter: false }));
    outgoing.end();
  });
}

/** The peak of a process that was saturated, and of one that was flooded. */
async function memoryOf({ stack }: Running, urls: readonly string[], seconds: number): Promise<Part> {
  const moved = (url: string, to: string) => url.replace(/^http:\/\/[^/]+/, to);
  const saturated = await startService(stack, { worker: false });
  const perSecond = await saturate(
    urls.map((url) => moved(url, saturated.url)),
    2 * seconds,
  );
  const theirs = await peakMegabytes(saturated.api.child.pid);
  await saturated.api.stop();
  const flooded = await startService(stack, { worker: false });
  await floodWith(
    urls.map((url) => moved(url, flooded.url)),
    { perSecond: Math.round(perSecond * TIMES), seconds: 2 * seconds },
  );
  const ours = await peakMegabytes(flooded.api.child.pid);
  await flooded.api.stop();
  return { ratio: ours / theirs, ours, theirs, unit: 'MB at the most, flooded and saturated', size: urls.length };
}

/** Half of what saturates the API: honest callers who were more than it bears would be told to come again for that reason. */
function honestRate(peak: number): number {
  return Math.max(1, Math.min(20, Math.floor(peak / 2)));
}

/** Half of them drip headers, half of them bodies, each as slowly as it is let. */
async function besideSlowSenders(
  { stack, seed, print }: Running,
  size: number,
  { seconds, perSecond }: { seconds: number; perSecond: number },
): Promise<Part> {
  const { url, api } = await startService(stack, { worker: false });
  const { hostname, port } = new URL(url);
  const sockets = new Set<Socket>();
  let isOver = false;
  let cut = 0;
  const drip = (nth: number): void => {
    if (isOver) return;
    const socket = connect(Number(port), hostname);
    sockets.add(socket);
    const head = 'Host: a\r\nContent-Type: application/json\r\nContent-Length: 100000\r\n';
    socket.write(nth % 2 === 0 ? 'GET / HTTP/1.1\r\n' : `POST /v1/postings/search HTTP/1.1\r\n${head}\r\n{`);
    const timer = setInterval(() => socket.write(nth % 2 === 0 ? 'X-A: a\r\n' : ' '), 1_000);
    socket.on('error', () => {});
    socket.resume();
    socket.on('close', () => {
      clearInterval(timer);
      sockets.delete(socket);
      if (!isOver) cut += 1;
      // Whoever was cut off comes again.
      drip(nth);
    });
  };
  for (let nth = 0; nth < DRIPPING; nth++) drip(nth);
  const urls = seekerQueries(seed + 1, QUERIES).map((query) => `${url}/v1/postings?${query}`);
  const honest = await floodWith(urls, { perSecond, seconds: Math.max(30, seconds) });
  isOver = true;
  for (const socket of sockets) socket.destroy();
  await api.stop();
  print(
    `${DRIPPING} slow senders, cut off ${cut} times; honest answers ${honest.good} of ${honest.sent}, p99 ${Math.round(honest.p99)} ms`,
  );
  return {
    ratio: honest.good / honest.sent,
    ours: honest.good,
    theirs: honest.sent,
    unit: `honest searches answered beside ${DRIPPING} slow senders, of those sent`,
    size,
  };
}

/** What is let in while Redis is cut off, by one process, of what the limit is. */
async function withoutRedis({ stack, print }: Running, size: number): Promise<Part> {
  const quota = { limit: 200, seconds: 10, burst: 40 };
  const redis = await startTcpProxy(() => Number(new URL(stack.redisUrl).port));
  const { url, api } = await startService(stack, {
    worker: false,
    env: {
      REDIS_URL: redis.url(stack.redisUrl),
      RATE_EXEMPT: 'none',
      RATE_LIMITS: `search.address=${quota.limit}/${quota.seconds}/${quota.burst}`,
      REDIS_PREFIX: 'overload',
    },
  });
  const admitted: number[] = [];
  const agent = new Agent({ keepAlive: true });
  const began = performance.now();
  const cutting = sleep(quota.seconds * 1_000).then(() => redis.cut());
  await atRate({ perSecond: 100, seconds: 3 * quota.seconds }, async () => {
    if ((await ask(agent, `${url}/v1/postings?facets=none&q=nurse`)).status === 200)
      admitted.push(performance.now() - began);
  });
  await cutting;
  agent.destroy();
  await api.stop();
  await redis.close();
  const most = Math.max(
    ...admitted.map((from) => admitted.filter((at) => at >= from && at < from + quota.seconds * 1_000).length),
  );
  print(
    `Redis cut off: at most ${most} let in in any ${quota.seconds} s, of ${quota.limit}; ${admitted.length} in all`,
  );
  return {
    ratio: most / quota.limit,
    ours: most,
    theirs: quota.limit,
    unit: 'let in in any stretch of the limit’s time, Redis cut off in the middle, and the limit',
    size,
  };
}
