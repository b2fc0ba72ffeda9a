/** All configuration, read once: the only file that looks at the environment. */
import { z } from 'zod';
import { hasDefaultPassword, isDevelopment, weaknessOf } from './weak-secrets.ts';

const url = (...protocols: string[]) =>
  z.url({ protocol: new RegExp(`^(${protocols.join('|')})$`), error: `expected a URL with ${protocols.join(' or ')}` });

/** One URL or several, with commas in between; a comma within one is written %2C. */
const urls = (...protocols: string[]) =>
  z
    .string()
    .transform((text) => text.split(',').map((part) => part.trim()))
    .pipe(z.array(url(...protocols)));

const list = (text: string) =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '' && part !== 'none');

/** `none`, or addresses, ranges and names of ranges. */
const addresses = z
  .string()
  .transform(list)
  .refine(
    (parts) => parts.every((part) => /^(?:loopback|linklocal|uniquelocal|[\da-f.:]+(?:\/\d{1,3})?)$/i.test(part)),
    'expected addresses, ranges such as 10.0.0.0/8, loopback, linklocal or uniquelocal, with commas; or none',
  );

const origins = z
  .string()
  .transform((text) => list(text).map((part) => part.replace(/\/$/, '')))
  .refine(
    (parts) => parts.every((part) => part === '*' || (URL.canParse(part) && new URL(part).origin === part)),
    'expected origins such as https://jobs.example.com, with commas; or *',
  );

const rateLimits = z.string().transform((text, context) => {
  if (text === '0') return null;
  return list(text).flatMap((part) => {
    const [, name = '', ...numbers] = /^([a-z]+\.[a-z]+)=(\d{1,9})\/(\d{1,6})\/(\d{1,9})$/.exec(part) ?? [];
    const [limit = 0, seconds = 0, burst = 0] = numbers.map(Number);
    if (burst >= 1 && limit > burst && seconds >= 1) return [{ name, quota: { limit, seconds, burst } }];
    context.addIssue(`${part}: expected CLASS.SUBJECT=LIMIT/SECONDS/BURST with a burst below the limit`);
    return [];
  });
});

const environment = z
  .object({
    PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
    HOST: z.string().min(1).default('127.0.0.1'),
    DATABASE_URL: url('postgres', 'postgresql'),
    REDIS_URL: url('redis', 'rediss'),
    /** Of one node, or of each node of a cluster with commas in between: the others are asked when one is away. */
    ELASTICSEARCH_URL: urls('http', 'https'),
    /** The first signs, all verify: put a new one in front, and drop the old one when its tokens are over. */
    JWT_SECRET: z
      .string()
      .transform((text) => text.split(',').map((secret) => secret.trim()))
      .refine((secrets) => secrets.every((secret) => secret.length >= 32), 'expected at least 32 characters for each')
      .optional(),
    /** How the service is reached from outside; canonical links and the sitemap start with it. */
    PUBLIC_URL: url('http', 'https').optional(),
    /** Where mails go; `PUBLIC_URL` is needed with it, for the links in them. Without it they stay in the database. */
    SMTP_URL: url('smtp', 'smtps').optional(),
    /** Who the mails are from. */
    MAIL_FROM: z.string().min(3).max(200).default('Rolecall <rolecall@localhost>'),
    /** `1`: whoever opens `/local/mails` reads all mails. Set by `npm start` on a machine's own addresses; refused with `SMTP_URL`. */
    SHOW_MAILS: z.enum(['0', '1']).default('0'),
    /** `1`: an account whose address is not confirmed may do nothing in a company. The default with `SMTP_URL`; without it nobody could confirm. */
    ASK_CONFIRMATION: z.enum(['0', '1']).optional(),
    /** The alias that searches ask; the indexes behind it are named alias + fingerprint. */
    INDEX_ALIAS: z
      .string()
      .regex(/^[a-z][a-z0-9_-]{0,60}$/, 'expected lower-case letters, digits, - and _')
      .default('rolecall-postings'),
    /** Before every key on Redis, so that several deployments can share one. */
    REDIS_PREFIX: z
      .string()
      .regex(/^[\w-]{1,40}$/, 'expected letters, digits, - and _')
      .default('rolecall'),
    LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),
    /** Replicas of each index, as far as there are nodes for them: alone, a node has none. Takes effect when a worker starts. */
    ES_REPLICAS: z.coerce.number().int().min(0).max(5).default(1),
    /** Where a worker answers `GET /healthz` and `GET /metrics`; without it, nowhere. */
    HEALTH_PORT: z.coerce.number().int().min(0).max(65_535).optional(),
    /** Connections to PostgreSQL of one process. */
    DATABASE_POOL: z.coerce.number().int().min(2).max(200).default(10),
    /** `0`: every search asks Elasticsearch (for measuring). */
    KEEP_ANSWERS: z.enum(['0', '1']).default('1'),
    /**
     * The proxies in front, whose word on a client's address counts: addresses, ranges (`10.0.0.0/8`) and the names loopback, linklocal,
     * uniquelocal, with commas. Without them every client of a proxy is one and the same.
     */
    TRUST_PROXY: addresses.default([]),
    /** Who is not counted, in the same words. A proxy that is not in `TRUST_PROXY` but here lets everybody through uncounted. */
    RATE_EXEMPT: addresses.default(['loopback']),
    /**
     * `0`: nobody is counted. Otherwise quotas other than those of `http/door/rates.ts`, with commas: `search.address=600/60/150` is 600 in
     * any 60 seconds, 150 of them at once.
     */
    RATE_LIMITS: rateLimits.default([]),
    /** Origins whose scripts may read answers (never with cookies), with commas; `*`: all. None: only our own pages. */
    CORS_ORIGINS: origins.default([]),
    /** Requests that one process works on at once; more get 503 with `Retry-After`. */
    MAX_IN_FLIGHT: z.coerce.number().int().min(1).max(100_000).default(1_000),
    /** How late the event loop may be before new requests get 503, in milliseconds. */
    MAX_LAG_MS: z.coerce.number().int().min(10).max(60_000).default(500),
    /**
     * An API that is told to end serves on for so long with 503 at `/readyz`, in milliseconds: longer than the proxies in front take to
     * notice. The image has a longer one.
     */
    NOTICE_MS: z.coerce.number().int().min(0).max(60_000).default(500),
    /** `1`: an answer that its route does not declare fails (for tests). */
    STRICT_ANSWERS: z.enum(['0', '1']).default('0'),
  })
  .refine(({ SMTP_URL, PUBLIC_URL }) => SMTP_URL === undefined || PUBLIC_URL !== undefined, {
    path: ['PUBLIC_URL'],
    message: 'is needed with SMTP_URL: links in mails begin with it',
  })
  .refine(({ SMTP_URL, SHOW_MAILS }) => SMTP_URL === undefined || SHOW_MAILS === '0', {
    path: ['SHOW_MAILS'],
    message: 'is only for a machine without SMTP_URL',
  });

