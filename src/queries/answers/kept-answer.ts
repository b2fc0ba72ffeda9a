/** An answer as it is kept and sent: its bytes, and what they were made from. */
import { createHash, hash } from 'node:crypto';
import { promisify } from 'node:util';
import { constants, zstdCompress, zstdDecompressSync } from 'node:zlib';
import { z } from 'zod';
import type { Closings } from '../../outbox/closings.ts';

/** While all of this is the same, so is the answer. */
export type Basis = {
  /** Of the index. */
  generation: number;
  /** Of what is closed but may still be found in the index. */
  closings: string;
  /** Since 1970: searches count time by the minute. */
  minute: number;
  /** Of what typed words mean. */
  meanings: string;
};

export type KeptAnswer = {
  /** What was asked, in its canonical spelling. */
  key: string;
  /** Null: made while PostgreSQL was away, so that nobody can tell when it gets old. */
  basis: Basis | null;
  /** Everything up to this moment could be found; milliseconds since 1970. */
  asOf: number;
  /** The whole header: weak, over the JSON without `index`. */
  etag: string;
  /** The answer's JSON without `index`, and without its last brace. */
  head: Buffer;
};

/** A larger answer is not kept. */
export const MAX_ANSWER_BYTES = 262_144;

export function minuteOf(now: Date): number {
  return Math.floor(now.getTime() / 60_000);
}

/** Null when it can not be told: with PostgreSQL away, or more closings than a search leaves out. */
export function basisOf({ isCurrent, all, generation }: Closings, now: Date, meanings: string): Basis | null {
  if (!isCurrent || all === null) return null;
  return { generation, closings: digestOf([...all.keys()]), minute: minuteOf(now), meanings };
}

export function isSameBasis(one: Basis | null, other: Basis): boolean {
  return (
    one !== null &&
    one.generation === other.generation &&
    one.minute === other.minute &&
    one.meanings === other.meanings &&
    one.closings === other.closings
  );
}

function digestOf(ids: string[]): string {
  if (ids.length === 0) return '';
  return createHash('sha256').update(ids.sort().join()).digest('base64url').slice(0, 22);
}

/** The whole ETag header of an answer with this JSON. */
export function weakTag(text: string): string {
  return `W/"${hash('sha1', text, 'base64url')}"`;
}

/** @param lasting the answer without `index`. */
export function keptAnswer(key: string, basis: Basis | null, asOf: Date, lasting: object): KeptAnswer {
  const text = JSON.stringify(lasting);
  return { key, basis, asOf: asOf.getTime(), etag: weakTag(text), head: Buffer.from(text.slice(0, -1)) };
}

/** The bytes of a whole answer. */
export function withIndex(head: Buffer, index: object): Buffer {
  return Buffer.concat([head, Buffer.from(`,"index":${JSON.stringify(index)}}`)]);
}

/** The inverse of `keptAnswer`. */
export function lastingOf({ head }: Pick<KeptAnswer, 'head'>): Record<string, unknown> {
  return JSON.parse(`${head.toString()}}`) as Record<string, unknown>;
}

const compress = promisify(zstdCompress);
const QUICKLY = { params: { [constants.ZSTD_c_compressionLevel]: 1 } };

/** Before the first line break. */
const about = z.object({
  key: z.string(),
  basis: z
    .object({ generation: z.number(), closings: z.string(), minute: z.number(), meanings: z.string() })
    .nullable(),
  asOf: z.number(),
  etag: z.string(),
});

/** For Redis: a line about the answer, then its compressed bytes. Compression is off the event loop, and saves two thirds of the memory. */
export async function toBytes({ head, ...rest }: KeptAnswer): Promise<Buffer> {
  return Buffer.concat([Buffer.from(`${JSON.stringify(rest)}\n`), await compress(head, QUICKLY)]);
}

/** Null for anything that `toBytes` has not made. */
export function fromBytes(bytes: Buffer): KeptAnswer | null {
  const end = bytes.indexOf(0x0a);
  if (end < 0) return null;
  try {
    const head = zstdDecompressSync(bytes.subarray(end + 1), { maxOutputLength: MAX_ANSWER_BYTES });
    return { ...about.parse(JSON.parse(bytes.subarray(0, end).toString())), head };
  } catch {
    return null;
  }
}
