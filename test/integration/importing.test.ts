import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import type { ImportOutcome } from '../../src/commands/imports/import-postings.ts';
import type { FeedRow } from '../../src/feeds/feed-posting.ts';
import { readFeed } from '../../src/feeds/read-feed.ts';
import { openPostgres } from '../../src/platform/postgres.ts';
import { type ImportRun, type ImportTotals, runImport } from '../../workers/run-import.ts';
import { outputOf, startProcess } from '../support/service.ts';
import { testStores } from '../support/stores.ts';

const stores = await testStores();
const folder = await mkdtemp(join(tmpdir(), 'rolecall-import-'));
stores.cleanUp(() => rm(folder, { recursive: true }));

const NOW = new Date('2026-03-01T12:00:00Z');

type Listing = Record<string, unknown>;
const listing = (id: number, more: Listing = {}): Listing => ({
  requisitionId: `r${id}`,
  title: `Baker ${id}`,
  description: '<p>Bake bread at night, and sell it in the morning with your team.</p>',
  location: 'Graz, Austria',
  applyUrl: `https://bread.example/${id}`,
  datePosted: '2026-02-01',
  ...more,
});
const listings = (count: number, from = 1): Listing[] => Array.from({ length: count }, (_, at) => listing(from + at));

async function* rowsOf(text: string): AsyncGenerator<FeedRow> {
  async function* bytes(): AsyncGenerator<Uint8Array> {
    yield Buffer.from(text);
  }
  yield* readFeed(bytes(), { fileName: 'feed.ndjson' });
}

type Ran = ImportTotals & { outcomes: ImportOutcome[] };

async function imported(
  feed: Listing[] | string,
  company: string,
  options: Partial<ImportRun['options']> = {},
  run: Partial<ImportRun> = {},
): Promise<Ran> {
  const outcomes: ImportOutcome[] = [];
  const text = typeof feed === 'string' ? feed : feed.map((each) => `${JSON.stringify(each)}\n`).join('');
  const totals = await runImport({
    db: stores.db,
    rows: rowsOf(text),
    options: { company, ignoreExpiry: false, dryRun: false, full: false, accepts: 'nothing', ...options },
    signal: new AbortController().signal,
    clock: () => NOW,
    onOutcomes: (batch) => void outcomes.push(...batch),
    onFailedFile: () => {},
    ...run,
  });
  return { ...totals, outcomes };
}

function postingsOf(company: string) {
  return stores.db
    .selectFrom('posting')
    .innerJoin('company', 'company.id', 'posting.company_id')
    .where('company.slug', '=', company)
    .selectAll('posting')
    .orderBy('requisition_id')
    .execute();
}

async function postingOf(company: string, requisitionId = 'r1') {
  const posting = (await postingsOf(company)).find((each) => each.requisition_id === requisitionId);
  if (posting === undefined) throw new Error(`${company} has no ${requisitionId}`);
  return posting;
}

function outboxOf(company: string) {
  return stores.db
    .selectFrom('outbox')
    .innerJoin('posting', 'posting.id', 'outbox.posting_id')
    .innerJoin('company', 'company.id', 'posting.company_id')
    .where('company.slug', '=', company)
    .select(['posting.requisition_id', 'outbox.version', 'outbox.lane'])
    .orderBy('outbox.id')
    .execute();
}

