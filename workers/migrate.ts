/** Brings the database to the newest schema, and says what it did. */
import { loadConfig } from '../src/platform/config.ts';
import { migrateToLatest } from '../src/platform/migrate.ts';

const applied = await migrateToLatest(loadConfig().databaseUrl);
console.log(applied.length === 0 ? 'the schema is up to date' : `applied ${applied.join(', ')}`);
