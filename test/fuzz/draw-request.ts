/** A whole request for an operation: who asks, where, with which headers and what in it. */
import type { Random } from '../../workers/demo/random.ts';
import type { Operation, Parameter } from './document.ts';
import { drawObject, drawValue, type Known, NASTY } from './draw-value.ts';

export type FuzzRequest = {
  operation: Operation;
  method: string;
  path: string;
  headers: Record<string, string>;
  body: Buffer | null;
};

const HEADERS: Readonly<Record<string, readonly string[]>> = {
  'If-Match': ['"1"', '"2"', '*', 'W/"1"', '"x"', '1', '"9999999999999999999"', '""', ','],
  'If-None-Match': ['*', '"a"', 'W/"a"', '"', ',,,'],
  'Idempotency-Key': ['a', 'b', 'key-1', ' ', 'x'.repeat(300), '"quoted"'],
  Prefer: ['wait=0', 'wait=1', 'wait=-1', 'wait=x', 'respond-async', 'wait="1"', ';;', 'wait=0, wait=1'],
};

export function drawRequest(random: Random, operation: Operation, known: Known): FuzzRequest {
  const headers: Record<string, string> = {};
  const query: string[] = [];
  let path = operation.path;
  for (const parameter of operation.parameters) {
    if (parameter.in === 'path') path = path.replace(`{${parameter.name}}`, drawSegment(random, parameter, known));
    else if (parameter.in === 'header') {
      if (random.chance(parameter.required ? 0.9 : 0.2))
        headers[parameter.name] = random.pick(HEADERS[parameter.name] ?? ['a']);
    } else if (random.chance(parameter.required ? 0.9 : 0.12)) query.push(...drawParameter(random, parameter, known));
  }
  if (random.chance(0.03))
    query.push(
      `${random.pick(['utm_source', '__proto__', 'Q', 'limit[]', '', '%00'])}=${random.pick(['1', '', '%ff'])}`,
    );
  if (query.length > 0) path += `?${query.join('&')}`;
  const body = operation.body === null ? drawNeedless(random) : drawBody(random, operation, known);
  if (body !== null)
    headers['Content-Type'] = random.chance(0.02)
      ? random.pick(['text/plain', 'application/xml', 'a'])
      : 'application/json';
  return { operation, method: operation.method, path, headers, body };
}

/** Never empty: that would be another path. */
function drawSegment(random: Random, { name }: Parameter, known: Known): string {
  const values = known(name);
  if (values.length > 0 && random.chance(0.85)) return encodeURIComponent(random.pick(values));
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

function drawBody(random: Random, { body }: Operation, known: Known): Buffer | null {
  const chance = random.next();
  if (chance < 0.02) return null;
  if (chance < 0.04) return Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d]);
  if (chance < 0.05) return Buffer.from('['.repeat(random.between(10, 5_000)));
  if (chance < 0.06) return Buffer.from(JSON.stringify(random.pick([null, [], 'a', 1, true, [{}]])));
  const text = JSON.stringify(drawObject(random, body ?? {}, known));
  return Buffer.from(chance < 0.08 ? text.slice(0, random.between(0, text.length)) : text);
}

function drawNeedless(random: Random): Buffer | null {
  return random.chance(0.03) ? Buffer.from(random.pick(['{}', '{"a":1}', '[', 'null'])) : null;
}

function encoded(text: string): string {
  return encodeURIComponent(text.toWellFormed());
}
