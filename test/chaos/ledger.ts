/** What is known of each listing from the answers to commands alone, and what of it is not known for certain. */

export type Listing = {
  id: string;
  company: string;
  requisitionId: string;
  /** A word of its title that no other listing has. */
  word: string;
  /** As last acknowledged: PostgreSQL must have this or something later. */
  version: number;
  state: 'OPEN' | 'CLOSED';
  title: string;
  /** Commands about it whose answers never came: each may have raised the version once, and may yet. */
  indeterminate: number;
  /** Once it could be found, it can be found until it is closed. */
  isFindable: boolean;
  /** A command about it is on its way: nothing can be said of it. */
  isBusy: boolean;
  /** Commands about it so far, each counted before it is sent. */
  commands: number;
};

export type Verdict = 'ok' | 'failed' | 'indeterminate';
export type Finding = { kind: 'lost' | 'stale' | 'resurrected' | 'ghost'; detail: string };

export type Ledger = {
  listings: Map<string, Listing>;
  verdicts: Record<Verdict, number>;
  searches: { checked: number; unanswered: number };
  findings: Finding[];
  note(verdict: Verdict): void;
  found(kind: Finding['kind'], detail: string): void;
};

export function openLedger(): Ledger {
  const ledger: Ledger = {
    listings: new Map(),
    verdicts: { ok: 0, failed: 0, indeterminate: 0 },
    searches: { checked: 0, unanswered: 0 },
    findings: [],
    note(verdict) {
      ledger.verdicts[verdict] += 1;
    },
    found(kind, detail) {
      ledger.findings.push({ kind, detail });
    },
  };
  return ledger;
}
