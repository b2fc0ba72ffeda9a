/** What no answer may be: a fault of ours, something that the document does not say, or a store's own words. */
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import type { Document, Operation, Schema } from './document.ts';

export type FuzzAnswer = { status: number; contentType: string; body: string };

/** Words of our stores, drivers and runtime; nobody outside has a use for them. */
const INSIDE =
  /_exception\b|illegal_argument|ECONN|EPIPE|relation "|syntax error|invalid input syntax|duplicate key|violates|violation|pg_\w+|kysely|ioredis|ReplyError|WRONGTYPE|node_modules|node:internal|\bat (?:async )?\S+ \(\S+:\d+:\d+\)|\bat \S*\/\S+:\d+:\d+|\.ts:\d+|Cannot read propert|is not a function|\bZodError|SQLSTATE|\bselect .{1,80} from /i;

export type Checker = (operation: Operation, answer: FuzzAnswer) => string | null;

/** Says what is wrong with an answer, or null. */
export function answerChecker(document: Document): Checker {
  const ajv = new Ajv2020({ strict: false, allErrors: false });
  // Its types are of a CommonJS module, whose default export is the function itself here; and of the other draft's class.
  (formats as unknown as (ajv: Ajv2020) => void)(ajv);
  ajv.addSchema({ $id: 'document', components: document.components });
  const compiled = new Map<Schema, ValidateFunction>();
  const validatorOf = (schema: Schema): ValidateFunction => {
    const known = compiled.get(schema);
    if (known !== undefined) return known;
    const text = JSON.stringify(schema).replaceAll('"#/components/', '"document#/components/');
    const validate = ajv.compile(JSON.parse(text) as object);
    compiled.set(schema, validate);
    return validate;
  };

  return (operation, { status, contentType, body }) => {
    if (status >= 500) return `answered ${status}: ${body.slice(0, 200)}`;
    if (status >= 400 && INSIDE.test(body)) return `tells what is inside: ${INSIDE.exec(body)?.[0]}`;
    const schema = operation.answers.get(status);
    if (schema === undefined) return `answered ${status}, which it does not declare: ${body.slice(0, 200)}`;
    if (schema === null) return body === '' ? null : `answered ${status} with a body`;
    if (operation.method === 'HEAD') return null;
    const type = status >= 400 ? 'application/problem+json' : 'application/json';
    if (!contentType.startsWith(type)) return `is of type ${contentType}`;
    let parsed: unknown;
    try {
      parsed = JSON.parse(body);
    } catch {
      return 'is not JSON';
    }
    const validate = validatorOf(schema);
    if (validate(parsed)) return null;
    const [error] = validate.errors ?? [];
    return `breaks its schema for ${status} at ${error?.instancePath || '/'}: ${error?.message}`;
  };
}
