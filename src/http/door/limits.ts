/**
 * Every limit of a request, in one place. Those of a search's words and clauses stand with what they are about and are named here.
 * Each is tested in `test/integration/door/limits.test.ts`.
 */
import { DomainError } from '../../postings/errors.ts';
import { MAX_BODY_BYTES, MAX_NESTING } from '../body.ts';
import { MAX_WAIT_SECONDS } from '../searchable.ts';

export const LIMITS = {
  /** Characters of an address with its query; longer searches go into a body (`POST /v1/postings/search`). */
  address: 8_000,
  /** Parameters of an address. */
  parameters: 500,
  /** Bytes of all headers together, the address included. */
  headerBytes: 16_384,
  headers: 100,
  /** Bytes of a JSON body. */
  bodyBytes: MAX_BODY_BYTES,
  /** Levels of objects and lists in a JSON body. */
  nesting: MAX_NESTING,
  /** Seconds in which all headers have to come. */
  headerSeconds: 15,
  /** A body has to come at least this quickly, measured over `bodySeconds`. */
  bodyBytesPerSecond: 256,
  bodySeconds: 10,
  /** Seconds after which a connection on which nothing moves is cut. */
  silenceSeconds: 120,
  /** Connections to one process. */
  connections: 8_192,
  /** Seconds that `Prefer: wait` may ask for. */
  waitSeconds: MAX_WAIT_SECONDS,
} as const;

/** @throws DomainError `address-too-long`, `invalid-input`. */
export function checkAddress(url: string): void {
  if (url.length > LIMITS.address) {
    const detail = `The address is over ${LIMITS.address} characters; POST /v1/postings/search takes as much in a body.`;
    throw new DomainError('address-too-long', detail, { data: { limit: LIMITS.address } });
  }
  // PostgreSQL knows no text with it, so that nothing is called by such a name.
  if (/^[^?]*%00/.test(url)) {
    const faults = [{ pointer: '', detail: 'the path has a NUL character in it', expected: 'a path without %00' }];
    throw new DomainError('invalid-input', 'The address is not as expected.', { faults });
  }
  const parameters = url.split('&').length;
  if (parameters > LIMITS.parameters) {
    const expected = `at most ${LIMITS.parameters}`;
    const faults = [{ pointer: '', detail: `the address has ${parameters} parameters`, expected }];
    throw new DomainError('invalid-input', 'The address has too many parameters.', { faults });
  }
}
