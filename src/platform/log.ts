/** One JSON line for each thing worth knowing. Never tokens, passwords or mail addresses. */
import { type DestinationStream, type Logger, pino, stdSerializers } from 'pino';
import type { Config } from './config.ts';

export type Log = Logger;

const SECRET_FIELDS = [
  'password',
  'email',
  'authorization',
  'cookie',
  'refreshToken',
  'accessToken',
  'token',
  'secret',
];

/** What looks like one, wherever it stands: a store's error repeats the values that it was given. */
const SECRETS: readonly [RegExp, string][] = [
  [/\beyJ[\w-]+\.[\w-]+\.[\w-]+/g, '[token]'],
  [/\bBearer [\w.~+/-]+=*/gi, 'Bearer [token]'],
  [/(\w+:\/\/[^:@/\s"]*):[^@/\s"]+@/g, '$1:[password]@'],
  [/[\w.+%-]+(?:@|%40)[\w-]+(?:\.[\w-]+)+/g, '[mail address]'],
];

/** @param destination standard output when absent. */
export function openLog(level: Config['logLevel'], name: string, destination?: DestinationStream): Log {
  const options = {
    level,
    name,
    base: { name, pid: process.pid },
    redact: {
      paths: SECRET_FIELDS.flatMap((field) => [field, `*.${field}`, `*.*.${field}`]),
      censor: '[redacted]',
    },
    serializers: { err: withoutRequest },
    timestamp: pino.stdTimeFunctions.isoTime,
    hooks: { streamWrite: withoutSecrets },
  };
  return destination === undefined ? pino(options) : pino(options, destination);
}

/** Errors of Elasticsearch's client carry the whole request, with documents, and the node's address, with its password. */
function withoutRequest(error: Error): object {
  const { meta, aggregateErrors, ...rest } = { ...stdSerializers.err(error) } as Record<string, unknown>;
  return { ...rest, ...(error instanceof AggregateError && { errors: error.errors.map(withoutRequest) }) };
}

function withoutSecrets(line: string): string {
  return SECRETS.reduce((text, [pattern, instead]) => text.replace(pattern, instead), line);
}
