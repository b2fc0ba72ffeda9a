import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table invitation (
      id         uuid primary key,
      company_id uuid not null references company on delete cascade,
      email      text not null check (email = lower(email)),
      role       member_role not null,
      token_hash bytea not null unique,
      created_at timestamptz not null,
      expires_at timestamptz not null,
      unique (company_id, email)
    )`.execute(db);

  // A key ends with the membership of whoever made it: nobody who has left keeps a way in.
  await sql`
    create table api_key (
      id              uuid primary key,
      company_id      uuid not null,
      account_id      uuid not null,
      name            text not null,
      prefix          text not null,
      token_hash      bytea not null unique,
      scopes          text[] not null,
      created_at      timestamptz not null,
      expires_at      timestamptz,
      last_used_at    timestamptz,
      former_hash     bytea unique,
      former_until    timestamptz,
      foreign key (company_id, account_id) references member (company_id, account_id) on delete cascade
    )`.execute(db);
  await sql`create index api_key_company_id_idx on api_key (company_id)`.execute(db);
  await sql`create index api_key_account_id_idx on api_key (account_id)`.execute(db);
  await sql`comment on column api_key.prefix is 'what the key begins with, to know it by'`.execute(db);
  await sql`comment on column api_key.former_hash is 'of the key before the last rotation, good until former_until'`.execute(
    db,
  );

  // Ids and no names: an account that is erased leaves what it did, and not who it was.
  await sql`
    create table audit (
      id         bigint generated always as identity primary key,
      at         timestamptz not null,
      account_id uuid,
      key_id     uuid,
      company_id uuid,
      action     text not null,
      details    jsonb not null
    )`.execute(db);
  await sql`create index audit_company_id_idx on audit (company_id, id)`.execute(db);
  await sql`create index audit_account_id_idx on audit (account_id, id)`.execute(db);
  await sql`create index audit_at_idx on audit (at)`.execute(db);
}
