/** What a benchmark is, and how its numbers are shown. */
import type { OwnStack } from '../support/own-stack.ts';

/** `ratio` is what `npm run bench -- --json` promises; `ours` and `theirs` are in `unit`, at `size` listings. */
export type Result = {
  ratio: number;
  ours: number;
  theirs: number;
  unit: string;
  size: number;
  /** Further numbers of the same run. */
  more?: Readonly<Record<string, number>>;
};

export type Running = {
  stack: OwnStack;
  seed: number;
  /** Null: the benchmark's own. */
  size: number | null;
  /** Null: the benchmark's own. */
  rounds: number | null;
  print(text: string): void;
};

export type Bench = { name: string; run(running: Running): Promise<Result> };

/** Numbers to the right, words to the left. */
export function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const cells = [head, ...rows.map((row) => row.map((cell) => (typeof cell === 'number' ? inDigits(cell) : cell)))];
  const widths = head.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  const lines = cells.map((row, at) =>
    row
      .map((cell, column) => {
        const isNumber = at > 0 && typeof rows[at - 1]?.[column] === 'number';
        const width = widths[column] ?? 0;
        return isNumber || (at === 0 && typeof rows[0]?.[column] === 'number')
          ? cell.padStart(width)
          : cell.padEnd(width);
      })
      .join('  '),
  );
  lines.splice(1, 0, widths.map((width) => '─'.repeat(width)).join('  '));
  return lines.join('\n');
}

/** Three digits that count. */
export function inDigits(value: number): string {
  if (value >= 1_000) return Math.round(value).toLocaleString('en');
  return value.toFixed(value >= 100 ? 0 : value >= 10 ? 1 : 2);
}
