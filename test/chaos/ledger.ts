/**
 * What is known of each listing and company from the answers to commands alone, and what of it is not known for certain. It is
 * written to a file before each command and after its answer, so that a run which was killed goes on with what it knew.
 */
import { closeSync, existsSync, openSync, readFileSync, writeSync } from 'node:fs';

export type Listing = {
  id: string;
  /** The slug. */
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
  /** How often its company had been renamed when it was made: each time since may have raised the version once. */
  renamesBefore: number;
  /** Once it could be found, it can be found until it is closed. */
  isFindable: boolean;
  /** A command about it is on its way: nothing can be said of it. */
  isBusy: boolean;
  /** Commands about it so far, each counted before it is sent. */
  commands: number;
};

export type Company = {
  slug: string;
  /** As last acknowledged. */
  name: string;
  /** Names whose commands were never answered: each may have come after any other. */
  maybe: string[];
  /** Renamings so far, each counted before it is sent. */
  renames: number;
};

export type Verdict = 'ok' | 'failed' | 'indeterminate';
/**
 * `mirror`: one that was built from the change feed differs. `broken`: the service failed where it should have answered. `crashed`: a
 * process ended that no fault had killed.
 */
export type Finding = {
  kind: 'lost' | 'stale' | 'resurrected' | 'ghost' | 'mirror' | 'broken' | 'crashed';
  detail: string;
};

/** `nodes`: of Elasticsearch. */
export type Run = { seed: number; faults: number; commands: number; nodes: number };

export function countOf(findings: readonly Finding[], kind: Finding['kind']): number {
  return findings.filter((finding) => finding.kind === kind).length;
}

export type Ledger = {
  listings: ReadonlyMap<string, Listing>;
  /** The same, for drawing by chance. */
  inOrder: readonly Listing[];
  companies: ReadonlyMap<string, Company>;
  verdicts: Record<Verdict, number>;
  findings: Finding[];
  /** Places in the plan of the faults that have begun. */
  begunFaults: Set<number>;
  /** How often a killed run has been gone on with. */
  resumed: number;
  /** The last line of the run, when it is over. */
  over: string | null;
  note(verdict: Verdict): void;
  found(kind: Finding['kind'], detail: string): void;
  /** Before a command about it is sent; a new one is taken in. */
  begin(listing: Listing): void;
  /** After its answer, or when there will be none. */
  settle(listing: Listing): void;
  keepCompany(company: Company): void;
  faultBegun(place: number): void;
  close(over: string | null): void;
};

type Line = Partial<Run> & {
  listing?: Listing;
  company?: Company;
  verdict?: Verdict;
  finding?: Finding;
  begunFault?: number;
  resumed?: number;
  over?: string;
};

/** The numbers of the run that the file is of; null when there is none. */
export function readRun(file: string): Run | null {
  const first = existsSync(file) ? readLines(file)[0] : undefined;
  return first === undefined ? null : (first as Run);
}

/** @throws when the file is of a run with other numbers. */
export function openLedger(file: string, run: Run): Ledger {
  const listings = new Map<string, Listing>();
  const inOrder: Listing[] = [];
  const companies = new Map<string, Company>();
  const lines = existsSync(file) ? readLines(file) : [];
  const out = openSync(file, 'a');
  // The last line may have been cut off, and then the next must not go on in it.
  const write = (line: Line) => writeSync(out, `\n${JSON.stringify(line)}`);

  const take = (listing: Listing) => {
    const before = listings.get(listing.id);
    if (before !== undefined) Object.assign(before, listing);
    else {
      listings.set(listing.id, listing);
      inOrder.push(listing);
    }
  };
  const ledger: Ledger = {
    listings,
    inOrder,
    companies,
    verdicts: { ok: 0, failed: 0, indeterminate: 0 },
    findings: [],
    begunFaults: new Set(),
    resumed: 0,
    over: null,
    note(verdict) {
      ledger.verdicts[verdict] += 1;
      write({ verdict });
    },
    found(kind, detail) {
      ledger.findings.push({ kind, detail });
      write({ finding: { kind, detail } });
    },
    begin(listing) {
      listing.isBusy = true;
      listing.commands += 1;
      take(listing);
      write({ listing });
    },
    settle(listing) {
      listing.isBusy = false;
      write({ listing });
    },
    keepCompany(company) {
      companies.set(company.slug, company);
      write({ company });
    },
    faultBegun(begunFault) {
      ledger.begunFaults.add(begunFault);
      write({ begunFault });
    },
    close(over) {
      if (over !== null) write({ over });
      closeSync(out);
    },
  };

  const [first] = lines;
  if (first === undefined) {
    write(run);
    return ledger;
  }
  for (const name of ['seed', 'faults', 'commands'] as const) {
    if (first[name] === run[name]) continue;
    throw new Error(`${file} is of a run with --${name} ${first[name]}, not ${run[name]}`);
  }
  if (first.nodes !== run.nodes) throw new Error(`${file} is of a run with ES_NODES=${first.nodes}, not ${run.nodes}`);
  for (const line of lines) {
    if (line.listing !== undefined) take(line.listing);
    if (line.company !== undefined) companies.set(line.company.slug, line.company);
    if (line.verdict !== undefined) ledger.verdicts[line.verdict] += 1;
    if (line.finding !== undefined) ledger.findings.push(line.finding);
    if (line.begunFault !== undefined) ledger.begunFaults.add(line.begunFault);
    ledger.resumed = line.resumed ?? ledger.resumed;
    ledger.over = line.over ?? ledger.over;
  }
  if (ledger.over !== null) return ledger;
  // What was on its way when the run was killed may have happened.
  for (const listing of inOrder.filter(({ isBusy }) => isBusy)) {
    Object.assign(listing, { indeterminate: listing.indeterminate + 1, isFindable: false, commands: 0 });
    ledger.settle(listing);
  }
  ledger.resumed += 1;
  write({ resumed: ledger.resumed });
  return ledger;
}

function readLines(file: string): Line[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((text): Line[] => {
      try {
        return [JSON.parse(text) as Line];
      } catch {
        // Empty, or what was being written when the run was killed.
        return [];
      }
    });
}
