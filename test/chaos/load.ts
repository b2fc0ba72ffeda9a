/** The mixed load: employers who publish, revise, close, renew, reopen and import, each one command at a time. */
import { setTimeout as sleep } from 'node:timers/promises';
import { beginImport, importPostings } from '../../src/commands/import-postings.ts';
import type { FeedBody, ListingRow } from '../../src/feeds/feed-posting.ts';
import type { Database } from '../../src/platform/postgres.ts';
import { type Random, seededRandom, weighted } from '../../workers/demo/random.ts';
import { type Employer, register, type Told } from './employer.ts';
import type { Ledger, Listing } from './ledger.ts';
import { checkPromise } from './seeker.ts';

export type Load = {
  apiUrl: string;
  /** For the import engine, which runs in this process. */
  db: Database;
  ledger: Ledger;
  seed: number;
  commands: number;
  /** Told before each command how many came before it; the command waits for it. */
  onCommand: (sent: number) => Promise<void>;
};

const EMPLOYERS = 8;
const IMPORTED = 12;

type Kind = 'create' | 'revise' | 'close' | 'renew' | 'reopen' | 'import';
const drawKind = weighted<Kind>([
  ['create', 30],
  ['revise', 27],
  ['close', 18],
  ['renew', 8],
  ['reopen', 12],
  ['import', 5],
]);

export async function runLoad(load: Load): Promise<void> {
  let sent = 0;
  const employ = async (number: number) => {
    const random = seededRandom(load.seed * 1_000 + number);
    const employer = await register(load.apiUrl, `${load.seed}-${number}`);
    const own: Listing[] = [];
    while (sent < load.commands) {
      await load.onCommand(sent++);
      await oneCommand(load, { random, employer, own });
    }
  };
  await Promise.all(Array.from({ length: EMPLOYERS }, (_, number) => employ(number)));
}

type Desk = { random: Random; employer: Employer; own: Listing[] };

async function oneCommand(load: Load, desk: Desk): Promise<void> {
  const { random, own } = desk;
  const kind = drawKind(random);
  if (kind === 'import') return importSome(load, desk);
  const wanted = kind === 'reopen' ? 'CLOSED' : 'OPEN';
  // Mostly the latest ones: changes that follow each other closely are the hard ones.
  const recent = own.slice(random.chance(0.7) ? -12 : 0).filter((listing) => listing.state === wanted);
  if (kind === 'create' || recent.length === 0) return create(load, desk);
  const listing = random.pick(recent);
  listing.isBusy = true;
  listing.commands += 1;
  try {
    await change(load, desk, kind, listing);
  } finally {
    listing.isBusy = false;
  }
}

async function create(load: Load, { random, employer, own }: Desk): Promise<void> {
  const word = newWord(random);
  const requisitionId = `typed-${word}`;
  const title = `Baker ${word}`;
  const body = { ...content(title, random), requisitionId, publish: true };
  const headers = { ...waiting(random), 'Idempotency-Key': requisitionId };
  let told = await employer.send('POST', '', body, headers);
  // What a careful caller does who got no answer: the same again, under the same key.
  for (let again = 0; again < 2 && told.verdict === 'indeterminate'; again++) {
    await sleep(1_000);
    told = await employer.send('POST', '', body, headers);
  }
  load.ledger.note(told.verdict);
  if (told.verdict !== 'ok') return;
  const listing: Listing = {
    ...{ id: told.id, company: employer.slug, requisitionId, word, title },
    ...{
      version: told.version,
      state: 'OPEN',
      indeterminate: 0,
      isFindable: told.isFindable,
      isBusy: true,
      commands: 1,
    },
  };
  load.ledger.listings.set(listing.id, listing);
  own.push(listing);
  await checkPromise(load.apiUrl, load.ledger, listing);
  listing.isBusy = false;
}

async function change(load: Load, desk: Desk, kind: Exclude<Kind, 'create' | 'import'>, listing: Listing) {
  const { random, employer } = desk;
  const title = kind === 'revise' ? `Baker ${listing.word} ${random.between(2, 999)}` : listing.title;
  const isNamed = kind === 'revise' || random.chance(0.3);
  const headers = { ...waiting(random), ...(isNamed ? { 'If-Match': `"${listing.version}"` } : {}) };
  const told =
    kind === 'revise'
      ? await employer.send('PATCH', `/${listing.id}`, content(title, random), headers)
      : await employer.send('POST', `/${listing.id}/${kind}`, undefined, headers);
  load.ledger.note(told.verdict);
  if (told.verdict === 'indeterminate') {
    listing.indeterminate += 1;
    listing.isFindable = false;
    // What is away fails at once: the commands must not be used up while it is.
    await sleep(500);
  }
  if (told.verdict === 'ok') {
    take(listing, told);
    listing.isFindable = listing.state === 'OPEN' && (told.isFindable || (kind !== 'reopen' && listing.isFindable));
    await checkPromise(load.apiUrl, load.ledger, listing);
  } else {
    // An answer from PostgreSQL says how it stands; what is on its way may still come after it.
    const seen = await employer.send('GET', `/${listing.id}`);
    if (seen.verdict === 'ok') take(listing, seen);
    else if (seen.verdict === 'failed' && seen.status === 404) {
      load.ledger.found('lost', `acknowledged, and not there any more: ${listing.id}`);
    }
  }
}

