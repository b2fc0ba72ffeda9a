/** One Elasticsearch, or a cluster of three of them on one machine: each index then has a copy on a second node, and outlives one. */
import { existsSync } from 'node:fs';
import { chown, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Member, startElasticsearch } from './elasticsearch.ts';
import { freePorts } from './ports.ts';
import type { StorePlace } from './store.ts';

/** Three that run find each other in seconds; what lasts is the recovery of large indexes. */
const TOGETHER_WITHIN_MS = 180_000;

/** The first node has the folder of a single one, so that a cluster can begin with the data of one. */
export function folderOf(folder: string, number: number): string {
  return number === 1 ? folder : join(folder, `node-${number}`);
}

const hasData = (folder: string, number: number): boolean => existsSync(join(folderOf(folder, number), 'data'));

/** How many nodes the folder's data is of; null when it has none. */
export function nodesOfData(folder: string): 1 | 3 | null {
  if (hasData(folder, 2)) return 3;
  return hasData(folder, 1) ? 1 : null;
}

/**
 * @param nodes Default: as many as the data is of, else one.
 * @returns the addresses of all nodes, with commas in between.
 * @throws when the data is of more nodes than are wanted, or has lost its first one.
 */
export async function startElasticsearchNodes(place: StorePlace, nodes?: 1 | 3): Promise<string> {
  const found = nodesOfData(place.folder);
  const again = `or delete ${place.folder}: the index is then built again from PostgreSQL`;
  if (found === 3 && nodes === 1) {
    throw new Error(
      `ES_NODES=1: the data is of three nodes, and one has no majority of them. Use ES_NODES=3, ${again}.`,
    );
  }
  if (found === 3 && !hasData(place.folder, 1)) {
    throw new Error(`The data of the first of three nodes is gone. Bring ${place.folder}/data back, ${again}.`);
  }
  return (nodes ?? found ?? 1) === 1 ? startElasticsearch(place) : startCluster(place, 3);
}

async function startCluster(place: StorePlace, count: number): Promise<string> {
  const seeds = await freePorts(count);
  const starting = seeds.map(async (port, at) => {
    const member: Member = { number: at + 1, port, publishedPort: port, seeds };
    return startElasticsearch(await placeOf(place, member.number), member);
  });
  const urls = await Promise.all(starting);
  await untilTogether(urls, 'yellow', dirname(place.log));
  return urls.join(',');
}

/** The place of one of several nodes within the store's place, made when it is not there. */
export async function placeOf(place: StorePlace, number: number): Promise<StorePlace> {
  if (number === 1) return place;
  const folder = folderOf(place.folder, number);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if (place.owner !== null) await chown(folder, place.owner.uid, place.owner.gid);
  return { ...place, folder, log: place.log.replace(/\.log$/, `-${number}.log`) };
}

/**
 * Every node sees all others, and each index has a copy that answers (`yellow`), or all the copies that it is to have (`green`).
 * @param logs Where they are, for the error.
 */
export async function untilTogether(urls: readonly string[], status: 'yellow' | 'green', logs: string): Promise<void> {
  const deadline = Date.now() + TOGETHER_WITHIN_MS;
  for (const url of urls) {
    const asked = `${url}/_cluster/health?wait_for_nodes=${urls.length}&wait_for_status=${status}&timeout=1s`;
    // Without a majority it answers 503, with it and too few nodes or copies 408.
    const isTogether = () =>
      fetch(asked).then(
        (answer) => answer.ok,
        () => false,
      );
    while (!(await isTogether())) {
      if (Date.now() > deadline) {
        throw new Error(`The nodes of Elasticsearch do not come together (${status}). Their logs are in ${logs}.`);
      }
      await sleep(200);
    }
  }
}
