/** A body that is a file: the feed as it is, or a form with its options before it; sometimes a form that is none. */
import type { Random } from '../../workers/demo/random.ts';
import type { Schema } from './document.ts';
import { drawFeed, type Feed } from './draw-feed.ts';
import { drawValue, type Known, NASTY } from './draw-value.ts';

export type UploadBody = { type: string; body: Buffer | null };

const PLAIN = [
  ...[
    'application/octet-stream',
    'application/json',
    'application/x-ndjson',
    'text/csv',
    'application/xml',
    'text/html',
  ],
  ...['application/gzip', 'text/plain; charset=utf-16', 'a', 'multipart/mixed; boundary=x'],
];

export function drawUpload(random: Random, bodies: ReadonlyMap<string, Schema>, known: Known): UploadBody {
  const feed = drawFeed(random, known);
  const form = bodies.get('multipart/form-data');
  if (form !== undefined && random.chance(0.5)) return drawForm(random, form, feed, known);
  if (random.chance(0.02)) return { type: random.pick(PLAIN), body: null };
  return { type: random.pick(PLAIN), body: feed.bytes };
}

type Part = { name: string; fileName?: string; bytes: Buffer };

function drawForm(random: Random, schema: Schema, feed: Feed, known: Known): UploadBody {
  const fields = Object.entries((schema['properties'] ?? {}) as Record<string, Schema>);
  const parts: Part[] = fields
    .filter(([name]) => name !== 'file' && random.chance(0.2))
    .map(([name, field]) => {
      const drawn = drawValue(random, field, name, known);
      return { name, bytes: Buffer.from(typeof drawn === 'string' ? drawn : JSON.stringify(drawn)) };
    });
  const fileName = known.isCareful || random.chance(0.8) ? feed.name : random.pick(NASTY);
  const file: Part = { name: 'file', fileName, bytes: feed.bytes };
  const boundary = `fuzz${random.between(1, 1e9)}`;
  const right: UploadBody = {
    type: `multipart/form-data; boundary=${boundary}`,
    body: written([...parts, file], boundary),
  };
  if (known.isCareful || random.chance(0.6)) return right;
  const whole = right.body ?? Buffer.alloc(0);
  return random.pick<() => UploadBody>([
    () => ({ ...right, body: whole.subarray(0, random.between(0, whole.length)) }),
    () => ({ ...right, body: written([file, ...parts, { name: 'full', bytes: Buffer.from('true') }], boundary) }),
    () => ({ ...right, body: written([...parts, file, file], boundary) }),
    () => ({ ...right, body: written(parts, boundary) }),
    () => ({ ...right, body: written([{ name: random.pick(NASTY), bytes: Buffer.from('a') }, file], boundary) }),
    () => ({
      ...right,
      body: written(
        [...Array.from({ length: 30 }, () => ({ name: 'full', bytes: Buffer.from('true') })), file],
        boundary,
      ),
    }),
    () => ({ ...right, type: 'multipart/form-data' }),
    () => ({ ...right, type: 'multipart/form-data; boundary=another' }),
    () => ({ ...right, type: `multipart/form-data; boundary=${'x'.repeat(300)}` }),
    () => ({ ...right, body: feed.bytes }),
    () => ({ ...right, body: null }),
  ])();
}

function written(parts: readonly Part[], boundary: string): Buffer {
  const pieces = parts.flatMap(({ name, fileName, bytes }) => {
    const file = fileName === undefined ? '' : `; filename="${fileName}"\r\nContent-Type: application/octet-stream`;
    return [
      Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="${name}"${file}\r\n\r\n`),
      bytes,
      Buffer.from('\r\n'),
    ];
  });
  return Buffer.concat([...pieces, Buffer.from(`--${boundary}--\r\n`)]);
}
