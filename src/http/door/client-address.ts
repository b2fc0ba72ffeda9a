/** The address of who asks, also behind proxies: what a proxy says of it counts only when the proxy is one of ours. */
import type { IncomingMessage } from 'node:http';
import { isIPv6 } from 'node:net';
import proxyAddr from 'proxy-addr';

export type ClientAddresses = {
  of(request: IncomingMessage): string;
  /** Whether requests from there are not counted. */
  isExempt(address: string): boolean;
};

/** Lists of addresses, of ranges (`10.0.0.0/8`) and of the names loopback, linklocal and uniquelocal. @throws TypeError for anything else. */
export function clientAddresses(trusted: readonly string[], exempt: readonly string[]): ClientAddresses {
  const isTrusted = proxyAddr.compile([...trusted]);
  const isExempt = proxyAddr.compile([...exempt]);
  return {
    of(request) {
      const direct = request.socket.remoteAddress ?? '';
      return request.headers['x-forwarded-for'] === undefined ? direct : proxyAddr(request, isTrusted);
    },
    isExempt: (address) => address !== '' && exempt.length > 0 && isExempt(address, 0),
  };
}

/** What is counted together: of IPv6 a whole /64, since whoever has one address there has them all. */
export function groupOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  if (!isIPv6(address)) return address;
  const [head = '', tail] = address.toLowerCase().split('%')[0]?.split('::') ?? [];
  const front = head === '' ? [] : head.split(':');
  const back = tail === undefined || tail === '' ? [] : tail.split(':');
  const middle = tail === undefined ? [] : Array.from({ length: 8 - front.length - back.length }, () => '0');
  const parts = [...front, ...middle, ...back].slice(0, 4);
  return `${parts.map((part) => part.replace(/^0+(?=.)/, '')).join(':')}::/64`;
}
