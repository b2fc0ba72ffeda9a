import { describe, expect, it } from '@jest/globals';
import { DomainError } from '../../../src/postings/errors.ts';
import { type Change, type ChangeType, decide, POSSIBLE, possibleChanges } from '../../../src/postings/lifecycle.ts';
import { type Posting, STATES, type State } from '../../../src/postings/posting.ts';
import { aPosting } from '../../support/builders.ts';

const NOW = new Date('2026-03-01T12:00:00Z');
const LATER = new Date('2026-04-01T00:00:00Z');
const PAST = new Date('2026-02-01T00:00:00Z');

function inState(state: State, overrides: Partial<Posting> = {}): Posting {
  const published = state === 'DRAFT' || state === 'SCHEDULED' ? null : PAST;
  return aPosting({
    state,
    publishedAt: published,
    publishAt: state === 'SCHEDULED' ? LATER : null,
    closedAt: state === 'CLOSED' || state === 'EXPIRED' ? PAST : null,
    closeReason: state === 'CLOSED' ? 'FILLED' : null,
    ...overrides,
  });
}

function changeOf(type: ChangeType): Change {
  switch (type) {
    case 'revise':
      return { type, content: aPosting({ title: 'Revised' }) };
    case 'close':
      return { type, reason: 'FILLED' };
    default:
      return { type };
  }
}

function codeOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
  return 'none';
}

describe('each change in each state', () => {
  const cells = STATES.flatMap((state) =>
    (Object.keys(POSSIBLE) as ChangeType[]).map((type) => [state, type, POSSIBLE[type].includes(state)] as const),
  );
  it.each(cells)('%s can %s: %s', (state, type, isPossible) => {
    const posting = inState(state);
    const code = codeOf(() => decide(posting, changeOf(type), NOW));
    expect(code).toBe(isPossible ? 'none' : 'state-conflict');
  });

  it('follows the transitions that the contract names', () => {
    expect(decide(inState('DRAFT'), { type: 'publish' }, NOW).state).toBe('OPEN');
    expect(decide(inState('DRAFT'), { type: 'publish', publishAt: LATER }, NOW).state).toBe('SCHEDULED');
    expect(decide(inState('SCHEDULED'), { type: 'unschedule' }, NOW).state).toBe('DRAFT');
    expect(decide(inState('SCHEDULED'), { type: 'begin' }, NOW).state).toBe('OPEN');
    expect(decide(inState('SCHEDULED'), { type: 'close', reason: 'OTHER' }, NOW).state).toBe('CLOSED');
    expect(decide(inState('OPEN'), { type: 'close', reason: 'OTHER' }, NOW).state).toBe('CLOSED');
    expect(decide(inState('OPEN'), { type: 'expire' }, NOW).state).toBe('EXPIRED');
    expect(decide(inState('EXPIRED'), { type: 'renew' }, NOW).state).toBe('OPEN');
    expect(decide(inState('CLOSED'), { type: 'reopen' }, NOW).state).toBe('OPEN');
  });

  it('names the state and what is possible when a change is not', () => {
    const attempt = () => decide(inState('CLOSED'), { type: 'publish' }, NOW);
    expect(attempt).toThrow("A listing that is CLOSED can't publish; it can reopen.");
    expect(possibleChanges('OPEN')).toEqual(['revise', 'close', 'renew']);
  });
});

describe('what a change brings with it', () => {
  it('raises the version by one, whatever the change', () => {
    for (const [type, states] of Object.entries(POSSIBLE) as [ChangeType, readonly State[]][]) {
      for (const state of states) {
        expect(decide(inState(state, { version: 7 }), changeOf(type), NOW).version).toBe(8);
      }
    }
  });

  it('keeps the first publishing through closing and reopening', () => {
    const opened = decide(inState('DRAFT'), { type: 'publish' }, NOW);
    const closed = decide(opened, { type: 'close', reason: 'FILLED' }, LATER);
    const again = decide(closed, { type: 'reopen' }, new Date('2026-05-01T00:00:00Z'));
    expect(again.publishedAt).toEqual(NOW);
    expect(again.closedAt).toBeNull();
    expect(again.closeReason).toBeNull();
  });

  it('gives a typed listing without an end sixty days', () => {
    const opened = decide(inState('DRAFT', { validThrough: null }), { type: 'publish' }, NOW);
    expect(opened.validThrough).toEqual(new Date('2026-04-30T12:00:00Z'));
  });

  it('leaves a listing of a feed without an end open while the feed names it', () => {
    const opened = decide(inState('DRAFT', { origin: 'FEED', validThrough: null }), { type: 'publish' }, NOW);
    expect(opened.validThrough).toBeNull();
  });

  it('does not publish what nobody can apply to', () => {
    const mute = inState('DRAFT', { applyUrl: null, applyEmail: null });
    expect(codeOf(() => decide(mute, { type: 'publish' }, NOW))).toBe('incomplete-posting');
  });

  it('does not open a listing whose end is past', () => {
    expect(codeOf(() => decide(inState('DRAFT', { validThrough: PAST }), { type: 'publish' }, NOW))).toBe(
      'invalid-input',
    );
    expect(codeOf(() => decide(inState('EXPIRED'), { type: 'renew', validThrough: PAST }, NOW))).toBe('invalid-input');
  });

  it('publishes at once when the time to publish is past', () => {
    expect(decide(inState('DRAFT'), { type: 'publish', publishAt: PAST }, NOW).state).toBe('OPEN');
  });
});
