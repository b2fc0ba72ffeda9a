/** A network that has come apart between the nodes of Elasticsearch, while our processes reach all of them. */
import { setTimeout as sleep } from 'node:timers/promises';
import { NODES, type NodeName } from '../names.ts';
import type { FaultKind } from './kind.ts';

export const partition: FaultKind = {
  targets: () => (NODES.length > 1 ? NODES.map((node) => [node]) : []),
  isLasting: true,
  lane: 'partition',
  async perform({ stage }, [node], ms) {
    stage.partition(node as NodeName);
    await sleep(ms);
    stage.partition(null);
  },
};
