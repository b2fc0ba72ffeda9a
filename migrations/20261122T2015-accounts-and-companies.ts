import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create type platform_role as enum ('MODERATOR', 'OPERATOR')`.execute(db);
  await sql`create type member_role as enum ('OWNER', 'RECRUITER', 'ANALYST')`.execute(db);
  await sql`
    create table account (
      id            uuid primary key,
      email         text not null check (email = lower(email)),
      password_hash text not null,
      platform_role platform_role,
      created_at    timestamptz not null
    )`.execute(db);
  await sql`create unique index account_email_key on account (email)`.execute(db);

  // A session is one chain of refresh tokens; only the newest token's hash is kept.
  await sql`
    create table session (
      id         uuid primary key,
      account_id uuid not null references account on delete cascade,
      token_hash bytea not null unique,
      created_at timestamptz not null,
      expires_at timestamptz not null,
      ended_at   timestamptz
    )`.execute(db);
  await sql`create index session_account_id_idx on session (account_id)`.execute(db);

  await sql`
    create table company (
      id         uuid primary key,
      slug       text not null unique,
      name       text not null,
      created_at timestamptz not null,
      updated_at timestamptz not null
    )`.execute(db);

  await sql`
    create table member (
      company_id uuid not null references company on delete cascade,
      account_id uuid not null references account on delete cascade,
      role       member_role not null,
      created_at timestamptz not null,
      primary key (company_id, account_id)
    )`.execute(db);
  await sql`create index member_account_id_idx on member (account_id)`.execute(db);
}
