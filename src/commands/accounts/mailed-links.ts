/** Links that prove, from a mail, that somebody reads the mails of an address: good once, for a time, and kept as hashes. */
import type { Trx } from '../../platform/postgres.ts';
import type { MailedPurpose } from '../../platform/schema.generated.ts';
import { hashToken, makeToken } from '../../platform/tokens.ts';
import { DomainError } from '../../postings/errors.ts';

const HOUR_MS = 60 * 60 * 1000;

export const GOOD_FOR_HOURS: Readonly<Record<MailedPurpose, number>> = { CONFIRM: 72, RESET: 1 };

/** A new link makes earlier ones of its kind void. */
export async function makeMailedToken(
  { trx, now }: { trx: Trx; now: Date },
  accountId: string,
  purpose: MailedPurpose,
): Promise<string> {
  const { token, hash } = makeToken();
  await trx.deleteFrom('mailed_token').where('account_id', '=', accountId).where('purpose', '=', purpose).execute();
  await trx
    .insertInto('mailed_token')
    .values({
      token_hash: hash,
      account_id: accountId,
      purpose,
      expires_at: new Date(now.getTime() + GOOD_FOR_HOURS[purpose] * HOUR_MS),
    })
    .execute();
  return token;
}

/** The account that the link was made for. @throws DomainError `link-over`. */
export async function spendMailedToken(
  { trx, now }: { trx: Trx; now: Date },
  token: string,
  purpose: MailedPurpose,
): Promise<string> {
  const row = await trx
    .deleteFrom('mailed_token')
    .where('token_hash', '=', hashToken(token))
    .where('purpose', '=', purpose)
    .returning(['account_id', 'expires_at'])
    .executeTakeFirst();
  if (row === undefined || row.expires_at <= now) throw linkOver();
  return row.account_id;
}

export function linkOver(): DomainError {
  return new DomainError('link-over', 'This link is used, over or not one of ours; ask for a new one.');
}
