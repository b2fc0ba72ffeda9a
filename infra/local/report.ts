/** How the stack tells what it does: a line each, and one bar that moves while something large is fetched. */

export type Report = {
  line(text: string): void;
  /** `fraction` from 0 to 1, or null while the size is not known. */
  bar(label: string, fraction: number | null, detail: string): void;
};

const WIDTH = 30;

/** On a terminal the bar moves in place; elsewhere it prints a line at every quarter. */
export function consoleReport(out: NodeJS.WriteStream = process.stderr): Report {
  let open = false;
  const quarters = new Map<string, number>();
  return {
    line(text) {
      out.write(`${open ? '\n' : ''}${text}\n`);
      open = false;
    },
    bar(label, fraction, detail) {
      if (out.isTTY) {
        const done = Math.round((fraction ?? 0) * WIDTH);
        out.write(`\r\x1b[K${label} [${'█'.repeat(done)}${'░'.repeat(WIDTH - done)}] ${detail}`);
        open = true;
        return;
      }
      const reached = Math.floor((fraction ?? 0) * 4);
      if (reached === quarters.get(label)) return;
      quarters.set(label, reached);
      out.write(`${label} ${reached * 25}% ${detail}\n`);
    },
  };
}

export const silent: Report = { line() {}, bar() {} };
