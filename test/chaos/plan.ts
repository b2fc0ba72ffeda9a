/** Which faults happen when: drawn from the seed alone, so that the same seed gives the same plan. */
import { type Random, seededRandom } from '../../workers/demo/random.ts';
import { STORES, type StoreName } from './victims.ts';

export const OURS = ['api', 'worker-a', 'worker-b'] as const;
export type OurName = (typeof OURS)[number];

export type Act =
  | { kind: 'kill' | 'stop'; victim: OurName | StoreName }
  | { kind: 'delay' | 'cut' | 'deafen' | 'truncate'; between: readonly [OurName, StoreName] }
  | { kind: 'flush' }
  | { kind: 'copy-jobs' }
  | { kind: 'reindex' }
  | { kind: 'read-only' };

/** `at`: once so many commands were sent. `ms`: how long it lasts. */
export type Fault = { at: number; ms: number; act: Act };

/** Everything once, one of each kind before a second of any; a network fault is between a process drawn anew and each store. */
function everything(random: Random): Act[] {
  const onVictims = (kind: 'kill' | 'stop') => [...OURS, ...STORES].map((victim): Act => ({ kind, victim }));
  const onNetwork = (kind: 'delay' | 'cut' | 'deafen' | 'truncate') =>
    STORES.map((store): Act => ({ kind, between: [random.pick(OURS), store] }));
  const kinds: Act[][] = [
    ...(['kill', 'stop'] as const).map(onVictims),
    ...(['delay', 'cut', 'deafen', 'truncate'] as const).map(onNetwork),
    ...(['flush', 'copy-jobs', 'reindex', 'read-only'] as const).map((kind): Act[] => [{ kind }]),
  ].map((acts) => random.sample(acts, acts.length));
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
    act,
  }));
}

export function inWords({ act, ms }: Fault): string {
  const lasting = ` for ${(ms / 1000).toFixed(1)} s`;
  if ('victim' in act) return `${act.kind} ${act.victim}${lasting}`;
  if ('between' in act) {
    const [ours, store] = act.between;
    return `${act.kind} ${ours} – ${store}${act.kind === 'delay' || act.kind === 'cut' ? lasting : ''}`;
  }
  return act.kind === 'read-only' ? `${act.kind}${lasting}` : act.kind;
}
