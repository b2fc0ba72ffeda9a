/** A feed of the load: some listings that are there, and some that are new, by the import's own engine. */
import { beginImport, importPostings } from '../../../src/commands/imports/import-postings.ts';
import type { ListingRow } from '../../../src/feeds/feed-posting.ts';
import type { Listing } from '../ledger.ts';
import { feedBody, newWord } from './content.ts';
import type { Desk, Load } from './desk.ts';

/** Most are short; one in twenty is more than a batch of the relay's quick lane has beside it. */
const SHORT = 12;
const LONG = 120;

export async function importSome({ ledger, db }: Load, { random, employer, company, own }: Desk): Promise<void> {
  const length = random.chance(0.05) ? LONG : SHORT;
  const again = random.sample(own.slice(-500), SHORT / 2).filter((listing) => listing.state === 'OPEN');
  const fresh = Array.from({ length: length - again.length }, () => newWord(random));
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
  for (const listing of again) ledger.begin(listing);
  const options = { company: employer.slug, ignoreExpiry: false, dryRun: false };
  const renamesBefore = company.renames;
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
          ...{ id, company: employer.slug, requisitionId, word, title, version: 1, state: 'OPEN', renamesBefore },
          ...{ indeterminate: 0, isFindable: false, isBusy: false, commands: 0 },
        };
        ledger.begin(made);
        ledger.settle(made);
        own.push(made);
      }
      if (listing !== null && verdict === 'changed') Object.assign(listing, { version: listing.version + 1, title });
    });
  } catch (error) {
    ledger.note('indeterminate');
    // Bad data or a bad statement is no outage.
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (/^(22|23|42)/.test(code)) ledger.found('broken', `an import failed: ${error}`);
    for (const listing of again)
      Object.assign(listing, { indeterminate: listing.indeterminate + 1, isFindable: false });
  } finally {
    for (const listing of again) ledger.settle(listing);
  }
}
