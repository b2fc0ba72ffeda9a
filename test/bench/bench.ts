/** What a benchmark is, and how its numbers are shown. */
import type { OwnStack } from '../support/own-stack.ts';
import { median } from './load.ts';

/** `ratio` is what `npm run bench -- --json` promises; `ours` and `theirs` are in `unit`, at `size` listings. */
export type Part = {
  ratio: number;
  ours: number;
  theirs: number;
  unit: string;
  size: number;
  /** Further numbers of the same run. */
  more?: Readonly<Record<string, number>>;
};

/** `beside`: what else was measured in the same run, shown and told as `NAME.PART`. */
export type Result = Part & { beside?: Readonly<Record<string, Part>> };

export type Running = {
  stack: OwnStack;
  seed: number;
  /** Null: the benchmark's own. */
  size: number | null;
  /** Null: the benchmark's own. */
  rounds: number | null;
  /** How long one turn sends or writes at a given rate. Null: the benchmark's own. */
  seconds: number | null;
  /** How long the transaction that disturbs the relay is held open, in seconds. Null: three minutes. */
  heldSeconds: number | null;
  print(text: string): void;
};

export type Bench = { name: string; run(running: Running): Promise<Result> };

export type Turn = { ours: number; theirs: number };

/** Both sides in turn, and they take turns in going first. */
export async function inTurns(
  rounds: number,
  ours: () => Promise<number>,
  theirs: () => Promise<number>,
): Promise<Turn[]> {
  const taken: Turn[] = [];
  for (let round = 0; round < rounds; round++) {
    if (round % 2 === 0) {
      const first = await ours();
      taken.push({ ours: first, theirs: await theirs() });
    } else {
      const first = await theirs();
      taken.push({ ours: await ours(), theirs: first });
    }
  }
  return taken;
}

/** The ratio is the median of the rounds' ratios: a disturbance that lasts a round strikes both its sides. */
export function middle(taken: readonly Turn[]): { ratio: number; ours: number; theirs: number } {
  return {
    ratio: median(taken.map(({ ours, theirs }) => ours / theirs)),
    ours: median(taken.map(({ ours }) => ours)),
    theirs: median(taken.map(({ theirs }) => theirs)),
  };
}

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
