/** Errors as RFC 9457 problems. Every code has a status, or this does not compile. */
import type { DomainError, ErrorCode, Fault } from '../postings/errors.ts';

export const STATUS_OF: Readonly<Record<ErrorCode, number>> = {
  'invalid-input': 400,
  'malformed-body': 400,
  'body-too-large': 413,
  'unsupported-media-type': 415,
  unauthenticated: 401,
  'wrong-credentials': 401,
  'too-many-guesses': 429,
  unconfirmed: 403,
  'forged-form': 403,
  'link-over': 410,
  'last-owner': 409,
  'already-member': 409,
  'limit-reached': 409,
  forbidden: 403,
  'not-found': 404,
  'method-not-allowed': 405,
  'posting-gone': 410,
  'company-slug-taken': 409,
  'requisition-taken': 409,
  'state-conflict': 409,
  'incomplete-posting': 409,
  'import-state-conflict': 409,
  'too-many-imports': 409,
  'precondition-required': 428,
  'precondition-failed': 412,
  'idempotency-key-reused': 422,
  'address-too-long': 414,
  'headers-too-large': 431,
  'too-slow': 408,
  'too-many-requests': 429,
  overloaded: 503,
  'cursor-expired': 410,
  'search-unavailable': 503,
  'store-unavailable': 503,
  internal: 500,
};

const TITLES: Readonly<Record<ErrorCode, string>> = {
  'invalid-input': 'Something in the request is not as expected',
  'malformed-body': 'The body can not be read',
  'body-too-large': 'The body is too large',
  'unsupported-media-type': 'The body is of another type than expected',
  unauthenticated: 'Log in first',
  'wrong-credentials': 'The credentials are wrong',
  'too-many-guesses': 'There were too many guesses',
  unconfirmed: 'The e-mail address is not confirmed',
  'forged-form': 'The form is not one of ours',
  'link-over': 'The link is used or over',
  'last-owner': 'A company needs an owner',
  'already-member': 'They are a member already',
  'limit-reached': 'There is no room for more',
  forbidden: 'This is not yours to do',
  'not-found': 'There is nothing here',
  'method-not-allowed': 'This address does not know the method',
  'posting-gone': 'The listing is closed',
  'company-slug-taken': 'The slug is taken',
  'requisition-taken': 'The requisitionId is taken',
  'state-conflict': 'The state of the listing does not allow this',
  'incomplete-posting': 'The listing is not complete',
  'import-state-conflict': 'The state of the import does not allow this',
  'too-many-imports': 'Too many imports are not done yet',
  'precondition-required': 'If-Match is needed',
  'precondition-failed': 'The listing has changed',
  'idempotency-key-reused': 'The Idempotency-Key belongs to another request',
  'address-too-long': 'The address is too long',
  'headers-too-large': 'The headers are too large',
  'too-slow': 'The request comes too slowly',
  'too-many-requests': 'Too many requests',
  overloaded: 'There is more to do than can be done at the moment',
  'cursor-expired': 'The cursor has expired',
  'search-unavailable': 'Search is away for the moment',
  'store-unavailable': 'The store is away for the moment',
  internal: 'Something went wrong on our side',
};

/** `type` is relative to the service: its docs page has an entry for each. */
export type Problem = {
  type: string;
  title: string;
  status: number;
  code: ErrorCode;
  detail: string;
  errors?: readonly Fault[];
} & Record<string, unknown>;

/** What of an error the caller may know. Anything that is not ours becomes `internal`, with nothing of its text. */
export function problemOf(error: DomainError): Problem {
  return {
    ...error.data,
    type: `/docs#${error.code}`,
    title: TITLES[error.code],
    status: STATUS_OF[error.code],
    code: error.code,
    detail: error.message,
    ...(error.faults.length > 0 ? { errors: error.faults } : {}),
  };
}

export function titleOf(code: ErrorCode): string {
  return TITLES[code];
}
