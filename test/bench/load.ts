/** Callers that send requests one after the other over connections kept alive, and how long the answers took. */
import { Agent, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

export type Request = { method: 'GET' | 'POST' | 'PUT'; url: string; headers?: Record<string, string>; body?: Buffer };

export type Measured = {
  /** Milliseconds from sending to the last byte. */
  p50: number;
  p99: number;
  perSecond: number;
  requests: number;
};

/** The answer's body is read whole and thrown away. @throws on any status but 200 and 201. */
export function send(agent: Agent, { method, url, headers, body }: Request): Promise<void> {
  return new Promise((resolve, reject) => {
    const outgoing = request(
      url,
      { method, agent, headers: { ...headers, ...(body && { 'content-length': body.byteLength }) } },
      (answer) => {
        answer.on('error', reject);
        if (answer.statusCode === 200 || answer.statusCode === 201) {
          answer.on('end', resolve);
          answer.resume();
          return;
        }
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('end', () => reject(new Error(`${answer.statusCode} for ${url}: ${Buffer.concat(parts)}`)));
      },
    );
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

/** Takes the requests in turn, from the first on, for so many seconds. Those in a list of their own go one after the other, and count as one. */
export async function measure(
  requests: readonly (Request | readonly Request[])[],
  options: { callers: number; seconds: number },
): Promise<Measured> {
  const agent = new Agent({ keepAlive: true, maxSockets: options.callers });
  const took: number[] = [];
  let next = 0;
  const began = performance.now();
  const end = began + options.seconds * 1_000;
  const caller = async (): Promise<void> => {
    while (performance.now() < end) {
      const one = requests[next++ % requests.length];
      if (!one) throw new RangeError('no requests to send');
      const sent = performance.now();
      for (const part of [one].flat()) await send(agent, part);
      took.push(performance.now() - sent);
    }
  };
  try {
    await Promise.all(Array.from({ length: options.callers }, caller));
  } finally {
    agent.destroy();
  }
  const seconds = (performance.now() - began) / 1_000;
  return measured(took, seconds);
}

/** Starts so many a second, whether those before have ended or not. @throws what one of them throws, at the end. */
export async function atRate(
  { perSecond, seconds }: { perSecond: number; seconds: number },
  one: (nth: number) => Promise<void>,
): Promise<void> {
  const began = performance.now();
  const running: Promise<void>[] = [];
  for (let nth = 0; nth < perSecond * seconds; nth++) {
    const wait = began + (nth * 1_000) / perSecond - performance.now();
    if (wait > 1) await sleep(wait);
    const started = one(nth);
    started.catch(() => {});
    running.push(started);
  }
  await Promise.all(running);
}

/** At a given rate, from when each was due: a stall shows in all that were to be sent meanwhile. */
export async function measureAtRate(
  requests: readonly Request[],
  rate: { perSecond: number; seconds: number },
): Promise<Measured> {
  const agent = new Agent({ keepAlive: true, maxSockets: 256 });
  const took: number[] = [];
  const began = performance.now();
  try {
    await atRate(rate, async (nth) => {
      const one = requests[nth % requests.length];
      if (!one) throw new RangeError('no requests to send');
      const due = Math.min(performance.now(), began + (nth * 1_000) / rate.perSecond);
      await send(agent, one);
      took.push(performance.now() - due);
    });
  } finally {
    agent.destroy();
  }
  return measured(took, (performance.now() - began) / 1_000);
}

function measured(took: readonly number[], seconds: number): Measured {
  return {
    p50: quantile(took, 0.5),
    p99: quantile(took, 0.99),
    perSecond: took.length / seconds,
    requests: took.length,
  };
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2;
}
