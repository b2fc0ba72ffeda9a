/** Looks for single listings while the load runs: what is closed must never come back, what could be found must stay. */
import { setTimeout as sleep } from 'node:timers/promises';
import { seededRandom } from '../../../workers/demo/random.ts';
import type { Ledger, Listing } from '../ledger.ts';

/**
 * `checked`: the answer could be held against what is known. `inexact`: it says of itself that an outage forbids that. `refused`:
 * 503, at once or late. `unreachable`: no connection, or a broken one. `late`: none within the seeker's patience.
 */
export type Reply = 'checked' | 'inexact' | 'refused' | 'unreachable' | 'late';

/** Of one fault, or of none: how its searches were answered, and how long they took. */
export type Searches = Record<Reply, number> & { slowestMs: number; totalMs: number };

export type Seeker = {
  /** Checks what the last answer about this listing promised; says nothing when another command about it begins meanwhile. */
  check(listing: Listing): Promise<void>;
  /** Looks for listings drawn by chance until `isOver`. */
  keepLooking(seed: number, isOver: () => boolean): Promise<void>;
  /** By the faults that were felt; a search during two counts for both. */
  searches(): ReadonlyMap<string, Searches>;
};

type Hit = { id: string; version: number };

const TIMEOUT_MS = 8_000;
export const QUIET = 'no fault';

/** `felt`: the faults that may be felt at the moment. */
export function openSeeker(apiUrl: string, ledger: Ledger, felt: () => readonly string[]): Seeker {
  const byFault = new Map<string, Searches>();

  function count(faults: ReadonlySet<string>, reply: Reply, ms: number): void {
    for (const fault of faults.size === 0 ? [QUIET] : faults) {
      const known = byFault.get(fault) ?? noSearches();
      known[reply] += 1;
      known.totalMs += ms;
      known.slowestMs = Math.max(known.slowestMs, ms);
      byFault.set(fault, known);
    }
  }

  /** The listing's hit in a search that begins now; undefined: not found; null: there is nothing to hold anything against. */
  async function lookFor(listing: Listing): Promise<Hit | undefined | null> {
    const faults = new Set(felt());
    const begun = performance.now();
    const [reply, hit] = await ask(listing);
    for (const fault of felt()) faults.add(fault);
    count(faults, reply, performance.now() - begun);
    return hit;
  }

  async function ask(listing: Listing): Promise<[Reply, Hit | undefined | null]> {
    try {
      const answer = await fetch(`${apiUrl}/v1/postings?q=${listing.word}&company=${listing.company}`, {
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      const body = (await answer.json()) as { hits?: Hit[]; index?: { exact: boolean } };
      if (answer.ok && body.hits !== undefined) {
        // What is not exact says so: during an outage of PostgreSQL nobody knows the latest closings.
        if (body.index?.exact !== true) return ['inexact', null];
        return ['checked', body.hits.find((hit) => hit.id === listing.id)];
      }
      if (answer.status !== 503) ledger.found('broken', `a search was answered with ${answer.status}`);
      return ['refused', null];
    } catch (error) {
      return [error instanceof Error && error.name === 'TimeoutError' ? 'late' : 'unreachable', null];
    }
  }

  async function check(listing: Listing): Promise<void> {
    const { version, state, isFindable, commands } = listing;
    if (listing.indeterminate > 0 || (state === 'OPEN' && !isFindable)) return;
    const begun = new Date().toISOString();
    const hit = await lookFor(listing);
    if (hit === null || listing.commands !== commands) return;
    const named = `${listing.id} (version ${version}) in a search at ${begun}`;
    if (state === 'CLOSED' && hit !== undefined) ledger.found('resurrected', `closed and found: ${named}`);
    if (state === 'OPEN' && hit === undefined) ledger.found('lost', `open and not found: ${named}`);
  }

  return {
    check,
    async keepLooking(seed, isOver) {
      const random = seededRandom(seed);
      while (!isOver()) {
        const { length } = ledger.inOrder;
        const listing = length === 0 ? undefined : ledger.inOrder[random.between(0, length - 1)];
        if (listing !== undefined && !listing.isBusy) await check(listing);
        await sleep(50);
      }
    },
    searches: () => byFault,
  };
}

function noSearches(): Searches {
  return { checked: 0, inexact: 0, refused: 0, unreachable: 0, late: 0, slowestMs: 0, totalMs: 0 };
}
