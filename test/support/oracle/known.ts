/** A posting as the oracle knows it, and what its pay reaches. */

import type { OracleRow } from './rows.ts';
import type { ValueFacet } from './search.ts';

/** A posting with what searches ask of it worked out. */
export type Known = {
  row: OracleRow;
  values: Readonly<Record<ValueFacet, ReadonlySet<string>>>;
  pay: { low: number; high: number } | null;
};

/** The best that a listing pays must reach the least that is asked for; the least that it pays, the most. */
export function reachesPay(
  { pay }: Known,
  wish: { min: number | null; max: number | null; includeUnstated: boolean },
): boolean {
  if (pay === null) return wish.includeUnstated;
  return (wish.min === null || pay.high >= wish.min) && (wish.max === null || pay.low <= wish.max);
}
