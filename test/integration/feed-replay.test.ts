/** A feed as it comes night after night, with everything that happens to feeds. `REPLAY_VERSIONS=1000 REPLAY_SEED=7` plays it at length. */
import { gzipSync } from 'node:zlib';
import { expect, it } from '@jest/globals';
import { readFeed } from '../../src/feeds/read-feed.ts';
import { type Random, seededRandom } from '../../workers/demo/random.ts';
import { runImport } from '../../workers/run-import.ts';
import { testStores } from '../support/stores.ts';

const stores = await testStores();
const VERSIONS = Number(process.env['REPLAY_VERSIONS'] ?? 200);
const SEED = Number(process.env['REPLAY_SEED'] ?? 1);
const COMPANY = 'replayed';

/** Titles by ids. */
type Listings = Map<string, string>;

type Version = {
  bytes: Buffer;
  /** Rows that a reader of the whole of it would find, in their order, repeats too. */
  rows: [id: string, title: string][];
  isWhole: boolean;
};

const text = (title: string) => `<p>${title}: bake bread at night, and sell it in the morning.</p>`;
const json = ([id, title]: [string, string]) =>
  JSON.stringify({ requisitionId: id, title, description: text(title), applyUrl: `https://bread.example/${id}` });
const xml = ([id, title]: [string, string]) =>
  `<job><title>${title}</title><referencenumber>${id}</referencenumber><url>https://bread.example/${id}</url><description><![CDATA[${text(title)}]]></description></job>`;

const SHAPES: ((rows: [string, string][]) => Buffer)[] = [
  (rows) => Buffer.from(`[${rows.map(json).join(',\n')}]`),
  (rows) => gzipSync(rows.map((row) => `${json(row)}\n`).join('')),
  (rows) => Buffer.from(`<source>${rows.map(xml).join('\n')}</source>`),
];

/** The next night: some new, some revised, some gone; now and then many at once. */
function changed(before: Listings, random: Random, night: number): Listings {
  const next = new Map(before);
  const many = random.chance(0.1);
  for (const id of random.sample([...next.keys()], random.between(0, many ? Math.floor(next.size / 2) : 6)))
    next.delete(id);
  for (const id of random.sample([...next.keys()], random.between(0, 6))) next.set(id, `Baker ${id} of night ${night}`);
  for (let at = random.between(0, many ? 30 : 6); at > 0; at -= 1)
    next.set(`n${night}-${at}`, `Baker of night ${night}`);
  return next;
}

function sent(listings: Listings, random: Random): Version {
  const rows = [...listings];
  // A repeat says something else: the first row counts.
  for (const [id] of random.sample(rows, random.between(0, 3))) rows.push([id, `Repeated ${id}`]);
  const whole = random.pick(SHAPES)(rows);
  if (random.chance(0.05)) return { bytes: Buffer.alloc(0), rows, isWhole: false };
  if (random.chance(0.2)) {
    return { bytes: whole.subarray(0, random.between(1, whole.length - 12)), rows, isWhole: false };
  }
  return { bytes: whole, rows, isWhole: true };
}

async function played({ bytes }: Version, night: number, accepts: 'nothing' | 'all' = 'nothing') {
  async function* source(): AsyncGenerator<Uint8Array> {
    yield bytes;
  }
  const taken: string[] = [];
  const totals = await runImport({
    db: stores.db,
    rows: readFeed(source(), { fileName: `night-${night}` }),
    options: { company: COMPANY, ignoreExpiry: false, dryRun: false, full: true, accepts },
    signal: new AbortController().signal,
    clock: () => new Date(Date.UTC(2026, 0, 1 + night)),
    onOutcomes: (outcomes) => {
      for (const { requisitionId } of outcomes) if (requisitionId !== null) taken.push(requisitionId);
    },
  });
  return { totals, taken: new Set(taken) };
}

async function open(): Promise<Listings> {
  const rows = await stores.db
    .selectFrom('posting')
    .innerJoin('company', 'company.id', 'posting.company_id')
    .where('company.slug', '=', COMPANY)
    .where('state', '=', 'OPEN')
    .select(['requisition_id', 'title'])
    .orderBy('requisition_id')
    .execute();
  return new Map(rows.map((row) => [row.requisition_id ?? '', row.title]));
}

const sorted = (listings: Listings) => new Map([...listings].sort(([one], [other]) => (one < other ? -1 : 1)));

it(`a feed in ${VERSIONS} versions ends as its last good one, and closes nothing that it should not (seed ${SEED})`, async () => {
  const random = seededRandom(SEED);
  let listings: Listings = new Map(Array.from({ length: 60 }, (_, at) => [`n0-${at}`, `Baker ${at}`]));
  let expected: Listings = new Map();
  const seen = { whole: 0, heldBack: 0, broken: 0 };
  for (let night = 1; night <= VERSIONS; night += 1) {
    listings = changed(listings, random, night);
    const version = sent(listings, random);
    const { totals, taken } = await played(version, night);
    const live = expected.size;
    const kept = [...expected.keys()].filter((id) => listings.has(id)).length;
    const known = new Map(expected);
    for (const [id, title] of listings) if (version.isWhole || taken.has(id)) known.set(id, title);
    // What came before the night, and after it: what is lost is a share of what is open once its rows are in.
    const added = [...listings.keys()].filter((id) => !expected.has(id)).length;
    const closes = version.isWhole && kept + added >= 0.8 * (live + added);
    expected = closes ? new Map(listings) : known;
    if (!closes) expect({ night, closed: totals.closed }).toEqual({ night, closed: 0 });
    expect({ night, open: sorted(await open()) }).toEqual({ night, open: sorted(expected) });
    if (!version.isWhole) seen.broken += 1;
    else if (closes) seen.whole += 1;
    else seen.heldBack += 1;
  }
  expect(Math.min(seen.whole, seen.heldBack, seen.broken)).toBeGreaterThan(0);
  const last = { bytes: SHAPES[0]?.([...listings]) ?? Buffer.alloc(0), rows: [...listings], isWhole: true };
  await played(last, VERSIONS + 1, 'all');
  expect(sorted(await open())).toEqual(sorted(listings));
  const again = await played(last, VERSIONS + 2);
  expect(again.totals).toMatchObject({ created: 0, changed: 0, closed: 0, unchanged: listings.size });
}, 300_000);
