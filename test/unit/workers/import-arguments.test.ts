import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { importArguments } from '../../../workers/import-arguments.ts';

const folder = await mkdtemp(join(tmpdir(), 'rolecall-arguments-'));
afterAll(() => rm(folder, { recursive: true }));
await mkdir(join(folder, 'boards', 'b'), { recursive: true });
for (const name of ['boards/2.json', 'boards/b/1.json', 'boards/.hidden', 'map.json', 'wrong.json']) {
  await writeFile(join(folder, name), name === 'wrong.json' ? '{"format":"csv","fields":{"titel":"x"}}' : '[]');
}
await writeFile(join(folder, 'map.json'), '{"format":"csv","fields":{"title":"Job","description":"Text"}}');
const board = join(folder, 'boards/2.json');

describe('the arguments of an import', () => {
  it('name files, and folders with all that is in them', async () => {
    const { files, format, company, full } = await importArguments([
      join(folder, 'boards'),
      '--company',
      'acme',
      '--full',
    ]);
    expect(files.map((file) => file.path)).toEqual([board, join(folder, 'boards/b/1.json')]);
    expect([format, company, full]).toEqual([null, 'acme', true]);
  });

  it('name a format, or a mapping by its file or by its name', async () => {
    expect((await importArguments([board, '--format', 'csv'])).format?.name).toBe('rolecall');
    expect((await importArguments([board, '--map', 'usajobs-historical'])).format?.shape).toBe('csv');
    expect((await importArguments([board, '--map', join(folder, 'map.json')])).format?.shape).toBe('csv');
  });

  const mistakes: [name: string, args: string[], words: string][] = [
    ['no file', [], 'Which FILE'],
    ['a file that is not there', [join(folder, 'nothing')], 'ENOENT'],
    ['an unknown option', [board, '--formt', 'csv'], '--formt'],
    ['an unknown format', [board, '--format', 'ashbi'], 'did you mean ashby?'],
    ['a format beside a mapping', [board, '--format', 'csv', '--map', 'indeed'], 'give one of them'],
    ['a mapping that is not there', [board, '--map', join(folder, 'no.json')], 'ENOENT'],
    ['a mapping that is none', [board, '--map', join(folder, 'wrong.json')], '/fields/title'],
    ['a slug that is none', [board, '--company', 'Acme Inc'], 'lower-case'],
    ['a loss accepted of what is not whole', [board, '--accept-loss'], '--full'],
  ];
  it.each(mistakes)('say what is wrong with %s', async (_name, args, words) => {
    await expect(importArguments(args)).rejects.toThrow(words);
  });
});
