/** What the processes count and time, for `/metrics`. Names follow Prometheus: base units, `_total` for counters. */
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

export const registry = new Registry();
collectDefaultMetrics({ register: registry });

export const httpDuration = new Histogram({
  name: 'rolecall_http_request_duration_seconds',
  help: 'Time from the first byte of a request to the last of its answer.',
  labelNames: ['method', 'route', 'status'],
  buckets: [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 30],
  registers: [registry],
});

export const answersGiven = new Counter({
  name: 'rolecall_answers_total',
  help: 'Answers to searches, by where they came from: the process, Redis, Elasticsearch, or one that is stale.',
  labelNames: ['from'],
  registers: [registry],
});

export const requestsRefused = new Counter({
  name: 'rolecall_requests_refused_total',
  help: 'Requests that were not begun: too many of one caller, or more than could be done.',
  labelNames: ['reason'],
  registers: [registry],
});

export const searchableAfter = new Histogram({
  name: 'rolecall_searchable_after_seconds',
  help: 'Time from the append of a change to the moment at which its outbox row ended.',
  labelNames: ['lane'],
  buckets: [0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 30, 60, 300],
  registers: [registry],
});

export const documentsWritten = new Counter({
  name: 'rolecall_documents_written_total',
  help: 'Documents sent to Elasticsearch, by what became of them.',
  labelNames: ['outcome'],
  registers: [registry],
});

export const outboxRows = new Gauge({
  name: 'rolecall_outbox_rows',
  help: 'Outbox rows that have not ended (counted up to 100,000).',
  registers: [registry],
});

export const outboxOldest = new Gauge({
  name: 'rolecall_outbox_oldest_seconds',
  help: 'Age of the oldest outbox row.',
  registers: [registry],
});

export const deadLetters = new Gauge({
  name: 'rolecall_dead_letters',
  help: 'Documents that the index has refused, for an operator to look at.',
  registers: [registry],
});

export const queueJobs = new Gauge({
  name: 'rolecall_queue_jobs',
  help: 'Jobs in a queue that wait, or are at work.',
  labelNames: ['kind', 'state'],
  registers: [registry],
});

export const queueWaited = new Gauge({
  name: 'rolecall_queue_oldest_waiting_seconds',
  help: 'How long the job that has waited longest has waited. With none at work it says that the workers are silent.',
  labelNames: ['kind'],
  registers: [registry],
});

export const defectsFound = new Counter({
  name: 'rolecall_reconciliation_defects_total',
  help: 'Documents in which reconciliations found the index to differ from PostgreSQL.',
  labelNames: ['kind'],
  registers: [registry],
});

export const reconciledAt = new Gauge({
  name: 'rolecall_reconciliation_timestamp_seconds',
  help: 'When a scheduled reconciliation last came to its end.',
  aggregator: 'max',
  registers: [registry],
});

export const tombstonesPurged = new Counter({
  name: 'rolecall_tombstones_purged_total',
  help: 'Documents of long closed listings that were deleted.',
  registers: [registry],
});

export const jobsDone = new Counter({
  name: 'rolecall_jobs_total',
  help: 'Jobs that workers have ended.',
  labelNames: ['kind', 'outcome'],
  registers: [registry],
});
