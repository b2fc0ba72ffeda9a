/** Who runs the stores: this user, or an unprivileged one where this user is root, which PostgreSQL and Elasticsearch refuse. */
import { execFileSync, spawnSync } from 'node:child_process';

export type Owner = { readonly uid: number; readonly gid: number };

const UNPRIVILEGED = 'nobody';

/** Null: the stores run as this user. */
export function storeOwner(): Owner | null {
  if (process.getuid?.() !== 0) return null;
  const id = (flag: string) => Number(execFileSync('id', [flag, UNPRIVILEGED], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

/** Whether the owner can use the folder, the way to it included: root's own home, for one, is usually closed to others. */
export function canUse(owner: Owner | null, folder: string, access: 'read' | 'write'): boolean {
  const test = `test -x "$1" && test -${access === 'read' ? 'r' : 'w'} "$1"`;
  const { status } = spawnSync('/bin/sh', ['-c', test, 'sh', folder], {
    cwd: '/',
    ...(owner === null ? {} : { uid: owner.uid, gid: owner.gid }),
  });
  return status === 0;
}
