/** What seekers, employers and a feed ask of a service at once, nobody asking twice; and what they were told. */
import { setTimeout as sleep } from 'node:timers/promises';
import { type Answer, aListing, anEmployer, type Employer } from '../../support/http-client.ts';

export type MixedLoad = {
  /** Requests that had no answer, or another than one may expect. */
  failures: string[];
  /** How many were answered as expected, by what was asked. */
  answered: Map<string, number>;
  /** What each listing was when its employer last heard of it. */
  acknowledged: Map<string, { version: number; state: 'OPEN' | 'CLOSED' }>;
  /** Rows of the feeds that were taken. */
  fed: number;
  /** Lets everybody end what they do, and waits until the last feed is imported; sooner when something has failed. */
  end(): Promise<void>;
};

const ROWS = 100;
const FEED_EVERY_MS = 3_000;

export async function startMixedLoad(url: string): Promise<MixedLoad> {
  const employer = await anEmployer(url);
  const load: MixedLoad = { failures: [], answered: new Map(), acknowledged: new Map(), fed: 0, end };
  let isOver = false;
  // What has failed once fails the test: nobody goes on against a service that may be no more.
  const goesOn = () => !isOver && load.failures.length === 0;

  async function expecting(name: string, statuses: readonly number[], ask: () => Promise<Answer>) {
    const began = performance.now();
    const told = (what: string) =>
      load.failures.push(`${name} after ${Math.round(performance.now() - began)} ms: ${what}`);
    try {
      const answer = await ask();
      if (statuses.includes(answer.status)) load.answered.set(name, (load.answered.get(name) ?? 0) + 1);
      else told(`${answer.status} ${JSON.stringify(answer.body).slice(0, 300)}`);
      return statuses.includes(answer.status) ? answer : null;
    } catch (error) {
      told(String((error as Error).cause ?? error));
      return null;
    }
  }

  async function seek(nth: number): Promise<void> {
    for (let at = 0; goesOn(); at++) {
      await expecting('search', [200], () =>
        employer.call('GET', `/v1/postings?q=baker&limit=${1 + ((nth + at) % 20)}`),
      );
      await sleep(100);
    }
  }

  async function publish(nth: number): Promise<void> {
    for (let at = 0; goesOn(); at++) {
      const headers = { 'Idempotency-Key': `publish-${nth}-${at}`, Prefer: 'wait=10' };
      const body = { ...aListing({ title: `Baker ${nth}-${at}` }), publish: true };
      const create = () => employer.call('POST', `/v1/companies/${employer.slug}/postings`, { body, headers });
      const made = await expecting('publish', [201, 202], create);
      if (made !== null) await follow(made, at, create);
      await sleep(100);
    }
  }

  async function follow(made: Answer, at: number, create: () => Promise<Answer>): Promise<void> {
    const { id, version } = made.body;
    load.acknowledged.set(id, { version, state: 'OPEN' });
    const path = `/v1/companies/${employer.slug}/postings/${id}`;
    const again = at % 4 === 0 ? await expecting('repeat', [201, 202], create) : null;
    if (again !== null && again.body.id !== id) load.failures.push(`a repeat made ${again.body.id} beside ${id}`);
    // 201: whoever was told that it can be found finds it, whichever process is asked.
    if (made.status === 201) await expecting('read', [200], () => employer.call('GET', `/v1/postings/${id}`));
    if (at % 2 === 0) {
      const headers = { 'If-Match': `"${version}"` };
      const revise = () => employer.call('PATCH', path, { body: { title: `Baker, revised ${at}` }, headers });
      const revised = await expecting('revise', [200], revise);
      if (revised !== null) load.acknowledged.set(id, { version: revised.body.version, state: 'OPEN' });
    }
    if (at % 3 === 0) {
      const closed = await expecting('close', [200], () => employer.call('POST', `${path}/close`, { body: {} }));
      if (closed !== null) load.acknowledged.set(id, { version: closed.body.version, state: 'CLOSED' });
    }
  }

  async function feed(): Promise<void> {
    for (let at = 0; goesOn(); at++) {
      const taken = await expecting('import', [202], () => send(url, employer, feedOf(at)));
      if (taken === null) return;
      load.fed += ROWS;
      for (let isDone = false; !isDone && load.failures.length === 0; await sleep(200)) {
        const path = `/v1/imports/${taken.body.id}?limit=1`;
        const told = await expecting('import’s progress', [200], () => employer.call('GET', path));
        isDone = told !== null && ['DONE', 'FAILED', 'HELD'].includes(told.body.state);
        if (isDone && told?.body.counts.created !== ROWS)
          load.failures.push(`an import ended as ${JSON.stringify(told?.body)}`);
      }
      await sleep(isOver ? 0 : FEED_EVERY_MS);
    }
  }

  const all = Promise.all([seek(0), seek(7), publish(0), publish(1), feed()]);
  all.catch(() => {});
  async function end(): Promise<void> {
    isOver = true;
    await all;
  }
  return load;
}

function feedOf(nth: number): string {
  return Array.from({ length: ROWS }, (_, at) =>
    JSON.stringify({
      requisitionId: `feed-${nth}-${at}`,
      title: `Miller ${nth}-${at}`,
      description: '<p>Mill flour at night, and look after the stones in the morning.</p>',
      location: 'Graz, Austria',
      applyUrl: `https://mill.example/${nth}/${at}`,
    }),
  ).join('\n');
}

async function send(url: string, { slug, headers }: Employer, body: string): Promise<Answer> {
  const address = new URL(`/v1/companies/${slug}/imports?fileName=mill.ndjson`, url);
  const response = await fetch(address, { method: 'POST', body, headers });
  return { status: response.status, headers: response.headers, body: await response.json() };
}
