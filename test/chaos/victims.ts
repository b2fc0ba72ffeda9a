/** What faults hit: the three stores and our own processes, each of which can be killed, stopped, continued and started again. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { chmod, chown, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startElasticsearch } from '../../infra/local/elasticsearch.ts';
import { type Leashed, spawnLeashed } from '../../infra/local/leashed.ts';
import { storeOwner } from '../../infra/local/owner.ts';
import { startPostgres } from '../../infra/local/postgres.ts';
import { startRedis } from '../../infra/local/redis.ts';
import { silent } from '../../infra/local/report.ts';
import { ROOT } from '../../infra/local/settings.ts';
import type { StorePlace } from '../../infra/local/store.ts';

export type Victim = {
  name: string;
  kill(): Promise<void>;
  stop(): void;
  proceed(): void;
  /** Starts it (again) on the data that is there; nothing happens while it runs. */
  start(): Promise<void>;
};

export const STORES = ['postgres', 'redis', 'elasticsearch'] as const;
export type StoreName = (typeof STORES)[number];
export type Store = Victim & { name: StoreName; url(): string };

const START: Record<StoreName, (place: StorePlace) => Promise<string>> = {
  postgres: startPostgres,
  redis: startRedis,
  elasticsearch: startElasticsearch,
};

export async function startStore(name: StoreName, dataDir: string): Promise<Store> {
  const owner = storeOwner();
  const folder = join(dataDir, name);
  // The stores' user must get through.
  await chmod(dataDir, 0o711);
  await mkdir(folder, { mode: 0o700 });
  if (owner !== null) await chown(folder, owner.uid, owner.gid);
  let running: Leashed | null = null;
  let url = '';
  const place: StorePlace = {
    folder,
    log: join(dataDir, `${name}.log`),
    owner,
    password: 'of-stores-that-live-for-minutes',
    ephemeral: true,
    brief: true,
    report: silent,
    spawned(process) {
      running = process;
    },
  };
  const store: Store = {
    name,
    url: () => url,
    ...signalled(() => running),
    async start() {
      if (isAlive(running)) return;
      url = await START[name](place);
    },
  };
  await store.start();
  return store;
}

export type Ours = Victim & {
  /** The end of its log for each time that it ended by itself. */
  deaths(): readonly string[];
};

/** A process of ours. One that ends by itself is started again a second later, as every supervisor does. */
export function startOurs(name: string, script: string, env: () => Record<string, string>, dataDir: string): Ours {
  let running: Leashed | null = null;
  let isWanted = true;
  const deaths: string[] = [];
  const log = join(dataDir, `${name}.log`);
  const run = () => {
    if (isAlive(running)) return;
    const started = spawnLeashed(process.execPath, ['--disable-warning=ExperimentalWarning', script], {
      name,
      cwd: ROOT,
      env: { PATH: process.env['PATH'] ?? '', ...env() },
      log,
    });
    running = started;
    void started.ended.then(async () => {
      if (isWanted) deaths.push(`${name}: ${readFileSync(log, 'utf8').slice(-1_500)}`);
      await sleep(1_000);
      if (isWanted && running === started) run();
    });
  };
  run();
  const signals = signalled(() => running);
  return {
    name,
    ...signals,
    deaths: () => deaths,
    async kill() {
      isWanted = false;
      await signals.kill();
    },
    async start() {
      isWanted = true;
      run();
    },
  };
}

function isAlive(process: Leashed | null): process is Leashed {
  return process !== null && process.child.exitCode === null && process.child.signalCode === null;
}

function signalled(running: () => Leashed | null): Pick<Victim, 'kill' | 'stop' | 'proceed'> {
  const send = (signal: NodeJS.Signals) => {
    const leader = running();
    if (!isAlive(leader)) return;
    for (const pid of family(leader.pid)) {
      try {
        process.kill(pid, signal);
      } catch {
        // It has ended meanwhile.
      }
    }
  };
  return {
    async kill() {
      const leader = running();
      send('SIGKILL');
      if (leader !== null) await leader.ended;
    },
    stop: () => send('SIGSTOP'),
    proceed: () => send('SIGCONT'),
  };
}

/** The process and all its descendants: PostgreSQL's and Elasticsearch's own are in groups that a signal to the first does not reach. */
function family(leader: number): number[] {
  const children = Map.groupBy(
    process.platform === 'linux' ? linuxProcesses() : otherProcesses(),
    ([, parent]) => parent,
  );
  const all = [leader];
  for (const pid of all) all.push(...(children.get(pid) ?? []).map(([child]) => child));
  return all;
}

type PidAndParent = [pid: number, parent: number];

function linuxProcesses(): PidAndParent[] {
  return readdirSync('/proc').flatMap((entry): PidAndParent[] => {
    if (!/^\d+$/.test(entry)) return [];
    try {
      // The name in the second field may hold spaces and parentheses.
      const stat = readFileSync(`/proc/${entry}/stat`, 'utf8');
      return [[Number(entry), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])]];
    } catch {
      // It has ended meanwhile.
      return [];
    }
  });
}

function otherProcesses(): PidAndParent[] {
  const lines = execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' }).trim().split('\n');
  return lines.map((line) => line.trim().split(/\s+/).map(Number) as PidAndParent);
}
