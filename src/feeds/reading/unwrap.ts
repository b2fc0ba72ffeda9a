/** The files inside a stream of bytes: gzip and tar are taken off, in any order and number, in bounded memory. */
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import tar from 'tar-stream';
import { FeedFailure } from '../failure.ts';

export type Bytes = AsyncIterable<Uint8Array>;

/** `name` says the way there: `boards.tar.gz/dev/acme.json`. Each file must be read to its end before the next. */
export type Wrapped = { name: string; bytes: Bytes };

const MAX_LAYERS = 4;

/** Bytes that a file may unpack to, in all its layers together: a small file of zeros would keep a worker busy for days. */
export const UNPACKED_MAX = 64 * 1024 ** 3;

/** How many bytes may still be unpacked. */
type Budget = { left: number };

/** @throws FeedFailure while iterating, when a layer is cut short or broken. */
export async function* unwrap(name: string, source: Bytes, unpackedMax = UNPACKED_MAX): AsyncGenerator<Wrapped> {
  yield* unwrapped(name, source, 0, { left: unpackedMax });
}

async function* unwrapped(name: string, source: Bytes, layers: number, budget: Budget): AsyncGenerator<Wrapped> {
  const { head, bytes } = await peek(source, 512);
  if (head[0] === 0x1f && head[1] === 0x8b) {
    if (layers >= MAX_LAYERS) throw new FeedFailure(`is packed more than ${MAX_LAYERS} times over`);
    yield* unwrapped(name, gunzipped(bytes, budget), layers + 1, budget);
  } else if (head.subarray(257, 262).toString('latin1') === 'ustar') {
    if (layers >= MAX_LAYERS) throw new FeedFailure(`is packed more than ${MAX_LAYERS} times over`);
    yield* members(name, bytes, layers + 1, budget);
  } else yield { name, bytes };
}

async function* gunzipped(bytes: Bytes, budget: Budget): Bytes {
  const source = Readable.from(bytes, { objectMode: false });
  const gunzip = createGunzip();
  source.on('error', (error) => gunzip.destroy(error));
  try {
    for await (const piece of source.pipe(gunzip) as AsyncIterable<Buffer>) {
      budget.left -= piece.length;
      if (budget.left < 0) throw new FeedFailure('unpacks to more than we read');
      yield piece;
    }
  } catch (error) {
    if (error instanceof FeedFailure) throw error;
    throw new FeedFailure(`is not whole gzip data: ${messageOf(error)}`, null, { cause: error });
  } finally {
    source.destroy();
    gunzip.destroy();
  }
}

async function* members(name: string, bytes: Bytes, layers: number, budget: Budget): AsyncGenerator<Wrapped> {
  const source = Readable.from(bytes, { objectMode: false });
  const extract = tar.extract();
  source.on('error', (error) => extract.destroy(error));
  source.pipe(extract);
  try {
    for await (const entry of extract) {
      const path = entry.header.name;
      const hidden = path.split('/').some((part) => part.startsWith('.') && part !== '.');
      // Its types leave open what the stream holds: bytes.
      const content = whole(entry as AsyncIterable<Uint8Array>);
      if (entry.header.type === 'file' && !hidden) yield* unwrapped(`${name}/${path}`, content, layers, budget);
      entry.resume();
    }
  } catch (error) {
    throw error instanceof FeedFailure ? error : cutShort(error);
  } finally {
    source.destroy();
    extract.destroy();
  }

  async function* whole(entry: Bytes): Bytes {
    try {
      yield* entry;
    } catch (error) {
      throw error instanceof FeedFailure ? error : cutShort(error);
    }
  }
}

function cutShort(error: unknown): FeedFailure {
  return new FeedFailure(`is not a whole tar archive: ${messageOf(error)}`, null, { cause: error });
}

/** The first `size` bytes (fewer when there are fewer), and the whole stream again. */
async function peek(source: Bytes, size: number): Promise<{ head: Buffer; bytes: Bytes }> {
  const iterator = source[Symbol.asyncIterator]();
  const chunks: Uint8Array[] = [];
  let length = 0;
  let done = false;
  while (length < size && !done) {
    const next = await iterator.next();
    if (next.done === true) done = true;
    else {
      chunks.push(next.value);
      length += next.value.length;
    }
  }
  async function* whole(): Bytes {
    try {
      yield* chunks.splice(0);
      while (!done) {
        const next = await iterator.next();
        if (next.done === true) done = true;
        else yield next.value;
      }
    } finally {
      await iterator.return?.();
    }
  }
  return { head: Buffer.concat(chunks), bytes: whole() };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
