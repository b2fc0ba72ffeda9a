/** All configuration, read once: the only file that looks at the environment. */
import { z } from 'zod';

const url = (...protocols: string[]) =>
  z.url({ protocol: new RegExp(`^(${protocols.join('|')})$`), error: `expected a URL with ${protocols.join(' or ')}` });

/** One URL or several, with commas in between; a comma within one is written %2C. */
const urls = (...protocols: string[]) =>
  z
    .string()
    .transform((text) => text.split(',').map((part) => part.trim()))
    .pipe(z.array(url(...protocols)));

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
    strictAnswers: values.STRICT_ANSWERS === '1',
  };
}
