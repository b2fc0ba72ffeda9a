/** A second PostgreSQL on a data folder that was made from a backup of another one; its users and passwords are those of the other. */
import { chmod, chown, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Leashed } from '../../infra/local/leashed.ts';
import { type Owner, storeOwner } from '../../infra/local/owner.ts';
import { startPostgres } from '../../infra/local/postgres.ts';
import { silent } from '../../infra/local/report.ts';

export type Restoring = {
  /** Where the backup goes; not made yet. */
  data: string;
  owner: Owner | null;
  /** Once the backup is there. */
  start(): Promise<{ databaseUrl: string; stop(): Promise<void> }>;
};

/** @param folder made here, below one that is this process's own. */
export async function placeForRestored(originalUrl: string, folder: string): Promise<Restoring> {
  const owner = storeOwner();
  await mkdir(folder, { mode: 0o700 });
  // The server's user must get through.
  await chmod(dirname(folder), 0o711);
  if (owner !== null) await chown(folder, owner.uid, owner.gid);
  const original = new URL(originalUrl);
  return {
    data: join(folder, 'data'),
    owner,
    async start() {
      let server: Leashed | undefined;
      const address = await startPostgres({
        ...{ folder, owner, log: join(dirname(folder), 'second.log'), report: silent },
        ...{ ephemeral: true, brief: true, password: decodeURIComponent(original.password) },
        spawned(process) {
          server = process;
        },
      });
      const url = new URL(address);
      url.pathname = original.pathname;
      return { databaseUrl: url.href, stop: async () => server?.stop() };
    },
  };
}
