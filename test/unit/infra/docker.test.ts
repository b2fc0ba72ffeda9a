/** The image by the rules that its builders' tools have: well formed, small, unprivileged, and with all that its processes import. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { validate } from 'dockerfile-utils';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const dockerfile = await readFile(join(ROOT, 'infra/docker/Dockerfile'), 'utf8');
const stages = dockerfile.split(/^(?=FROM )/m).filter((stage) => stage.startsWith('FROM '));
const last = stages.at(-1) ?? '';

describe('infra/docker/Dockerfile', () => {
  it('is well formed', () => {
    expect(validate(dockerfile).map(({ message }) => message)).toEqual([]);
    expect(validate('FROM node:24\nCPOY a b\n')).not.toEqual([]);
  });

  it('builds on the Node that the repository runs on, and names its version', async () => {
    const major = (await readFile(join(ROOT, '.nvmrc'), 'utf8')).trim().split('.')[0];
    for (const stage of stages) expect(stage).toMatch(new RegExp(`^FROM node:${major}-slim( AS \\w+)?\n`));
  });

  it('installs exactly what is locked, without developers’ packages and without running their scripts', () => {
    expect(dockerfile).toContain('npm ci --omit=dev --ignore-scripts');
    expect(last).not.toContain('RUN');
  });

  it('runs as a user that is not root, by its number, with a command and a health check that need no shell', () => {
    expect(last).toMatch(/^USER [1-9]\d*:[1-9]\d*$/m);
    expect(last).toMatch(/^CMD \["node", .*\]$/m);
    expect(last).toMatch(/^HEALTHCHECK .* CMD \["node", .*\]$/m);
  });

  it('copies what is there, and what .dockerignore lets through', async () => {
    const ignored = (await readFile(join(ROOT, '.dockerignore'), 'utf8')).split('\n');
    for (const [, paths = ''] of dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)) {
      for (const path of paths.split(' ')) {
        expect((await stat(join(ROOT, path))).size).toBeGreaterThan(0);
        expect(ignored).toContain(`!${path}`);
      }
    }
  });

  it('has every package that its processes import', async () => {
    const { dependencies } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')) as {
      dependencies: Record<string, string>;
    };
    const missing: string[] = [];
    let read = 0;
    for (const room of ['src', 'workers', 'migrations']) {
      for (const name of await readdir(join(ROOT, room), { recursive: true })) {
        if (!name.endsWith('.ts')) continue;
        read += 1;
        const source = await readFile(join(ROOT, room, name), 'utf8');
        // Types alone are gone when it runs.
        for (const [, from = ''] of source.matchAll(/^(?:import|export) (?!type )[^;]*?from '([^'.][^']*)';$/gm)) {
          const name = from
            .split('/')
            .slice(0, from.startsWith('@') ? 2 : 1)
            .join('/');
          if (!isBuiltin(from) && !(name in dependencies)) missing.push(`${room}/${name}: ${from}`);
        }
        for (const [, up = ''] of source.matchAll(/from '((?:\.\.\/)+(?:infra|test)\/[^']+)'/g)) missing.push(up);
      }
    }
    expect(read).toBeGreaterThan(150);
    expect(missing).toEqual([]);
  });
});
