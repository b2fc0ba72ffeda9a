/** The folder where downloaded and compiled programs are kept for every later start, and how one gets in: whole or not at all. */
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { removeAtEnd, runLeashed } from './leashed.ts';

/** By the platform's convention; root's is a folder that the unprivileged owner of the stores can read. */
export function cacheFolder(): string {
  const chosen = process.env['ROLECALL_CACHE'];
  if (chosen) return chosen;
  if (process.getuid?.() === 0) return '/var/cache/rolecall';
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'rolecall');
  return join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'rolecall');
}

/** The entry's folder; `fill` makes it in a folder beside, so that an interrupted or a simultaneous start does no harm. */
export async function cached(name: string, fill: (folder: string) => Promise<void>): Promise<string> {
  const cache = cacheFolder();
  const entry = join(cache, name);
  if (existsSync(entry)) return entry;
  await mkdir(cache, { recursive: true, mode: 0o755 });
  const draft = await mkdtemp(join(cache, `.${name}-`));
  removeAtEnd(draft);
  try {
    await fill(draft);
    await runLeashed('chmod', ['-R', 'a+rX,go-w', draft], { name: 'chmod', env: { PATH: process.env['PATH'] ?? '' } });
    await rename(draft, entry).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
    });
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
  return entry;
}
