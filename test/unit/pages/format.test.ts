import { describe, expect, it } from '@jest/globals';
import { counted, formatAgo, formatDate, formatDistance, formatPay, timeAgo } from '../../../src/pages/format.ts';
import { toText } from '../../../src/pages/html.ts';
import { NOW } from './answers.ts';

const minutes = (count: number) => new Date(NOW.getTime() - count * 60_000);
const hours = (count: number) => minutes(count * 60);
const days = (count: number) => hours(count * 24);

describe('pay', () => {
  it.each([
    [{ min: 70_000, max: 90_000, currency: 'EUR' }, '€70,000–€90,000'],
    [{ min: 18.5, max: 21, currency: 'USD' }, '$18.50–$21.00'],
    [{ min: 40_000, max: null, currency: 'GBP' }, 'from £40,000'],
    [{ min: null, max: 4_000_000, currency: 'JPY' }, 'up to ¥4,000,000'],
    [{ min: 31_000, max: 31_000, currency: 'SEK' }, 'SEK 31,000'],
    [{ min: null, max: null, currency: 'EUR' }, null],
  ])('%j is written as %s', (pay, written) => {
    expect(formatPay(pay)?.replaceAll('\u00a0', ' ') ?? null).toBe(written);
  });
});

describe('how long ago', () => {
  it.each([
    [minutes(0), 'just now'],
    [minutes(5), '5 minutes ago'],
    [hours(1), '1 hour ago'],
    [hours(23.5), '23 hours ago'],
    [days(1), 'yesterday'],
    [days(13), '13 days ago'],
    [days(14), '2 weeks ago'],
    [days(59), '8 weeks ago'],
    [days(60), '9 January 2026'],
  ])('%p is %s', (then, words) => {
    expect(formatAgo(then, NOW)).toBe(words);
  });

  it('says the exact time on hovering and to machines', () => {
    expect(toText(timeAgo('2026-03-08T11:05:00.000Z', NOW))).toBe(
      '<time datetime="2026-03-08T11:05:00.000Z" title="8 March 2026, 11:05 UTC">2 days ago</time>',
    );
  });
});

describe('other numbers', () => {
  it('have separators and the right number of the noun', () => {
    expect([counted(1, 'role'), counted(0, 'role'), counted(1_234_567, 'role')]).toEqual([
      '1 role',
      '0 roles',
      '1,234,567 roles',
    ]);
  });

  it('are no more exact than distances between towns are', () => {
    expect([0, 0.9, 3.24, 12.7, 1_250].map(formatDistance)).toEqual([
      'under 1 km',
      'under 1 km',
      '3.2 km',
      '13 km',
      '1,250 km',
    ]);
  });

  it('are dates of the time zone that is asked for', () => {
    const moment = new Date('2026-04-30T22:30:00Z');
    expect(formatDate(moment)).toBe('30 April 2026');
    expect(formatDate(moment, 'Europe/Berlin')).toBe('1 May 2026');
  });
});