describe('an import', () => {
  it('makes the company and its listings, open since the feed’s date, and hands each over once', async () => {
    const ran = await imported(listings(3), 'new-bread');
    expect(ran).toMatchObject({ created: 3, changed: 0, unchanged: 0, refused: 0, repeated: 0 });
    const posting = await postingOf('new-bread');
    expect(posting).toMatchObject({
      state: 'OPEN',
      origin: 'FEED',
      version: 1,
      title: 'Baker 1',
      published_at: new Date('2026-02-01T00:00:00Z'),
      valid_through: null,
      language: 'en',
    });
    expect(posting.locations).toMatchObject([{ city: 'Graz', country: 'AT' }]);
    expect(posting.derived).toContain('language');
    expect(await outboxOf('new-bread')).toEqual(
      ['r1', 'r2', 'r3'].map((id) => ({ requisition_id: id, version: 1, lane: 'bulk' })),
    );
  });

  it('changes nothing when the same feed comes again', async () => {
    await imported(listings(700), 'same');
    const before = await postingsOf('same');
    expect(await imported(listings(700), 'same')).toMatchObject({ created: 0, changed: 0, unchanged: 700 });
    expect(await postingsOf('same')).toEqual(before);
    expect(await outboxOf('same')).toHaveLength(700);
  });

  it('does not take a new date of posting, or other spacing, for a change', async () => {
    await imported(listings(1), 'spacing');
    const again = [
      listing(1, {
        datePosted: '2026-02-20',
        description: '  <p>Bake bread at night, and sell it in the morning with your  team.</p>',
      }),
    ];
    expect(await imported(again, 'spacing')).toMatchObject({ changed: 0, unchanged: 1 });
    expect(await postingOf('spacing')).toMatchObject({ version: 1, published_at: new Date('2026-02-01T00:00:00Z') });
  });

  it('revises what the feed has changed, and nothing else', async () => {
    await imported(listings(3), 'revised');
    const ran = await imported([listing(1), listing(2, { title: 'Head baker' }), listing(3)], 'revised');
    expect(ran).toMatchObject({ changed: 1, unchanged: 2 });
    expect((await postingsOf('revised')).map((each) => [each.title, each.version])).toEqual([
      ['Baker 1', 1],
      ['Head baker', 2],
      ['Baker 3', 1],
    ]);
    expect((await outboxOf('revised')).at(-1)).toEqual({ requisition_id: 'r2', version: 2, lane: 'bulk' });
  });

  it('takes the first of repeated rows, in one batch and over several', async () => {
    const feed = [listing(1), listing(1, { title: 'Other' }), ...listings(600, 2), listing(1, { title: 'Third' })];
    expect(await imported(feed, 'repeated')).toMatchObject({ created: 601, repeated: 2 });
    expect(await imported(feed, 'repeated')).toMatchObject({ unchanged: 601, repeated: 2, changed: 0 });
    expect(await postingOf('repeated')).toMatchObject({ title: 'Baker 1', version: 1 });
  });

  it('refuses a row with every reason, and takes the rest', async () => {
    const feed = [
      listing(1),
      listing(2, { title: 'x'.repeat(301), applyUrl: null }),
      listing(3, { description: '<img src=x>' }),
      listing(4, { description: 'x'.repeat(200_001) }),
      listing(5, { salary: { min: 5, currency: 'EUR', period: 'YEAR' } }),
      listing(6, { title: '<script>alert(1)</script>Baker', description: '<p onclick="x()">Hi<script>x</script></p>' }),
    ];
    const ran = await imported(feed, 'refusals');
    expect(ran).toMatchObject({ created: 3, refused: 3 });
    expect(
      ran.outcomes
        .filter((each) => each.verdict === 'refused')
        .map((each) => [each.position.line, each.faults.map((fault) => fault.pointer)]),
    ).toEqual([
      [2, ['/title']],
      [3, ['/description']],
      [4, ['/description']],
    ]);
    expect(await postingOf('refusals', 'r6')).toMatchObject({ title: 'Baker', description: '<p>Hi</p>' });
  });

  it('refuses a row that names no company, unless one is given for all', async () => {
    const [row] = (await imported(listings(1), 'given', { company: null })).outcomes;
    expect(row).toMatchObject({ verdict: 'refused', faults: [{ pointer: '/company' }] });
    const ran = await imported([listing(1, { company: 'Brot & Söhne' }), listing(1, { company: 'BROT & SÖHNE' })], '', {
      company: null,
    });
    expect(ran).toMatchObject({ created: 1, repeated: 1 });
    expect(ran.outcomes[0]?.company).toMatch(/^brot-/);
  });

  it('takes in as expired what is over, or as open without an end', async () => {
    const feed = [listing(1, { validThrough: '2026-02-10' }), listing(2, { validThrough: '2026-04-10' })];
    await imported(feed, 'over');
    expect(await postingOf('over')).toMatchObject({ state: 'EXPIRED', closed_at: new Date('2026-02-10T23:00:00Z') });
    expect(await postingOf('over', 'r2')).toMatchObject({
      state: 'OPEN',
      valid_through: new Date('2026-04-10T22:00:00Z'),
    });
    expect(await imported(feed, 'over', { ignoreExpiry: true })).toMatchObject({ changed: 1, unchanged: 1 });
    expect(await postingOf('over')).toMatchObject({ state: 'OPEN', valid_through: null, version: 2 });
    expect(await imported(feed, 'over', { ignoreExpiry: true })).toMatchObject({ changed: 0, unchanged: 2 });
  });

  it('leaves closed what a person closed, and opens again what the feed had let go', async () => {
    await imported(listings(10), 'closed');
    await stores.db
      .updateTable('posting')
      .set({ state: 'CLOSED', close_reason: 'FILLED', closed_at: NOW })
      .where('id', '=', (await postingOf('closed')).id)
      .execute();
    expect(await imported([listing(1, { title: 'New' }), ...listings(8, 2)], 'closed', { full: true })).toMatchObject({
      unchanged: 9,
      closed: 1,
    });
    expect(await postingOf('closed')).toMatchObject({ state: 'CLOSED', close_reason: 'FILLED', title: 'Baker 1' });
    expect(await postingOf('closed', 'r10')).toMatchObject({ state: 'CLOSED', close_reason: 'FEED', version: 2 });
    expect(await imported([listing(10)], 'closed')).toMatchObject({ changed: 1 });
    expect(await postingOf('closed', 'r10')).toMatchObject({ state: 'OPEN', close_reason: null, version: 3 });
  });

  it('writes nothing in a dry run, and tells the same', async () => {
    expect(await imported([...listings(3), listing(1)], 'dry', { dryRun: true })).toMatchObject({
      created: 3,
      repeated: 1,
    });
    expect(await postingsOf('dry')).toEqual([]);
    expect(await stores.db.selectFrom('company').where('slug', '=', 'dry').select('id').execute()).toEqual([]);
    await imported(listings(10), 'dry');
    const told = await imported([...listings(8), listing(9, { title: 'New' })], 'dry', { dryRun: true, full: true });
    expect(told).toMatchObject({ unchanged: 8, changed: 1, closed: 1 });
    expect((await postingsOf('dry')).every((each) => each.version === 1 && each.state === 'OPEN')).toBe(true);
  });

  it('by two at once makes every listing once', async () => {
    const other = openPostgres(stores.databaseUrl, { max: 1, applicationName: 'test' });
    const feed = listings(1500);
    const [one, two] = await Promise.all([imported(feed, 'twice'), imported(feed, 'twice', {}, { db: other })]);
    await other.destroy();
    expect(one.created + two.created).toBe(1500);
    expect(one.changed + two.changed).toBe(0);
    expect(await postingsOf('twice')).toHaveLength(1500);
    expect(await outboxOf('twice')).toHaveLength(1500);
  });

  it('stopped in the middle leaves whole batches, and goes on from them', async () => {
    const stop = new AbortController();
    const ran = await imported(listings(2000), 'stopped', {}, { signal: stop.signal, onOutcomes: () => stop.abort() });
    expect(ran.stopped).toBe(true);
    const kept = (await postingsOf('stopped')).length;
    expect(kept % 500).toBe(0);
    expect(kept).toBeLessThan(2000);
    expect(await imported(listings(2000), 'stopped')).toMatchObject({ created: 2000 - kept, unchanged: kept });
  });
});

