/** An employer at the API: one account, one company, and commands whose answers are sorted into ok, failed and indeterminate. */
import { setTimeout as sleep } from 'node:timers/promises';

/** An answer that says nothing (a time-out, a broken connection, a server's own trouble) is indeterminate. */
export type Told =
  | { verdict: 'ok'; id: string; version: number; state: string; title: string; isFindable: boolean }
  | { verdict: 'failed'; status: number }
  /** The status where there was one. */
  | { verdict: 'indeterminate'; status: number | null };

export type Employer = {
  slug: string;
  /** What the company was called when it was made. */
  name: string;
  /** `path` below the company's listings. */
  send(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Told>;
  rename(name: string): Promise<Told['verdict']>;
};

const TIMEOUT_MS = 10_000;
const PASSWORD = 'correct horse battery';
const PATIENCE_MS = 60_000;

type Raw = { status: number; headers: Headers; body: Record<string, unknown> };

async function call(url: string, method: string, body: unknown, headers: Record<string, string>): Promise<Raw | null> {
  try {
    const answer = await fetch(url, {
      method,
      signal: AbortSignal.timeout(TIMEOUT_MS),
      headers: { ...(body === undefined ? {} : { 'Content-Type': 'application/json' }), ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: answer.status, headers: answer.headers, body: (await answer.json()) as Record<string, unknown> };
  } catch {
    return null;
  }
}

/** Once the service answers: an account and a company, made now or by an earlier try whose answer was lost. */
export async function register(apiUrl: string, key: string): Promise<Employer> {
  const credentials = { email: `employer-${key}@example.com`, password: PASSWORD };
  const slug = `chaos-${key}`;
  const post = (path: string, body: unknown, token?: string) =>
    patiently(() =>
      call(`${apiUrl}${path}`, 'POST', body, token === undefined ? {} : { Authorization: `Bearer ${token}` }),
    );
  const logIn = async () => String((await post('/v1/auth/login', credentials)).body['accessToken']);
  await post('/v1/auth/register', credentials);
  let token = await logIn();
  const name = `Chaos ${key}`;
  await post('/v1/companies', { name, slug }, token);

  const ask = async (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) => {
    const url = `${apiUrl}/v1/companies/${slug}${path}`;
    const once = () => call(url, method, body, { ...headers, Authorization: `Bearer ${token}` });
    const answer = await once();
    if (answer?.status !== 401) return answer;
    token = await logIn();
    return once();
  };
  return {
    slug,
    name,
    send: async (method, path, body, headers) => toldBy(await ask(method, `/postings${path}`, body, headers)),
    rename: async (to) => toldBy(await ask('PATCH', '', { name: to })).verdict,
  };
}

function toldBy(answer: Raw | null): Told {
  if (answer === null || answer.status >= 500) return { verdict: 'indeterminate', status: answer?.status ?? null };
  if (answer.status >= 300) return { verdict: 'failed', status: answer.status };
  const { id, version, state, title } = answer.body;
  return {
    ...{ verdict: 'ok', id: String(id), version: Number(version), state: String(state), title: String(title) },
    isFindable: answer.headers.has('Preference-Applied'),
  };
}

/** Until an answer below 500 comes. */
async function patiently(attempt: () => Promise<Raw | null>): Promise<Raw> {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    const answer = await attempt();
    if (answer !== null && answer.status < 500) return answer;
    if (Date.now() > deadline) throw new Error('the service did not answer for a minute');
    await sleep(500);
  }
}
