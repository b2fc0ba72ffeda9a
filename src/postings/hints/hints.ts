/** All hints about a listing, what is to be mended first: rules over the listing, the time, and texts that others have published. */
import type { Derivable, Posting } from '../posting.ts';
import { consider, type Hint, mend } from './hint.ts';
import { payHints } from './pay-hints.ts';
import { placeHints } from './place-hints.ts';
import { COPIED_SHARE, sharedShare } from './shared-text.ts';
import { textHints } from './text-hints.ts';
import { titleHints } from './title-hints.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const SOON_DAYS = 5;
const LATE_DAYS = 180;

const FACT_NAMES: Readonly<Record<Derivable, string>> = {
  workplace: 'the way of working',
  seniority: 'the seniority',
  category: 'the category',
  skills: 'the skills',
  language: 'the language',
};

/** A published listing whose text may be the same. */
export type OtherText = {
  id: string;
  title: string;
  description: string;
  company: { id: string | null; name: string };
};

export function hintsFor(posting: Posting, others: readonly OtherText[], now: Date): Hint[] {
  const hints = [
    ...titleHints(posting.title),
    ...placeHints(posting),
    ...payHints(posting),
    ...termHints(posting, now),
    ...textHints(posting),
    ...copyHints(posting, others),
    ...recognisedHints(posting),
  ];
  return [...hints.filter(({ weight }) => weight === 'MEND'), ...hints.filter(({ weight }) => weight === 'CONSIDER')];
}

function termHints({ employmentTypes, applyUrl, applyEmail, validThrough }: Posting, now: Date): Hint[] {
  const hints: Hint[] = [];
  if (employmentTypes.length === 0) {
    hints.push(
      consider('type-missing', '/employmentTypes', 'Say whether it is full time, part time or something else.'),
    );
  }
  if (applyUrl === null && applyEmail === null) {
    hints.push(
      mend('apply-missing', '/applyUrl', 'Say how to apply: without applyUrl or applyEmail it can’t be published.'),
    );
  }
  if (applyUrl?.startsWith('http:')) {
    hints.push(consider('apply-insecure', '/applyUrl', 'The address to apply at is not encrypted: use https.'));
  }
  const days = validThrough === null ? null : (validThrough.getTime() - now.getTime()) / DAY_MS;
  if (days !== null && days > 0 && days < SOON_DAYS) {
    hints.push(
      consider('ends-soon', '/validThrough', `It ends in less than ${SOON_DAYS} days: few will see it in time.`),
    );
  }
  if (days !== null && days > LATE_DAYS) {
    hints.push(
      consider(
        'ends-late',
        '/validThrough',
        `It is open for more than ${LATE_DAYS} days: seekers pass old listings by.`,
      ),
    );
  }
  return hints;
}

function copyHints({ id, companyId, description }: Posting, others: readonly OtherText[]): Hint[] {
  const copied = others
    .filter((other) => other.id !== id)
    .map((other) => ({ other, share: sharedShare(description, other.description) }))
    .filter(({ share }) => share >= COPIED_SHARE)
    .sort((a, b) => b.share - a.share)[0];
  if (copied === undefined) return [];
  const { other, share } = copied;
  const percent = Math.round(share * 100);
  return other.company.id === companyId
    ? [
        consider(
          'text-copied',
          '/description',
          `${percent}% of the text is that of your listing “${other.title}”. One listing can name several places.`,
        ),
      ]
    : [
        mend(
          'text-copied',
          '/description',
          `${percent}% of the text is that of “${other.title}” by ${other.company.name}: write your own.`,
        ),
      ];
}

function recognisedHints({ derived }: Posting): Hint[] {
  const facts = derived.filter((fact) => fact !== 'language').map((fact) => FACT_NAMES[fact]);
  if (facts.length === 0) return [];
  const names = new Intl.ListFormat('en').format(facts);
  return [
    consider(
      'recognised',
      `/${derived.find((fact) => fact !== 'language') ?? ''}`,
      `We read ${names} from the text; check what we made of it.`,
    ),
  ];
}
