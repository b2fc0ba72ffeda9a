/** A body that is a file, with its options in the address or in the form around it. */
import type { Context } from 'koa';
import { FileTooLarge, readSentFile, UnreadableForm } from '../platform/multipart.ts';
import { DomainError } from '../postings/errors.ts';

export type SentUpload = {
  /** As texts; those of the form count before those of the address. */
  options: Record<string, unknown>;
  bytes: AsyncIterable<Uint8Array>;
  /** Runs what reads the bytes. @throws DomainError `malformed-body` where they break off, `body-too-large`. */
  within<T>(work: () => Promise<T>): Promise<T>;
};

/** @throws DomainError `malformed-body`, `body-too-large`. */
export async function readUpload(context: Context, maxBytes: number): Promise<SentUpload> {
  const within = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      // What is left of the body is not read: this connection is of no more use.
      context.set('Connection', 'close');
      throw refusalOf(error, context);
    }
  };
  const sent = await within(() => readSentFile(context.req, maxBytes));
  const named = sent.fileName === null ? {} : { fileName: sent.fileName.slice(-200) };
  return { options: { ...context.query, ...named, ...sent.fields }, bytes: sent.bytes, within };
}

function refusalOf(error: unknown, context: Context): unknown {
  if (error instanceof UnreadableForm) return new DomainError('malformed-body', error.message, { cause: error });
  if (error instanceof FileTooLarge) {
    return new DomainError('body-too-large', error.message, { data: { limit: error.limit }, cause: error });
  }
  if ((error as { code?: unknown }).code === 'ECONNRESET' && context.req.destroyed) {
    return new DomainError('malformed-body', 'The body ended before its stated length.', { cause: error });
  }
  return error;
}
