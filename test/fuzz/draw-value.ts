/** A value for a schema: mostly one that it allows, sometimes one that it does not, and sometimes one that has broken others. */
import type { Random } from '../../workers/demo/random.ts';
import type { Schema } from './document.ts';

export const NASTY: readonly string[] = [
  ...[
    '',
    ' ',
    '\u0000',
    'a\u0000b',
    '\ud800',
    '\udc00a',
    '😀',
    '👩‍👩‍👧',
    'ﷺ',
    'İ',
    'ß',
    'e\u0301',
    '\u202eabc',
    '\ufeff',
    '\u2028',
  ],
  ...[
    "' or 1=1 --",
    '"; drop table posting; --',
    '$1',
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    '{{7*7}}',
  ],
  ...[
    '"',
    '"""',
    '"a',
    "'",
    '\\',
    '\\"',
    '*',
    '**',
    'a*b',
    '-',
    '--',
    '-"',
    '~',
    '-~',
    '-~~',
    '(',
    '((',
    ')',
    '/.*/',
    'a^9',
    'a~2',
  ],
  ...[
    'a:b',
    ':',
    '_exists_:a',
    'AND',
    'OR NOT',
    '&&',
    '||',
    '!',
    '[1 TO 2]',
    '{',
    '}',
    '[',
    '%',
    '%00',
    '%2e%2e',
    '../../etc/passwd',
  ],
  ...[
    'null',
    'undefined',
    'NaN',
    'Infinity',
    '-0',
    '0',
    '-1',
    '1e999',
    '9'.repeat(40),
    '0x10',
    'true',
    '__proto__',
    'constructor',
  ],
  ...[
    'a'.repeat(256),
    'a'.repeat(5_000),
    'é'.repeat(300),
    'a '.repeat(120),
    '- '.repeat(60),
    '"a" '.repeat(50),
    ','.repeat(60),
    'a,'.repeat(100),
  ],
  ...[
    '2026-02-30',
    '0000-01-01',
    '9999-12-31T23:59:59Z',
    '+275760-09-13T00:00:00Z',
    '24h',
    '-7d',
    '99999999d',
    '52.52,13.40',
    '91,181',
    'NaN,NaN',
  ],
  ...[
    'c++',
    'c#',
    '.net',
    'node.js',
    'R',
    'US',
    'US/IL',
    'US/IL/springfield',
    'XX',
    'DE/',
    '/',
    '//',
    'Berlin',
    'Springfield',
    'EUR',
    'XXX',
    '-US',
    '~US',
  ],
];

const WORDS = [
  'nurse',
  'Koch',
  'engineer',
  'remote',
  'berlin',
  'part-time',
  'senior',
  'c++',
  'night',
  'développeur',
  'a',
  'the',
  '50k',
  'swe',
];

export type Known = {
  /** What means something to the service, by the name of the field, or of the collection that a path parameter picks from. */
  values(name: string): readonly string[];
  /** This request is drawn to be taken: a wrong value among twenty right ones gets the whole of it refused. */
  isCareful: boolean;
};

export function drawValue(random: Random, schema: Schema, name: string, known: Known): unknown {
  const chance = known.isCareful ? 1 : random.next();
  if (chance < 0.06) return drawAnything(random, 2);
  if (chance < 0.14) return random.pick(NASTY);
  return drawRight(random, schema, name, known);
}

function drawRight(random: Random, schema: Schema, name: string, known: Known): unknown {
  const options = schema['enum'] as unknown[] | undefined;
  if (options !== undefined && options.length > 0) return random.pick(options);
  if ('const' in schema) return schema['const'];
  const either = (schema['anyOf'] ?? schema['oneOf']) as Schema[] | undefined;
  if (either !== undefined) return drawRight(random, random.pick(either), name, known);
  const type = Array.isArray(schema['type']) ? random.pick(schema['type'] as string[]) : schema['type'];
  switch (type) {
    case 'null':
      return null;
    case 'boolean':
      return random.chance(0.5);
    case 'integer':
    case 'number':
      return drawNumber(random, schema, { isWhole: type === 'integer', isCareful: known.isCareful });
    case 'array':
      return drawList(random, schema, name, known);
    case 'object':
      return drawObject(random, schema, known);
    default:
      return drawText(random, schema, name, known);
  }
}

