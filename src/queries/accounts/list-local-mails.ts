/** The mails that wait on a machine without an SMTP server. No operation of the API: they have links in them that are as good as a password. */
import type { Database } from '../../platform/postgres.ts';

export type LocalMail = { id: string; to: string; subject: string; body: string; at: Date };

const LATEST = 50;

export async function listLocalMails(db: Database): Promise<LocalMail[]> {
  const rows = await db
    .selectFrom('mail')
    .selectAll()
    .where('body', 'is not', null)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(LATEST)
    .execute();
  return rows.map(({ id, recipient, subject, body, created_at }) => ({
    id,
    to: recipient,
    subject,
    body: body ?? '',
    at: created_at,
  }));
}
