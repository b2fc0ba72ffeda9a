/** Pages to the last match while writes go on, and what a page costs far from the first. */
import { aListing, anEmployer, type Caller } from '../support/http-client.ts';
import { defectsOf, pageThrough } from '../support/page-through.ts';
import { type Bench, type Running, table } from './bench.ts';
import { fillAndStart } from './filled-stack.ts';
import { median } from './load.ts';

const SIZE = 200_000;
const LIMIT = 100;
const DEPTH = 50_000;
/** Deep pages, and as many first ones between them. */
const SAMPLES = 200;
const WRITES_A_SECOND = 50;
const WRITERS = 8;

export const benchPaging: Bench = {
  name: 'paging',
  async run(running) {
    const size = running.size ?? SIZE;
    const { print, stack } = running;
    const { url } = await fillAndStart(running, size);
    const depth = Math.min(DEPTH, Math.floor(size / 2));
    const { deep, first } = await atDepth(url, depth);
    print(
      table(
        ['page', 'p50 ms'],
        [
          ['first', median(first)],
          [`after ${depth.toLocaleString('en')}`, median(deep)],
          ['ratio', median(deep) / median(first)],
        ],
      ),
    );

    const rows = await stack.db.selectFrom('posting').select('id').where('state', '=', 'OPEN').execute();
    const writing = await writeOn(running, url);
    const began = performance.now();
    const { ids, pages } = await pageThrough(url, { limit: String(LIMIT), facets: 'none' });
    const seconds = (performance.now() - began) / 1_000;
    const { closed, writes } = await writing.stop();
    const stayed = rows.map(({ id }) => id).filter((id) => !closed.has(id));
    const { repeated, missing } = defectsOf(ids, stayed);
    print(
      `${pages} pages, ${ids.length} listings, ${writes} writes (${(writes / seconds).toFixed(1)} a second): ${repeated} repeated, ${missing} missing of ${stayed.length} that stayed`,
    );
    if (repeated + missing > 0) throw new Error('the pages are not what they should be');
    return {
      ratio: median(deep) / median(first),
      ours: median(deep),
      theirs: median(first),
      unit: `ms a page, after ${depth.toLocaleString('en')} listings and at first`,
      size,
      more: { pages, listings: ids.length, repeated, missing, writesPerSecond: writes / seconds },
    };
  },
};

/** Pages of 20 beyond a depth, and first pages between them, none of which was asked before. */
async function atDepth(url: string, depth: number): Promise<{ deep: number[]; first: number[] }> {
  const took = { deep: [] as number[], first: [] as number[] };
  const timed = async (kind: 'deep' | 'first', parameters: Record<string, string>) => {
    const began = performance.now();
    const answer = await fetch(`${url}/v1/postings?${new URLSearchParams(parameters)}`);
    const body = (await answer.json()) as { next: string };
    took[kind].push(performance.now() - began);
    return body.next;
  };
  let cursor = '';
  await pageThrough(url, { limit: String(LIMIT), facets: 'none' }, async (seen, next) => {
    if (cursor !== '' || seen < depth || next === null) return;
    cursor = next;
    for (let sample = 0; sample < SAMPLES; sample++) {
      cursor = await timed('deep', { facets: 'none', cursor });
      // Another exclusion each time: no cache has the answer.
      await timed('first', { facets: 'none', exclude: crypto.randomUUID() });
    }
  });
  return took;
}

/** Publishes, revises and closes listings at a steady pace, as far as the machine keeps up. */
async function writeOn({ stack }: Running, url: string) {
  const { call, slug } = await anEmployer(url);
  const path = `/v1/companies/${slug}/postings`;
  const closed = new Set<string>();
  const own: string[] = [];
  let writes = 0;
  let isStopped = false;
  const began = performance.now();
  const writers = Array.from({ length: WRITERS }, async () => {
    while (!isStopped) {
      const due = began + (writes * 1_000) / WRITES_A_SECOND;
      writes += 1;
      const wait = due - performance.now();
      if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
      await writeOnce(call, path, own, closed);
    }
  });
  stack.cleanUp(() => {
    isStopped = true;
  });
  return {
    async stop() {
      isStopped = true;
      await Promise.all(writers);
      return { closed, writes };
    },
  };
}

async function writeOnce(call: Caller, path: string, own: string[], closed: Set<string>): Promise<void> {
  const dice = Math.random();
  const id = dice < 0.5 ? own.shift() : undefined;
  if (id === undefined) {
    const made = await call('POST', path, { body: { ...aListing(), publish: true } });
    own.push(made.body.id);
  } else if (dice < 0.25) {
    closed.add(id);
    await call('POST', `${path}/${id}/close`);
  } else {
    await call('PATCH', `${path}/${id}`, { body: { title: 'Night baker' }, headers: { 'If-Match': '"1"' } });
  }
}
