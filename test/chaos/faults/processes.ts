/** Faults of a process: killed, or stopped and continued. */
import { setTimeout as sleep } from 'node:timers/promises';
import { OURS, STORES } from '../names.ts';
import type { FaultKind } from './kind.ts';

const everybody = () => [...OURS, ...STORES].map((name) => [name]);

/** kill -9, and started again on what it left. */
export const kill: FaultKind = {
  targets: everybody,
  isLasting: true,
  async perform({ stage }, [name = ''], ms) {
    const victim = stage.victim(name);
    await victim.kill();
    await sleep(ms);
    await victim.start();
  },
};

/** SIGSTOP and SIGCONT: it is there, and does not answer. */
export const stop: FaultKind = {
  targets: everybody,
  isLasting: true,
  async perform({ stage }, [name = ''], ms) {
    const victim = stage.victim(name);
    victim.stop();
    await sleep(ms);
    victim.proceed();
  },
};