describe('a full import', () => {
  const full = { full: true };
  it('closes what it no longer names, and tells the index', async () => {
    await imported(listings(10), 'full');
    expect(await imported(listings(8), 'full', full)).toMatchObject({ unchanged: 8, closed: 2, heldBack: null });
    expect(await postingOf('full', 'r9')).toMatchObject({ state: 'CLOSED', close_reason: 'FEED', version: 2 });
    expect((await outboxOf('full')).slice(-2).map((row) => row.version)).toEqual([2, 2]);
    expect(await imported(listings(8), 'full', full)).toMatchObject({ unchanged: 8, closed: 0 });
  });

  it('closes nothing when more than a fifth is gone, until a person says so', async () => {
    await imported(listings(10), 'loss');
    const ran = await imported(listings(7), 'loss', full);
    expect(ran).toMatchObject({ closed: 0, heldBack: expect.stringContaining('no longer names 3 of 10') });
    expect(await imported(listings(7), 'loss', { ...full, accepts: 'loss' })).toMatchObject({
      closed: 3,
      heldBack: null,
    });
  });

  it('closes nothing when the feed is empty or cannot be read to its end', async () => {
    await imported(listings(10), 'broken');
    const text = listings(9)
      .map((each) => JSON.stringify(each))
      .join('\n');
    for (const feed of ['', `${text}\n{"title":`, `[${text.replaceAll('\n', ',')}`]) {
      const ran = await imported(feed, 'broken', { ...full, accepts: 'loss' });
      expect(ran.heldBack).not.toBeNull();
      expect(ran.closed).toBe(0);
    }
  });

  it('does not close the listing of a row that it refuses', async () => {
    await imported(listings(10), 'kept');
    const feed = [...listings(8), listing(9, { validThrough: '2026-02-31' })];
    expect(await imported(feed, 'kept', full)).toMatchObject({ refused: 1, closed: 1 });
    expect(await postingOf('kept', 'r9')).toMatchObject({ state: 'OPEN' });
    expect(await postingOf('kept', 'r10')).toMatchObject({ state: 'CLOSED' });
  });

  it('leaves other companies and typed listings alone', async () => {
    await imported(listings(10), 'mine');
    await imported(listings(10), 'theirs');
    await stores.db
      .updateTable('posting')
      .set({ origin: 'TYPED' })
      .where('id', '=', (await postingOf('mine', 'r5')).id)
      .execute();
    expect(
      await imported(
        listings(9, 2).filter((each) => each['requisitionId'] !== 'r5'),
        'mine',
        full,
      ),
    ).toMatchObject({ closed: 1 });
    expect((await postingsOf('theirs')).every((each) => each.state === 'OPEN')).toBe(true);
    expect(await postingOf('mine', 'r5')).toMatchObject({ state: 'OPEN' });
  });
});

