/** The mixed load: employers who publish, revise, close, renew, reopen, import and rename themselves, each one command at a time. */
import { setTimeout as sleep } from 'node:timers/promises';
import { type Random, seededRandom, weighted } from '../../../workers/demo/random.ts';
import type { Ledger, Listing } from '../ledger.ts';
import { content, newWord } from './content.ts';
import type { Desk, Load } from './desk.ts';
import { register, type Told } from './employer.ts';
import { importSome } from './import-some.ts';

const EMPLOYERS = 8;

/** A renaming touches every open listing of its company: in a long run, as many as in a run of this many commands. */
const COMMANDS_WITH_ALL_RENAMES = 4_000;

type Kind = 'create' | 'revise' | 'close' | 'renew' | 'reopen' | 'import' | 'rename';

const kindsOf = (commands: number) =>
  weighted<Kind>([
    ['create', 30],
    ['revise', 27],
    ['close', 18],
    ['renew', 8],
    ['reopen', 12],
    ['import', 5],
    ['rename', Math.min(1, COMMANDS_WITH_ALL_RENAMES / commands)],
  ]);

/** Sends what a run before this one has not sent. */
export async function runLoad(load: Load): Promise<void> {
  const { ledger, seed, commands } = load;
  const drawKind = kindsOf(commands);
  let sent = ledger.verdicts.ok + ledger.verdicts.failed + ledger.verdicts.indeterminate;
  const employ = async (number: number) => {
    // Another chance for what is left of a run that was killed: the same words would be those of listings that are there.
    const random = seededRandom((seed * 1_000 + number) * 1_000 + ledger.resumed);
    const employer = await register(load.apiUrl, `${seed}-${number}`);
    const { slug, name } = employer;
    const company = ledger.companies.get(slug) ?? { slug, name, maybe: [], renames: 0 };
    const own = ledger.inOrder.filter((listing) => listing.company === slug);
    while (sent < commands) {
      await load.onCommand(sent++);
      await oneCommand(load, { random, employer, company, own }, drawKind(random));
    }
  };
  await Promise.all(Array.from({ length: EMPLOYERS }, (_, number) => employ(number)));
}

async function oneCommand(load: Load, desk: Desk, kind: Kind): Promise<void> {
  const { random, own } = desk;
  if (kind === 'import') return importSome(load, desk);
  if (kind === 'rename') return rename(load, desk);
  const wanted = kind === 'reopen' ? 'CLOSED' : 'OPEN';
  // Mostly the latest ones: changes that follow each other closely are the hard ones.
  const recent = own.slice(random.chance(0.7) ? -12 : 0).filter((listing) => listing.state === wanted);
  if (kind === 'create' || recent.length === 0) return create(load, desk);
  const listing = random.pick(recent);
  load.ledger.begin(listing);
  try {
    await change(load, desk, kind, listing);
  } finally {
    load.ledger.settle(listing);
  }
}

async function create({ ledger, seeker }: Load, { random, employer, company, own }: Desk): Promise<void> {
  const word = newWord(random);
  const requisitionId = `typed-${word}`;
  const title = `Baker ${word}`;
  const body = { ...content(title, random), requisitionId, publish: true };
  const headers = { ...waiting(random), 'Idempotency-Key': requisitionId };
  const renamesBefore = company.renames;
  let told = await employer.send('POST', '', body, headers);
  // What a careful caller does who got no answer: the same again, under the same key.
  for (let again = 0; again < 2 && told.verdict === 'indeterminate'; again++) {
    await sleep(1_000);
    told = await employer.send('POST', '', body, headers);
  }
  noteAnswer(ledger, told, `the creation of ${requisitionId}`);
  if (told.verdict !== 'ok') return;
  const { id, version, isFindable } = told;
  const listing: Listing = {
    ...{ id, company: employer.slug, requisitionId, word, title, version, state: 'OPEN', renamesBefore },
    ...{ indeterminate: 0, isFindable, isBusy: true, commands: 0 },
  };
  ledger.begin(listing);
  own.push(listing);
  await seeker.check(listing);
  ledger.settle(listing);
}

type Change = Exclude<Kind, 'create' | 'import' | 'rename'>;

async function change({ ledger, seeker }: Load, { random, employer }: Desk, kind: Change, listing: Listing) {
  const title = kind === 'revise' ? `Baker ${listing.word} ${random.between(2, 999)}` : listing.title;
  const isNamed = kind === 'revise' || random.chance(0.3);
  const headers = { ...waiting(random), ...(isNamed ? { 'If-Match': `"${listing.version}"` } : {}) };
  const told =
    kind === 'revise'
      ? await employer.send('PATCH', `/${listing.id}`, content(title, random), headers)
      : await employer.send('POST', `/${listing.id}/${kind}`, undefined, headers);
  noteAnswer(ledger, told, `${kind} of ${listing.id}`);
  if (told.verdict === 'indeterminate') {
    listing.indeterminate += 1;
    listing.isFindable = false;
    // What is away fails at once: the commands must not be used up while it is.
    await sleep(500);
  }
  if (told.verdict === 'ok') {
    take(listing, told);
    listing.isFindable = listing.state === 'OPEN' && (told.isFindable || (kind !== 'reopen' && listing.isFindable));
    await seeker.check(listing);
  } else {
    // An answer from PostgreSQL says how it stands; what is on its way may still come after it.
    const seen = await employer.send('GET', `/${listing.id}`);
    if (seen.verdict === 'ok') take(listing, seen);
    else if (seen.verdict === 'failed' && seen.status === 404) {
      ledger.found('lost', `acknowledged, and not there any more: ${listing.id}`);
    }
  }
}

function take(listing: Listing, told: Told & { verdict: 'ok' }): void {
  listing.version = told.version;
  listing.title = told.title;
  listing.state = told.state === 'CLOSED' ? 'CLOSED' : 'OPEN';
}

async function rename({ ledger }: Load, { random, employer, company }: Desk): Promise<void> {
  const name = `Chaos ${newWord(random)}`;
  company.renames += 1;
  // Until it is answered, it may or may not come to be.
  company.maybe.push(name);
  ledger.keepCompany(company);
  const verdict = await employer.rename(name);
  ledger.note(verdict);
  if (verdict === 'indeterminate') return;
  company.maybe.pop();
  if (verdict === 'ok') company.name = name;
  ledger.keepCompany(company);
}

/** What is away is 503; any other trouble of the service is its own. */
function noteAnswer(ledger: Ledger, told: Told, what: string): void {
  ledger.note(told.verdict);
  if (told.verdict === 'indeterminate' && told.status !== null && told.status !== 503) {
    ledger.found('broken', `${what} was answered with ${told.status}`);
  }
}

const waiting = (random: Random): Record<string, string> => (random.chance(0.4) ? { Prefer: 'wait=5' } : {});
