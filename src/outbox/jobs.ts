/** The kinds of job on the queues. A job holds ids and nothing else: whoever does it reads the rows again. */
import { z } from 'zod';
import type { Lane } from './append.ts';

export const JOB_KINDS = {
  'index-now': z.strictObject({ ids: z.array(z.uuid()).min(1).max(1_000) }),
  'index-bulk': z.strictObject({ ids: z.array(z.uuid()).min(1).max(1_000) }),
  'sweep-outbox': z.strictObject({}),
  'expire-postings': z.strictObject({}),
  'publish-scheduled': z.strictObject({}),
  'forget-keys': z.strictObject({}),
  'reconcile-index': z.strictObject({}),
  'purge-tombstones': z.strictObject({}),
  'spread-renames': z.strictObject({}),
  'purge-changes': z.strictObject({}),
  'send-mail': z.strictObject({ id: z.uuid() }),
  'tidy-accounts': z.strictObject({}),
  'forget-imports': z.strictObject({}),
} as const;
export type JobKind = keyof typeof JOB_KINDS;
export type JobData<K extends JobKind> = z.infer<(typeof JOB_KINDS)[K]>;

export const JOB_OF_LANE = { now: 'index-now', bulk: 'index-bulk' } as const satisfies Record<Lane, JobKind>;

/** Kinds that come by the clock, with the milliseconds between two or a cron pattern in UTC. Each has a queue of its own, so that none waits for another. */
export const SCHEDULED_KINDS = {
  'sweep-outbox': 5_000,
  'expire-postings': 20_000,
  'publish-scheduled': 10_000,
  'forget-keys': 600_000,
  'reconcile-index': '23 3,9,15,21 * * *',
  'purge-tombstones': '41 4 * * *',
  'spread-renames': 2_000,
  'purge-changes': 600_000,
  'tidy-accounts': 600_000,
  'forget-imports': 600_000,
} as const satisfies Partial<Record<JobKind, number | string>>;

/** On Redis, when the change of this posting can be searched: `<id>:<version>`, several with spaces. */
export const SEARCHABLE_CHANNEL = 'searchable';
