import { type Kysely, sql } from 'kysely';

/** What operators change of the lists of names that the code brings along. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create type lexicon_effect as enum ('ADD', 'REMOVE')`.execute(db);
  await sql`create table lexicon_change (
    id bigint generated always as identity primary key,
    effect lexicon_effect not null,
    names text[] not null check (cardinality(names) between 1 and 20),
    skill text,
    created_at timestamptz not null,
    created_by uuid references account (id) on delete set null
  )`.execute(db);
  await sql`comment on table lexicon_change is 'applied in the order of their ids, over the lists of src/vocabulary'`.execute(
    db,
  );
  await sql`comment on column lexicon_change.skill is 'slug; null: the names mean the same as each other'`.execute(db);
}
