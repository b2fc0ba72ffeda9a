/** What a script does on Ctrl-C and its like: ends in order, once, however often it is told to. */

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** A terminal's Ctrl-C arrives several times: from the terminal, from npm and from run.mjs. Exits with `code` after `stop`. */
export function endOnSignal(code: number, stop: () => Promise<unknown>): void {
  let isStopping = false;
  for (const signal of SIGNALS) {
    process.on(signal, () => {
      if (isStopping) return;
      isStopping = true;
      stop()
        .catch((error) => console.error(error instanceof Error ? error.message : error))
        .finally(() => process.exit(code));
    });
  }
}
