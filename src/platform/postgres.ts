/** PostgreSQL through Kysely, with numbers as numbers and a limit on everything that can wait. */
import { Kysely, PostgresDialect, type Transaction } from 'kysely';
import pg from 'pg';
import type { DB } from './schema.generated.ts';

export type Database = Kysely<DB>;
export type Trx = Transaction<DB>;

const INT8 = 20;
const NUMERIC = 1700;

// Versions, counts and pay stay far below 2^53, and a string would compare as text.
const types = {
  getTypeParser(oid: number, format?: 'text' | 'binary'): (text: string) => unknown {
    if (oid === INT8 || oid === NUMERIC) return Number;
    return pg.types.getTypeParser(oid, format as 'text') as (text: string) => unknown;
  },
};

/** Connections are made when needed. `max` bounds them; a statement ends after 30 s, a wait for a connection after 5 s. */
export function openPostgres(
  databaseUrl: string,
  options: { max?: number; applicationName?: string; statementTimeoutMs?: number } = {},
): Database {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: options.max ?? 10,
    application_name: options.applicationName ?? 'rolecall',
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
    statement_timeout: options.statementTimeoutMs ?? 30_000,
    types: types as pg.CustomTypesConfig,
  });
  // An idle connection that breaks is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => {});
  return new Kysely<DB>({ dialect: new PostgresDialect({ pool }) });
}
