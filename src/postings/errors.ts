/** What can go wrong in Rolecall's own terms: a code and data, no HTTP. */

export const ERROR_CODES = [
  'invalid-input',
  'malformed-body',
  'body-too-large',
  'unsupported-media-type',
  'unauthenticated',
  'wrong-credentials',
  'too-many-guesses',
  'unconfirmed',
  'forged-form',
  'link-over',
  'last-owner',
  'already-member',
  'limit-reached',
  'forbidden',
  'not-found',
  'method-not-allowed',
  'posting-gone',
  'company-slug-taken',
  'requisition-taken',
  'state-conflict',
  'incomplete-posting',
  'import-state-conflict',
  'too-many-imports',
  'precondition-required',
  'precondition-failed',
  'idempotency-key-reused',
  'address-too-long',
  'headers-too-large',
  'too-slow',
  'too-many-requests',
  'overloaded',
  'cursor-expired',
  'search-unavailable',
  'store-unavailable',
  'internal',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** One bad field: a JSON pointer (`/salary/min`) or a query parameter's name, what was expected, and the nearest right one. */
export type Fault = { pointer: string; detail: string; expected?: string; suggestion?: string };

export class DomainError extends Error {
  override readonly name = 'DomainError';
  readonly code: ErrorCode;
  readonly faults: readonly Fault[];
  /** Machine-readable members that the answer carries beside the standard ones. */
  readonly data: Readonly<Record<string, unknown>>;

  constructor(
    code: ErrorCode,
    detail: string,
    more: { faults?: readonly Fault[]; data?: Record<string, unknown>; cause?: unknown } = {},
  ) {
    super(detail, { cause: more.cause });
    this.code = code;
    this.faults = more.faults ?? [];
    this.data = more.data ?? {};
  }
}
