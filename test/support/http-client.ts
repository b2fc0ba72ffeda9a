/** A caller of the API as tests write it: JSON in, JSON out, and the headers that matter. */
import { setTimeout as sleep } from 'node:timers/promises';

export type Answer = {
  status: number;
  headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: a test says what it expects of an answer by its assertions
  body: any;
};

export type Caller = (
  method: string,
  path: string,
  options?: { body?: unknown; headers?: Record<string, string> },
) => Promise<Answer>;

/** `token`: the access token that goes with every call. */
export function callerOf(baseUrl: string, token?: string): Caller {
  return async (method, path, options = {}) => {
    const response = await fetch(new URL(path, baseUrl), {
      method,
      redirect: 'manual',
      headers: {
        ...(options.body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
        ...options.headers,
      },
      ...(options.body === undefined
        ? {}
        : { body: typeof options.body === 'string' ? options.body : JSON.stringify(options.body) }),
    });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json');
    return {
      status: response.status,
      headers: response.headers,
      body: isJson && text !== '' ? JSON.parse(text) : text,
    };
  };
}

const OVER_WITHIN_MS = 60_000;

/** Who is told that there is too much to do comes again when told to, as a good client does; a busy machine says that, too. */
export function comingAgain(call: Caller): Caller {
  return async (method, path, options) => {
    const end = Date.now() + OVER_WITHIN_MS;
    while (true) {
      const answer = await call(method, path, options);
      if (answer.body?.code !== 'overloaded' || Date.now() > end) return answer;
      await sleep(Number(answer.headers.get('retry-after')) * 1_000);
    }
  };
}

let accounts = 0;

export type Employer = {
  call: Caller;
  /** Of its own requests, for what is not JSON. */
  headers: Record<string, string>;
  slug: string;
  accountId: string;
  /** A listing that can be found when this resolves with its id. */
  publish(title: string): Promise<string>;
};

/** Registers an account that owns a new company. @throws when that is refused. */
export async function anEmployer(baseUrl: string): Promise<Employer> {
  accounts += 1;
  const registered = await created(callerOf(baseUrl), '/v1/auth/register', {
    email: `employer-${accounts}-${Date.now()}@example.com`,
    password: 'correct horse battery',
  });
  const call = callerOf(baseUrl, registered.body.accessToken);
  const company = await created(call, '/v1/companies', { name: `Crust and Crumb ${accounts} ${Date.now()}` });
  const { slug } = company.body;
  return {
    call,
    headers: { Authorization: `Bearer ${registered.body.accessToken}` },
    slug,
    accountId: registered.body.accountId,
    async publish(title) {
      const { status, headers, body } = await call('POST', `/v1/companies/${slug}/postings`, {
        body: { ...aListing({ title }), publish: true },
        headers: { Prefer: 'wait=20' },
      });
      if (!headers.has('preference-applied'))
        throw new Error(`${title} is not found: ${status} ${JSON.stringify(body)}`);
      return body.id;
    },
  };
}

async function created(call: Caller, path: string, body: unknown): Promise<Answer> {
  const answer = await comingAgain(call)('POST', path, { body });
  if (answer.status !== 201) throw new Error(`POST ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer;
}

/** The body of a listing that can be published. */
export function aListing(overrides: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    title: 'Baker',
    description: '<p>Bake bread at night, and sell it in the morning.</p>',
    locations: [{ city: 'Berlin', country: 'DE' }],
    applyUrl: 'https://example.com/apply',
    ...overrides,
  };
}
