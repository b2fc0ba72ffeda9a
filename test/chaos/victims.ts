/** What faults hit: the three stores and our own processes, each of which can be killed, stopped, continued and started again. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { chmod, chown, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Member, startElasticsearch } from '../../infra/local/elasticsearch.ts';
import { type Leashed, spawnLeashed } from '../../infra/local/leashed.ts';
import { storeOwner } from '../../infra/local/owner.ts';
import { startPostgres } from '../../infra/local/postgres.ts';
import { startRedis } from '../../infra/local/redis.ts';
import { silent } from '../../infra/local/report.ts';
import { ROOT } from '../../infra/local/settings.ts';
import type { StorePlace } from '../../infra/local/store.ts';
import type { StoreName } from './names.ts';

export type Victim = {
  name: string;
  kill(): Promise<void>;
  stop(): void;
  proceed(): void;
  /** Starts it (again) on the data that is there; nothing happens while it runs. */
  start(): Promise<void>;
};

export type Death = {
  name: string;
  /** The exit code, or the signal. */
  code: number | string;
  /** It was at work, or ended otherwise than one does that finds a store away while it starts: nothing excuses that. */
  isCrash: boolean;
  /** The end of its log. */
  said: string;
};

export type Place = {
  dataDir: string;
  /** Told of every process as soon as it runs. */
  onSpawn: (pid: number) => void;
  /** Told of each that ended, and that no fault had killed. */
  onDeath: (death: Death) => void;
};

export type Store = Victim & {
  name: StoreName;
  url(): string;
  /** Of all its processes; none while it does not run. */
  pids(): readonly number[];
};

const TAIL = 3_000;

/** `member`: of a node of Elasticsearch that is not alone. */
export async function startStore(
  name: StoreName,
  { dataDir, onSpawn, onDeath }: Place,
  member?: Member,
): Promise<Store> {
  const run = (place: StorePlace): Promise<string> => {
    if (name === 'postgres') return startPostgres(place);
    return name === 'redis' ? startRedis(place) : startElasticsearch(place, member);
  };
  const owner = storeOwner();
  const folder = join(dataDir, name);
  // The stores' user must get through.
  await chmod(dataDir, 0o711);
  await mkdir(folder, { mode: 0o700, recursive: true });
  if (owner !== null) await chown(folder, owner.uid, owner.gid);
  let running: Leashed | null = null;
  let url = '';
  /** Between the end of its start and the next fault that kills it, it has no reason to end. */
  let isWanted = false;
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
      onSpawn(process.pid);
      void process.ended.then((code) => {
        if (!isWanted || running !== process) return;
        onDeath({ name, code, isCrash: true, said: readFileSync(place.log, 'utf8').slice(-TAIL) });
      });
    },
  };
  const signals = signalled(() => running);
  const store: Store = {
    name,
    url: () => url,
    pids: () => (isAlive(running) ? family(running.pid) : []),
    ...signals,
    async kill() {
      isWanted = false;
      await signals.kill();
    },
    async start() {
      if (isAlive(running)) return;
      url = await run(place);
      isWanted = true;
    },
  };
  await store.start();
  return store;
}

/** A process of ours: what it says once it is at work. */
export type Script = { path: string; ready: string };

/** One that ends by itself is started again a second later, as every supervisor does. */
export function startOurs(
  name: string,
  script: Script,
  env: () => Record<string, string>,
  { dataDir, onSpawn, onDeath }: Place,
): Victim {
  let running: Leashed | null = null;
  let isWanted = true;
  const log = join(dataDir, `${name}.log`);
  const run = () => {
    if (isAlive(running)) return;
    const before = statSync(log, { throwIfNoEntry: false })?.size ?? 0;
    const started = spawnLeashed(process.execPath, ['--disable-warning=ExperimentalWarning', script.path], {
      name,
      cwd: ROOT,
      env: { PATH: process.env['PATH'] ?? '', ...env() },
      log,
    });
    running = started;
    onSpawn(started.pid);
    void started.ended.then(async (code) => {
      if (isWanted) {
        const said = readFileSync(log).subarray(before).toString();
        onDeath({ name, code, isCrash: code !== 1 || said.includes(script.ready), said: said.slice(-TAIL) });
      }
      await sleep(1_000);
      if (isWanted && running === started) run();
    });
  };
  run();
  const signals = signalled(() => running);
  return {
    name,
    ...signals,
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
