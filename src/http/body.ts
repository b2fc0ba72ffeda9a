/** Reads a JSON body within its limit. */
import type { Context } from 'koa';
import getRawBody from 'raw-body';
import { DomainError } from '../postings/errors.ts';
import { resting } from './door/load-gate.ts';

/** Bytes of a JSON body: the longest description in its longest encoding, and room for the rest. */
export const MAX_BODY_BYTES = 1_048_576;

/** Levels of objects and lists. A listing has three. */
export const MAX_NESTING = 16;

/**
 * Undefined when there is no body. Halves of surrogate pairs, which a text has that was cut by UTF-16 units, become U+FFFD: PostgreSQL's
 * jsonb takes none. @throws DomainError `body-too-large`, `unsupported-media-type`, `malformed-body`.
 */
export async function readJson(context: Context): Promise<unknown> {
  if (!context.req.headers['transfer-encoding'] && !Number(context.req.headers['content-length'] ?? 0))
    return undefined;
  if (context.is('json', '+json') === false) {
    throw new DomainError('unsupported-media-type', 'Send JSON, with Content-Type: application/json.');
  }
  const bytes = await readBytes(context);
  if (isDeeperThan(bytes, MAX_NESTING)) {
    throw new DomainError('malformed-body', `The body is nested more deeply than ${MAX_NESTING} levels.`, {
      data: { limit: MAX_NESTING },
    });
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (!/\\u[dD][89a-fA-F]/.test(text)) return JSON.parse(text);
    return JSON.parse(text, (_name, value: unknown) => (typeof value === 'string' ? value.toWellFormed() : value));
  } catch (error) {
    const reason = error instanceof SyntaxError ? error.message.replace(/,? ?"[\s\S]*$/, '') : 'it is not UTF-8';
    throw new DomainError('malformed-body', `The body is not JSON: ${reason}.`, { cause: error });
  }
}

const [QUOTE, BACKSLASH] = [0x22, 0x5c];

/** Reads brackets outside strings alone: whether the rest is JSON is not asked yet. */
function isDeeperThan(json: Uint8Array, most: number): boolean {
  let depth = 0;
  let isText = false;
  for (let at = 0; at < json.length; at++) {
    const byte = json[at];
    if (isText && byte === BACKSLASH) at += 1;
    else if (byte === QUOTE) isText = !isText;
    else if (isText) continue;
    else if (byte === 0x5b || byte === 0x7b) depth += 1;
    else if (byte === 0x5d || byte === 0x7d) depth -= 1;
    if (depth > most) return true;
  }
  return false;
}

/** @throws DomainError `body-too-large`, `malformed-body`. */
export async function readBytes(context: Context): Promise<Uint8Array> {
  const length = context.req.headers['content-length'];
  try {
    const limits = { limit: MAX_BODY_BYTES, ...(length === undefined ? {} : { length }) };
    return await resting(context, () => getRawBody(context.req, limits));
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
