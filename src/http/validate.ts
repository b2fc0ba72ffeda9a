/** Runs the schemas over a request and gathers every fault of it, each with its pointer, before anything is done. */
import type { z } from 'zod';
import { DomainError, type Fault } from '../postings/errors.ts';
import { nearest } from '../vocabulary/nearest.ts';

type Issue = z.core.$ZodIssue;

type Part = {
  schema: z.ZodType;
  value: unknown;
  pointer: 'json' | 'name';
  /** Texts of it go to PostgreSQL, which knows none with a NUL in it. */
  isKept?: boolean;
};

/** @throws DomainError `invalid-input` with the faults of all parts. */
export function validate<Parts extends Record<string, Part>>(
  parts: Parts,
): { [K in keyof Parts]: z.output<Parts[K]['schema']> } {
  const faults: Fault[] = [];
  const values: Record<string, unknown> = {};
  for (const [name, part] of Object.entries(parts)) {
    const parsed = part.schema.safeParse(part.value, { reportInput: true });
    if (part.isKept) faults.push(...textsWithNul(part.value).map((path) => ({ pointer: at(part, path), ...WITH_NUL })));
    if (parsed.success) values[name] = parsed.data;
    else faults.push(...parsed.error.issues.flatMap((issue) => faultsOf(issue, part)));
  }
  if (faults.length > 0) {
    const count = faults.length === 1 ? 'One thing is' : `${faults.length} things are`;
    throw new DomainError('invalid-input', `${count} not as expected; nothing was done.`, { faults });
  }
  return values as { [K in keyof Parts]: z.output<Parts[K]['schema']> };
}

const WITH_NUL = { detail: 'has a NUL character in it', expected: 'a text without U+0000' };

/** Where they are. What is not a text, a list or an object has none. */
function textsWithNul(value: unknown, path: readonly PropertyKey[] = []): (readonly PropertyKey[])[] {
  if (typeof value === 'string') return value.includes('\0') ? [path] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => textsWithNul(inner, [...path, name]));
}

function at(part: Part, path: readonly PropertyKey[]): string {
  return part.pointer === 'json' ? pointer(path) : path.map(String).join('.');
}

function faultsOf(issue: Issue, part: Part): Fault[] {
  if (issue.code === 'unrecognized_keys') {
    const known = fieldsAt(part.schema, issue.path);
    return issue.keys.map((key) => ({
      pointer: at(part, [...issue.path, key]),
      detail: 'is not a field here',
      ...suggest(nearest(key, known)),
    }));
  }
  const params = issue.code === 'custom' ? (issue.params ?? {}) : {};
  const expected = params['expected'] ?? expectedOf(issue);
  return [
    {
      pointer: typeof params['pointer'] === 'string' ? params['pointer'] : at(part, issue.path),
      detail: issue.message,
      ...(typeof expected === 'string' ? { expected } : {}),
      ...suggest(params['suggestion'] ?? suggestionOf(issue)),
    },
  ];
}

function suggest(value: unknown): { suggestion?: string } {
  return typeof value === 'string' ? { suggestion: value } : {};
}

function expectedOf(issue: Issue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      return issue.expected;
    case 'invalid_value':
      return issue.values.map(String).join(', ');
    case 'too_big':
      return `at most ${issue.maximum}`;
    case 'too_small':
      return `at least ${issue.minimum}`;
    default:
      return undefined;
  }
}

function suggestionOf(issue: Issue): string | undefined {
  if (issue.code !== 'invalid_value' || typeof issue.input !== 'string') return undefined;
  return nearest(issue.input, issue.values.map(String));
}

/** RFC 6901. */
export function pointer(path: readonly PropertyKey[]): string {
  return path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

function fieldsAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let current: unknown = schema;
  for (const step of [null, ...path]) {
    current = unwrap(current);
    if (step === null) continue;
    if (typeof step === 'number') current = (current as { element?: unknown }).element;
    else current = (current as { shape?: Record<string, unknown> }).shape?.[String(step)];
  }
  return Object.keys((unwrap(current) as { shape?: object } | undefined)?.shape ?? {});
}

function unwrap(schema: unknown): unknown {
  let inner = schema as { unwrap?: () => unknown; element?: unknown } | undefined;
  while (inner?.unwrap !== undefined && inner.element === undefined) inner = inner.unwrap() as typeof inner;
  return inner;
}
