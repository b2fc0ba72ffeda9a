/** What a kind of fault is. A new one is a file's worth of these, and an entry in `kinds.ts`. */
import type { Random } from '../../../workers/demo/random.ts';
import type { Stage } from '../stage.ts';

/** Whom a fault hits, by name: one process, a process and a store, or nobody where the kind says it all. */
export type Target = readonly string[];

export type Performing = {
  stage: Stage;
  seed: number;
  /** A line of the run's report. */
  say: (text: string) => void;
};

export type FaultKind = {
  /** All that it can hit: each is hit once before any is hit again. None: there is no such fault in this run. */
  targets(random: Random): Target[];
  /** It goes on for the time that the plan says; else it is over when it is done, however long that takes. */
  isLasting: boolean;
  /** It takes nothing down, and so runs beside as many others as there may be. */
  isBeside?: boolean;
  /** Two of one lane are never at work at the same time; without one, the target is the lane. */
  lane?: string;
  /** Does it, waits for `ms` where it lasts, and undoes it. */
  perform(performing: Performing, target: Target, ms: number): Promise<void>;
  /** Makes sure that nothing of it is left, once all processes run again. */
  mend?(stage: Stage): Promise<void>;
};

export const nobody = (): Target[] => [[]];
