/** The short form of `npm run drill`. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { restoreBaseBackup, takeBaseBackup } from '../../infra/local/base-backup.ts';
import { runDrill } from '../drill/drill.ts';
import { testStores } from '../support/stores.ts';

const stores = await testStores();

it('a backup taken under writes brings back every write that it was to hold, and an index that equals it', async () => {
  const said: string[] = [];
  const outcome = await runDrill({ stores, listings: 300, print: (text) => said.push(text) }).catch((error) => {
    throw new Error(`${error}\n${said.join('\n')}`, { cause: error });
  });
  expect(outcome).toMatchObject({ lost: [], left: [], reconciled: 'missing 0 stale 0 ghost 0 differs 0' });
  expect(outcome.meanwhile).toBeGreaterThanOrEqual(20);
  expect(outcome.after).toBeGreaterThanOrEqual(20);
}, 240_000);

it('a backup that was broken off is not restored, and nothing is written over', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'rolecall-backup-'));
  stores.cleanUp(() => rm(folder, { recursive: true, force: true }));
  const into = join(folder, 'backup');
  const onCopied = () => {
    throw new Error('the disk is full');
  };
  await expect(takeBaseBackup({ databaseUrl: stores.databaseUrl, into, onCopied })).rejects.toThrow('full');
  const restoring = { from: into, to: join(folder, 'second'), owner: null };
  await expect(restoreBaseBackup(restoring)).rejects.toThrow('no whole base backup');
  await expect(takeBaseBackup({ databaseUrl: stores.databaseUrl, into })).rejects.toThrow('something already');
}, 60_000);
