/** What a deployment runs, read from the very files that it is made of: image, containers and proxy. */
import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';

const read = (path: string) => readFile(new URL(`../../${path}`, import.meta.url), 'utf8');

const dockerfile = await read('infra/docker/Dockerfile');
const lastStage = dockerfile.slice(dockerfile.lastIndexOf('\nFROM '));
const compose = parse(await read('infra/compose.yaml'), { merge: true });
export const caddyfile = await read('infra/docker/Caddyfile');

type Service = { command?: string[]; environment: Record<string, string>; stop_grace_period: string };
export const services: { api: Service; worker: Service; migrate: Service } = compose.services;

/** Of the image. */
export const imageEnvironment: Record<string, string> = Object.fromEntries(
  [...lastStage.matchAll(/^ENV (.+)$/gm)].flatMap(([, pairs = '']) => pairs.split(' ').map((pair) => pair.split('='))),
);

/** Begins with `node`. */
export const commands = {
  api: services.api.command ?? (JSON.parse(/^CMD (\[.+\])$/m.exec(lastStage)?.[1] ?? '') as string[]),
  worker: services.worker.command ?? [],
  migrate: services.migrate.command ?? [],
};

/** The names by which the proxy knows the API's processes. */
export const upstreamNames = (/reverse_proxy \{\$API:([^}]+)\}/.exec(caddyfile)?.[1] ?? '').split(' ');

const secondsOf = (text: string | undefined): number => Number(/^(\d+)s$/.exec(text ?? '')?.[1] ?? Number.NaN);
const proxySays = (name: string) => new RegExp(`^\\s*${name} (\\S+)$`, 'm').exec(caddyfile)?.[1];

/** Times in seconds. */
export const proxyRules = {
  healthPath: proxySays('health_uri') ?? '',
  healthEvery: secondsOf(proxySays('health_interval')),
  healthWithin: secondsOf(proxySays('health_timeout')),
  tryFor: secondsOf(proxySays('lb_try_duration')),
  failFor: secondsOf(proxySays('fail_duration')),
  keepAlive: secondsOf(proxySays('keepalive')),
};

const constant = async (path: string, name: string): Promise<number> =>
  Number(new RegExp(`const ${name} = ([\\d_]+);`).exec(await read(path))?.[1]?.replaceAll('_', '')) / 1_000;

export const noticeSeconds = Number(imageEnvironment['NOTICE_MS']) / 1_000;

/** Seconds after SIGTERM by which a process of the image has ended, whatever hangs. */
export const endsWithin = {
  api: noticeSeconds + (await constant('src/server.ts', 'DRAIN_MS')) + (await constant('src/server.ts', 'REST_MS')),
  worker: await constant('workers/main.ts', 'END_MS'),
};

/** Seconds after SIGTERM until Docker kills. */
export const graceOf = (name: 'api' | 'worker'): number => secondsOf(services[name].stop_grace_period);
