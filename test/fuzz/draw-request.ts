/** A whole request for an operation: who asks, where, with which headers and what in it. */
import type { Random } from '../../workers/demo/random.ts';
import { collectionOf, type Operation, type Parameter, type Schema } from './document.ts';
import { drawUpload } from './draw-upload.ts';
import { drawBodyValue, drawValue, type Known, NASTY } from './draw-value.ts';

export type FuzzRequest = {
  operation: Operation;
  method: string;
  path: string;
  headers: Record<string, string>;
  body: Buffer | null;
};

const HEADERS: Readonly<Record<string, readonly string[]>> = {
  'If-Match': ['"1"', '"2"', '"3"', '"1"', '"2"', '*', 'W/"1"', '"x"', '1', '"9999999999999999999"', '""', ','],
  'If-None-Match': ['*', '"a"', 'W/"a"', '"', ',,,'],
  Prefer: ['wait=0', 'wait=1', 'wait=-1', 'wait=x', 'respond-async', 'wait="1"', ';;', 'wait=0, wait=1'],
};

export function drawRequest(random: Random, operation: Operation, known: Known): FuzzRequest {
  const headers: Record<string, string> = {};
  const query: string[] = [];
  let path = operation.path;
  for (const parameter of operation.parameters) {
    if (parameter.in === 'path')
      path = path.replace(`{${parameter.name}}`, drawSegment(random, operation, parameter, known));
    else if (parameter.in === 'header') {
      if (random.chance(parameter.required ? 0.9 : 0.2)) headers[parameter.name] = drawHeader(random, parameter, known);
    } else if (random.chance(parameter.required ? 0.9 : 0.12)) query.push(...drawParameter(random, parameter, known));
  }
  if (random.chance(0.03))
    query.push(
      `${random.pick(['utm_source', '__proto__', 'Q', 'limit[]', '', '%00'])}=${random.pick(['1', '', '%ff'])}`,
    );
  if (query.length > 0) path += `?${query.join('&')}`;
  const json = operation.bodies.get('application/json');
  if (operation.bodies.size > 0 && json === undefined) {
    const { type, body } = drawUpload(random, operation.bodies, known);
    return { operation, method: operation.method, path, headers: { ...headers, 'Content-Type': type }, body };
  }
  const body = json === undefined ? drawNeedless(random) : drawBody(random, json, known);
  if (body !== null)
    headers['Content-Type'] = random.chance(0.02)
      ? random.pick(['text/plain', 'application/xml', 'a'])
      : 'application/json';
  return { operation, method: operation.method, path, headers, body };
}

/** A key is mostly new: one that came before has its answer. */
function drawHeader(random: Random, { name }: Parameter, { isCareful }: Known): string {
  if (name === 'If-Match' && isCareful) return `"${random.between(1, 4)}"`;
  if (name !== 'Idempotency-Key') return random.pick(HEADERS[name] ?? ['a']);
  if (random.chance(0.7)) return `key-${random.between(1, 1e9)}`;
  return random.pick(['a', 'b', 'key-1', ' ', 'x'.repeat(300), '"quoted"']);
}

/** Never empty: that would be another path. */
function drawSegment(random: Random, { path }: Operation, { name }: Parameter, known: Known): string {
  const values = known.values(collectionOf(path, name));
  if (values.length > 0 && random.chance(known.isCareful ? 1 : 0.85)) return encodeURIComponent(random.pick(values));
  if (random.chance(0.1))
    return random.pick(['%', '%zz', '%ff', '%00', '.', '..', '%2e%2e', '~', '*', '%E0%A4%A', 'a%2Fb']);
  return encoded(random.pick(NASTY)) || 'a';
}

function drawParameter(random: Random, { name, schema }: Parameter, known: Known): string[] {
  const drawn = drawValue(random, schema, name, known);
  const values = Array.isArray(drawn) ? drawn : [drawn];
  const texts = values.map((value) => encoded(typeof value === 'object' ? JSON.stringify(value) : String(value)));
  if (random.chance(0.5)) return texts.map((text) => `${name}=${text}`);
  return [`${name}=${random.chance(0.2) ? '-' : ''}${texts.join(',')}`];
}

function drawBody(random: Random, schema: Schema, known: Known): Buffer | null {
  const chance = known.isCareful ? 1 : random.next();
  if (chance < 0.02) return null;
  if (chance < 0.04) return Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d]);
  if (chance < 0.05) return Buffer.from('['.repeat(random.between(10, 5_000)));
  if (chance < 0.06) return Buffer.from(JSON.stringify(random.pick([null, [], 'a', 1, true, [{}]])));
  const text = JSON.stringify(drawBodyValue(random, schema, known));
  return Buffer.from(chance < 0.08 ? text.slice(0, random.between(0, text.length)) : text);
}

function drawNeedless(random: Random): Buffer | null {
  return random.chance(0.03) ? Buffer.from(random.pick(['{}', '{"a":1}', '[', 'null'])) : null;
}

function encoded(text: string): string {
  return encodeURIComponent(text.toWellFormed());
}
