import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  // A browser's session is known by one token that stays; an API's by refresh tokens, each good once.
  await sql`create type session_kind as enum ('API', 'BROWSER')`.execute(db);
  await sql`alter table session add column kind session_kind not null default 'API'`.execute(db);

  // Refresh tokens that were traded: when one comes again, somebody has a copy of it.
  await sql`
    create table spent_token (
      token_hash bytea primary key,
      session_id uuid not null references session on delete cascade
    )`.execute(db);
  await sql`create index spent_token_session_id_idx on spent_token (session_id)`.execute(db);

  // An address belongs to the account that has confirmed it. Until then any number may claim it, so that nobody learns from a
  // registration whether there is an account, and nobody can take an address away from its owner.
  await sql`alter table account add column confirmed_at timestamptz`.execute(db);
  await sql`update account set confirmed_at = created_at`.execute(db);
  await sql`drop index account_email_key`.execute(db);
  await sql`create unique index account_confirmed_email_key on account (email) where confirmed_at is not null`.execute(
    db,
  );
  await sql`create index account_email_idx on account (email)`.execute(db);

  await sql`create type mailed_purpose as enum ('CONFIRM', 'RESET')`.execute(db);
  await sql`
    create table mailed_token (
      token_hash bytea primary key,
      account_id uuid not null references account on delete cascade,
      purpose    mailed_purpose not null,
      expires_at timestamptz not null
    )`.execute(db);
  await sql`create index mailed_token_account_id_idx on mailed_token (account_id)`.execute(db);

  // Of any address that somebody tried, with an account or without; only its hash.
  await sql`
    create table login_failure (
      email_hash bytea primary key,
      count      integer not null,
      last_at    timestamptz not null
    )`.execute(db);
  await sql`create index login_failure_last_at_idx on login_failure (last_at)`.execute(db);

  await sql`
    create table mail (
      id            uuid primary key,
      recipient     text not null,
      subject       text not null,
      body          text,
      created_at    timestamptz not null,
      dispatched_at timestamptz,
      sent_at       timestamptz,
      last_error    text
    )`.execute(db);
  await sql`comment on column mail.body is 'forgotten once it is sent: it has links in it that are as good as a password'`.execute(
    db,
  );
  await sql`create index mail_unsent_idx on mail (created_at) where sent_at is null`.execute(db);
  await sql`create index mail_recipient_idx on mail (recipient, created_at)`.execute(db);
  await sql`create index mail_created_at_idx on mail (created_at)`.execute(db);
}
