/** PostgreSQL through Kysely, with numbers as numbers and a limit on everything that can wait. */
import { Socket } from 'node:net';
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

/** A transaction whose client has vanished lets go of its locks after this long. */
const IDLE_TRANSACTION_MS = 30_000;

/** Beyond the time that the server gives a statement: then nobody is there any more. */
const SILENCE_MS = 5_000;

/**
 * Connections are made when needed. `max` bounds them; a statement ends after 30 s, a wait for a connection after 5 s, and a
 * connection whose other end has vanished without a word 5 s after the statement that it owes, or `silenceMs`.
 */
export function openPostgres(
  databaseUrl: string,
  options: { max?: number; applicationName?: string; statementTimeoutMs?: number; silenceMs?: number } = {},
): Database {
  const statementTimeoutMs = options.statementTimeoutMs ?? 30_000;
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: options.max ?? 10,
    application_name: options.applicationName ?? 'rolecall',
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
    statement_timeout: statementTimeoutMs,
    idle_in_transaction_session_timeout: IDLE_TRANSACTION_MS,
    stream: () => endingInSilence(statementTimeoutMs + (options.silenceMs ?? SILENCE_MS)),
    types: types as pg.CustomTypesConfig,
  });
  // A connection that breaks is replaced by the pool; without a listener the event would end the process: the pool hears of idle ones
  // alone, and one in use tells its statement by itself.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return new Kysely<DB>({ dialect: new PostgresDialect({ pool }) });
}

/** A half-open connection looks like a slow server for hours; the pool would keep it, and hand it out again and again. */
function endingInSilence(ms: number): Socket {
  const socket = new Socket();
  socket.setTimeout(ms, () => socket.destroy(new Error(`PostgreSQL has said nothing for ${ms / 1000} s`)));
  return socket;
}

/** True when PostgreSQL is not there, or not ready: worth another try later. */
export function isPostgresOutage(error: unknown): boolean {
  const code = (error as { code?: unknown } | null)?.code;
  if (typeof code !== 'string')
    return /timeout exceeded when trying to connect|Connection terminated|not queryable|has said nothing/.test(
      String(error),
    );
  // 08: connection exception; 25006: it takes no writes for now, being a replica; 53: insufficient resources; 57P: shut down or starting.
  return /^(08|25006|53|57P)/.test(code) || ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ENOENT'].includes(code);
}
