/** A real Elasticsearch: the minimal distribution from Maven, with the plugin of infra/elasticsearch compiled into it. */
import { createHash } from 'node:crypto';
import { chown, copyFile, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cached } from './cache.ts';
import { runLeashed, spawnLeashed } from './leashed.ts';
import { fetchWithMaven } from './maven.ts';
import { freePorts } from './ports.ts';
import { ensureJdk, type Jdk } from './prerequisites.ts';
import { type StorePlace, untilReady } from './store.ts';

export const VERSION = '8.19.21';
const PLUGIN = fileURLToPath(new URL('../elasticsearch/', import.meta.url));
export const HEAP = '512m';

/** Of the server, wherever it runs: infra/compose.yaml gives the official image the same ones. */
export const SETTINGS: Readonly<Record<string, string | number | boolean>> = {
  'cluster.name': 'rolecall',
  'discovery.type': 'single-node',
  // A node that has lost the others must not answer from what it has: another one may have closed a listing since.
  'cluster.no_master_block': 'all',
  // For the same reason it notices its loss (after about 12 s of silence) before the others go on without it (after about 33 s).
  'cluster.fault_detection.leader_check.timeout': '5s',
  'cluster.fault_detection.leader_check.retry_count': 2,
  'xpack.security.enabled': false,
  // An index that was not made by its definition would get a guessed mapping.
  'action.auto_create_index': false,
  // A developer's disk that is nearly full is no reason to refuse writes.
  'cluster.routing.allocation.disk.threshold_enabled': false,
};

/** A node of a cluster of several. Ports are of the transport between them, on 127.0.0.1. */
export type Member = {
  /** From 1. The first makes the cluster when there is none yet. */
  number: number;
  port: number;
  /** Where the others reach it: its own port, or that of a proxy before it. */
  publishedPort: number;
  /** The published ports of all. */
  seeds: readonly number[];
};

/** The launcher's own Java lives for a few seconds: compiling it well costs more than it gains. */
const LAUNCHER = '-XX:TieredStopAtLevel=1';

async function pluginSources(): Promise<string[]> {
  const files = await readdir(join(PLUGIN, 'src'), { recursive: true });
  return files
    .filter((file) => file.endsWith('.java'))
    .sort()
    .map((file) => join(PLUGIN, 'src', file));
}

/** Compiled against the very jars that it will run beside, so that the two cannot differ. */
async function compilePlugin(sources: readonly string[], home: string, jdk: Jdk): Promise<void> {
  const classes = join(home, 'plugin-classes');
  const target = join(home, 'plugins', 'rolecall-analysis');
  const env = { PATH: process.env['PATH'] ?? '', LC_ALL: 'C.UTF-8' };
  await mkdir(target, { recursive: true });
  const options = ['--release', '17', '-encoding', 'UTF-8', '-proc:none', '-d', classes, '-cp', join(home, 'lib', '*')];
  const tool = (name: string) => join(jdk.home, 'bin', name);
  await runLeashed(tool('javac'), [...options, ...sources], { name: 'compiling the Elasticsearch plugin', env });
  const jar = ['--create', '--file', join(target, 'rolecall-analysis.jar'), '-C', classes, '.'];
  await runLeashed(tool('jar'), jar, { name: 'packing the Elasticsearch plugin', env });
  await copyFile(join(PLUGIN, 'plugin-descriptor.properties'), join(target, 'plugin-descriptor.properties'));
  await rm(classes, { recursive: true });
}

/** The distribution with its plugin; made once for each version of the plugin's sources. */
async function distribution(place: StorePlace, jdk: Jdk): Promise<string> {
  const sources = await pluginSources();
  const hash = createHash('sha256');
  for (const file of [...sources, join(PLUGIN, 'plugin-descriptor.properties')]) hash.update(await readFile(file));
  return cached(`elasticsearch-${VERSION}-${hash.digest('hex').slice(0, 12)}`, async (folder) => {
    place.report.line(`Preparing Elasticsearch ${VERSION} (once) …`);
    await fetchWithMaven('elasticsearch', folder, `Elasticsearch ${VERSION}`, place.report);
    await rm(join(folder, '.markers'), { recursive: true, force: true });
    const unpacked = join(folder, `elasticsearch-${VERSION}`);
    for (const part of await readdir(unpacked)) await rename(join(unpacked, part), join(folder, part));
    await rm(unpacked, { recursive: true });
    await compilePlugin(sources, folder, jdk);
  });
}

