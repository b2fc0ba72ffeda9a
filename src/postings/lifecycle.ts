/** What may happen to a posting in which state: a pure decision from a command, a posting and the time to the posting that follows. */
import { DomainError } from './errors.ts';
import type { CloseReason, Posting, PostingContent, State } from './posting.ts';

/** A typed posting that states no end is open for this many days. */
export const DEFAULT_OPEN_DAYS = 60;

const DAY_MS = 24 * 60 * 60 * 1000;

export type Change =
  | { type: 'publish'; publishAt?: Date | null }
  | { type: 'unschedule' }
  | { type: 'revise'; content: PostingContent; validThrough?: Date | null }
  | { type: 'close'; reason: CloseReason }
  | { type: 'renew'; validThrough?: Date | null }
  | { type: 'reopen'; validThrough?: Date | null }
  | { type: 'begin' }
  | { type: 'expire' };
export type ChangeType = Change['type'];

/** The states in which each change is possible. */
export const POSSIBLE: Readonly<Record<ChangeType, readonly State[]>> = {
  publish: ['DRAFT'],
  unschedule: ['SCHEDULED'],
  revise: ['DRAFT', 'SCHEDULED', 'OPEN', 'EXPIRED'],
  close: ['OPEN', 'SCHEDULED'],
  renew: ['OPEN', 'EXPIRED'],
  reopen: ['CLOSED'],
  begin: ['SCHEDULED'],
  expire: ['OPEN'],
};

/** The clock's alone: a scheduled listing begins, an open one expires. */
const BY_CLOCK: readonly ChangeType[] = ['begin', 'expire'];

/** What callers can do in a state. */
export function possibleChanges(state: State): ChangeType[] {
  const types = Object.keys(POSSIBLE) as ChangeType[];
  return types.filter((type) => !BY_CLOCK.includes(type) && POSSIBLE[type].includes(state));
}

/**
 * The posting after the change, with its version raised by one.
 * @throws DomainError `state-conflict` (names the state and what is possible), `incomplete-posting`, `invalid-input` (an end in the past).
 */
export function decide(posting: Posting, change: Change, now: Date): Posting {
  if (!POSSIBLE[change.type].includes(posting.state)) throw conflict(posting.state, change.type);
  return { ...posting, ...consequences(posting, change, now), version: posting.version + 1, updatedAt: now };
}

function consequences(posting: Posting, change: Change, now: Date): Partial<Posting> {
  switch (change.type) {
    case 'publish':
      return publish(posting, change.publishAt ?? null, now);
    case 'begin':
      return publish(posting, null, now);
    case 'unschedule':
      return { state: 'DRAFT', publishAt: null };
    case 'revise': {
      const validThrough = change.validThrough === undefined ? posting.validThrough : change.validThrough;
      if (posting.state === 'OPEN') {
        assertComplete(change.content);
        if (change.validThrough !== undefined) assertAhead(validThrough, now);
      }
      return { ...change.content, validThrough };
    }
    case 'close':
      return { state: 'CLOSED', closedAt: now, closeReason: change.reason, publishAt: null };
    case 'renew':
    case 'reopen':
      return open(posting, endAfter(posting, change.validThrough, now), now);
    case 'expire':
      return { state: 'EXPIRED', closedAt: now };
  }
}

function publish(posting: Posting, publishAt: Date | null, now: Date): Partial<Posting> {
  assertComplete(posting);
  if (publishAt !== null && publishAt > now) {
    if (posting.validThrough !== null) assertAhead(posting.validThrough, publishAt);
    return { state: 'SCHEDULED', publishAt };
  }
  return open(posting, posting.validThrough ?? endAfter(posting, undefined, now), now);
}

function open(posting: Posting, validThrough: Date | null, now: Date): Partial<Posting> {
  assertComplete(posting);
  assertAhead(validThrough, now);
  return {
    state: 'OPEN',
    validThrough,
    publishAt: null,
    publishedAt: posting.publishedAt ?? now,
    closedAt: null,
    closeReason: null,
  };
}

function endAfter(posting: Posting, asked: Date | null | undefined, now: Date): Date | null {
  if (asked) return asked;
  return posting.origin === 'FEED' ? null : new Date(now.getTime() + DEFAULT_OPEN_DAYS * DAY_MS);
}

function assertComplete(content: PostingContent): void {
  if (content.applyUrl !== null || content.applyEmail !== null) return;
  throw new DomainError('incomplete-posting', 'A listing is published only when a seeker can apply to it.', {
    faults: [{ pointer: '/applyUrl', detail: 'applyUrl or applyEmail is missing', expected: 'one of them' }],
  });
}

function assertAhead(validThrough: Date | null, now: Date): void {
  if (validThrough === null || validThrough > now) return;
  throw new DomainError('invalid-input', 'The listing would end before it is open.', {
    faults: [
      { pointer: '/validThrough', detail: `${validThrough.toISOString()} is past`, expected: 'a time still to come' },
    ],
  });
}

function conflict(state: State, type: ChangeType): DomainError {
  const possible = possibleChanges(state);
  return new DomainError('state-conflict', `A listing that is ${state} can't ${type}; it can ${possible.join(', ')}.`, {
    data: { state, possible },
  });
}
