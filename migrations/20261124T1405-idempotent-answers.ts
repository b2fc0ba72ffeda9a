import { type Kysely, sql } from 'kysely';

/** A repeat gets the first answer to the letter: `jsonb` would give its members back in another order. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table idempotency_key alter column output type json using output::json`.execute(db);
}
