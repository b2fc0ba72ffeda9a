/** Reads a JSON body within its limit. */
import type { Context } from 'koa';
import getRawBody from 'raw-body';
import { DomainError } from '../postings/errors.ts';

/** Bytes of a JSON body: the longest description in its longest encoding, and room for the rest. */
export const MAX_BODY_BYTES = 1_048_576;

/** Undefined when there is no body. @throws DomainError `body-too-large`, `unsupported-media-type`, `malformed-body`. */
export async function readJson(context: Context): Promise<unknown> {
  if (!context.req.headers['transfer-encoding'] && !Number(context.req.headers['content-length'] ?? 0))
    return undefined;
  if (context.is('json', '+json') === false) {
    throw new DomainError('unsupported-media-type', 'Send JSON, with Content-Type: application/json.');
  }
  const bytes = await readBytes(context);
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    const reason = error instanceof SyntaxError ? error.message.replace(/,? ?"[\s\S]*$/, '') : 'it is not UTF-8';
    throw new DomainError('malformed-body', `The body is not JSON: ${reason}.`, { cause: error });
  }
}

/** @throws DomainError `body-too-large`, `malformed-body`. */
export async function readBytes(context: Context): Promise<Uint8Array> {
  const length = context.req.headers['content-length'];
  try {
    return await getRawBody(context.req, { limit: MAX_BODY_BYTES, ...(length === undefined ? {} : { length }) });
  } catch (error) {
    const type = (error as { type?: unknown }).type;
    if (type === 'entity.too.large') {
      // The rest of the body is not read: this connection is of no more use.
      context.set('Connection', 'close');
      throw new DomainError('body-too-large', `The body is over ${MAX_BODY_BYTES} bytes.`, {
        data: { limit: MAX_BODY_BYTES },
      });
    }
    throw new DomainError('malformed-body', 'The body ended before its stated length.', { cause: error });
  }
}
