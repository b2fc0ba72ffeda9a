/** Who is on the stage. */

export const OURS = ['api', 'worker-a', 'worker-b'] as const;
export type OurName = (typeof OURS)[number];

export const STORES = ['postgres', 'redis', 'elasticsearch'] as const;
export type StoreName = (typeof STORES)[number];
