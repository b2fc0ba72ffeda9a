/** One change to many of a company's listings: what can be done is done, and each says for itself why not. */
import { z } from 'zod';
import { DomainError, ERROR_CODES, type Fault } from '../postings/errors.ts';
import { CLOSE_REASONS, STATES } from '../postings/posting.ts';
import type { CommandContext } from './command.ts';
import { command } from './command.ts';
import { removeDraft } from './delete-draft.ts';
import { changePosting } from './locked-posting.ts';
import { giveNewEnd } from './new-end.ts';
import { validThrough } from './posting-input.ts';

/** Listings of one call: so many are changed within a second, and each holds its lock for as long. */
export const BULK_MAX = 100;

const ids = z.array(z.uuid()).min(1).max(BULK_MAX);

const body = z.discriminatedUnion('action', [
  z.strictObject({
    action: z.literal('publish'),
    ids,
    publishAt: z.iso.datetime({ offset: true }).nullish(),
  }),
  z.strictObject({ action: z.literal('unschedule'), ids }),
  z.strictObject({ action: z.literal('close'), ids, reason: z.enum(CLOSE_REASONS).optional() }),
  z.strictObject({ action: z.literal('renew'), ids, validThrough: validThrough.optional() }),
  z.strictObject({ action: z.literal('reopen'), ids, validThrough: validThrough.optional() }),
  z.strictObject({ action: z.literal('delete'), ids }),
]);
export type BulkChange = z.output<typeof body>;
export const BULK_ACTIONS = ['publish', 'unschedule', 'close', 'renew', 'reopen', 'delete'] as const;

const result = z.discriminatedUnion('outcome', [
  z.object({
    id: z.uuid(),
    outcome: z.literal('done'),
    /** Null: deleted. */
    state: z.enum(STATES).nullable(),
    version: z.number().int().nullable(),
  }),
  z.object({
    id: z.uuid(),
    outcome: z.literal('refused'),
    code: z.enum(ERROR_CODES),
    detail: z.string(),
    errors: z.array(
      z.object({
        pointer: z.string(),
        detail: z.string(),
        expected: z.string().optional(),
        suggestion: z.string().optional(),
      }),
    ),
  }),
]);
export type BulkResult = z.output<typeof result>;

export const changePostings = command({
  name: 'changePostings',
  summary: `Publish, unschedule, close, renew, reopen or delete up to ${BULK_MAX} listings; each has its own result.`,
  permission: 'company:write',
  params: z.object({ slug: z.string() }),
  body,
  output: z.object({ done: z.number().int(), refused: z.number().int(), results: z.array(result) }),
  async handle(context, { body: change }) {
    const byId = new Map<string, BulkResult>();
    // In one order everywhere, so that two of these never wait for each other's locks in a circle.
    for (const id of [...new Set(change.ids)].sort()) byId.set(id, await changeOne(context, id, change));
    const results = change.ids.flatMap((id) => byId.get(id) ?? []);
    const done = [...byId.values()].filter(({ outcome }) => outcome === 'done').length;
    return { done, refused: byId.size - done, results };
  },
});

/** Whatever a listing is refused for is found before anything of it is written, so that the transaction goes on. */
async function changeOne(
  context: CommandContext<'company:write'>,
  id: string,
  change: BulkChange,
): Promise<BulkResult> {
  try {
    const after = await applied({ ...context, ifMatch: null }, id, change);
    return { id, outcome: 'done', state: after?.state ?? null, version: after?.version ?? null };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { id, outcome: 'refused', code: error.code, detail: error.message, errors: error.faults.map(copied) };
  }
}

async function applied(context: CommandContext<'company:write'>, id: string, change: BulkChange) {
  switch (change.action) {
    case 'publish':
      return changePosting(context, id, {
        type: 'publish',
        publishAt: change.publishAt ? new Date(change.publishAt) : null,
      });
    case 'unschedule':
      return changePosting(context, id, { type: 'unschedule' });
    case 'close':
      return changePosting(context, id, { type: 'close', reason: change.reason ?? 'OTHER' });
    case 'renew':
    case 'reopen':
      return giveNewEnd(context, id, change.action, { validThrough: change.validThrough });
    case 'delete':
      await removeDraft(context, id);
      return null;
  }
}

const copied = (fault: Fault) => ({ ...fault });
