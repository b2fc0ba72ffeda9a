/** How much of a text stands in another one word for word, whatever the order of its parts. */
import { textOf } from '../html.ts';

/** Words in a row; fewer are phrases that all listings have. */
const RUN = 6;
/** Texts with fewer runs are too short to be called copied. */
const LEAST_RUNS = 25;
/** From this share on, a text is called a copy. */
export const COPIED_SHARE = 0.6;

/** The share of the first description's runs of words that the second has too, 0 to 1; 0 for texts too short to say. */
export function sharedShare(description: string, other: string): number {
  const [runs, theirs] = [runsOf(wordsOf(description)), runsOf(wordsOf(other))];
  if (runs.size < LEAST_RUNS) return 0;
  let shared = 0;
  for (const run of runs) if (theirs.has(run)) shared += 1;
  return shared / runs.size;
}

/** Up to `count` runs of words spread over the text: what to search other texts for. */
export function samplesOf(description: string, count: number): string[] {
  const words = wordsOf(description);
  const last = words.length - RUN;
  if (last < LEAST_RUNS - 1) return [];
  const step = Math.max(1, last / (count - 1));
  const starts = new Set(Array.from({ length: count }, (_, at) => Math.min(last, Math.floor(at * step))));
  return [...starts].map((start) => words.slice(start, start + RUN).join(' '));
}

function wordsOf(description: string): string[] {
  return (
    textOf(description)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

function runsOf(words: readonly string[]): Set<string> {
  return new Set(
    words.slice(0, Math.max(0, words.length - RUN + 1)).map((_, at) => words.slice(at, at + RUN).join(' ')),
  );
}
