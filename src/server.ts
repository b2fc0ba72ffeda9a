/** The HTTP process: config, clients, routes, listen; on SIGTERM it drains. */
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { createApp } from './http/app.ts';
import { watchChanges } from './http/change-watch.ts';
import { clientAddresses } from './http/door/client-address.ts';
import { drainOf } from './http/door/drain.ts';
import { createLoadGate } from './http/door/load-gate.ts';
import { openServer } from './http/door/open-server.ts';
import { createRateLimits } from './http/door/rate-limit.ts';
import { ratesWith } from './http/door/rates.ts';
import { createFreshness } from './http/freshness.ts';
import { openApi } from './http/openapi.ts';
import { STATUS_OF, titleOf } from './http/problems.ts';
import { queueBoard } from './http/queue-board.ts';
import { routes } from './http/routes.ts';
import { listenForSearchable } from './http/searchable.ts';
import { createClosings } from './outbox/closings.ts';
import { JOB_KINDS } from './outbox/jobs.ts';
import { consoleRoutes } from './pages/console/routes.ts';
import { docsSender } from './pages/docs-page.ts';
import { sendErrorPage } from './pages/error-page.ts';
import { pageRoutes } from './pages/routes.ts';
import { loadConfig } from './platform/config.ts';
import { openElasticsearch } from './platform/elasticsearch.ts';
import { openLog } from './platform/log.ts';
import { openPostgres } from './platform/postgres.ts';
import { openQueue, queueStates } from './platform/queues.ts';
import { createRateLimiter } from './platform/rate-limiter.ts';
import { openBlockingRedis, openCacheRedis, openRedis } from './platform/redis.ts';
import { createSharedCache } from './platform/shared-cache.ts';
import { ERROR_CODES } from './postings/errors.ts';
import { createAnswerCache } from './queries/answers/answer-cache.ts';
import { answerFormat } from './queries/answers/answer-format.ts';
import { countCommonest } from './queries/answers/commonest.ts';
import { createLexicon } from './queries/lexicon.ts';
import { isCommon } from './queries/search-postings.ts';
import { createSpelling } from './queries/spelling.ts';
import { keepWarm } from './queries/warm-answers.ts';
import { loadVocabulary } from './vocabulary/load.ts';

/** After SIGTERM and the notice (`NOTICE_MS` of the environment), answers under way have this long. */
const DRAIN_MS = 15_000;

/** So long after it the process ends, whatever still hangs: before those who stop processes lose their patience. */
const REST_MS = 3_000;

/** Nobody waits longer for an answer; and so long, too, a connection may hold a place whose other end has vanished. */
const STATEMENT_MS = 10_000;

const config = loadConfig();
const log = openLog(config.logLevel, 'api');
if (config.jwtSecrets.length === 0) throw new Error('JWT_SECRET is needed: at least 32 characters');

const db = openPostgres(config.databaseUrl, {
  max: config.databasePool,
  applicationName: 'rolecall-api',
  statementTimeoutMs: STATEMENT_MS,
});
/** What every search reads, however many commands wait for PostgreSQL; a connection that has gone silent is replaced at once. */
const readings = openPostgres(config.databaseUrl, {
  max: 2,
  applicationName: 'rolecall-api-readings',
  statementTimeoutMs: 1_000,
  silenceMs: 500,
});
const es = openElasticsearch(config.elasticsearchUrls, { maxConnections: 64, failsFast: true });
const redis = openRedis(config.redisUrl);
const searchable = listenForSearchable(db, openBlockingRedis(config.redisUrl), config.redisPrefix);
const changes = watchChanges(config.databaseUrl);
const queues = Object.keys(JOB_KINDS).map((kind) => openQueue(kind, redis, config.redisPrefix));
const clock = () => new Date();
const { version } = JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8')) as {
  version: string;
};
const lexicon = createLexicon(readings);
const spelling = createSpelling(es, config.indexAlias, clock);
const document = openApi(routes, version);
const closings = createClosings(readings);
const freshness = createFreshness(readings, clock);
const cacheRedis = openCacheRedis(config.redisUrl);
const format = answerFormat(version);
const shared = createSharedCache(cacheRedis, `${config.redisPrefix}:answers:${format}`);
const commonest = countCommonest(cacheRedis, `${config.redisPrefix}:asked:${format}`);
const answers = createAnswerCache({
  db: readings,
  shared,
  onAsked: (key) => {
    if (isCommon(key)) commonest.count(key);
  },
});

