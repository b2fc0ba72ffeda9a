/** What the readers of JSON, NDJSON, CSV and XML make of a text: its items one by one, each with its place. */

/** `line` is where the item begins, from 1; `index` counts the items of the file, from 0. */
export type Position = { line: number; index: number };

export type Item = { position: Position; value: unknown } | { position: Position; broken: string };

/** Characters of one item in its file: five times the longest description that a listing may have. */
export const ITEM_MAX = 1_000_000;

export const TOO_LONG = `is longer than ${ITEM_MAX.toLocaleString('en')} characters`;
