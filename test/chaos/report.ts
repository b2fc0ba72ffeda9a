/** What a run is told by: its findings, how searches were answered during each fault, and the last line. */
import { QUIET, type Searches } from './checks/seeker.ts';
import { countOf, type Ledger } from './ledger.ts';

const SHOWN = 40;

export type ChaosResult = Pick<Ledger, 'verdicts' | 'findings'> & {
  isQuiet: boolean;
  /** Processes that found a store away when they started, and gave up until they were started again. */
  gaveUp: number;
  searches: ReadonlyMap<string, Searches>;
};

/** The lines of the report; the last is the contract's. */
export function reportOf(result: ChaosResult, seed: number): string[] {
  const { verdicts, findings, isQuiet, gaveUp, searches } = result;
  return [
    ...findings.slice(0, SHOWN).map(({ kind, detail }) => `  ${kind}: ${detail}`),
    ...(findings.length > SHOWN ? [`  … and ${findings.length - SHOWN} more`] : []),
    'Searches, by the faults that were felt (one during two counts for both):',
    ...tableOf(searches),
    `commands: ${verdicts.ok} ok, ${verdicts.failed} failed, ${verdicts.indeterminate} indeterminate; ` +
      `answers that no outage excuses: ${countOf(findings, 'broken')}; differences of the mirror: ${countOf(findings, 'mirror')}`,
    `processes that crashed: ${countOf(findings, 'crashed')}; that found a store away when they started: ${gaveUp}` +
      `${isQuiet ? '' : '; it did not get quiet'}`,
    lastLineOf(result, seed),
  ];
}

export function lastLineOf({ verdicts, findings }: Pick<ChaosResult, 'verdicts' | 'findings'>, seed: number): string {
  const counts = (['lost', 'stale', 'resurrected', 'ghost'] as const).map(
    (kind) => `${kind} ${countOf(findings, kind)}`,
  );
  return ['acknowledged', verdicts.ok, ...counts, 'seed', seed].join(' ');
}

/** Nothing is amiss: not what the last line counts, and nothing of what is said above it. */
export function isGood({ findings, isQuiet }: ChaosResult): boolean {
  return findings.length === 0 && isQuiet;
}

const COLUMNS = ['checked', 'inexact', 'refused', 'unreachable', 'late'] as const;

function tableOf(searches: ReadonlyMap<string, Searches>): string[] {
  const names = [...searches.keys()].sort((a, b) => Number(b === QUIET) - Number(a === QUIET) || (a < b ? -1 : 1));
  const width = Math.max(0, ...names.map((name) => name.length));
  const head = [...COLUMNS, 'mean ms', 'slowest ms'].map((name) => name.padStart(12)).join('');
  return [
    `  ${' '.repeat(width)}${head}`,
    ...names.map((name) => {
      const of = searches.get(name) as Searches;
      const asked = COLUMNS.reduce((sum, column) => sum + of[column], 0);
      const numbers = [...COLUMNS.map((column) => of[column]), of.totalMs / asked, of.slowestMs];
      return `  ${name.padEnd(width)}${numbers.map((number) => String(Math.round(number)).padStart(12)).join('')}`;
    }),
  ];
}
