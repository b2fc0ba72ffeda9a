/** What commands on a company are sent, and the limits of a company. */
import { z } from 'zod';
import { DomainError } from '../../postings/errors.ts';

export const inCompany = z.object({ slug: z.string() });

/** Members and invitations that are not accepted yet, together. */
export const MEMBERS_AT_MOST = 200;
export const KEYS_AT_MOST = 50;

/** @throws DomainError `limit-reached`. */
export function assertBelow(count: number, most: number, what: string): void {
  if (count < most) return;
  throw new DomainError('limit-reached', `A company has at most ${most} ${what}; remove one first.`, {
    data: { limit: most },
  });
}
