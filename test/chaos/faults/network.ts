/** Faults of the network between one of our processes, drawn anew each time, and each store. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Random } from '../../../workers/demo/random.ts';
import { OURS, STORES } from '../names.ts';
import type { TcpProxy } from '../tcp-proxy.ts';
import type { FaultKind } from './kind.ts';

const DELAY_MS = 200;

function between(begin: (proxy: TcpProxy) => void, end: (proxy: TcpProxy) => void = () => {}): FaultKind {
  return {
    targets: (random: Random) => STORES.map((store) => [random.pick(OURS), store]),
    isLasting: true,
    async perform({ stage }, [process = '', store = ''], ms) {
      const proxy = stage.proxy(process, store);
      begin(proxy);
      await sleep(ms);
      end(proxy);
    },
  };
}

export const delay = between(
  (proxy) => proxy.delay(DELAY_MS),
  (proxy) => proxy.delay(0),
);
export const cut = between(
  (proxy) => proxy.cut(),
  (proxy) => proxy.mend(),
);
/** What it did is never undone: those connections stay deaf. The time is for its consequences. */
export const deafen = between((proxy) => proxy.deafen());
export const truncate = between((proxy) => proxy.truncate());
