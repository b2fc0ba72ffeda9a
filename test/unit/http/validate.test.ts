import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { pointer, validate } from '../../../src/http/validate.ts';
import { DomainError, type Fault } from '../../../src/postings/errors.ts';

function faultsOf(schema: z.ZodType, value: unknown): readonly Fault[] {
  try {
    validate({ body: { schema, value, pointer: 'json' } });
  } catch (error) {
    if (error instanceof DomainError) return error.faults;
    throw error;
  }
  return [];
}

const schema = z.strictObject({
  title: z.string().min(1),
  salary: z.strictObject({ min: z.number(), period: z.enum(['HOUR', 'YEAR']) }).nullish(),
  locations: z.array(z.strictObject({ country: z.string() })).optional(),
});

describe('the faults of a body', () => {
  it('are all told at once, each with its pointer', () => {
    const faults = faultsOf(schema, {
      title: 3,
      salary: { min: 'x', period: 'YAER' },
      locations: [{}, { country: 1 }],
    });
    expect(faults.map((fault) => fault.pointer)).toEqual([
      '/title',
      '/salary/min',
      '/salary/period',
      '/locations/0/country',
      '/locations/1/country',
    ]);
  });

  it('suggest the nearest value of a closed list', () => {
    const [fault] = faultsOf(schema, { title: 'a', salary: { min: 1, period: 'YAER' } });
    expect(fault).toMatchObject({ pointer: '/salary/period', expected: 'HOUR, YEAR', suggestion: 'YEAR' });
  });

  it('name every unknown field with the nearest known one, however deep', () => {
    expect(faultsOf(schema, { titel: 'a', title: 'b' })).toEqual([
      { pointer: '/titel', detail: 'is not a field here', suggestion: 'title' },
    ]);
    expect(faultsOf(schema, { title: 'b', locations: [{ country: 'DE', contry: 'DE' }] })).toEqual([
      { pointer: '/locations/0/contry', detail: 'is not a field here', suggestion: 'country' },
    ]);
  });

  it('name every text with a NUL in it, which PostgreSQL would not keep, however deep', () => {
    const value = { title: 'a\0', locations: [{ country: 'DE' }, { country: '\0' }] };
    const attempt = () => validate({ body: { schema, value, pointer: 'json', isKept: true } });
    expect(attempt).toThrow(
      expect.objectContaining({
        faults: ['/title', '/locations/1/country'].map((pointer) => ({
          pointer,
          detail: 'has a NUL character in it',
          expected: 'a text without U+0000',
        })),
      }),
    );
  });

  it('of several parts come together', () => {
    const attempt = () =>
      validate({
        params: { schema: z.object({ id: z.uuid() }), value: { id: 'x' }, pointer: 'name' },
        body: { schema, value: {}, pointer: 'json' },
      });
    expect(attempt).toThrow('2 things are not as expected; nothing was done.');
  });
});

it('a pointer escapes slashes and tildes as RFC 6901 says', () => {
  expect(pointer(['a/b', 'c~d', 0])).toBe('/a~1b/c~0d/0');
});
