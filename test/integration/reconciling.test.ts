/** Defects of the four kinds, put into the index while listings are revised: all are found, nothing else is, and all are mended. */
import { beforeAll, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { append } from '../../src/outbox/append.ts';
import { readPublishedAfter } from '../../src/outbox/posting-rows.ts';
import type { PublishedPosting } from '../../src/postings/posting.ts';
import { type OpenDocument, type SearchDocument, toDocument } from '../../src/search/document.ts';
import { type Defect, type DefectKind, noFindings } from '../../workers/defects.ts';
import { loadDemo } from '../../workers/demo/load-demo.ts';
import { reconcile } from '../../workers/reconcile-index.ts';
import { startProcess } from '../support/service.ts';
import { testStores } from '../support/stores.ts';
import { waitUntil } from '../support/wait-until.ts';

const LISTINGS = 400;
const OF_EACH_KIND = 50;

const stores = await testStores();
const { db, es, indexAlias: index } = stores;

beforeAll(async () => {
  startProcess(stores, 'workers/main.ts');
  await loadDemo({ db, now: new Date(), seed: 11, count: LISTINGS });
  await untilIndexed();
}, 120_000);

async function untilIndexed(): Promise<void> {
  await waitUntil(async () => {
    const row = await db.selectFrom('outbox').select('id').limit(1).executeTakeFirst();
    return row === undefined && (await es.indices.existsAlias({ name: index }));
  }, 90_000);
}

async function revise(id: string, isTold: boolean): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const row = await trx
      .updateTable('posting')
      .set((expression) => ({ version: expression('version', '+', 1), title: sql`title || ' (revised)'` }))
      .where('id', '=', id)
      .returning(['id', 'version', 'state'])
      .executeTakeFirstOrThrow();
    if (isTold) await append(trx, [row], 'now');
  });
}

/** What somebody might change by hand; the hash and the version stay what they were. */
const TAMPERINGS: readonly ((document: OpenDocument) => SearchDocument)[] = [
  (document) => ({ ...document, display: { ...document.display, title: 'Wizard' } }),
  (document) => ({ ...document, display: { ...document.display, applyUrl: 'https://example.com/elsewhere' } }),
  (document) => ({ ...document, text: { ...document.text, title: { plain: 'Wizard' } } }),
  (document) => ({ ...document, text: { ...document.text, body: { plain: 'Magic' } } }),
  (document) => ({ ...document, text: { ...document.text, company: 'Nobody' } }),
  (document) => ({ ...document, text: { ...document.text, skills: ['Magic'] } }),
  (document) => ({ ...document, filter: { ...document.filter, company: 'nobody' } }),
  (document) => ({ ...document, filter: { ...document.filter, near: [{ lat: -33.9, lon: 18.4 }] } }),
  (document) => ({ ...document, filter: { ...document.filter, salary: { low: 1, high: 2 } } }),
  (document) => ({ ...document, filter: { ...document.filter, posted: 0 } }),
  (document) => ({ ...document, openUntil: document.openUntil + 86_400_000 }),
  (document) => ({ ...document, description: '<p>Magic</p>' }),
  ({ id, version, contentHash }) => ({ id, version, state: 'CLOSED', changedAt: 0, contentHash }),
];

async function put(document: SearchDocument): Promise<void> {
  const { id, version } = document;
  await es.index({ index, id, version, version_type: 'external_gte', document });
}

async function inject(kind: DefectKind, posting: PublishedPosting, at: number): Promise<string> {
  const document = toDocument(posting);
  if (document.state !== 'OPEN') throw new Error('a demo listing is closed');
  if (kind === 'missing') await es.delete({ index, id: posting.id });
  else if (kind === 'stale') await revise(posting.id, false);
  else if (kind === 'ghost') {
    const id = at === 0 ? 'no-uuid-at-all' : crypto.randomUUID();
    await put({ ...document, id });
    return id;
  } else await put(TAMPERINGS[at % TAMPERINGS.length]?.(document) ?? document);
  return posting.id;
}

const named = ({ kind, postingId }: Pick<Defect, 'kind' | 'postingId'>) => `${kind} ${postingId}`;

it('what is amiss is found and mended, and nothing in flight is taken for it', async () => {
  const postings = await readPublishedAfter(db, null, LISTINGS);
  const kinds = Object.keys(noFindings()) as DefectKind[];
  // Every third listing gets none, and is revised all the while.
  const calm = postings.filter((_, at) => at % 3 !== 0);
  const busy = postings.filter((_, at) => at % 3 === 0);
  const injected: string[] = [];
  for (const [at, kind] of Array.from({ length: OF_EACH_KIND }, () => kinds)
    .flat()
    .entries()) {
    const posting = calm[at];
    if (posting === undefined) throw new Error('too few listings');
    injected.push(named({ kind, postingId: await inject(kind, posting, Math.floor(at / kinds.length)) }));
  }

  let isDone = false;
  let revisions = 0;
  const writing = (async () => {
    while (!isDone) {
      await revise(busy[revisions++ % busy.length]?.id ?? '', true);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  })();
  try {
    const found: string[] = [];
    const findings = await reconcile({ db, es, index, onDefect: (defect) => found.push(named(defect)) });
    expect(found.sort()).toEqual([...injected].sort());
    expect(findings).toEqual({ missing: 50, stale: 50, ghost: 50, differs: 50 });
    await reconcile({ db, es, index }, { repair: true });
  } finally {
    isDone = true;
    await writing;
  }
  expect(revisions).toBeGreaterThan(20);
  await untilIndexed();
  expect(await reconcile({ db, es, index })).toEqual(noFindings());
  const { count } = await es.count({ index });
  expect(count).toBe(LISTINGS);
}, 240_000);
