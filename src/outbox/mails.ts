/** The hand-over of mails: written in the transaction that they tell of, sent after it, and never lost in between. */
import { sql } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import type { Database, Trx } from '../platform/postgres.ts';

export type Mail = { to: string; subject: string; body: string };

/** The channel on which the relay hears of mails; a timer covers what it misses. */
export const MAIL_CHANNEL = 'rolecall_mail';

/** To one address in an hour: more is somebody else's doing, who only knows the address. */
export const MAILS_AN_HOUR = 10;
const HOUR_MS = 60 * 60 * 1000;

/** Written, unless the address has got its mails of this hour; nobody is told, since that would tell of the address. */
export async function appendMail(trx: Trx, { to, subject, body }: Mail, now: Date): Promise<void> {
  const { count } = await trx
    .selectFrom('mail')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('recipient', '=', to)
    .where('created_at', '>', new Date(now.getTime() - HOUR_MS))
    .executeTakeFirstOrThrow();
  if (count >= MAILS_AN_HOUR) return;
  await trx.insertInto('mail').values({ id: uuidv7(), recipient: to, subject, body, created_at: now }).execute();
  await sql`select pg_notify(${MAIL_CHANNEL}, '')`.execute(trx);
}

/** Takes up to so many that are not under way: never handed to the queue, or so long ago that their job is lost. */
export async function claimMails(trx: Trx, limit: number, lostAfterMs: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    update mail set dispatched_at = clock_timestamp()
    where id in (
      select id from mail
      where sent_at is null and body is not null
        and (dispatched_at is null or dispatched_at < clock_timestamp() - ${lostAfterMs} * interval '1 millisecond')
      order by created_at limit ${limit} for update skip locked
    )
    returning id`.execute(trx);
  return rows.map((row) => row.id);
}

/**
 * Sends one with `send`, and forgets its text. Two jobs for the same mail send it once; a crash between the two may send it twice,
 * under the same id. @throws whatever `send` throws, noted in the row.
 */
export async function sendMail(
  db: Database,
  id: string,
  now: () => Date,
  send: (mail: Mail & { id: string }) => Promise<void>,
): Promise<void> {
  const failure = await db.transaction().execute(async (trx) => {
    const row = await trx
      .selectFrom('mail')
      .select(['recipient', 'subject', 'body'])
      .where('id', '=', id)
      .where('sent_at', 'is', null)
      // Not skipped when locked: that may be the relay, whose transaction has made the job and not ended yet.
      .forUpdate()
      .executeTakeFirst();
    if (row === undefined || row.body === null) return null;
    const { recipient: to, subject, body } = row;
    const failed = await send({ id, to, subject, body }).then(
      () => null,
      (error: unknown) => ({ error }),
    );
    const change =
      failed === null
        ? { sent_at: now(), body: null, last_error: null }
        : { last_error: String(failed.error).slice(0, 500) };
    await trx.updateTable('mail').set(change).where('id', '=', id).execute();
    return failed;
  });
  if (failure !== null) throw failure.error;
}
