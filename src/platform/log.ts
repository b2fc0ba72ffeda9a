/** One JSON line for each thing worth knowing. Never tokens, passwords or mail addresses. */
import { type DestinationStream, type Logger, pino, stdSerializers } from 'pino';
import type { Config } from './config.ts';

export type Log = Logger;

/** @param destination standard output when absent. */
export function openLog(level: Config['logLevel'], name: string, destination?: DestinationStream): Log {
  const options = {
    level,
    name,
    base: { name, pid: process.pid },
    redact: {
      paths: ['*.password', '*.email', '*.authorization', '*.refreshToken', '*.token', 'headers.cookie'],
      censor: '[redacted]',
    },
    serializers: { err: withoutRequest },
    timestamp: pino.stdTimeFunctions.isoTime,
  };
  return destination === undefined ? pino(options) : pino(options, destination);
}

/** Errors of Elasticsearch's client carry the whole request, with documents, and the node's address, with its password. */
function withoutRequest(error: Error): object {
  const { meta, aggregateErrors, ...rest } = { ...stdSerializers.err(error) } as Record<string, unknown>;
  return { ...rest, ...(error instanceof AggregateError && { errors: error.errors.map(withoutRequest) }) };
}
