import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create type change_type as enum ('published', 'revised', 'closed')`.execute(db);
  // Appended in the transaction of the change, and numbered once that has committed: readers go by \`seq\`, in which no gap is ever filled later.
  await sql`
    create table change (
      posting_id uuid not null,
      version    bigint not null,
      type       change_type not null,
      appended   bigint generated always as identity,
      seq        bigint,
      at         timestamptz not null default clock_timestamp(),
      primary key (posting_id, version)
    )`.execute(db);
  await sql`create index change_unnumbered_idx on change (appended) where seq is null`.execute(db);
  await sql`create unique index change_seq_key on change (seq) where seq is not null`.execute(db);
  // Every row is written twice, and seldom again: vacuum by number, as the outbox.
  await sql`alter table change set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 5000)`.execute(
    db,
  );

  // One row: who has it locked numbers changes.
  await sql`
    create table change_head (
      is_only boolean primary key default true check (is_only),
      seq     bigint not null,
      purged  bigint not null
    )`.execute(db);
  await sql`comment on column change_head.seq is 'the last number given'`.execute(db);
  await sql`comment on column change_head.purged is
    'up to this number, only the latest change of each open posting is kept'`.execute(db);
  await sql`insert into change_head (seq, purged) values (0, 0)`.execute(db);

  await sql`
    insert into change (posting_id, version, type, at)
    select id, version, 'published', coalesce(published_at, updated_at) from posting where state = 'OPEN'
    order by published_at`.execute(db);
}
