/** The network between the nodes of Elasticsearch: a proxy before each, so that one can be cut off from the others. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import type { Member } from '../../infra/local/elasticsearch.ts';
import { freePorts } from '../../infra/local/ports.ts';
import type { NodeName } from './names.ts';
import { startTcpProxy } from './tcp-proxy.ts';

export type NodeNetwork = {
  /** How the node takes part; undefined where it is alone. */
  member(name: NodeName): Member | undefined;
  /** Nothing passes between this node and the others any more, in either direction. `pids`: its processes, however often it is started. */
  isolate(name: NodeName, pids: () => readonly number[]): void;
  mend(): void;
  close(): Promise<void>;
};

export async function openNodeNetwork(nodes: readonly NodeName[]): Promise<NodeNetwork> {
  const ports = nodes.length > 1 ? await freePorts(nodes.length) : [];
  const doors = await Promise.all(
    ports.map(async (port, at) => ({ name: nodes[at], port, proxy: await startTcpProxy(() => port) })),
  );
  const seeds = doors.map(({ proxy }) => proxy.port);
  return {
    member(name) {
      const at = doors.findIndex((door) => door.name === name);
      const door = doors[at];
      return door && { number: at + 1, port: door.port, publishedPort: door.proxy.port, seeds };
    },
    isolate(name, pids) {
      let own = portsOf(pids());
      // A proxy does not see who connects; the system knows whose port it is.
      const isOwn = (port: number) => {
        if (!own.has(port)) own = portsOf(pids());
        return own.has(port);
      };
      for (const door of doors) door.proxy.cut(door.name === name ? undefined : isOwn);
    },
    mend() {
      for (const { proxy } of doors) proxy.mend();
    },
    async close() {
      for (const { proxy } of doors) await proxy.close();
    },
  };
}

/** The local TCP ports of these processes. */
function portsOf(pids: readonly number[]): Set<number> {
  return process.platform === 'linux' ? linuxPorts(pids) : otherPorts(pids);
}

function linuxPorts(pids: readonly number[]): Set<number> {
  const sockets = new Set<string>();
  for (const pid of pids) {
    try {
      for (const descriptor of readdirSync(`/proc/${pid}/fd`)) {
        const [, inode] = /^socket:\[(\d+)\]$/.exec(linkOf(`/proc/${pid}/fd/${descriptor}`)) ?? [];
        if (inode !== undefined) sockets.add(inode);
      }
    } catch {
      // It has ended meanwhile.
    }
  }
  const lines = ['tcp', 'tcp6'].flatMap((table) =>
    readFileSync(`/proc/net/${table}`, 'utf8').trim().split('\n').slice(1),
  );
  // The second field is the local address in hexadecimal digits, the tenth the socket.
  const fields = lines.map((line) => line.trim().split(/\s+/)).filter((field) => sockets.has(field[9] ?? ''));
  return new Set(fields.map((field) => Number.parseInt(field[1]?.split(':')[1] ?? '', 16)));
}

function linkOf(path: string): string {
  try {
    return readlinkSync(path);
  } catch {
    return '';
  }
}

function otherPorts(pids: readonly number[]): Set<number> {
  try {
    const said = execFileSync('lsof', ['-nP', '-a', '-p', pids.join(','), '-iTCP', '-Fn'], { encoding: 'utf8' });
    return new Set([...said.matchAll(/^n.*?:(\d+)(->|$)/gm)].map(([, port]) => Number(port)));
  } catch {
    return new Set();
  }
}
