import { type Kysely, sql } from 'kysely';

/**
 * A number that moves whenever what can be searched has changed. A sequence, because it is moved by many at once and must be seen to
 * have moved before the rows that it speaks for end; and because it never goes back, even after a crash.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create sequence index_generation`.execute(db);
  // The first call gives the number that a fresh sequence already shows.
  await sql`select nextval('index_generation')`.execute(db);
}
