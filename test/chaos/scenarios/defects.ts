/** Defects of the four kinds, put into the index while listings are written: `reconcile` names them all and nothing else, and mends them. */
import { readPublished } from '../../../src/outbox/posting-rows.ts';
import type { PublishedPosting } from '../../../src/postings/posting.ts';
import { type OpenDocument, type SearchDocument, toDocument } from '../../../src/search/document.ts';
import { type DefectKind, noFindings } from '../../../workers/defects.ts';
import { seededRandom } from '../../../workers/demo/random.ts';
import { differences } from './compare-stores.ts';
import { changeRow, whileChanging } from './row-changes.ts';
import { type Ground, type Played, type Say, untilIndexed } from './scenario.ts';

export type DefectOptions = { ofEachKind: number; perSecond: number; seed: number; say: Say };

const KINDS = Object.keys(noFindings()) as DefectKind[];

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

export async function mendDefects(ground: Ground, options: DefectOptions): Promise<Played> {
  const { db } = ground;
  const { ofEachKind, perSecond, seed, say } = options;
  const random = seededRandom(seed);
  const open = await db.selectFrom('posting').select('id').where('state', '=', 'OPEN').orderBy('id').execute();
  const calm = random.sample(
    open.map(({ id }) => id),
    ofEachKind * KINDS.length,
  );
  const isCalm = new Set(calm);
  const busy = open.map(({ id }) => id).filter((id) => !isCalm.has(id));
  if (calm.length < ofEachKind * KINDS.length || busy.length === 0) throw new Error('there are too few listings');

  const injected = await inject(ground, calm);
  say(`${injected.length} defects are in the index of ${open.length} listings`);
  const faults: string[] = [];
  let found: string[] = [];
  const changes = await whileChanging({ db, ids: busy, perSecond, closings: 0.1, seed }, async () => {
    found = await reconcile(ground);
    await reconcile(ground, '--repair');
  });
  const missed = difference(injected, found);
  const wrong = difference(found, injected);
  faults.push(...missed.map((defect) => `not found: ${defect}`), ...wrong.map((defect) => `false: ${defect}`));
  say(`${found.length} found, ${missed.length} missed, ${wrong.length} false, beside ${changes} writes`);

  await untilIndexed(db);
  const left = await reconcile(ground);
  const different = await differences(ground);
  faults.push(...left.map((defect) => `not mended: ${defect}`), ...different);
  return {
    faults,
    summary:
      `listings ${open.length} injected ${injected.length} found ${injected.length - missed.length} false ${wrong.length} ` +
      `left ${left.length + different.length} writes ${changes}`,
  };
}

/** Each kind in turn; as `reconcile` names them. */
async function inject(ground: Ground, ids: readonly string[]): Promise<string[]> {
  const injected: string[] = [];
  for (let start = 0; start < ids.length; start += 500) {
    const postings = await readPublished(ground.db, ids.slice(start, start + 500));
    for (const posting of postings) {
      const kind = KINDS[injected.length % KINDS.length] ?? 'missing';
      const id = await injectOne(ground, kind, posting, Math.floor(injected.length / KINDS.length));
      injected.push(`${kind} ${id}`);
    }
  }
  return injected;
}

async function injectOne(ground: Ground, kind: DefectKind, posting: PublishedPosting, nth: number): Promise<string> {
  const { db, es, alias: index } = ground;
  const document = toDocument(posting);
  if (document.state !== 'OPEN') throw new Error(`${posting.id} is closed`);
  const put = (changed: SearchDocument) =>
    es.index({
      index,
      id: changed.id,
      version: changed.version,
      version_type: 'external_gte',
      document: changed,
    });
  if (kind === 'missing') await es.delete({ index, id: posting.id });
  else if (kind === 'stale') await changeRow(db, posting.id, 'untold');
  else if (kind === 'ghost') {
    const id = nth === 0 ? 'no-uuid-at-all' : crypto.randomUUID();
    await put({ ...document, id });
    return id;
  } else await put(TAMPERINGS[nth % TAMPERINGS.length]?.(document) ?? document);
  return posting.id;
}

/** What the command names, one line each, in its words. */
async function reconcile(ground: Ground, ...args: string[]): Promise<string[]> {
  const { code, said } = await ground.run('workers/reconcile.ts', ...args).ended;
  if (code !== 0) throw new Error(`reconcile failed (${code}): ${said}`);
  return said.split('\n').filter((line) => /^(missing|stale|ghost|differs) \S+$/.test(line));
}

function difference(some: readonly string[], others: readonly string[]): string[] {
  const known = new Set(others);
  return some.filter((one) => !known.has(one));
}
