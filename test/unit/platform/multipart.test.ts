import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { readSentFile, type SentFile } from '../../../src/platform/multipart.ts';

function request(body: string[], headers: Record<string, string>): IncomingMessage {
  return Object.assign(Readable.from(body.map((piece) => Buffer.from(piece))), {
    headers,
  }) as unknown as IncomingMessage;
}

const boundary = 'xyz';
const form = { 'content-type': `multipart/form-data; boundary=${boundary}` };
const field = (name: string, value: string) =>
  `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
const file = (content: string) =>
  `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\nContent-Type: text/csv\r\n\r\n${content}\r\n`;
const end = `--${boundary}--\r\n`;

async function read(body: string[], headers: Record<string, string>, limit = 1_000) {
  const sent = await readSentFile(request(body, headers), limit);
  return { fields: sent.fields, fileName: sent.fileName, text: await textOf(sent) };
}

async function textOf({ bytes }: SentFile): Promise<string> {
  const pieces: Uint8Array[] = [];
  for await (const piece of bytes) pieces.push(piece);
  return Buffer.concat(pieces).toString();
}

describe('a file that is sent', () => {
  it('is the body itself, or the one of a form with its fields', async () => {
    expect(await read(['a,', 'b'], {})).toEqual({ fields: {}, fileName: null, text: 'a,b' });
    expect(await read([field('full', 'true'), file('a,b'), end], form)).toEqual({
      ...{ fields: { full: 'true' }, fileName: 'a.csv', text: 'a,b' },
    });
  });

  it('is refused when it is too long, at once where that is stated', async () => {
    await expect(readSentFile(request([], { 'content-length': '1001' }), 1_000)).rejects.toThrow('over 1000 bytes');
    await expect(read(['x'.repeat(600), 'x'.repeat(600)], {})).rejects.toThrow('over 1000 bytes');
    await expect(read([file('x'.repeat(1_001)), end], form)).rejects.toThrow('over 1000 bytes');
  });

  it('is refused when its form breaks off, also before anybody reads it, and when nobody does', async () => {
    const cut = [field('full', 'true'), file('a,b').slice(0, -1)];
    await expect(read(cut, form)).rejects.toThrow('cannot be read');
    const late = await readSentFile(request(cut, form), 1_000);
    await readSentFile(request(cut, form), 1_000);
    await sleep(50);
    await expect(textOf(late)).rejects.toThrow('cannot be read');
  });

  it('says how the form should be', async () => {
    await expect(read([field('full', 'true'), end], form)).rejects.toThrow('has no file');
    await expect(read([file('a'), field('full', 'true'), end], form)).rejects.toThrow('must stand before it');
    await expect(read(['x'], { 'content-type': 'multipart/form-data' })).rejects.toThrow('cannot be read');
  });
});
