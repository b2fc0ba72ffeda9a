import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  // Written in the transaction of the command: a repeat waits for it, and finds the answer or nothing at all.
  await sql`
    create table idempotency_key (
      account_id   uuid not null references account on delete cascade,
      key          text not null,
      request_hash bytea not null,
      output       jsonb,
      created_at   timestamptz not null,
      primary key (account_id, key)
    )`.execute(db);
  await sql`create index idempotency_key_created_at_idx on idempotency_key (created_at)`.execute(db);
}
