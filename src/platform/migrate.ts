/** Brings a database to the newest schema. Several processes may call it at once: Kysely's lock lets one work and the others wait. */
import { readdir } from 'node:fs/promises';
import { type Migration, Migrator } from 'kysely/migration';
import { openPostgres } from './postgres.ts';

const FOLDER = new URL('../../migrations/', import.meta.url);

async function readMigrations(): Promise<Record<string, Migration>> {
  const names = (await readdir(FOLDER)).filter((name) => /^\d{8}T\d{4}-.+\.ts$/.test(name)).sort();
  const entries = names.map(async (name): Promise<[string, Migration]> => {
    return [name.replace(/\.ts$/, ''), (await import(new URL(name, FOLDER).href)) as Migration];
  });
  return Object.fromEntries(await Promise.all(entries));
}

/** Applies what is missing, in order, and returns the names applied. Throws on the first failure: nothing after it ran. */
export async function migrateToLatest(databaseUrl: string): Promise<string[]> {
  const db = openPostgres(databaseUrl, { max: 2, applicationName: 'rolecall-migrate' });
  try {
    const migrator = new Migrator({ db, provider: { getMigrations: readMigrations } });
    const { error, results = [] } = await migrator.migrateToLatest();
    if (error) {
      const failed = results.find((result) => result.status === 'Error')?.migrationName;
      throw new Error(`migration ${failed ?? '(none started)'} failed`, { cause: error });
    }
    return results.map((result) => result.migrationName);
  } finally {
    await db.destroy();
  }
}
