/** Reads the parameters of an address: collects every fault instead of stopping at the first, each with what was expected. */
import type { Fault } from '../postings/errors.ts';

export type Params = Readonly<Record<string, string | readonly string[] | undefined>>;

export type JsonSchema = { readonly [keyword: string]: unknown };

/** A query parameter as the OpenAPI document states it. */
export type OpenApiParameter = {
  readonly name: string;
  readonly in: 'query';
  readonly required: false;
  readonly description: string;
  readonly schema: JsonSchema;
  readonly style?: 'form';
  readonly explode?: boolean;
  readonly example?: unknown;
};

export type ParameterReader = {
  /** Every value as given, blank ones left out: `near=a&near=b`. */
  all(name: string): string[];
  /** Every value, comma lists taken apart: `skill=go,rust&skill=c-sharp`. */
  list(name: string): string[];
  /** The one value; a fault when several are given. */
  one(name: string): string | null;
  fault(pointer: string, detail: string, more?: { expected?: string; suggestion?: string | undefined }): void;
};

export function readParameters(params: Params, faults: Fault[]): ParameterReader {
  const all = (name: string): string[] => {
    const given = Object.hasOwn(params, name) ? params[name] : undefined;
    const values = given === undefined ? [] : typeof given === 'string' ? [given] : given;
    return values.map((value) => value.toWellFormed().trim()).filter((value) => value !== '');
  };
  const fault: ParameterReader['fault'] = (pointer, detail, more = {}) => {
    const { expected, suggestion } = more;
    faults.push({
      pointer,
      detail,
      ...(expected === undefined ? {} : { expected }),
      ...(suggestion === undefined ? {} : { suggestion }),
    });
  };
  return {
    all,
    list: (name) =>
      all(name)
        .flatMap((value) => value.split(','))
        .map((value) => value.trim())
        .filter((value) => value !== ''),
    one(name) {
      const values = all(name);
      if (values.length > 1) fault(name, `${name} is given ${values.length} times`, { expected: 'one value' });
      return values[0] ?? null;
    },
    fault,
  };
}

/** A value from outside as a detail may repeat it: quoted and cut. */
export function quoted(value: string): string {
  return JSON.stringify(value.length > 60 ? `${value.slice(0, 60).toWellFormed()}…` : value);
}

/** A parameter that takes several values, separated by commas or repeated. */
export function listParameter(
  name: string,
  description: string,
  items: JsonSchema,
  maxItems: number,
): OpenApiParameter {
  const schema = { type: 'array', items, maxItems };
  return { name, in: 'query', required: false, description, schema, style: 'form', explode: true };
}

export function oneParameter(name: string, description: string, schema: JsonSchema): OpenApiParameter {
  return { name, in: 'query', required: false, description, schema };
}

/** `true` or `false`; null when absent or, with a fault, when neither. */
export function readFlag(reader: ParameterReader, name: string): boolean | null {
  const value = reader.one(name);
  if (value === null || value === 'true' || value === 'false') return value === null ? null : value === 'true';
  reader.fault(name, `${quoted(value)} is neither true nor false`, { expected: 'true or false' });
  return null;
}

/** A whole number from `min` to `max`; null when absent or, with a fault, when not such a number. */
export function readWhole(reader: ParameterReader, name: string, min: number, max: number): number | null {
  const value = reader.one(name);
  if (value === null) return null;
  const number = /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN;
  if (number >= min && number <= max) return number;
  reader.fault(name, `${quoted(value)} is not a whole number from ${min} to ${max}`, {
    expected: `a whole number from ${min} to ${max}`,
  });
  return null;
}

/** How ids of postings are spelled: UUIDs in lower case. */
export function isPostingId(text: string): boolean {
  return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
}
