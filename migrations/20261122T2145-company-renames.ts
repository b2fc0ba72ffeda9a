import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  // A company whose open listings do not all carry its new name yet: a walk over them by id, a batch at a time.
  await sql`
    create table company_rename (
      company_id   uuid primary key references company on delete cascade,
      after        uuid,
      requested_at timestamptz not null
    )`.execute(db);
  await sql`comment on column company_rename.after is
    'the last posting id that the walk has passed; null: it has not begun'`.execute(db);
  await sql`create index posting_open_of_company_idx on posting (company_id, id) where state = 'OPEN'`.execute(db);
}
