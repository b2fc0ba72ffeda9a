/** The version of this release, and the order of versions. */
import { readFile } from 'node:fs/promises';

const { version } = JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8')) as {
  version: string;
};

export const RELEASE = version;

/** Compares the three numbers of both: `0.9.0` is older than `0.10.0`. */
export function isOlder(release: string, other: string): boolean {
  const [mine, its] = [release, other].map((text) => text.split('.').map((part) => Number.parseInt(part, 10) || 0));
  for (let at = 0; at < 3; at++) {
    const difference = (mine?.[at] ?? 0) - (its?.[at] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return false;
}