export type Config = {
  port: number;
  host: string;
  healthPort: number | null;
  databaseUrl: string;
  databasePool: number;
  redisUrl: string;
  redisPrefix: string;
  /** At least one. */
  elasticsearchUrls: readonly string[];
  indexAlias: string;
  replicas: number;
  jwtSecrets: readonly string[];
  publicUrl: string | null;
  smtpUrl: string | null;
  mailFrom: string;
  showsMails: boolean;
  asksConfirmation: boolean;
  logLevel: 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'silent';
  keepAnswers: boolean;
  trustedProxies: readonly string[];
  rateExempt: readonly string[];
  /** What differs from the quotas of the house; null: nobody is counted. */
  rateLimits: readonly { name: string; quota: { limit: number; seconds: number; burst: number } }[] | null;
  corsOrigins: readonly string[];
  maxInFlight: number;
  maxLagMs: number;
  noticeMs: number;
  strictAnswers: boolean;
};

/** @throws Error that names every wrong or missing variable at once. */
export function loadConfig(env: Record<string, string | undefined> = process.env): Config {
  const present = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = environment.safeParse(present);
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`The environment is not usable:\n${faults.join('\n')}`);
  }
  const values = parsed.data;
  const weak = isDevelopment(values.HOST, values.PUBLIC_URL) ? [] : weakSecrets(values);
  if (weak.length > 0) throw new Error(`The environment is not usable where others can reach it:\n${weak.join('\n')}`);
  return {
    port: values.PORT,
    host: values.HOST,
    healthPort: values.HEALTH_PORT ?? null,
    databaseUrl: values.DATABASE_URL,
    databasePool: values.DATABASE_POOL,
    redisUrl: values.REDIS_URL,
    redisPrefix: values.REDIS_PREFIX,
    elasticsearchUrls: values.ELASTICSEARCH_URL,
    indexAlias: values.INDEX_ALIAS,
    replicas: values.ES_REPLICAS,
    jwtSecrets: values.JWT_SECRET ?? [],
    publicUrl: values.PUBLIC_URL?.replace(/\/+$/, '') ?? null,
    smtpUrl: values.SMTP_URL ?? null,
    mailFrom: values.MAIL_FROM,
    showsMails: values.SHOW_MAILS === '1',
    asksConfirmation: (values.ASK_CONFIRMATION ?? (values.SMTP_URL === undefined ? '0' : '1')) === '1',
    logLevel: values.LOG_LEVEL,
    keepAnswers: values.KEEP_ANSWERS === '1',
    trustedProxies: values.TRUST_PROXY,
    rateExempt: values.RATE_EXEMPT,
    rateLimits: values.RATE_LIMITS,
    corsOrigins: values.CORS_ORIGINS,
    maxInFlight: values.MAX_IN_FLIGHT,
    maxLagMs: values.MAX_LAG_MS,
    noticeMs: values.NOTICE_MS,
    strictAnswers: values.STRICT_ANSWERS === '1',
  };
}

/** Nothing of a secret is repeated. */
function weakSecrets(values: z.output<typeof environment>): string[] {
  const secrets = (values.JWT_SECRET ?? []).map(weaknessOf).filter((weakness) => weakness !== null);
  const stores = (['DATABASE_URL', 'REDIS_URL'] as const).filter((name) => hasDefaultPassword(values[name]));
  return [
    ...secrets.map((weakness) => `  JWT_SECRET: ${weakness}; make one with openssl rand -base64 48`),
    ...stores.map((name) => `  ${name}: its password is a default; choose one`),
  ];
}
