/** What the server wires together for all requests. */

import type { Context } from 'koa';
import type { Closings } from '../outbox/closings.ts';
import type { Elasticsearch } from '../platform/elasticsearch.ts';
import type { Log } from '../platform/log.ts';
import type { Database } from '../platform/postgres.ts';
import type { AnswerCache } from '../queries/answers/answer-cache.ts';
import type { Freshness } from '../queries/query.ts';
import type { Spelling } from '../search/rescue/spelling.ts';
import type { Lexicon } from '../vocabulary/lexicon/lexicon.ts';
import type { ChangeWatch } from './change-watch.ts';
import type { LoadGate } from './door/load-gate.ts';
import type { RateLimits } from './door/rate-limit.ts';
import type { Searchable } from './searchable.ts';

export type Dependencies = {
  db: Database;
  es: Elasticsearch;
  /** The alias over the live index. */
  index: string;
  clock: () => Date;
  jwtSecrets: readonly string[];
  /** How the service is reached from outside, without a slash at its end: links in mails begin with it, never with what a request says. */
  origin: string;
  /** Most of what changes something waits until the caller's address is confirmed. */
  asksConfirmation: boolean;
  searchable: Searchable;
  changes: ChangeWatch;
  freshness: () => Promise<Freshness>;
  closings: () => Promise<Closings>;
  /** What typed words mean at the moment. */
  lexicon: () => Lexicon;
  spelling: () => Spelling;
  answers: AnswerCache | null;
  /** Null: nobody is counted. */
  rateLimits: RateLimits | null;
  loadGate: LoadGate;
  /** Whose scripts may read answers; `*`: anybody's. */
  corsOrigins: readonly string[];
  strictAnswers: boolean;
  log: Log;
  sendErrorPage: (context: Context, status: number) => void;
};
