/** Whether the pay is there, and can be what was meant. */

import type { PostingContent } from '../posting.ts';
import { annualCents } from '../salary.ts';
import { consider, type Hint, mend } from './hint.ts';

/** A wider range says nothing: from 40,000 to 80,000 is still one. */
const WIDEST = 2;

/** Full-time pay of a year, in the base currency; what is outside has mostly the wrong period or a slipped zero. */
const LIKELY = { least: 1_000, most: 1_000_000 };

export function payHints({ salary }: PostingContent): Hint[] {
  if (salary === null) {
    return [mend('pay-missing', '/salary', 'State the pay: a search for a least pay ranks what states none behind.')];
  }
  const { min, max } = salary;
  const hints: Hint[] = [];
  if (min === null || max === null) {
    const missing = min === null ? 'min' : 'max';
    hints.push(consider('pay-open', `/salary/${missing}`, 'State both ends of the pay; one alone reads like none.'));
  } else if (max > WIDEST * min) {
    hints.push(
      consider('pay-wide', '/salary', 'The upper end is more than twice the lower: say what this work is paid.'),
    );
  }
  const cents = annualCents(salary);
  const amounts = [cents.min, cents.max].filter((amount) => amount !== null).map((amount) => amount / 100);
  if (amounts.some((amount) => amount < LIKELY.least || amount > LIKELY.most)) {
    hints.push(
      mend(
        'pay-unlikely',
        '/salary/period',
        `Is the pay really by the ${salary.period.toLowerCase()}? It is unlikely.`,
      ),
    );
  }
  return hints;
}
