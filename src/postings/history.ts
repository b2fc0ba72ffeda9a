/** What a change did to a posting, in words that its company can read: what happened, and which fields became what. */
import { z } from 'zod';
import { textOf } from './html.ts';
import type { Place, Posting, Salary } from './posting.ts';

export const HAPPENINGS = [
  'CREATED',
  'REVISED',
  'SCHEDULED',
  'UNSCHEDULED',
  'PUBLISHED',
  'CLOSED',
  'EXPIRED',
  'RENEWED',
  'REOPENED',
] as const;
export type Happening = (typeof HAPPENINGS)[number];

/** `MEMBER`: who works for the company, or an operator for it. `CLOCK`: its time had come. */
export const AUTHORS = ['MEMBER', 'FEED', 'CLOCK'] as const;
export type Author = (typeof AUTHORS)[number];

/** A value is cut to so many characters: enough to recognise it by, and a description's history stays small. */
export const VALUE_CHARACTERS = 300;

export const fieldChange = z.object({
  field: z.string(),
  from: z.string().nullable(),
  to: z.string().nullable(),
});
export type FieldChange = z.output<typeof fieldChange>;

/** How each field reads; null where nothing is stated. */
const FIELDS: { readonly [field: string]: (posting: Posting) => string | null } = {
  title: ({ title }) => title,
  description: ({ description }) => textOf(description),
  locations: ({ locations }) => list(locations.map(placeText)),
  workplace: ({ workplace }) => workplace,
  applicantLocations: ({ applicantLocations }) => list(applicantLocations),
  employmentTypes: ({ employmentTypes }) => list(employmentTypes),
  seniority: ({ seniority }) => seniority,
  category: ({ category }) => category,
  skills: ({ skills }) => list(skills),
  language: ({ language }) => language,
  salary: ({ salary }) => (salary === null ? null : payText(salary)),
  requisitionId: ({ requisitionId }) => requisitionId,
  applyUrl: ({ applyUrl }) => applyUrl,
  applyEmail: ({ applyEmail }) => applyEmail,
  validThrough: ({ validThrough }) => validThrough?.toISOString() ?? null,
  publishAt: ({ publishAt }) => publishAt?.toISOString() ?? null,
  closeReason: ({ closeReason }) => closeReason,
};

/** @param before null: there was none. */
export function happeningOf(before: Posting | null, after: Posting): Happening {
  if (before === null) return 'CREATED';
  if (before.state === after.state) {
    const fields = differences(before, after).map(({ field }) => field);
    return after.state === 'OPEN' && fields.length === 1 && fields[0] === 'validThrough' ? 'RENEWED' : 'REVISED';
  }
  switch (after.state) {
    case 'OPEN':
      if (before.state === 'EXPIRED') return 'RENEWED';
      return before.state === 'CLOSED' ? 'REOPENED' : 'PUBLISHED';
    case 'DRAFT':
      return 'UNSCHEDULED';
    default:
      return after.state;
  }
}

/** The fields that differ. A text whose beginning stays the same is shown from where it differs. */
export function differences(before: Posting, after: Posting): FieldChange[] {
  return Object.entries(FIELDS).flatMap(([field, read]) => {
    const [from, to] = [read(before), read(after)];
    if (from === to) return [];
    const start = from === null || to === null ? 0 : wordBefore(from, firstDifference(from, to));
    return [{ field, from: cut(from, start), to: cut(to, start) }];
  });
}

function cut(value: string | null, start: number): string | null {
  if (value === null || value.length <= VALUE_CHARACTERS) return value;
  const end = start + VALUE_CHARACTERS - 2;
  const piece = value.slice(start, end).toWellFormed();
  return `${start > 0 ? '…' : ''}${piece}${end < value.length ? '…' : ''}`;
}

function firstDifference(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return at;
}

/** A few words earlier, so that the difference stands in its sentence. */
function wordBefore(text: string, at: number): number {
  return Math.max(0, text.lastIndexOf(' ', Math.max(0, at - 40)) + 1);
}

function list(values: readonly string[]): string | null {
  return values.length === 0 ? null : values.join(', ');
}

function placeText({ city, region, country, text }: Place): string {
  const parts = [city, region, country].filter((part) => part !== null);
  return parts.length > 0 ? parts.join(' ') : (text ?? '?');
}

function payText({ min, max, currency, period }: Salary): string {
  return `${min ?? '…'}–${max ?? '…'} ${currency} ${period}`;
}
