import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create type posting_state as enum ('DRAFT', 'SCHEDULED', 'OPEN', 'CLOSED', 'EXPIRED')`.execute(db);
  await sql`create type posting_origin as enum ('TYPED', 'FEED')`.execute(db);
  await sql`create type workplace as enum ('ON_SITE', 'HYBRID', 'REMOTE')`.execute(db);
  await sql`create type seniority as enum ('INTERN', 'ENTRY', 'MID', 'SENIOR', 'LEAD', 'EXECUTIVE')`.execute(db);
  await sql`create type salary_period as enum ('HOUR', 'DAY', 'WEEK', 'MONTH', 'YEAR')`.execute(db);
  await sql`create type close_reason as enum ('FILLED', 'WITHDRAWN', 'FEED', 'OTHER')`.execute(db);
  // In the order in which the relay takes them.
  await sql`create type outbox_lane as enum ('now', 'bulk')`.execute(db);
  await sql`create type search_index_state as enum ('BUILDING', 'LIVE', 'RETIRED')`.execute(db);
  await sql`
    create table posting (
      id                  uuid primary key,
      company_id          uuid not null references company,
      version             bigint not null check (version > 0),
      state               posting_state not null,
      origin              posting_origin not null,
      title               text not null,
      description         text not null,
      locations           jsonb not null,
      workplace           workplace,
      applicant_locations text[] not null,
      employment_types    text[] not null,
      seniority           seniority,
      category            text,
      skills              text[] not null,
      language            text,
      salary_min          numeric(15, 2),
      salary_max          numeric(15, 2),
      salary_currency     text,
      salary_period       salary_period,
      requisition_id      text,
      valid_through       timestamptz,
      publish_at          timestamptz,
      published_at        timestamptz,
      closed_at           timestamptz,
      close_reason        close_reason,
      apply_url           text,
      apply_email         text,
      derived             text[] not null,
      feed_hash           text,
      created_at          timestamptz not null,
      updated_at          timestamptz not null,
      check (salary_min <= salary_max),
      check ((salary_min is null and salary_max is null) = (salary_currency is null)),
      check ((salary_currency is null) = (salary_period is null)),
      check ((state in ('OPEN', 'CLOSED', 'EXPIRED')) <= (published_at is not null or state = 'CLOSED')),
      check ((state = 'SCHEDULED') = (publish_at is not null))
    )`.execute(db);
  await sql`comment on column posting.feed_hash is
    'hash of the feed item it was last imported from: the same item again changes nothing'`.execute(db);
  await sql`create unique index posting_requisition_key on posting (company_id, requisition_id)
    where requisition_id is not null`.execute(db);
  await sql`create index posting_company_id_idx on posting (company_id, updated_at desc)`.execute(db);
  await sql`create index posting_valid_through_idx on posting (valid_through) where state = 'OPEN'`.execute(db);
  await sql`create index posting_publish_at_idx on posting (publish_at) where state = 'SCHEDULED'`.execute(db);

  // A row says: this posting's document is behind by at least this version. It ends when Elasticsearch has acknowledged it.
  await sql`
    create table outbox (
      id            bigint generated always as identity primary key,
      posting_id    uuid not null,
      version       bigint not null,
      lane          outbox_lane not null,
      closes        boolean not null,
      appended_at   timestamptz not null default clock_timestamp(),
      dispatched_at timestamptz,
      dispatches    integer not null default 0
    )`.execute(db);
  await sql`create index outbox_pending_idx on outbox (lane, id) where dispatched_at is null`.execute(db);
  await sql`create index outbox_dispatched_idx on outbox (dispatched_at) where dispatched_at is not null`.execute(db);
  await sql`create index outbox_posting_id_idx on outbox (posting_id)`.execute(db);
  // Few at any time, and read by every search: what is closed but may still be found in the index.
  await sql`create index outbox_closes_idx on outbox (posting_id) where closes`.execute(db);
  // Rows live for a second: vacuum by their number, not by a share of a table that is nearly always empty.
  await sql`alter table outbox set (fillfactor = 70, autovacuum_vacuum_scale_factor = 0,
    autovacuum_vacuum_threshold = 5000)`.execute(db);

  await sql`
    create table dead_letter (
      posting_id uuid primary key,
      version    bigint not null,
      reason     text not null,
      detail     text not null,
      first_at   timestamptz not null,
      last_at    timestamptz not null,
      count      integer not null default 1
    )`.execute(db);

  // Which indexes exist behind the alias: every write goes to all that are BUILDING or LIVE.
  await sql`
    create table search_index (
      name        text primary key,
      alias       text not null,
      fingerprint text not null,
      state       search_index_state not null,
      backfilled  uuid,
      created_at  timestamptz not null,
      live_at     timestamptz,
      retired_at  timestamptz
    )`.execute(db);
  await sql`comment on column search_index.backfilled is 'the last posting id that the backfill has written'`.execute(
    db,
  );
  await sql`create unique index search_index_live_key on search_index (alias) where state = 'LIVE'`.execute(db);
  await sql`create unique index search_index_building_key on search_index (alias) where state = 'BUILDING'`.execute(db);
}
