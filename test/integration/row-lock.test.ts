import { expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { changePosting } from '../../src/commands/locked-posting.ts';
import { toRow } from '../../src/outbox/posting-rows.ts';
import { aPosting } from '../support/builders.ts';
import { testStores } from '../support/stores.ts';

const { db } = await testStores();

it('of two changes of what one version was read, one is made and the other told so, however closely they meet', async () => {
  const company = { id: crypto.randomUUID() };
  const now = new Date();
  await db
    .insertInto('company')
    .values({ ...company, slug: 'crust-and-crumb', name: 'Crust & Crumb', created_at: now, updated_at: now })
    .execute();
  const accountId = crypto.randomUUID();
  await db
    .insertInto('account')
    .values({ id: accountId, email: 'baker@example.com', password_hash: '-', created_at: now })
    .execute();
  const posting = aPosting({ companyId: company.id });
  await db.insertInto('posting').values(toRow(posting)).execute();
  const renew = () =>
    db.transaction().execute((trx) =>
      changePosting({ trx, now, company, actor: { accountId }, ifMatch: 1 }, posting.id, {
        type: 'renew',
        validThrough: null,
      }),
    );

  // Both have begun before either can write.
  const both = await db.transaction().execute(async (trx) => {
    await sql`select 1 from posting where id = ${posting.id} for update`.execute(trx);
    const begun = Promise.allSettled([renew(), renew()]);
    await new Promise((resolve) => setTimeout(resolve, 500));
    return { begun };
  });
  const ends = await both.begun;
  expect(ends.map((end) => end.status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(ends.find((end) => end.status === 'rejected')?.reason).toMatchObject({ code: 'precondition-failed' });
});
