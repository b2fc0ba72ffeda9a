/** How often each pay period comes round in a year of full-time work. */

/**
 * Hours: 40 a week for 52 weeks, the divisor of the US federal pay tables before their leap-year correction, and what
 * most salary comparisons assume. Days: 5 a week. A listing for fewer hours is compared as if it were full time.
 */
export const PERIODS_PER_YEAR = { HOUR: 2080, DAY: 260, WEEK: 52, MONTH: 12, YEAR: 1 } as const satisfies Record<
  'HOUR' | 'DAY' | 'WEEK' | 'MONTH' | 'YEAR',
  number
>;
