/** Makes a company; who makes it owns it. */
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import { DomainError } from '../../postings/errors.ts';
import { slugify } from '../../vocabulary/slug.ts';
import { nothing } from '../accounts/account-input.ts';
import { command } from '../command.ts';

export const companySlug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected lower-case letters and digits, with single hyphens between')
  .max(80);

export const companyName = z.string().trim().min(1).max(200);

export const createCompany = command({
  name: 'createCompany',
  summary: 'Make a company and become its owner.',
  permission: 'confirmed',
  params: nothing,
  body: z.strictObject({ name: companyName, slug: companySlug.optional() }),
  output: z.object({ id: z.uuid(), slug: z.string(), name: z.string() }),
  noted: (_input, { id }) => ({ company: id }),
  async handle({ trx, now, actor }, { body }) {
    const slug = body.slug ?? slugify(body.name).slice(0, 80).replace(/-+$/, '');
    if (slug === '') {
      throw new DomainError('invalid-input', 'A slug can not be made of this name.', {
        faults: [{ pointer: '/slug', detail: 'is needed for this name', expected: 'lower-case letters and digits' }],
      });
    }
    const company = { id: uuidv7(), slug, name: body.name };
    const inserted = await trx
      .insertInto('company')
      .values({ ...company, created_at: now, updated_at: now })
      .onConflict((conflict) => conflict.column('slug').doNothing())
      .returning('id')
      .executeTakeFirst();
    if (inserted === undefined) {
      throw new DomainError('company-slug-taken', `There is a company at ${slug}.`, {
        faults: [{ pointer: '/slug', detail: 'is taken', expected: 'another slug' }],
      });
    }
    await trx
      .insertInto('member')
      .values({ company_id: company.id, account_id: actor.accountId, role: 'OWNER', created_at: now })
      .execute();
    return company;
  },
});
