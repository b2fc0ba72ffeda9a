/** Lets a request in, or says when to come again: 429 with `Retry-After`, and `RateLimit` headers on every answer that was counted. */
import type { Context } from 'koa';
import type { Actor } from '../../accounts/permissions.ts';
import { requestsRefused } from '../../platform/metrics.ts';
import type { RateLimiter, Verdict } from '../../platform/rate-limiter.ts';
import { DomainError } from '../../postings/errors.ts';
import { type ClientAddresses, groupOf } from './client-address.ts';
import type { Rate, RateClass, Subject } from './rates.ts';

export type RateLimits = {
  /**
   * Who calls, by `identify`, counted for the class of what is asked for. @throws DomainError `too-many-requests`; what `identify` throws.
   */
  admit(context: Context, rateClass: RateClass, identify: () => Promise<Actor | null>): Promise<Actor | null>;
};

type Parts = { limiter: RateLimiter; rates: Readonly<Record<RateClass, Rate>>; addresses: ClientAddresses };

export function createRateLimits({ limiter, rates, addresses }: Parts): RateLimits {
  async function count(context: Context, rateClass: RateClass, subject: Subject, id: string): Promise<void> {
    const key = `${rateClass}:${subject}:${id}`;
    const quota = rates[rateClass][subject];
    const verdict = rates[rateClass].isExact ? await limiter.take(key, quota) : limiter.takeSoon(key, quota);
    context.set('RateLimit-Policy', `"${rateClass}";q=${quota.limit};w=${quota.seconds}`);
    context.set('RateLimit', `"${rateClass}";r=${verdict.remaining};t=${verdict.resetSeconds}`);
    if (!verdict.isAdmitted) throw tooMany(verdict, `${quota.limit} in ${quota.seconds} seconds for each ${subject}`);
  }

  return {
    async admit(context, rateClass, identify) {
      const address = addresses.of(context.req);
      if (addresses.isExempt(address)) return identify();
      const group = groupOf(address);
      const hasCredentials = context.get('Authorization') !== '' || context.get('Cookie') !== '';
      if (hasCredentials) {
        const { address: quota } = rates.refused;
        const looked = limiter.look(`refused:address:${group}`, quota);
        if (!looked.isAdmitted) throw tooMany(looked, `${quota.limit} refused credentials in ${quota.seconds} seconds`);
      }
      let actor: Actor | null;
      try {
        actor = await identify();
      } catch (error) {
        if (error instanceof DomainError && error.code === 'unauthenticated') {
          await count(context, 'refused', 'address', group);
        }
        throw error;
      }
      if (actor === null) await count(context, rateClass, 'address', group);
      else if (actor.key !== null) await count(context, rateClass, 'key', actor.key.id);
      else await count(context, rateClass, 'account', actor.accountId);
      return actor;
    },
  };
}

/** Without limits, everybody is let in. */
export function admit(
  context: Context,
  limits: RateLimits | null,
  rateClass: RateClass,
  identify: () => Promise<Actor | null>,
): Promise<Actor | null> {
  return limits === null ? identify() : limits.admit(context, rateClass, identify);
}

function tooMany({ retrySeconds }: Verdict, limit: string): DomainError {
  requestsRefused.inc({ reason: 'too-many' });
  return new DomainError('too-many-requests', `Too many requests; the limit is ${limit}.`, {
    data: { retryAfter: retrySeconds },
  });
}
