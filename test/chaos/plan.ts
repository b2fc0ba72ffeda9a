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

/** Every kind once; a network fault between a process drawn anew and each store. */
function everyKind(random: Random): Act[] {
  const acts: Act[] = [];
  for (const victim of [...OURS, ...STORES]) acts.push({ kind: 'kill', victim }, { kind: 'stop', victim });
  for (const store of STORES) {
    for (const kind of ['delay', 'cut', 'deafen', 'truncate'] as const) {
      acts.push({ kind, between: [random.pick(OURS), store] });
    }
  }
  acts.push({ kind: 'flush' }, { kind: 'copy-jobs' }, { kind: 'reindex' }, { kind: 'read-only' });
  return random.sample(acts, acts.length);
}

/** Spread over the commands, with each kind met before any comes again. `longestMs` bounds how long one lasts. */
export function planFaults(seed: number, count: number, commands: number, longestMs: number): Fault[] {
  const random = seededRandom(seed);
  const acts: Act[] = [];
  while (acts.length < count) acts.push(...everyKind(random));
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
