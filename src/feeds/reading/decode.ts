/** Bytes to text: the byte order mark decides, then an XML declaration; else UTF-8, with stray bytes read as Windows-1252. */
import { isUtf8 } from 'node:buffer';
import { FeedFailure } from '../failure.ts';
import type { Bytes } from './unwrap.ts';

/** Text in pieces, without a byte order mark. @throws FeedFailure for an encoding that is declared and unknown. */
export async function* decode(bytes: Bytes): AsyncGenerator<string> {
  let decoder: Decoder | null = null;
  let held: Buffer = Buffer.alloc(0);
  for await (const chunk of bytes) {
    if (decoder === null) {
      held = Buffer.concat([held, chunk]);
      if (held.length < 256) continue;
      decoder = decoderFor(held);
      yield decoder(held, false);
    } else yield decoder(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength), false);
  }
  decoder ??= decoderFor(held);
  yield decoder(held.length < 256 ? held : Buffer.alloc(0), true);
}

type Decoder = (chunk: Buffer, last: boolean) => string;

function decoderFor(head: Buffer): Decoder {
  if (head[0] === 0xff && head[1] === 0xfe) return labelled('utf-16le');
  if (head[0] === 0xfe && head[1] === 0xff) return labelled('utf-16be');
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return lenientUtf8();
  if (head[0] !== 0 && head[1] === 0) return labelled('utf-16le');
  if (head[0] === 0 && head[1] !== 0 && head.length > 1) return labelled('utf-16be');
  const declared = /^\s*<\?xml[^>]*?encoding\s*=\s*["']([^"'>]+)/i.exec(head.toString('latin1'))?.[1];
  // What is declared as UTF-16 and got here is not: its bytes would have shown.
  if (declared === undefined || /^utf-?(8|16)/i.test(declared)) return lenientUtf8();
  return labelled(declared);
}

function labelled(label: string): Decoder {
  try {
    const decoder = new TextDecoder(label);
    return (chunk, last) => decoder.decode(chunk, { stream: !last });
  } catch (error) {
    throw new FeedFailure(`declares the encoding ${JSON.stringify(label)}, which is not known`, 1, { cause: error });
  }
}

const UTF8_SEQUENCE =
  /[^\x80-\xff]+|[\xc2-\xdf][\x80-\xbf]|\xe0[\xa0-\xbf][\x80-\xbf]|[\xe1-\xec\xee\xef][\x80-\xbf]{2}|\xed[\x80-\x9f][\x80-\xbf]|\xf0[\x90-\xbf][\x80-\xbf]{2}|[\xf1-\xf3][\x80-\xbf]{3}|\xf4[\x80-\x8f][\x80-\xbf]{2}|[\x80-\xff]/g;

/** Feeds that say UTF-8 and paste Windows text in between are common: every byte that is not UTF-8 is read by itself. */
function lenientUtf8(): Decoder {
  const windows = new TextDecoder('windows-1252');
  let tail: Buffer = Buffer.alloc(0);
  let first = true;
  return (chunk, last) => {
    const bytes = tail.length === 0 ? chunk : Buffer.concat([tail, chunk]);
    const end = last ? bytes.length : bytes.length - unfinished(bytes);
    tail = bytes.subarray(end);
    const whole = bytes.subarray(0, end);
    let text = isUtf8(whole)
      ? whole.toString('utf8')
      : whole.toString('latin1').replace(UTF8_SEQUENCE, (sequence) => {
          const raw = Buffer.from(sequence, 'latin1');
          return sequence.length === 1 && sequence >= '\x80' ? windows.decode(raw) : raw.toString('utf8');
        });
    if (first && text !== '') {
      first = false;
      if (text.startsWith('\ufeff')) text = text.slice(1);
    }
    return text;
  };
}

/** How many bytes at the end may be the beginning of a character. */
function unfinished(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte >= 0xc0) return byte >= (back === 1 ? 0xc0 : back === 2 ? 0xe0 : 0xf0) ? back : 0;
    if (byte < 0x80) return 0;
  }
  return 0;
}
