/** The words for what a listing is at the moment, and for what can be done about it. */
import type { Happening } from '../../../postings/history.ts';
import type { CloseReason, Posting, State } from '../../../postings/posting.ts';
import { formatDate } from '../../format.ts';
import { type Html, html } from '../../html.ts';

export const STATE_NAMES: Readonly<Record<State, string>> = {
  DRAFT: 'Draft',
  SCHEDULED: 'Scheduled',
  OPEN: 'Open',
  CLOSED: 'Closed',
  EXPIRED: 'Expired',
};

export const REASON_NAMES: Readonly<Record<CloseReason, string>> = {
  FILLED: 'Filled',
  WITHDRAWN: 'Withdrawn',
  FEED: 'No longer in the feed',
  OTHER: 'Other',
};

export const HAPPENING_NAMES: Readonly<Record<Happening, string>> = {
  CREATED: 'Made',
  REVISED: 'Revised',
  SCHEDULED: 'Scheduled',
  UNSCHEDULED: 'Taken back to a draft',
  PUBLISHED: 'Published',
  CLOSED: 'Closed',
  EXPIRED: 'Expired',
  RENEWED: 'Renewed',
  REOPENED: 'Reopened',
};

export function stateBadge({ state }: Pick<Posting, 'state'>): Html {
  return html`<span class="state state-${state.toLowerCase()}">${STATE_NAMES[state]}</span>`;
}

/** What the state's name does not say: since when, until when, why. */
export function stateNote({ state, publishAt, publishedAt, closedAt, closeReason, validThrough }: Posting): string {
  const until = validThrough === null ? '' : `, until ${formatDate(new Date(validThrough.getTime() - 1))}`;
  if (state === 'SCHEDULED') return publishAt === null ? '' : `for ${formatDate(publishAt)}${until}`;
  if (state === 'OPEN') return publishedAt === null ? '' : `since ${formatDate(publishedAt)}${until}`;
  if (closedAt === null) return '';
  const why = state === 'CLOSED' && closeReason !== null ? `: ${REASON_NAMES[closeReason].toLowerCase()}` : '';
  return `since ${formatDate(closedAt)}${why}`;
}