function drawNumber(
  random: Random,
  schema: Schema,
  { isWhole, isCareful }: { isWhole: boolean; isCareful: boolean },
): number {
  const min = Number(schema['minimum'] ?? schema['exclusiveMinimum'] ?? -1_000);
  const max = Number(schema['maximum'] ?? schema['exclusiveMaximum'] ?? 1_000_000);
  const within = min + random.next() * (max - min);
  const drawn = isCareful
    ? random.pick([min, max, within])
    : random.pick([min, max, min - 1, max + 1, 0, within, random.between(1, 100)]);
  return isWhole ? Math.round(drawn) : drawn;
}

function drawList(random: Random, schema: Schema, name: string, known: Known): unknown[] {
  const items = (schema['items'] ?? {}) as Schema;
  const most = Number(schema['maxItems'] ?? 5);
  const least = known.isCareful ? Number(schema['minItems'] ?? 0) : 0;
  const isTooLong = !known.isCareful && random.chance(0.03);
  const count = isTooLong ? Math.min(most + 1, 1_001) : random.between(least, Math.max(least, Math.min(4, most)));
  return Array.from({ length: count }, () => drawValue(random, items, name, known));
}

/** What a body is: an object, or one of several. */
export function drawBodyValue(random: Random, schema: Schema, known: Known): Record<string, unknown> {
  const either = (schema['anyOf'] ?? schema['oneOf']) as Schema[] | undefined;
  return drawObject(random, either === undefined ? schema : random.pick(either), known);
}

export function drawObject(random: Random, schema: Schema, known: Known): Record<string, unknown> {
  const properties = Object.entries((schema['properties'] ?? {}) as Record<string, Schema>);
  const required = (schema['required'] ?? []) as string[];
  const drawn: Record<string, unknown> = {};
  // A field of an object that is large is seldom of interest beside all others.
  const share = properties.length > 8 ? 0.3 : 0.6;
  for (const [name, field] of properties) {
    if (!random.chance(required.includes(name) ? (known.isCareful ? 1 : 0.95) : share)) continue;
    drawn[name] = drawValue(random, field, name, known);
  }
  if (!known.isCareful && random.chance(0.04))
    drawn[random.pick(['companyId', 'id', 'version', 'state', 'role', 'constructor', 'titel'])] = drawAnything(
      random,
      1,
    );
  return drawn;
}

function drawText(random: Random, schema: Schema, name: string, known: Known): string {
  const values = known.values(name);
  if (values.length > 0 && random.chance(known.isCareful ? 1 : 0.8)) return random.pick(values);
  switch (schema['format']) {
    case 'date-time':
      return new Date(Date.now() + random.between(-400, 400) * 86_400_000).toISOString();
    case 'date':
      return new Date(Date.now() + random.between(-400, 400) * 86_400_000).toISOString().slice(0, 10);
    case 'uri':
      return random.pick([
        'https://example.com/apply',
        'javascript:alert(1)',
        'http://127.0.0.1:9200/',
        'mailto:a@example.com',
      ]);
    case 'email':
      return `fuzz-${random.between(1, 1e9)}@example.com`;
    case 'uuid':
      return randomId(random);
    default: {
      const most = Number(schema['maxLength'] ?? 100);
      if (!known.isCareful && random.chance(0.05)) return 'x'.repeat(Math.min(most + 1, 250_000));
      return Array.from({ length: random.between(1, 5) }, () => random.pick(WORDS))
        .join(' ')
        .slice(0, most);
    }
  }
}

export function randomId(random: Random): string {
  const hex = Array.from({ length: 32 }, () => random.between(0, 15).toString(16)).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`;
}

function drawAnything(random: Random, depth: number): unknown {
  switch (random.between(0, depth > 0 ? 7 : 5)) {
    case 0:
      return null;
    case 1:
      return random.chance(0.5);
    case 2:
      return random.pick([0, -1, 1.5, 2 ** 53, -(2 ** 31) - 1, 1e308, Number.MIN_VALUE]);
    case 3:
    case 4:
    case 5:
      return random.pick(NASTY);
    case 6:
      return Array.from({ length: random.between(0, 3) }, () => drawAnything(random, depth - 1));
    default:
      return { [random.pick(NASTY)]: drawAnything(random, depth - 1), a: drawAnything(random, depth - 1) };
  }
}
