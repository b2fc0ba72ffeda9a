import type { Wish } from '../rules.ts';

/** What is typed, and what is meant by it. */
export type Query = readonly [text: string, wish: Wish];
/** By kind. */
export type Queries = Readonly<Record<string, readonly Query[]>>;
