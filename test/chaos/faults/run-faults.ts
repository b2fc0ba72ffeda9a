/** Does what the plan says, a few at a time, and knows at any moment what is amiss. */
import type { Stage } from '../stage.ts';
import type { FaultKind } from './kind.ts';
import { KINDS } from './kinds.ts';
import { type Fault, inWords, nameOf } from './plan.ts';

/** More at once would only keep everything down all the time. */
const AT_ONCE = 2;

/** What a fault did is felt for so long after it. */
const FELT_MS = 3_000;

export type Faults = {
  /** Begins what is due after so many commands; waits when faults fall behind, so that all of them meet commands. */
  due(sent: number): Promise<void>;
  /** Resolves when all of them have been, and are undone. */
  settled(): Promise<void>;
  /** The names of those that may be felt now. */
  felt(): string[];
};

export type RunningFaults = {
  stage: Stage;
  plan: readonly Fault[];
  seed: number;
  /** Places in the plan that a run before this one has begun. */
  begun: ReadonlySet<number>;
  onBegin: (place: number) => void;
  say: (text: string) => void;
};

type Waiting = { place: number; fault: Fault; kind: FaultKind; lane: string };

export function runFaults({ stage, plan, seed, begun, onBegin, say }: RunningFaults): Faults {
  const waiting = plan
    .map((fault, place): Waiting => {
      const kind: FaultKind = KINDS[fault.kind];
      return { place, fault, kind, lane: kind.lane ?? fault.target.join(' ') };
    })
    .filter(({ place }) => !begun.has(place));
  /** Two on one victim at once would be undone in the wrong order. */
  const busy = new Set<string>();
  const running = new Set<Promise<void>>();
  const felt = new Map<string, number>();
  let slots = AT_ONCE;

  async function run({ fault, kind }: Waiting): Promise<void> {
    const name = nameOf(fault);
    say(inWords(fault));
    felt.set(name, Number.POSITIVE_INFINITY);
    try {
      await kind.perform({ stage, seed, say }, fault.target, fault.ms);
    } catch (error) {
      // A fault that meets another one may not work; what it left is mended before the comparison.
      say(`${name}: ${error instanceof Error ? error.message.split('\n')[0] : error}`);
    }
    felt.set(name, Date.now() + FELT_MS);
  }

  /** Begins all that may begin now. */
  function begin(sent: number): void {
    for (const next of [...waiting]) {
      const cost = next.kind.isBeside ? 0 : 1;
      if (next.fault.at > sent || cost > slots || busy.has(next.lane)) continue;
      waiting.splice(waiting.indexOf(next), 1);
      slots -= cost;
      busy.add(next.lane);
      onBegin(next.place);
      const done = run(next).finally(() => {
        slots += cost;
        busy.delete(next.lane);
        running.delete(done);
      });
      running.add(done);
    }
  }

  return {
    async due(sent) {
      for (;;) {
        begin(sent);
        // One that comes late does no harm; with more of them, the last ones would meet no commands.
        if (waiting.filter(({ fault }) => fault.at <= sent).length < 2) return;
        await Promise.race(running);
      }
    },
    async settled() {
      for (;;) {
        begin(Number.POSITIVE_INFINITY);
        if (running.size === 0) return;
        await Promise.race(running);
      }
    },
    felt() {
      const now = Date.now();
      return [...felt].filter(([, until]) => until > now).map(([name]) => name);
    },
  };
}

export async function mendFaults(stage: Stage): Promise<void> {
  for (const kind of Object.values(KINDS) as FaultKind[]) await kind.mend?.(stage);
}