function take(listing: Listing, told: Told & { verdict: 'ok' }): void {
  listing.version = told.version;
  listing.title = told.title;
  listing.state = told.state === 'CLOSED' ? 'CLOSED' : 'OPEN';
}

/** Some listings that are there, and some that are new, as a feed would name them. */
async function importSome(load: Load, { random, employer, own }: Desk): Promise<void> {
  const { ledger, db } = load;
  const again = random.sample(own, IMPORTED / 2).filter((listing) => listing.state === 'OPEN');
  const fresh = Array.from({ length: IMPORTED - again.length }, () => newWord(random));
  const named = [
    ...again.map((listing) => ({
      ...{ listing, word: listing.word, requisitionId: listing.requisitionId },
      title: `Baker ${listing.word} ${random.between(1_000, 9_999)}`,
    })),
    ...fresh.map((word) => ({ listing: null, word, requisitionId: `fed-${word}`, title: `Baker ${word}` })),
  ];
  const rows = named.map(({ title, requisitionId }, index): ListingRow => {
    const position = { file: 'chaos', line: index + 1, index };
    return { position, item: { company: null, datePosted: null, body: feedBody(title, requisitionId, random) } };
  });
  for (const listing of again) {
    listing.isBusy = true;
    listing.commands += 1;
  }
  const options = { company: employer.slug, ignoreExpiry: false, dryRun: false };
  try {
    const outcomes = await db.connection().execute(async (connection) => {
      await beginImport(connection);
      return connection.transaction().execute((trx) => importPostings({ trx, now: new Date(), options }, rows));
    });
    ledger.note('ok');
    outcomes.forEach(({ verdict, id }, at) => {
      const row = named[at];
      if (row === undefined || id === null) return;
      const { listing, word, requisitionId, title } = row;
      if (listing === null && verdict === 'created') {
        const made: Listing = {
          ...{ id, company: employer.slug, requisitionId, word, title },
          ...{ version: 1, state: 'OPEN', indeterminate: 0, isFindable: false, isBusy: false, commands: 1 },
        };
        ledger.listings.set(id, made);
        own.push(made);
      }
      if (listing !== null && verdict === 'changed') Object.assign(listing, { version: listing.version + 1, title });
    });
  } catch {
    ledger.note('indeterminate');
    for (const listing of again)
      Object.assign(listing, { indeterminate: listing.indeterminate + 1, isFindable: false });
  } finally {
    for (const listing of again) listing.isBusy = false;
  }
}

const waiting = (random: Random): Record<string, string> => (random.chance(0.4) ? { Prefer: 'wait=5' } : {});

/** Letters alone, so that it is one word in every analysis, and too odd for any language's stems. */
function newWord(random: Random): string {
  return `zq${Array.from({ length: 8 }, () => 'bcdfghjkmnpqrtvwxz'[random.between(0, 17)]).join('')}k`;
}

function content(title: string, random: Random): Record<string, unknown> {
  const min = random.between(20, 60) * 1_000;
  return {
    title,
    description: `<p>Bake bread at night, and sell it in the morning. Shift ${random.between(1, 99)}.</p>`,
    locations: [{ city: random.pick(['Berlin', 'Hamburg', 'Leipzig']), country: 'DE' }],
    salary: { min, max: min + 10_000, currency: 'EUR', period: 'YEAR' },
    applyUrl: 'https://bread.example/apply',
  };
}

function feedBody(title: string, requisitionId: string, random: Random): FeedBody {
  const min = random.between(20, 60) * 1_000;
  return {
    ...{ title, requisitionId, workplace: null, applicantLocations: [], employmentTypes: [], seniority: null },
    ...{ category: null, skills: [], language: null, validThrough: null, applyEmail: null },
    description: `<p>Bake bread at night, and sell it in the morning. Shift ${random.between(1, 99)}.</p>`,
    locations: [{ text: null, city: 'Berlin', region: null, country: 'DE', lat: null, lon: null }],
    salary: { min, max: min + 5_000, currency: 'EUR', period: 'YEAR' },
    applyUrl: 'https://bread.example/apply',
  };
}
