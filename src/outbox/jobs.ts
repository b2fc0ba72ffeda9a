/** The kinds of job on the queues. A job holds ids and nothing else: whoever does it reads the rows again. */
import { z } from 'zod';
import type { Lane } from './append.ts';

export const JOB_KINDS = {
  'index-now': z.strictObject({ ids: z.array(z.uuid()).min(1).max(1_000) }),
  'index-bulk': z.strictObject({ ids: z.array(z.uuid()).min(1).max(1_000) }),
} as const;
export type JobKind = keyof typeof JOB_KINDS;
export type JobData<K extends JobKind> = z.infer<(typeof JOB_KINDS)[K]>;

export const JOB_OF_LANE: Readonly<Record<Lane, JobKind>> = { now: 'index-now', bulk: 'index-bulk' };

/** On Redis, when the change of this posting can be searched: `<id>:<version>`, several with spaces. */
export const SEARCHABLE_CHANNEL = 'searchable';