function discovery({ number, port, publishedPort, seeds }: Member): Record<string, unknown> {
  return {
    'discovery.type': 'multi-node',
    'discovery.seed_hosts': seeds.map((seed) => `127.0.0.1:${seed}`),
    // Alone, so that a cluster of one can grow to this one: the others join what is there. Of no effect from the second start on.
    ...(number === 1 ? { 'cluster.initial_master_nodes': [nameOf(number)] } : {}),
    'transport.port': port,
    'transport.publish_port': publishedPort,
  };
}

const nameOf = (number: number) => `local-${number}`;

/** A node alone, ready when it serves; or a member of a cluster, ready when it answers: with the others it may take longer. */
export async function startElasticsearch(place: StorePlace, member?: Member): Promise<string> {
  const jdk = await ensureJdk(place.report);
  const home = await distribution(place, jdk);
  const [port, transport] = await freePorts(2);
  const part = (name: string) => join(place.folder, name);
  const config = part('config');
  await rm(config, { recursive: true, force: true });
  await rm(part('tmp'), { recursive: true, force: true });
  // Made by this user and given to the owner, who can then add its keystore.
  for (const name of ['config', 'tmp', 'data', 'logs']) {
    await mkdir(part(name), { recursive: true });
    if (place.owner !== null) await chown(part(name), place.owner.uid, place.owner.gid);
  }

  const settings: Record<string, unknown> = {
    ...SETTINGS,
    'node.name': nameOf(member?.number ?? 1),
    'path.data': part('data'),
    'path.logs': part('logs'),
    'network.host': '127.0.0.1',
    'http.port': port ?? 0,
    'transport.port': transport ?? 0,
    ...(member === undefined ? {} : discovery(member)),
  };
  const yaml = Object.entries(settings).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  await writeFile(join(config, 'elasticsearch.yml'), `${yaml.join('\n')}\n`);
  // The default collector stands: a second one beside it stops the start. Without a folder of its own for temporary files
  // the server takes all of /tmp for itself, and then refuses to run when its own folders lie below.
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the server's own start script fills it in.
  const jvm = [`-Xms${HEAP}`, `-Xmx${HEAP}`, '-Djava.io.tmpdir=${ES_TMPDIR}', '-XX:+ExitOnOutOfMemoryError'];
  // Without its second compiler the server is ready after 10 s of processor time, and after 19 s with it.
  if (place.brief) jvm.push('-XX:TieredStopAtLevel=1');
  await writeFile(join(config, 'jvm.options'), `${jvm.join('\n')}\n`);
  await writeFile(join(config, 'log4j2.properties'), LOGGING);

  const server = spawnLeashed(join(home, 'bin', 'elasticsearch'), [], {
    name: member === undefined ? 'Elasticsearch' : `Elasticsearch (node ${member.number})`,
    env: {
      PATH: process.env['PATH'] ?? '',
      ES_JAVA_HOME: jdk.home,
      ES_PATH_CONF: config,
      ES_TMPDIR: part('tmp'),
      CLI_JAVA_OPTS: LAUNCHER,
    },
    owner: place.owner,
    log: place.log,
  });
  const url = `http://127.0.0.1:${port}`;
  place.spawned(server);
  const asks = member === undefined ? 'wait_for_status=yellow&timeout=1s' : 'local=true';
  await untilReady(server, place, 180_000, async () => (await fetch(`${url}/_cluster/health?${asks}`)).ok);
  return url;
}

const LOGGING = `status = error
appender.console.type = Console
appender.console.name = console
appender.console.layout.type = PatternLayout
appender.console.layout.pattern = [%d{ISO8601}][%-5p][%-25c{1.}] %m%n
rootLogger.level = info
rootLogger.appenderRef.console.ref = console
`;
