/** What the environment says of this machine's service, for `npm start` and the command lines that attach to it. */
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { StoreUrls } from './stack.ts';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

const VARIABLES: Record<keyof StoreUrls, string> = {
  databaseUrl: 'DATABASE_URL',
  redisUrl: 'REDIS_URL',
  elasticsearchUrl: 'ELASTICSEARCH_URL',
};

/** Stores, logs, secrets and `stack.json`. Not below the folder that npm runs in, but below the repository. */
export const dataDir = (): string => resolve(ROOT, process.env['ROLECALL_DATA'] || '.local');

export const stackFile = (): string => join(dataDir(), 'stack.json');

/** The servers that somebody else runs. */
export function configuredStores(): Partial<StoreUrls> {
  const given: Partial<StoreUrls> = {};
  for (const key of Object.keys(VARIABLES) as (keyof StoreUrls)[]) {
    const url = process.env[VARIABLES[key]];
    if (url) given[key] = url;
  }
  return given;
}

/**
 * `ES_NODES`: the nodes of Elasticsearch that are started where no `ELASTICSEARCH_URL` is set, 1 or 3; undefined: as many as the data
 * is of. @throws Error that says what is expected.
 */
export function elasticsearchNodes(): 1 | 3 | undefined {
  const asked = process.env['ES_NODES'];
  if (!asked) return undefined;
  if (asked === '1' || asked === '3') return asked === '1' ? 1 : 3;
  throw new Error(`ES_NODES=${asked}: expected 1 or 3. Of two nodes, neither could go on without the other.`);
}

export function storeVariables(urls: StoreUrls): Record<string, string> {
  const keys = Object.keys(VARIABLES) as (keyof StoreUrls)[];
  return Object.fromEntries(keys.map((key) => [VARIABLES[key], urls[key]]));
}

/** This process's environment with the given variables over it. */
export function environmentWith(variables: Record<string, string>): Record<string, string> {
  const own = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return { ...Object.fromEntries(own), ...variables };
}
