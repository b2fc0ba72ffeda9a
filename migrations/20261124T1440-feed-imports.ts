import { type Kysely, sql } from 'kysely';

/** Feeds that employers send over HTTP: what they asked for, how far it is, their bytes until they are read, and a verdict on each row. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create type feed_import_state as enum
    ('RECEIVING', 'WAITING', 'RUNNING', 'HELD', 'DONE', 'FAILED', 'CANCELLED')`.execute(db);
  await sql`create type row_verdict as enum
    ('created', 'changed', 'unchanged', 'closed', 'repeated', 'refused', 'failed')`.execute(db);
  await sql`
    create table feed_import (
      id            uuid primary key,
      company_id    uuid not null references company on delete cascade,
      account_id    uuid references account on delete set null,
      state         feed_import_state not null default 'RECEIVING',
      file_name     text not null,
      format        text,
      mapping       jsonb,
      is_full       boolean not null,
      ignore_expiry boolean not null,
      dry_run       boolean not null,
      accept_loss   boolean not null default false,
      bytes         bigint not null default 0,
      bytes_read    bigint not null default 0,
      is_read       boolean not null default false,
      records       bigint not null default 0,
      created       integer not null default 0,
      changed       integer not null default 0,
      unchanged     integer not null default 0,
      closed        integer not null default 0,
      repeated      integer not null default 0,
      refused       integer not null default 0,
      failed_files  integer not null default 0,
      unreadable    integer not null default 0,
      held_back     text,
      failure       text,
      claimed_by    uuid,
      claimed_until timestamptz,
      attempts      integer not null default 0,
      created_at    timestamptz not null,
      touched_at    timestamptz not null,
      received_at   timestamptz,
      started_at    timestamptz,
      ended_at      timestamptz
    )`.execute(db);
  await sql`comment on column feed_import.records is
    'of its rows, and files that could not be read on, how many are dealt with: a worker that goes on passes over so many'`.execute(
    db,
  );
  await sql`comment on column feed_import.unreadable is 'rows that may be about a listing, but do not say about which'`.execute(
    db,
  );
  await sql`create index feed_import_company_idx on feed_import (company_id, id desc)`.execute(db);
  await sql`create index feed_import_unfinished_idx on feed_import (received_at) where state in ('WAITING', 'RUNNING')`.execute(
    db,
  );

  await sql`
    create table feed_import_chunk (
      import_id uuid not null references feed_import on delete cascade,
      number    integer not null,
      bytes     bytea not null,
      primary key (import_id, number)
    )`.execute(db);
  // Feeds are packed already, or short: compressing them again would only cost time.
  await sql`alter table feed_import_chunk alter column bytes set storage external`.execute(db);

  await sql`
    create table feed_import_row (
      import_id      uuid not null references feed_import on delete cascade,
      number         bigint not null,
      verdict        row_verdict not null,
      file           text,
      line           integer,
      index          integer,
      requisition_id text,
      posting_id     uuid,
      faults         jsonb,
      primary key (import_id, number)
    )`.execute(db);
  await sql`create index feed_import_row_verdict_idx on feed_import_row (import_id, verdict, number)`.execute(db);
}
