/** All kinds of faults, by their names in the report. */
import type { FaultKind } from './kind.ts';
import { cut, deafen, delay, truncate } from './network.ts';
import { partition } from './partition.ts';
import { kill, stop } from './processes.ts';
import { copyJobs, flush } from './queues.ts';
import { killedReindex, reindex, rollback } from './rebuilds.ts';
import { refuseWrites } from './refused-writes.ts';

export const KINDS = {
  kill,
  stop,
  delay,
  cut,
  deafen,
  truncate,
  flush,
  'copy-jobs': copyJobs,
  reindex,
  'killed-reindex': killedReindex,
  rollback,
  'refuse-writes': refuseWrites,
  partition,
} as const satisfies Record<string, FaultKind>;

export type FaultName = keyof typeof KINDS;
