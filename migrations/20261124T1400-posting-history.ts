import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create type posting_happening as enum
    ('CREATED', 'REVISED', 'SCHEDULED', 'UNSCHEDULED', 'PUBLISHED', 'CLOSED', 'EXPIRED', 'RENEWED', 'REOPENED')`.execute(
    db,
  );
  await sql`create type posting_author as enum ('MEMBER', 'FEED', 'CLOCK')`.execute(db);
  // Written in the transaction of the change, for its company to read. Listings that a feed makes get no row: they say themselves when and whence.
  await sql`
    create table posting_history (
      posting_id uuid not null references posting on delete cascade,
      version    bigint not null,
      happened   posting_happening not null,
      state      posting_state not null,
      author     posting_author not null,
      account_id uuid references account on delete set null,
      changes    jsonb not null,
      at         timestamptz not null,
      primary key (posting_id, version)
    )`.execute(db);
  await sql`create index posting_history_account_id_idx on posting_history (account_id)
    where account_id is not null`.execute(db);
  await sql`comment on column posting_history.changes is 'a list of {field, from, to}, texts cut'`.execute(db);
}
