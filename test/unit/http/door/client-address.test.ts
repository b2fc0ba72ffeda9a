import type { IncomingMessage } from 'node:http';
import { expect, it } from '@jest/globals';
import { clientAddresses, groupOf } from '../../../../src/http/door/client-address.ts';

function from(remoteAddress: string, forwarded?: string): IncomingMessage {
  const headers = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded };
  return { socket: { remoteAddress }, headers } as unknown as IncomingMessage;
}

it('what a stranger says of its address counts nothing', () => {
  const { of } = clientAddresses([], []);
  expect(of(from('203.0.113.9', '198.51.100.1'))).toBe('203.0.113.9');
});

it('the last address that is none of our proxies is the client, whatever stands before it', () => {
  const { of } = clientAddresses(['10.0.0.0/8', 'loopback'], []);
  expect(of(from('10.0.0.7', '6.6.6.6, 198.51.100.1, 10.2.3.4'))).toBe('198.51.100.1');
  expect(of(from('::ffff:127.0.0.1', '198.51.100.1'))).toBe('198.51.100.1');
  expect(of(from('203.0.113.9', '198.51.100.1'))).toBe('203.0.113.9');
});

it('those who are exempt are not counted, and by none nobody is', () => {
  expect(clientAddresses([], ['loopback']).isExempt('127.0.0.1')).toBe(true);
  expect(clientAddresses([], ['loopback']).isExempt('::ffff:127.0.0.1')).toBe(true);
  expect(clientAddresses([], ['loopback']).isExempt('203.0.113.9')).toBe(false);
  expect(clientAddresses([], []).isExempt('127.0.0.1')).toBe(false);
});

it('a /64 of IPv6 is counted as one, however it is spelled', () => {
  expect(groupOf('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2::/64');
  expect(groupOf('2001:0DB8:0001:0002::9')).toBe('2001:db8:1:2::/64');
  expect(groupOf('2001:db8::7')).toBe('2001:db8:0:0::/64');
  expect(groupOf('::1')).toBe('0:0:0:0::/64');
  expect(groupOf('fe80::1%eth0')).toBe('fe80:0:0:0::/64');
  expect(groupOf('::ffff:203.0.113.9')).toBe('203.0.113.9');
  expect(groupOf('203.0.113.9')).toBe('203.0.113.9');
});
