/** Who is on the stage. */
import { elasticsearchNodes } from '../../infra/local/settings.ts';

export const OURS = ['api', 'worker-a', 'worker-b'] as const;
export type OurName = (typeof OURS)[number];

const THREE = ['elasticsearch', 'elasticsearch-2', 'elasticsearch-3'] as const;
export type NodeName = (typeof THREE)[number];
/** The nodes of Elasticsearch: one, or with `ES_NODES=3` three. */
export const NODES: readonly NodeName[] = elasticsearchNodes() === 3 ? THREE : ['elasticsearch'];

export type StoreName = 'postgres' | 'redis' | NodeName;
export const STORES: readonly StoreName[] = ['postgres', 'redis', ...NODES];
