/** Holds two rankings of the judged queries against the judgements. */
import type { OracleRow } from '../support/oracle/rows.ts';
import type { Half, JudgedQuery } from './judged-set.ts';
import { gapClosed, ndcg, RELEVANT, recall, reciprocalRank } from './metrics.ts';
import { gradeOf } from './rules.ts';

export type Ranking = 'bm25' | 'ours';
const RANKINGS: readonly Ranking[] = ['bm25', 'ours'];

/** Ids, the best first. */
export type Search = (text: string) => Promise<readonly string[]>;

export type Values = { ndcg: number; mrr: number; recall: number };

export type Measured = Pick<JudgedQuery, 'kind' | 'text' | 'half'> & {
  /** How many listings have grade 3, 2 and 1. */
  graded: { 3: number; 2: number; 1: number };
} & Readonly<Record<Ranking, Values & { top: readonly { grade: number; title: string }[] }>>;

/** Queries to which no listing is relevant say nothing, and are left out: their texts. */
export type Measurement = { measured: Measured[]; leftOut: string[] };

/** As deep as recall looks. */
export const DEPTH = 100;

export async function measure(
  set: readonly JudgedQuery[],
  rows: readonly OracleRow[],
  searches: Readonly<Record<Ranking, Search>>,
): Promise<Measurement> {
  const titles = new Map(rows.map(({ id, title }) => [id, title]));
  const measured: Measured[] = [];
  const leftOut: string[] = [];
  for (const { kind, text, wish, half } of set) {
    const grades = new Map<string, number>();
    for (const row of rows) {
      const grade = gradeOf(row, wish);
      if (grade > 0) grades.set(row.id, grade);
    }
    const all = [...grades.values()];
    if (!all.some((grade) => grade >= RELEVANT)) {
      leftOut.push(text);
      continue;
    }
    const valuesOf = async (search: Search) => {
      const ids = await search(text);
      const found = ids.map((id) => grades.get(id) ?? 0);
      return {
        ndcg: ndcg(found, all),
        mrr: reciprocalRank(found),
        recall: recall(found, all, DEPTH),
        top: found.slice(0, 10).map((grade, at) => ({ grade, title: titles.get(ids[at] ?? '') ?? '' })),
      };
    };
    const count = (wanted: number): number => all.filter((grade) => grade === wanted).length;
    measured.push({
      kind,
      text,
      half,
      graded: { 3: count(3), 2: count(2), 1: count(1) },
      bm25: await valuesOf(searches.bm25),
      ours: await valuesOf(searches.ours),
    });
  }
  return { measured, leftOut };
}

export type Summary = Readonly<Record<Ranking, Values>> & { queries: number; closed: number };

/** Means over the queries, and what of BM25's gap to 1 in nDCG ours closes. */
export function summarise(measured: readonly Measured[]): Summary {
  const mean = (value: (one: Measured) => number): number =>
    measured.reduce((sum, one) => sum + value(one), 0) / Math.max(1, measured.length);
  const means = (ranking: Ranking): Values => ({
    ndcg: mean((one) => one[ranking].ndcg),
    mrr: mean((one) => one[ranking].mrr),
    recall: mean((one) => one[ranking].recall),
  });
  const [bm25, ours] = RANKINGS.map(means) as [Values, Values];
  return { queries: measured.length, bm25, ours, closed: gapClosed(ours.ndcg, bm25.ndcg) };
}

export const ofHalf = (measured: readonly Measured[], half: Half): Measured[] =>
  measured.filter((one) => one.half === half);

export function byKind(measured: readonly Measured[]): [kind: string, ofKind: Measured[]][] {
  return [...Map.groupBy(measured, ({ kind }) => kind)];
}
