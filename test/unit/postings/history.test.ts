import { describe, expect, it } from '@jest/globals';
import { differences, happeningOf, VALUE_CHARACTERS } from '../../../src/postings/history.ts';
import { decide } from '../../../src/postings/lifecycle.ts';
import { aPlace, aPosting } from '../../support/builders.ts';

const NOW = new Date('2026-03-01T12:00:00Z');

describe('what happened', () => {
  const open = aPosting();
  const draft = aPosting({ state: 'DRAFT', publishedAt: null });
  const closed = decide(open, { type: 'close', reason: 'FILLED' }, NOW);
  const ended = decide(open, { type: 'expire' }, NOW);
  const scheduled = decide(draft, { type: 'publish', publishAt: new Date('2026-04-01T00:00:00Z') }, NOW);
  const later = new Date('2026-06-01T00:00:00Z');
  it.each([
    ['CREATED', null, draft],
    ['PUBLISHED', draft, decide(draft, { type: 'publish' }, NOW)],
    ['SCHEDULED', draft, scheduled],
    ['UNSCHEDULED', scheduled, decide(scheduled, { type: 'unschedule' }, NOW)],
    ['PUBLISHED', scheduled, decide(scheduled, { type: 'begin' }, NOW)],
    ['REVISED', open, decide(open, { type: 'revise', content: { ...open, title: 'Pastry chef' } }, NOW)],
    ['RENEWED', open, decide(open, { type: 'renew', validThrough: later }, NOW)],
    ['RENEWED', ended, decide(ended, { type: 'renew' }, NOW)],
    ['REOPENED', closed, decide(closed, { type: 'reopen' }, NOW)],
    ['CLOSED', open, closed],
    ['EXPIRED', open, ended],
  ] as const)('is told from before and after: %s', (happened, before, after) => {
    expect(happeningOf(before, after)).toBe(happened);
  });
});

describe('the fields that a change touches', () => {
  it('are told with what they were and what they became, and no others', () => {
    const before = aPosting({ salary: null, skills: ['baking'] });
    const after = {
      ...before,
      title: 'Pastry chef',
      salary: { min: 18, max: null, currency: 'EUR', period: 'HOUR' as const },
      locations: [aPlace(), aPlace({ city: 'Potsdam', region: 'BB' })],
    };
    expect(differences(before, after)).toEqual([
      { field: 'title', from: 'Baker', to: 'Pastry chef' },
      { field: 'locations', from: 'Berlin BE DE', to: 'Berlin BE DE, Potsdam BB DE' },
      { field: 'salary', from: null, to: '18–… EUR HOUR' },
    ]);
  });

  it('show of a long text the part that differs', () => {
    const words = Array.from({ length: 2_000 }, (_, at) => `word${at}`);
    const before = aPosting({ description: `<p>${words.join(' ')}</p>` });
    const after = aPosting({ ...before, description: `<p>${words.with(1_500, 'other').join(' ')}</p>` });
    const [change] = differences(before, after);
    expect(change?.field).toBe('description');
    expect(change?.from).toContain('word1500');
    expect(change?.to).toContain(' other ');
    expect(Math.max(change?.from?.length ?? 0, change?.to?.length ?? 0)).toBeLessThanOrEqual(VALUE_CHARACTERS);
  });
});