const limiter = createRateLimiter(openCacheRedis(config.redisUrl), `${config.redisPrefix}:rates`);
const loadGate = createLoadGate(config);

let isStopping = false;
const publicUrl = config.publicUrl;
/** Not what a request says of the host: a link in a mail would lead where the sender of that request likes. */
const origin = publicUrl ?? `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${config.port}`;
const app = createApp(
  {
    db,
    es,
    index: config.indexAlias,
    clock,
    jwtSecrets: config.jwtSecrets,
    origin,
    asksConfirmation: config.asksConfirmation,
    searchable,
    changes,
    freshness,
    closings,
    lexicon,
    spelling,
    answers: config.keepAnswers ? answers : null,
    rateLimits:
      config.rateLimits === null
        ? null
        : createRateLimits({
            limiter,
            rates: ratesWith(config.rateLimits),
            addresses: clientAddresses(config.trustedProxies, config.rateExempt),
          }),
    loadGate,
    corsOrigins: config.corsOrigins,
    strictAnswers: config.strictAnswers,
    log,
    sendErrorPage,
  },
  routes,
  [
    ...pageRoutes({ publicUrl }),
    ...consoleRoutes({ showsMails: config.showsMails, readQueues: () => queueStates(queues) }),
    ...queueBoard(queues),
  ],
  {
    redis,
    redisPrefix: config.redisPrefix,
    queues,
    openApi: document,
    sendDocs: docsSender(
      document,
      ERROR_CODES.map((code) => ({ code, status: STATUS_OF[code], title: titleOf(code) })),
    ),
    isStopping: () => isStopping,
  },
);

loadVocabulary();
lexicon();
spelling();
const warming = config.keepAnswers
  ? keepWarm({
      reading: () => ({ es, index: config.indexAlias, now: clock(), freshness, closings, lexicon, spelling, answers }),
      commonest,
    })
  : null;
const server = openServer(app.callback());
const drain = drainOf(server);
server.listen(config.port, config.host);
await once(server, 'listening');
const address = server.address();
const port = typeof address === 'object' && address !== null ? address.port : config.port;
log.info({ port, host: config.host }, 'listening');
process.send?.({ listening: port });

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.on(signal, () => {
    if (isStopping) return;
    isStopping = true;
    setTimeout(
      () => {
        log.error('not everything has ended in time');
        process.exit(1);
      },
      config.noticeMs + DRAIN_MS + REST_MS,
    ).unref();
    stop().then(
      () => process.exit(0),
      (error) => {
        log.error({ err: error }, 'stop failed');
        process.exit(1);
      },
    );
  });
}

/** Readiness falls first, so that proxies send elsewhere; then no new connection, answers under way, and the clients. */
async function stop(): Promise<void> {
  log.info({ noticeMs: config.noticeMs }, 'draining');
  drain.announce();
  // A connection that is closed before proxies have heard of it may have a request on its way, which is lost with it.
  await sleep(config.noticeMs);
  const drained = drain.close(DRAIN_MS);
  // Whoever waits for a change is answered now, and asks another process.
  searchable.endWaits();
  await changes.close();
  if (!(await drained)) log.warn('answers that have taken too long were broken off');
  searchable.close();
  limiter.close();
  loadGate.close();
  await Promise.all(queues.map((queue) => queue.close()));
  await warming?.stop();
  commonest.close();
  shared.close();
  redis.disconnect();
  await Promise.all([db.destroy(), readings.destroy()]);
  await es.close();
}
