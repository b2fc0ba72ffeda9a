/** How often who may ask for what: the classes of routes and their quotas, as data. */
import type { Quota } from '../../platform/rate-limiter.ts';

/** Whose requests are counted together: those with an API key, those of an account, and of all others those from one address. */
export const SUBJECTS = ['key', 'account', 'address'] as const;
export type Subject = (typeof SUBJECTS)[number];

export type Rate = Readonly<Record<Subject, Quota>> & {
  /** Asked of Redis before anything is done, since a few too many would do harm. */
  isExact?: boolean;
};

const perMinute = (limit: number, burst: number): Quota => ({ limit, seconds: 60, burst });
const perQuarter = (limit: number, burst: number): Quota => ({ limit, seconds: 900, burst });

const SIGNING_IN = perQuarter(60, 20);
const REFUSED = perMinute(60, 30);

/** By the class that a row of the route table names; a row that names none has the class that `rateOf` gives its kind. */
export const RATES = {
  /** What asks the index. */
  search: { address: perMinute(600, 150), account: perMinute(1_200, 300), key: perMinute(3_000, 600) },
  /** As one types: a request for each letter. */
  suggest: { address: perMinute(1_200, 300), account: perMinute(1_200, 300), key: perMinute(3_000, 600) },
  read: { address: perMinute(1_200, 300), account: perMinute(2_400, 600), key: perMinute(6_000, 1_200) },
  /** Pages, and the files that they need. */
  page: { address: perMinute(2_400, 600), account: perMinute(2_400, 600), key: perMinute(2_400, 600) },
  write: { address: perMinute(120, 30), account: perMinute(1_200, 300), key: perMinute(3_000, 600), isExact: true },
  /** Whole feeds. */
  import: { address: perMinute(10, 5), account: perMinute(60, 20), key: perMinute(60, 20), isExact: true },
  /** Registering, logging in and all that has to do with passwords: each costs a slow hash or a mail. */
  auth: { address: SIGNING_IN, account: SIGNING_IN, key: SIGNING_IN, isExact: true },
  /** Tokens and keys that were refused. Beyond it, an address is not let try others. */
  refused: { address: REFUSED, account: REFUSED, key: REFUSED, isExact: true },
} as const satisfies Readonly<Record<string, Rate>>;

export type RateClass = keyof typeof RATES;

/** @throws Error that names every override of a class or subject that is not there, or that is no quota. */
export function ratesWith(overrides: readonly { name: string; quota: Quota }[]): Readonly<Record<RateClass, Rate>> {
  const rates = structuredClone(RATES) as Record<string, Record<Subject, Quota>>;
  const faults: string[] = [];
  for (const { name, quota } of overrides) {
    const [rateClass = '', subject = ''] = name.split('.');
    const rate = rates[rateClass];
    if (rate === undefined || !(SUBJECTS as readonly string[]).includes(subject)) {
      faults.push(`${name}: expected CLASS.SUBJECT with ${Object.keys(RATES).join(', ')} and ${SUBJECTS.join(', ')}`);
    } else {
      rate[subject as Subject] = quota;
    }
  }
  if (faults.length > 0) throw new Error(`RATE_LIMITS is not usable:\n  ${faults.join('\n  ')}`);
  // A copy of `RATES`, with quotas put where it has some: the same classes and subjects.
  return rates as unknown as Readonly<Record<RateClass, Rate>>;
}
