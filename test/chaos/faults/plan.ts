/** Which faults happen when: drawn from the seed alone, so that the same seed gives the same plan. */
import { type Random, seededRandom } from '../../../workers/demo/random.ts';
import type { FaultKind, Target } from './kind.ts';
import { type FaultName, KINDS } from './kinds.ts';

/** `at`: once so many commands were sent. `ms`: how long it lasts. */
export type Fault = { at: number; ms: number; kind: FaultName; target: Target };

type Act = Pick<Fault, 'kind' | 'target'>;

/** Everything once, one of each kind before a second of any. */
function everything(random: Random): Act[] {
  const kinds = (Object.entries(KINDS) as [FaultName, FaultKind][]).map(([kind, { targets }]) => {
    const all = targets(random);
    return random.sample(all, all.length).map((target): Act => ({ kind, target }));
  });
  const rounds = Math.max(...kinds.map((acts) => acts.length));
  return Array.from({ length: rounds }).flatMap((_, round) => {
    const acts = kinds.flatMap((kind) => kind[round] ?? []);
    return random.sample(acts, acts.length);
  });
}

/** Spread over the commands, with each kind met before any comes again. `longestMs` bounds how long one lasts. */
export function planFaults(seed: number, count: number, commands: number, longestMs: number): Fault[] {
  const random = seededRandom(seed);
  const acts: Act[] = [];
  while (acts.length < count) acts.push(...everything(random));
  return acts.slice(0, count).map((act, position) => ({
    at: Math.floor(((position + 0.2 + 0.6 * random.next()) * commands) / count),
    // Most are short, a few are long.
    ms: Math.round(500 + (longestMs - 500) * random.next() ** 3),
    ...act,
  }));
}

/** Whom it hits, without when and how long: `kill redis`, `delay api – postgres`. */
export function nameOf({ kind, target }: Pick<Fault, 'kind' | 'target'>): string {
  return [kind, target.join(' – ')].filter((word) => word !== '').join(' ');
}

export function inWords(fault: Fault): string {
  return KINDS[fault.kind].isLasting ? `${nameOf(fault)} for ${(fault.ms / 1000).toFixed(1)} s` : nameOf(fault);
}
