/** Long work on the processor, in slices, so that the rest of the process goes on beside it. */
import { setImmediate as nextTurn } from 'node:timers/promises';

const SLICE_MS = 10;

/** Call it again and again within the work: where a slice is over, await what it returns. */
export function takingTurns(): () => Promise<void> | null {
  let since = performance.now();
  return () => {
    if (performance.now() - since < SLICE_MS) return null;
    return nextTurn().then(() => {
      since = performance.now();
    });
  };
}
