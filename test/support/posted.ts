/** Postings with their outbox rows, as commands leave them, where no command is what is tested. */
import { append, type Lane } from '../../src/outbox/append.ts';
import { toRow } from '../../src/outbox/posting-rows.ts';
import type { Database } from '../../src/platform/postgres.ts';
import type { Posting } from '../../src/postings/posting.ts';
import { aPosting } from './builders.ts';

export function postedTo(db: Database, companyId: string) {
  return async (overrides: Partial<Posting> = {}, lane: Lane = 'now'): Promise<Posting> => {
    const posting = aPosting({ companyId, ...overrides });
    await db.transaction().execute(async (trx) => {
      await trx.insertInto('posting').values(toRow(posting)).execute();
      await append(trx, [posting], lane);
    });
    return posting;
  };
}
