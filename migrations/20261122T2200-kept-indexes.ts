import { type Kysely, sql } from 'kysely';

/**
 * KEPT: was live, and is still written to, as a way back. RETIRED: nothing is written there any more; its row goes with the index.
 * A new type, because a value that is added to an enum cannot be used in the transaction that adds it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`drop index search_index_live_key, search_index_building_key`.execute(db);
  await sql`alter type search_index_state rename to search_index_state_before`.execute(db);
  await sql`create type search_index_state as enum ('BUILDING', 'LIVE', 'KEPT', 'RETIRED')`.execute(db);
  await sql`alter table search_index alter column state type search_index_state
    using state::text::search_index_state`.execute(db);
  await sql`drop type search_index_state_before`.execute(db);
  await sql`create unique index search_index_live_key on search_index (alias) where state = 'LIVE'`.execute(db);
  await sql`create unique index search_index_building_key on search_index (alias) where state = 'BUILDING'`.execute(db);
  await sql`create unique index search_index_kept_key on search_index (alias) where state = 'KEPT'`.execute(db);
  await sql`alter table search_index
    add column release text not null default '0.0.0',
    add column is_joining boolean not null default false`.execute(db);
  await sql`alter table search_index alter column release drop default`.execute(db);
  await sql`comment on column search_index.release is 'the version of the release that built it'`.execute(db);
  await sql`comment on column search_index.is_joining is
    'about to take the place of the live one: a change counts as searchable when it is so here, too'`.execute(db);
}