describe('the command line', () => {
  async function run(...args: string[]): Promise<{ code: number | null; output: string; last: string }> {
    const started = startProcess(stores, 'workers/import.ts', args);
    const code = started.child.exitCode ?? ((await once(started.child, 'exit'))[0] as number | null);
    const output = outputOf(started);
    // What is said of refused rows comes through another pipe, and may be read later.
    const lines = output.trimEnd().split('\n');
    return { code, output, last: lines.findLast((line) => / created, /.test(line)) ?? lines.at(-1) ?? '' };
  }
  const file = async (name: string, content: string) => {
    await writeFile(join(folder, name), content);
    return join(folder, name);
  };

  it('says what it did in its last line and by its exit code, and reports each row', async () => {
    const good = await file('good.json', JSON.stringify(listings(2)));
    const bad = await file(
      'bad.ndjson',
      `${JSON.stringify(listing(3))}\n${JSON.stringify(listing(4, { title: '' }))}\n`,
    );
    const report = join(folder, 'report.ndjson');
    expect(await run(good, '--company', 'cli')).toMatchObject({
      code: 0,
      last: '2 created, 0 changed, 0 unchanged, 0 closed, 0 repeated, 0 refused',
    });
    const second = await run(good, bad, '--company', 'cli', '--report', report);
    expect(second).toMatchObject({
      code: 2,
      last: '1 created, 0 changed, 2 unchanged, 0 closed, 0 repeated, 1 refused',
    });
    expect(second.output).toContain(`${bad}:2: row 2 (r4) refused: /title is missing`);
    const rows = (await readFile(report, 'utf8'))
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Listing);
    expect(rows.map((row) => [row['line'], row['verdict'], row['requisitionId']])).toEqual([
      [1, 'unchanged', 'r1'],
      [1, 'unchanged', 'r2'],
      [1, 'created', 'r3'],
      [2, 'refused', 'r4'],
    ]);
  }, 120_000);

  it('exits with 1 and a reason when nothing is done', async () => {
    const html = await file('page.html', '<html></html>');
    const none = {
      code: 1,
      output: expect.stringContaining('page.html:1: the file is a web page without JSON-LD'),
    };
    expect(await run(html, '--company', 'cli')).toMatchObject(none);
    const mistaken = { code: 1, output: expect.stringContaining('did you mean ashby?') };
    expect(await run(html, '--format', 'ashbi')).toMatchObject(mistaken);
  }, 120_000);

  it('killed in the middle and started again ends as if nothing had been', async () => {
    const feed = await file(
      'long.ndjson',
      listings(6000)
        .map((each) => `${JSON.stringify(each)}\n`)
        .join(''),
    );
    const started = startProcess(stores, 'workers/import.ts', [feed, '--company', 'killed']);
    while ((await postingsOf('killed')).length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
    started.child.kill('SIGKILL');
    await once(started.child, 'exit');
    // What it had sent last may still be at work in PostgreSQL.
    const kept = (await postingsOf('killed')).length;
    expect(kept).toBeLessThan(6000);
    const again = await run(feed, '--company', 'killed');
    expect(again.code).toBe(0);
    expect(await postingsOf('killed')).toHaveLength(6000);
    expect(await outboxOf('killed')).toHaveLength(6000);
  }, 120_000);

  const real = process.env['ROLECALL_LISTINGS'] ?? join(import.meta.dirname, '../../../shared/data');
  const sets: [name: string, args: string[], count: number][] = [
    ['feeds', ['--ignore-expiry'], 74],
    ['ashby_boards.tar.gz', [], 5853],
    ['usajobs_search_responses.tar.gz', ['--ignore-expiry'], 742],
    // Of 13,649: all of them are a minute of a test run that shows nothing more (`npm run import`).
    ['usajobs_listings.csv.gz', ['--ignore-expiry'], 2_000],
  ];
  const beginningOf = async (name: string, rows: number): Promise<string> => {
    if (!name.endsWith('.csv.gz')) return join(real, name);
    const lines = gunzipSync(await readFile(join(real, name)))
      .toString()
      .split('\n');
    return file(name.slice(0, -'.gz'.length), lines.slice(0, rows + 1).join('\n'));
  };
  for (const [name, args, count] of sets) {
    const maybe = existsSync(join(real, name)) ? it : it.skip;
    maybe(
      `takes ${count} real listings of ${name}, and changes nothing the second time`,
      async () => {
        const path = await beginningOf(name, count);
        const first = await run(path, ...args);
        expect(first.last).toBe(`${count} created, 0 changed, 0 unchanged, 0 closed, 0 repeated, 0 refused`);
        const second = await run(path, ...args);
        expect(second.last).toBe(`0 created, 0 changed, ${count} unchanged, 0 closed, 0 repeated, 0 refused`);
      },
      300_000,
    );
  }
});
