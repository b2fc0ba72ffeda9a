/** Waits for what comes true by itself. */

/** Asks every 50 ms. @throws when it has not come true after `ms`. */
export async function waitUntil(isTrue: () => Promise<boolean>, ms: number): Promise<void> {
  const deadline = Date.now() + ms;
  while (!(await isTrue())) {
    if (Date.now() > deadline) throw new Error('it did not come true in time');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
