/** Lets many callers share one run of something costly, without any of them getting an answer from before its question. */

/** At most one run goes on and at most one waits. Each call resolves with a run that began after it; all that wait share that run. */
export function coalesce<T>(run: () => Promise<T>): () => Promise<T> {
  let current: Promise<T> | null = null;
  let next: Promise<T> | null = null;

  function start(): Promise<T> {
    const started = run().finally(() => {
      if (current === started) current = null;
    });
    current = started;
    return started;
  }

  return () => {
    if (current === null) return start();
    next ??= current
      .then(
        () => {},
        () => {},
      )
      .then(() => {
        next = null;
        return start();
      });
    return next;
  };
}
