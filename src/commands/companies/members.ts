/** Changes what a member may do, removes one, and lets one leave. A company never loses its last owner. */
import { z } from 'zod';
import { MEMBER_ROLES } from '../../accounts/permissions.ts';
import type { Trx } from '../../platform/postgres.ts';
import { DomainError } from '../../postings/errors.ts';
import { command } from '../command.ts';
import { inCompany } from './company-input.ts';

const oneMember = inCompany.extend({ accountId: z.uuid() });

export const changeMember = command({
  name: 'changeMember',
  summary: 'Give a member another role; the last owner stays one.',
  permission: 'company:manage',
  params: oneMember,
  body: z.strictObject({ role: z.enum(MEMBER_ROLES) }),
  output: z.object({ accountId: z.uuid(), role: z.enum(MEMBER_ROLES) }),
  noted: ({ body }) => ({ role: body.role }),
  async handle({ trx, company }, { params: { accountId }, body: { role } }) {
    await lockOwners(trx, company.id);
    const changed = await trx
      .updateTable('member')
      .set({ role })
      .where('company_id', '=', company.id)
      .where('account_id', '=', accountId)
      .returning('account_id')
      .executeTakeFirst();
    if (changed === undefined) throw noMember();
    await assertOwned(trx, company.id);
    return { accountId, role };
  },
});

export const removeMember = command({
  name: 'removeMember',
  summary: 'Remove a member; the API keys that they made end with it.',
  permission: 'company:manage',
  params: oneMember,
  body: z.undefined(),
  output: z.void(),
  async handle({ trx, company }, { params: { accountId } }) {
    await lockOwners(trx, company.id);
    await remove(trx, company.id, accountId);
  },
});

export const leaveCompany = command({
  name: 'leaveCompany',
  summary: 'Leave a company; the API keys that you made there end with it.',
  permission: 'account',
  params: inCompany,
  body: z.strictObject({}).optional(),
  output: z.void(),
  async handle({ trx, actor }, { params: { slug } }) {
    const company = await trx.selectFrom('company').select('id').where('slug', '=', slug).executeTakeFirst();
    if (company === undefined) throw noMember();
    await lockOwners(trx, company.id);
    await remove(trx, company.id, actor.accountId);
  },
});

async function remove(trx: Trx, companyId: string, accountId: string): Promise<void> {
  const removed = await trx
    .deleteFrom('member')
    .where('company_id', '=', companyId)
    .where('account_id', '=', accountId)
    .returning('account_id')
    .executeTakeFirst();
  if (removed === undefined) throw noMember();
  await assertOwned(trx, companyId);
}

/** Two owners who remove each other at the same time: the second sees what the first has done. */
async function lockOwners(trx: Trx, companyId: string): Promise<void> {
  await trx.selectFrom('company').select('id').where('id', '=', companyId).forUpdate().execute();
}

async function assertOwned(trx: Trx, companyId: string): Promise<void> {
  const owner = await trx
    .selectFrom('member')
    .select('account_id')
    .where('company_id', '=', companyId)
    .where('role', '=', 'OWNER')
    .executeTakeFirst();
  if (owner !== undefined) return;
  throw new DomainError('last-owner', 'A company needs an owner; make another member one first.');
}

function noMember(): DomainError {
  return new DomainError('not-found', 'There is no such member.');
}
