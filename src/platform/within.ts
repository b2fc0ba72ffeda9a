/** Waits for something for so long and no longer. */

/**
 * The outcome of `work`, or what `late` gives (or throws) when that takes longer than `ms` milliseconds. The work itself goes on. What
 * has arrived while this process itself was held up, and only waits to be read, is not late.
 */
export async function within<T>(ms: number, work: Promise<T>, late: () => T): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<void>((resolve) => {
    // Timers come before what is to be read, and `setImmediate` after it.
    timer = setTimeout(() => setImmediate(resolve), ms);
  }).then(late);
  try {
    return await Promise.race([work, over]);
  } finally {
    clearTimeout(timer);
  }
}
