/** Sends drawn requests to a running service, and says which answers were not as they must be. */
import { Agent, request } from 'node:http';
import type { Database } from '../../src/platform/postgres.ts';
import { seededRandom, weighted } from '../../workers/demo/random.ts';
import { brokenImports } from './aftermath.ts';
import { type Caller, makeCallers } from './callers.ts';
import { answerChecker, type FuzzAnswer } from './check-answer.ts';
import { isReading, type Operation, operationsOf, readDocument } from './document.ts';
import { drawRequest, type FuzzRequest } from './draw-request.ts';
import { differences } from './guarded.ts';
import { nothingLearned } from './learned.ts';

export type Fuzzing = {
  url: string;
  db: Database;
  jwtSecret: string;
  seed: number;
  requests: number;
  routes: 'read' | 'write' | 'all';
  /** Only this one; null: all. */
  nth?: number | null;
  onProgress?: (done: number) => void;
  /** As they come; the first of them are in the end's list, too. */
  onFault?: (fault: string) => void;
};

export type Fuzzed = {
  sent: number;
  /** How many answers had which status. */
  statuses: ReadonlyMap<number, number>;
  /** Of each operation, how often it was done: a fuzzer that only gets refused sees little. */
  done: ReadonlyMap<string, number>;
  /** What each caller sent, and how much of it was done. */
  roles: ReadonlyMap<string, { sent: number; done: number }>;
  faults: readonly string[];
};

const CALLERS_AT_ONCE = 8;
const RENEW_EVERY = 200;
const FAULTS_KEPT = 50;
/** They hash passwords, and there is little to be found in doing it often. */
const SLOW = new Set(['register', 'logIn', 'resetPassword', 'changePassword', 'deleteAccount']);

export async function fuzz(fuzzing: Fuzzing): Promise<Fuzzed> {
  const { url, seed, requests, routes } = fuzzing;
  const document = await readDocument(url);
  const check = answerChecker(document);
  const operations = operationsOf(document).filter(
    (operation) => routes === 'all' || isReading(operation) === (routes === 'read'),
  );
  const callers = await makeCallers(fuzzing);
  const before = await callers.guarded();
  const learned = nothingLearned();
  const statuses = new Map<number, number>();
  const done = new Map<string, number>(operations.map(({ name }) => [name, 0]));
  const roles = new Map(callers.everybody.map(({ role }) => [role, { sent: 0, done: 0 }]));
  const pickCaller = weighted(callers.everybody.map((caller) => [caller, caller.share] as const));
  const faults: string[] = [];
  const agent = new Agent({ keepAlive: true, maxSockets: CALLERS_AT_ONCE });
  let next = fuzzing.nth ?? 0;
  const end = fuzzing.nth == null ? requests : fuzzing.nth + 1;

  async function one(nth: number): Promise<void> {
    const random = seededRandom(seed * 1_000_003 + nth);
    const operation = drawOperation(random, operations);
    const caller = pickCaller(random);
    const values = (name: string) => [...(caller.known.get(name) ?? []), ...learned.values(name)];
    const drawn = drawRequest(random, operation, { values, isCareful: random.chance(0.5) });
    const authorization = caller.authorization();
    if (authorization !== null) drawn.headers['Authorization'] = authorization;
    const answer = await send(agent, url, drawn).catch((error: unknown) => String(error));
    const fault = typeof answer === 'string' ? answer : faultOf(caller, drawn, answer);
    if (fault !== null) found(`${inWords(nth, caller.role, drawn)}\n    ${fault}`);
    // The process is gone: what is left to send would find nothing new.
    if (typeof answer === 'string') {
      if (answer.includes('ECONNREFUSED')) next = end;
      return;
    }
    const isDone = answer.status < 300;
    statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
    if (isDone) done.set(operation.name, (done.get(operation.name) ?? 0) + 1);
    const { sent, done: had } = roles.get(caller.role) ?? { sent: 0, done: 0 };
    roles.set(caller.role, { sent: sent + 1, done: had + (isDone ? 1 : 0) });
    learned.learn(operation, answer);
    if (answer.status === 401) await caller.renew();
  }

  function found(fault: string): void {
    fuzzing.onFault?.(fault);
    if (faults.length < FAULTS_KEPT) faults.push(fault);
  }

  function faultOf(caller: Caller, { operation, path }: FuzzRequest, answer: FuzzAnswer): string | null {
    if (answer.status < 300 && callers.trespasses(caller, operation, path))
      return `was let into the company that it may not: ${answer.status} ${answer.body.slice(0, 200)}`;
    return check(operation, answer);
  }

  async function sender(): Promise<void> {
    while (next < end) {
      const nth = next;
      next += 1;
      if (nth % RENEW_EVERY === RENEW_EVERY - 1) await callers.renew();
      if (nth % 1_000 === 999) fuzzing.onProgress?.(nth + 1);
      await one(nth);
    }
  }

  try {
    await Promise.all(Array.from({ length: CALLERS_AT_ONCE }, sender));
  } finally {
    agent.destroy();
  }
  for (const broken of await brokenImports(fuzzing.db)) found(broken);
  await callers.renew();
  const sent = [...roles.values()].reduce((sum, role) => sum + role.sent, 0);
  const after = await callers.guarded();
  if (after !== before) found(`somebody has changed the company that nobody may change: ${differences(before, after)}`);
  return { sent, statuses, done, roles, faults };
}

function drawOperation(random: ReturnType<typeof seededRandom>, operations: readonly Operation[]): Operation {
  const operation = random.pick(operations);
  return SLOW.has(operation.name) && random.chance(0.8) ? random.pick(operations) : operation;
}

function inWords(nth: number, role: string, { method, path, headers, body }: FuzzRequest): string {
  const { Authorization: _secret, ...shown } = headers;
  return `--nth ${nth}, ${role}: ${method} ${path.slice(0, 500)} ${JSON.stringify(shown)} ${body?.toString().slice(0, 500) ?? ''}`;
}

function send(agent: Agent, url: string, { method, path, headers, body }: FuzzRequest): Promise<FuzzAnswer> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const length = body === null ? {} : { 'Content-Length': String(body.length) };
    const outgoing = request(
      { agent, hostname, port, method, path, headers: { ...headers, ...length }, timeout: 40_000 },
      (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('error', reject);
        answer.on('end', () =>
          resolve({
            status: answer.statusCode ?? 0,
            contentType: answer.headers['content-type'] ?? '',
            body: Buffer.concat(parts).toString(),
          }),
        );
      },
    );
    outgoing.on('timeout', () => outgoing.destroy(new Error('no answer within 40 s')));
    outgoing.on('error', reject);
    outgoing.end(body ?? undefined);
  });
}
