/** Everything that is kept about a person, for that person: what the law calls access and portability. */
import { z } from 'zod';
import { query } from '../query.ts';

/** The latest of what may be without end. */
const ACTIONS = 10_000;

const moment = z.iso.datetime();

export const exportAccountQuery = query({
  name: 'exportAccount',
  summary: 'Everything that is kept about you, as JSON. Tokens and passwords are kept as hashes and are not in it.',
  permission: 'account',
  params: z.object({}),
  query: z.strictObject({}),
  output: z.object({
    account: z.object({
      id: z.uuid(),
      email: z.string(),
      createdAt: moment,
      confirmedAt: moment.nullable(),
      platformRole: z.string().nullable(),
    }),
    memberships: z.array(z.object({ company: z.string(), role: z.string(), since: moment })),
    sessions: z.array(z.object({ kind: z.string(), startedAt: moment, expiresAt: moment, endedAt: moment.nullable() })),
    apiKeys: z.array(
      z.object({
        company: z.string(),
        name: z.string(),
        prefix: z.string(),
        createdAt: moment,
        lastUsedAt: moment.nullable(),
      }),
    ),
    mails: z.array(z.object({ subject: z.string(), writtenAt: moment, sentAt: moment.nullable() })),
    actions: z.array(
      z.object({ at: moment, action: z.string(), company: z.string().nullable(), details: z.unknown() }),
    ),
  }),
  async handle({ db, actor }) {
    const mine = actor.accountId;
    const account = await db.selectFrom('account').selectAll().where('id', '=', mine).executeTakeFirstOrThrow();
    const memberships = await db
      .selectFrom('member')
      .innerJoin('company', 'company.id', 'member.company_id')
      .select(['company.slug', 'member.role', 'member.created_at'])
      .where('member.account_id', '=', mine)
      .orderBy('company.slug')
      .execute();
    const sessions = await db
      .selectFrom('session')
      .select(['kind', 'created_at', 'expires_at', 'ended_at'])
      .where('account_id', '=', mine)
      .orderBy('created_at')
      .execute();
    const keys = await db
      .selectFrom('api_key')
      .innerJoin('company', 'company.id', 'api_key.company_id')
      .select(['company.slug', 'api_key.name', 'api_key.prefix', 'api_key.created_at', 'api_key.last_used_at'])
      .where('api_key.account_id', '=', mine)
      .orderBy('api_key.created_at')
      .execute();
    // Of an address that is only claimed, the mails are somebody else's.
    const mails =
      account.confirmed_at === null
        ? []
        : await db
            .selectFrom('mail')
            .select(['subject', 'created_at', 'sent_at'])
            .where('recipient', '=', account.email)
            .orderBy('created_at')
            .execute();
    const actions = await db
      .selectFrom('audit')
      .leftJoin('company', 'company.id', 'audit.company_id')
      .select(['audit.at', 'audit.action', 'audit.details', 'company.slug'])
      .where('audit.account_id', '=', mine)
      .orderBy('audit.id', 'desc')
      .limit(ACTIONS)
      .execute();
    return {
      account: {
        id: account.id,
        email: account.email,
        createdAt: account.created_at.toISOString(),
        confirmedAt: account.confirmed_at?.toISOString() ?? null,
        platformRole: account.platform_role,
      },
      memberships: memberships.map(({ slug, role, created_at }) => ({
        company: slug,
        role,
        since: created_at.toISOString(),
      })),
      sessions: sessions.map(({ kind, created_at, expires_at, ended_at }) => ({
        kind,
        startedAt: created_at.toISOString(),
        expiresAt: expires_at.toISOString(),
        endedAt: ended_at?.toISOString() ?? null,
      })),
      apiKeys: keys.map(({ slug, name, prefix, created_at, last_used_at }) => ({
        company: slug,
        name,
        prefix,
        createdAt: created_at.toISOString(),
        lastUsedAt: last_used_at?.toISOString() ?? null,
      })),
      mails: mails.map(({ subject, created_at, sent_at }) => ({
        subject,
        writtenAt: created_at.toISOString(),
        sentAt: sent_at?.toISOString() ?? null,
      })),
      actions: actions.map(({ at, action, slug, details }) => ({
        at: at.toISOString(),
        action,
        company: slug,
        details,
      })),
    };
  },
});
