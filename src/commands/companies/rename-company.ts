/** Gives a company another name; its listings carry it a moment later, however many they are. */
import { z } from 'zod';
import { command } from '../command.ts';
import { companyName } from './create-company.ts';

export const renameCompany = command({
  name: 'renameCompany',
  summary: 'Rename a company; its slug stays, and its listings follow within seconds.',
  permission: 'company:manage',
  params: z.object({ slug: z.string() }),
  body: z.strictObject({ name: companyName }),
  output: z.object({ id: z.uuid(), slug: z.string(), name: z.string() }),
  async handle({ trx, now, company: { id, slug } }, { body: { name } }) {
    const renamed = await trx
      .updateTable('company')
      .set({ name, updated_at: now })
      .where('id', '=', id)
      .where('name', '<>', name)
      .returning('id')
      .executeTakeFirst();
    // Renamed again while the listings are still being walked: the walk starts over.
    if (renamed !== undefined) {
      await trx
        .insertInto('company_rename')
        .values({ company_id: id, requested_at: now })
        .onConflict((conflict) => conflict.column('company_id').doUpdateSet({ after: null, requested_at: now }))
        .execute();
    }
    return { id, slug, name };
  },
});
