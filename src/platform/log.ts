/** One JSON line for each thing worth knowing. Never tokens, passwords or mail addresses. */
import { type Logger, pino } from 'pino';
import type { Config } from './config.ts';

export type Log = Logger;

export function openLog(level: Config['logLevel'], name: string): Log {
  return pino({
    level,
    name,
    base: { name, pid: process.pid },
    redact: {
      paths: ['*.password', '*.email', '*.authorization', '*.refreshToken', '*.token', 'headers.cookie'],
      censor: '[redacted]',
    },
    timestamp: pino.stdTimeFunctions.isoTime,
  });
}
