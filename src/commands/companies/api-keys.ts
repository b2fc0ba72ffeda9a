/** Makes, rotates and ends the API keys of a company. A key is shown once; only its hash is kept. */
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import { SCOPES } from '../../accounts/permissions.ts';
import { makeApiKey } from '../../platform/tokens.ts';
import { DomainError } from '../../postings/errors.ts';
import { command } from '../command.ts';
import { assertBelow, inCompany, KEYS_AT_MOST } from './company-input.ts';

const HOUR_MS = 60 * 60 * 1000;
const DAYS_AT_MOST = 366;

const oneKey = inCompany.extend({ id: z.uuid() });

const shownOnce = z.object({
  id: z.uuid(),
  token: z
    .string()
    .nullable()
    .describe('Shown now and never again: null in what a repeat under the same Idempotency-Key gets'),
  prefix: z.string(),
  expiresAt: z.iso.datetime().nullable(),
});

export const makeKey = command({
  name: 'makeApiKey',
  summary: 'Make an API key. It may do what its scopes say, never more than you, and ends when you leave the company.',
  permission: 'company:manage',
  params: inCompany,
  body: z.strictObject({
    name: z.string().trim().min(1).max(100),
    scopes: z.array(z.enum(SCOPES)).min(1).max(SCOPES.length),
    expiresInDays: z.number().int().min(1).max(DAYS_AT_MOST).nullable().default(90),
  }),
  output: shownOnce,
  noted: ({ body }, { id }) => ({ key: id, scopes: body.scopes }),
  withoutSecret: hidden,
  async handle({ trx, now, actor, company }, { body }) {
    await trx.selectFrom('company').select('id').where('id', '=', company.id).forUpdate().execute();
    const { count } = await trx
      .selectFrom('api_key')
      .select((select) => select.fn.countAll<number>().as('count'))
      .where('company_id', '=', company.id)
      .executeTakeFirstOrThrow();
    assertBelow(count, KEYS_AT_MOST, 'API keys');
    const member = await trx
      .selectFrom('member')
      .select('account_id')
      .where('company_id', '=', company.id)
      .where('account_id', '=', actor.accountId)
      .executeTakeFirst();
    if (member === undefined) throw new DomainError('forbidden', 'A key is made by a member of the company.');
    const id = uuidv7();
    const { token, hash, prefix } = makeApiKey();
    const days = body.expiresInDays;
    const expiresAt = days === null ? null : new Date(now.getTime() + days * 24 * HOUR_MS);
    await trx
      .insertInto('api_key')
      .values({
        id,
        company_id: company.id,
        account_id: actor.accountId,
        name: body.name,
        prefix,
        token_hash: hash,
        scopes: [...new Set(body.scopes)],
        created_at: now,
        expires_at: expiresAt,
      })
      .execute();
    return { id, token, prefix, expiresAt: expiresAt?.toISOString() ?? null };
  },
});

export const rotateKey = command({
  name: 'rotateApiKey',
  summary: 'Give an API key a new secret; the old one is good for some hours more, so that nothing stands still.',
  permission: 'company:manage',
  params: oneKey,
  body: z.strictObject({ oldGoodForHours: z.number().int().min(0).max(168).default(24) }).optional(),
  output: shownOnce,
  withoutSecret: hidden,
  async handle({ trx, now, company }, { params: { id }, body }) {
    const key = await trx
      .selectFrom('api_key')
      .select(['token_hash', 'expires_at'])
      .where('company_id', '=', company.id)
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst();
    if (key === undefined) throw noKey();
    const { token, hash, prefix } = makeApiKey();
    await trx
      .updateTable('api_key')
      .set({
        token_hash: hash,
        prefix,
        former_hash: key.token_hash,
        former_until: new Date(now.getTime() + (body?.oldGoodForHours ?? 24) * HOUR_MS),
      })
      .where('id', '=', id)
      .execute();
    return { id, token, prefix, expiresAt: key.expires_at?.toISOString() ?? null };
  },
});

export const endKey = command({
  name: 'endApiKey',
  summary: 'End an API key at once.',
  permission: 'company:manage',
  params: oneKey,
  body: z.undefined(),
  output: z.void(),
  async handle({ trx, company }, { params: { id } }) {
    const gone = await trx
      .deleteFrom('api_key')
      .where('company_id', '=', company.id)
      .where('id', '=', id)
      .returning('id')
      .executeTakeFirst();
    if (gone === undefined) throw noKey();
  },
});

/** Whoever lost the answer ends the key or rotates it; no second one is in the world. */
function hidden(shown: z.input<typeof shownOnce>): z.input<typeof shownOnce> {
  return { ...shown, token: null };
}

function noKey(): DomainError {
  return new DomainError('not-found', 'There is no such key.');
}
