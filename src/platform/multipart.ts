/** A body that is a file: as it is, or as the one file of a form, with the fields that stand before it. Nothing of it is held. */
import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { Busboy, type BusboyFileStream } from '@fastify/busboy';

export type SentFile = {
  fields: Readonly<Record<string, string>>;
  /** As the form names it. */
  fileName: string | null;
  /** @throws UnreadableForm when the form breaks off, or has more behind the file; FileTooLarge. */
  bytes: AsyncIterable<Uint8Array>;
};

/** A form that is not one, or that is not as we ask for it; the message says how it should be. */
export class UnreadableForm extends Error {
  override readonly name = 'UnreadableForm';
}

const LIMITS = { fields: 20, fieldSize: 100_000, fieldNameSize: 100, files: 1, headerPairs: 50, headerSize: 8_192 };

/** More than we take. */
export class FileTooLarge extends Error {
  override readonly name = 'FileTooLarge';
  readonly limit: number;

  constructor(limit: number) {
    super(`The file is over ${limit} bytes.`);
    this.limit = limit;
  }
}

/** Bytes that a form may have around its file. */
const FORM_AROUND = 200_000;

/** @throws UnreadableForm; FileTooLarge, at once where the length is stated, else when it is reached. */
export async function readSentFile(request: IncomingMessage, maxBytes: number): Promise<SentFile> {
  const type = request.headers['content-type'] ?? '';
  const isForm = /^multipart\/form-data\b/i.test(type);
  if (Number(request.headers['content-length'] ?? 0) > maxBytes + (isForm ? FORM_AROUND : 0)) {
    throw new FileTooLarge(maxBytes);
  }
  const sent = isForm ? await fromForm(request, type) : { fields: {}, fileName: null, bytes: request };
  return { ...sent, bytes: limited(sent.bytes, maxBytes) };
}

async function* limited(bytes: AsyncIterable<Uint8Array>, maxBytes: number): AsyncGenerator<Uint8Array> {
  let length = 0;
  for await (const piece of bytes) {
    length += piece.length;
    if (length > maxBytes) throw new FileTooLarge(maxBytes);
    yield piece;
  }
}

async function fromForm(request: IncomingMessage, type: string): Promise<SentFile> {
  const form = parserOf(request, type);
  const fields: Record<string, string> = {};
  let isLate = false;
  let fault: Error | null = null;
  form.on('field', (name, value) => {
    if (fileSeen) isLate = true;
    else fields[name] = value;
  });
  let fileSeen = false;
  const found = new Promise<{ file: BusboyFileStream; name: string } | null>((resolve) => {
    form.on('file', (_field, file, name) => {
      fileSeen = true;
      // A form that breaks off says so here, too, whether or not somebody reads the file by then: unheard, it would end the process.
      file.on('error', (error) => {
        fault ??= error;
      });
      resolve({ file, name });
    });
    form.on('finish', () => resolve(null));
    form.on('error', (error) => {
      fault = error as Error;
      resolve(null);
    });
  });
  const ended = once(form, 'finish').catch((error: Error) => {
    fault ??= error;
  });
  request.on('aborted', () => form.destroy(new Error('the form was cut short')));
  request.pipe(form);
  const first = await found;
  if (first === null) throw new UnreadableForm(fault === null ? 'The form has no file.' : messageOf(fault));
  const { file, name } = first;

  async function* bytes(): AsyncGenerator<Uint8Array> {
    try {
      yield* file as AsyncIterable<Uint8Array>;
    } catch (error) {
      throw new UnreadableForm(messageOf(error), { cause: error });
    }
    await ended;
    if (fault !== null) throw new UnreadableForm(messageOf(fault), { cause: fault });
    if (isLate) throw new UnreadableForm('The form has fields behind its file; they must stand before it.');
  }
  return { fields, fileName: name === '' ? null : name, bytes: bytes() };
}

function parserOf(request: IncomingMessage, type: string) {
  try {
    return new Busboy({ headers: { ...request.headers, 'content-type': type }, limits: LIMITS });
  } catch (error) {
    throw new UnreadableForm(messageOf(error), { cause: error });
  }
}

function messageOf(error: unknown): string {
  return `The form cannot be read: ${error instanceof Error ? error.message : String(error)}.`;
}
