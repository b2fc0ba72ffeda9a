/** The containers get the very settings that the local stack gives. */
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import { HEAP, SETTINGS, VERSION } from '../../../infra/local/elasticsearch.ts';

const compose = await readFile(new URL('../../../infra/compose.yaml', import.meta.url), 'utf8');
const pom = await readFile(new URL('../../../infra/pom.xml', import.meta.url), 'utf8');
const plugin = await readFile(
  new URL('../../../infra/elasticsearch/plugin-descriptor.properties', import.meta.url),
  'utf8',
);

describe('infra/compose.yaml', () => {
  it.each(Object.entries(SETTINGS))('sets %s to %s on Elasticsearch', (name, value) => {
    expect(compose).toContain(`      ${name}: ${typeof value === 'string' ? value : `"${value}"`}\n`);
  });

  it('runs the same Elasticsearch, with the same heap, as the local stack, its pom and its plugin', () => {
    expect(compose).toContain(`image: elasticsearch:${VERSION}\n`);
    expect(compose).toContain(`ES_JAVA_OPTS: -Xms${HEAP} -Xmx${HEAP}\n`);
    expect(pom).toContain(`<version>${VERSION}</version>`);
    expect(plugin).toContain(`elasticsearch.version=${VERSION}\n`);
  });

  it('never lets Redis evict', () => {
    expect(compose).toContain('--maxmemory-policy, noeviction');
  });
});
