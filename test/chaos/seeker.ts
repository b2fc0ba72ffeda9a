/** Looks for single listings while the load runs: what is closed must never come back, what could be found must stay. */
import { setTimeout as sleep } from 'node:timers/promises';
import { seededRandom } from '../../workers/demo/random.ts';
import type { Ledger, Listing } from './ledger.ts';

type Hit = { id: string; version: number };

const TIMEOUT_MS = 8_000;

/** The listing's hit in a search that begins now; undefined: not found; null: the search was not answered. */
async function lookFor(apiUrl: string, ledger: Ledger, listing: Listing): Promise<Hit | undefined | null> {
  try {
    const answer = await fetch(`${apiUrl}/v1/postings?q=${listing.word}&company=${listing.company}`, {
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    const body = (await answer.json()) as { hits?: Hit[]; index?: { exact: boolean } };
    // What is not exact says so: during an outage of PostgreSQL nobody knows the latest closings.
    if (answer.ok && body.hits !== undefined && body.index?.exact === true) {
      ledger.searches.checked += 1;
      return body.hits.find((hit) => hit.id === listing.id);
    }
  } catch {
    // Counted below.
  }
  ledger.searches.unanswered += 1;
  return null;
}

/** Checks what the last answer about this listing promised; says nothing when another command about it begins meanwhile. */
export async function checkPromise(apiUrl: string, ledger: Ledger, listing: Listing): Promise<void> {
  const { version, state, isFindable, commands } = listing;
  if (listing.indeterminate > 0 || (state === 'OPEN' && !isFindable)) return;
  const begun = new Date().toISOString();
  const hit = await lookFor(apiUrl, ledger, listing);
  if (hit === null || listing.commands !== commands) return;
  const named = `${listing.id} (version ${version}) in a search at ${begun}`;
  if (state === 'CLOSED' && hit !== undefined) ledger.found('resurrected', `closed and found: ${named}`);
  if (state === 'OPEN' && hit === undefined) ledger.found('lost', `open and not found: ${named}`);
}

/** Looks for listings drawn by chance until `isOver`. */
export async function keepLooking(apiUrl: string, ledger: Ledger, seed: number, isOver: () => boolean): Promise<void> {
  const random = seededRandom(seed);
  while (!isOver()) {
    const { size } = ledger.listings;
    const listing = size === 0 ? undefined : [...ledger.listings.values()][random.between(0, size - 1)];
    if (listing !== undefined && !listing.isBusy) await checkPromise(apiUrl, ledger, listing);
    await sleep(50);
  }
}
