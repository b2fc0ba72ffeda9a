/** A partner's copy of the open listings, built from the change feed alone by long-polling while the run goes on. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Ledger } from '../ledger.ts';

export type Mirrored = { version: number; title: string; companyName: string; description: string };

export type Mirror = {
  /** The open listings by id. */
  listings: ReadonlyMap<string, Mirrored>;
  /** Reads to the end of the feed, and no further. False when the feed was not read to its end in time. */
  finish(): Promise<boolean>;
  /** Reads that were not answered. */
  unanswered(): number;
};

type Item = {
  cursor: string;
  id: string;
  version: number;
  posting: { version: number; title: string; company: { name: string }; description: string } | null;
};
type Page = { items: Item[]; next: string };

const WAIT_SECONDS = 5;
const TIMEOUT_MS = 20_000;
const FINISH_WITHIN_MS = 120_000;

/** Also holds the feed to its word: no number is left out, and the versions of a listing come in their order. */
export function openMirror(apiUrl: string, ledger: Ledger): Mirror {
  const listings = new Map<string, Mirrored>();
  const versions = new Map<string, number>();
  let cursor: string | null = null;
  let seq: number | null = null;
  let isFinishing = false;
  let unanswered = 0;

  function take({ cursor: at, id, version, posting }: Item): void {
    const number = Number(at.split('-')[0]);
    if (seq !== null && number !== seq + 1) ledger.found('mirror', `the feed goes from ${seq} to ${number}`);
    seq = number;
    const before = versions.get(id) ?? 0;
    if (version <= before) ledger.found('mirror', `the feed has version ${version} of ${id} after ${before}`);
    versions.set(id, version);
    if (posting === null) listings.delete(id);
    else {
      const { title, company, description } = posting;
      listings.set(id, { version: posting.version, title, companyName: company.name, description });
    }
  }

  /** True when there was nothing more. */
  async function readOn(wait: number | null): Promise<boolean> {
    const after = cursor === null ? '' : `&after=${cursor}`;
    const answer = await fetch(`${apiUrl}/v1/changes?limit=500${after}`, {
      headers: wait === null ? {} : { Prefer: `wait=${wait}` },
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (!answer.ok) {
      const said = await answer.text();
      if (answer.status !== 503) ledger.found('mirror', `the feed answered ${answer.status}: ${said.slice(0, 200)}`);
      throw new Error(`${answer.status}`);
    }
    const { items, next } = (await answer.json()) as Page;
    for (const item of items) take(item);
    cursor = next;
    return items.length === 0;
  }

  async function follow(): Promise<void> {
    while (!isFinishing) {
      try {
        await readOn(WAIT_SECONDS);
      } catch {
        unanswered += 1;
        await sleep(500);
      }
    }
  }

  const following = follow();
  return {
    listings,
    async finish() {
      isFinishing = true;
      await following;
      const deadline = Date.now() + FINISH_WITHIN_MS;
      while (Date.now() < deadline) {
        try {
          if (await readOn(null)) return true;
        } catch {
          await sleep(500);
        }
      }
      return false;
    },
    unanswered: () => unanswered,
  };
}
