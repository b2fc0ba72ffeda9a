/** The programs of the host that the stack needs, or an error that says how to get them. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runLeashed } from './leashed.ts';
import type { Report } from './report.ts';

const OLDEST_JAVA = 17;

export type Jdk = { home: string; version: number };

/** The JDK of JAVA_HOME, else of the PATH; null when neither is one of `OLDEST_JAVA` or later with its compiler. */
function findJdk(): Jdk | null {
  const chosen = process.env['JAVA_HOME'];
  for (const java of [...(chosen ? [join(chosen, 'bin', 'java')] : []), 'java']) {
    try {
      const told = execFileSync('/bin/sh', ['-c', '"$1" -XshowSettings:properties -version 2>&1', 'sh', java], {
        encoding: 'utf8',
      });
      const home = /java\.home = (.+)/.exec(told)?.[1]?.trim();
      const version = Number(/java\.specification\.version = (\d+)/.exec(told)?.[1]);
      if (home !== undefined && version >= OLDEST_JAVA && existsSync(join(home, 'bin', 'javac')))
        return { home, version };
    } catch {
      // Not there, or not one that runs: the next one may be.
    }
  }
  return null;
}

export function isOnPath(program: string): boolean {
  return pathOf(program) !== null;
}

export function pathOf(program: string): string | null {
  for (const folder of (process.env['PATH'] ?? '').split(':')) {
    if (folder !== '' && existsSync(join(folder, program))) return join(folder, program);
  }
  return null;
}

/** Installs Debian packages as root, where that is possible; otherwise gives back false. */
export async function installDebian(packages: readonly string[], report: Report): Promise<boolean> {
  if (process.getuid?.() !== 0 || !isOnPath('apt-get')) return false;
  report.line(`Installing ${packages.join(' and ')} (apt-get) …`);
  const env = { PATH: process.env['PATH'] ?? '', DEBIAN_FRONTEND: 'noninteractive' };
  await runLeashed('apt-get', ['update', '-qq'], { name: 'apt-get update', env });
  await runLeashed('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], {
    name: `apt-get install ${packages.join(' ')}`,
    env,
  });
  return true;
}

const howToGet = (what: string, debian: string, mac: string) =>
  [
    `${what} is missing. To get it:`,
    `  Debian, Ubuntu   sudo apt-get install ${debian}`,
    `  macOS            brew install ${mac}`,
    '  or, with Docker  docker compose -f infra/compose.yaml up   (needs neither a JDK nor Maven)',
  ].join('\n');

export async function ensureJdk(report: Report): Promise<Jdk> {
  let jdk = findJdk();
  if (jdk === null && (await installDebian(['default-jdk-headless'], report))) jdk = findJdk();
  if (jdk === null)
    throw new Error(howToGet(`A JDK of version ${OLDEST_JAVA} or later`, 'default-jdk-headless', 'openjdk'));
  return jdk;
}

export async function ensureMaven(report: Report): Promise<void> {
  if (isOnPath('mvn')) return;
  if (!(await installDebian(['maven'], report)) || !isOnPath('mvn'))
    throw new Error(howToGet('Maven', 'maven', 'maven'));
}
