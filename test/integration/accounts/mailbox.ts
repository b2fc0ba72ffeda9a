/** The mails that the service has written, read where it keeps them. */
import type { TestStores } from '../../support/stores.ts';

export type Written = { subject: string; body: string };

/** To this address, the earliest first. */
export function mailsTo({ db }: Pick<TestStores, 'db'>, address: string): Promise<Written[]> {
  return db
    .selectFrom('mail')
    .select(['subject', 'body'])
    .where('recipient', '=', address)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
    .then((rows) => rows.map(({ subject, body }) => ({ subject, body: body ?? '' })));
}

/** The token of the link in the latest mail to this address. */
export async function tokenTo(stores: Pick<TestStores, 'db'>, address: string): Promise<string> {
  const last = (await mailsTo(stores, address)).at(-1);
  const token = /\?token=([\w-]+)/.exec(last?.body ?? '')?.[1];
  if (token === undefined) throw new Error(`no link came to ${address}: ${last?.subject ?? 'no mail at all'}`);
  return token;
}
