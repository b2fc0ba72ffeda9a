/** What a person may say to an import: end it, close what a full feed no longer names, or leave that open. */
import { z } from 'zod';
import { command } from '../command.ts';
import { dropBytes, lockedImport, wakeImporters } from './imports.ts';

const params = z.object({ id: z.uuid() });
const body = z.undefined();
const output = z.object({ id: z.uuid(), state: z.string() });

export const cancelImport = command({
  name: 'cancelImport',
  summary: 'End an import; what it has written stays.',
  permission: 'company:import',
  params,
  body,
  output,
  async handle({ trx, now, company }, { params: { id } }) {
    await lockedImport(trx, company.id, id, ['RECEIVING', 'WAITING', 'RUNNING', 'HELD']);
    const ended = { state: 'CANCELLED', ended_at: now, claimed_by: null, claimed_until: null } as const;
    await trx.updateTable('feed_import').set(ended).where('id', '=', id).execute();
    await dropBytes(trx, id);
    return { id, state: ended.state };
  },
});

export const confirmImport = command({
  name: 'confirmImport',
  summary: 'Close what a full feed no longer names, though it looked cut short.',
  permission: 'company:import',
  params,
  body,
  output,
  async handle({ trx, company }, { params: { id } }) {
    await lockedImport(trx, company.id, id, ['HELD']);
    const again = { state: 'WAITING', accept_loss: true, ended_at: null } as const;
    await trx.updateTable('feed_import').set(again).where('id', '=', id).execute();
    await wakeImporters(trx);
    return { id, state: again.state };
  },
});

export const discardImport = command({
  name: 'discardImport',
  summary: 'Leave open what a full feed no longer names: it was cut short.',
  permission: 'company:import',
  params,
  body,
  output,
  async handle({ trx, now, company }, { params: { id } }) {
    await lockedImport(trx, company.id, id, ['HELD']);
    await trx.updateTable('feed_import').set({ state: 'DONE', ended_at: now }).where('id', '=', id).execute();
    return { id, state: 'DONE' };
  },
});
