/** The tool that enforces the import arrows reads what it is given and refuses what it should. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { checkArrows, environmentReaders } from '../../support/import-arrows.ts';

const ROOMS = [
  'vocabulary',
  'platform',
  'postings',
  'accounts',
  'feeds',
  'search',
  'outbox',
  'commands',
  'queries',
  'http',
  'pages',
  'workers',
];

/** Written out once more, as the design says it: from a room, the rooms that it may not import a file of. */
const FORBIDDEN: Record<string, string[]> = {
  vocabulary: ROOMS.filter((room) => room !== 'vocabulary'),
  platform: ROOMS.filter((room) => room !== 'platform'),
  postings: ROOMS.filter((room) => !['postings', 'vocabulary'].includes(room)),
  accounts: ROOMS.filter((room) => !['accounts', 'postings'].includes(room)),
  feeds: ROOMS.filter((room) => !['feeds', 'postings', 'vocabulary'].includes(room)),
  search: ROOMS.filter((room) => !['search', 'postings', 'vocabulary'].includes(room)),
  outbox: ROOMS.filter((room) => !['outbox', 'postings', 'platform'].includes(room)),
  commands: ['search', 'queries', 'http', 'pages', 'workers'],
  queries: ['feeds', 'outbox', 'commands', 'http', 'pages', 'workers'],
  http: ['pages', 'workers'],
  pages: ['outbox', 'http', 'workers'],
  workers: ['http', 'pages'],
};

const folders: string[] = [];

async function aTree(files: Record<string, string>): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'rolecall-arrows-'));
  folders.push(root);
  for (const [file, content] of Object.entries(files)) {
    await mkdir(dirname(join(root, file)), { recursive: true });
    await writeFile(join(root, file), content);
  }
  return root;
}

afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))));

const pathOf = (room: string) => (room === 'workers' ? 'workers' : `src/${room}`);
const importOf = (from: string, to: string, kind = 'import') => {
  const up = from === 'workers' ? '../' : '../../';
  return `${kind} { thing } from '${up}${pathOf(to)}/thing.ts';\nexport const used = thing;\n`;
};

describe('import arrows', () => {
  it('are those of the design, for every pair of rooms', async () => {
    const files: Record<string, string> = {};
    for (const from of ROOMS) {
      files[`${pathOf(from)}/thing.ts`] = 'export const thing = 1;\n';
      for (const to of ROOMS) files[`${pathOf(from)}/takes-${to}.ts`] = importOf(from, to);
    }
    const { modules, faults } = await checkArrows(await aTree(files), ['src', 'workers']);
    expect(modules).toBe(ROOMS.length * (ROOMS.length + 1));
    const refused = faults
      .map((fault) => /(\w+)\/takes-(\w+)\.ts → \S+: what-/.exec(fault))
      .filter((match) => match !== null);
    const found = Object.fromEntries(
      ROOMS.map((room) => [room, refused.filter(([, from]) => from === room).map(([, , to]) => to)]),
    );
    for (const room of ROOMS) expect([room, found[room]?.toSorted()]).toEqual([room, FORBIDDEN[room]?.toSorted()]);
  });

  it('hold for types, for re-exports and for imports at run time', async () => {
    const root = await aTree({
      'src/commands/thing.ts': 'export type Thing = 1;\nexport const thing = 1;\n',
      'src/queries/by-type.ts': "import type { Thing } from '../commands/thing.ts';\nexport type Other = Thing;\n",
      'src/queries/by-export.ts': "export * from '../commands/thing.ts';\n",
      'src/queries/at-run-time.ts': "export const thing = await import('../commands/thing.ts');\n",
    });
    const { faults } = await checkArrows(root, ['src']);
    expect(faults.toSorted()).toEqual([
      'src/queries/at-run-time.ts → src/commands/thing.ts: what-queries-may-import',
      'src/queries/by-export.ts → src/commands/thing.ts: what-queries-may-import',
      'src/queries/by-type.ts → src/commands/thing.ts: what-queries-may-import',
    ]);
  });

  it('open one file of http to pages, and what reads of the outbox to queries', async () => {
    const root = await aTree({
      'src/http/operation.ts': 'export type Operation = 1;\n',
      'src/outbox/pending.ts': 'export const pending = 1;\n',
      'src/pages/page.ts': "import type { Operation } from '../http/operation.ts';\nexport type Page = Operation;\n",
      'src/queries/query.ts': "import { pending } from '../outbox/pending.ts';\nexport const used = pending;\n",
    });
    expect(await checkArrows(root, ['src'])).toEqual({ modules: 4, faults: [] });
  });

  it('refuse cycles, lost files, and imports of a composition root or of tests', async () => {
    const root = await aTree({
      'src/server.ts': 'export const server = 1;\n',
      'src/postings/a.ts': "import { b } from './b.ts';\nexport const a = b;\n",
      'src/postings/b.ts': "import type { a } from './a.ts';\nexport const b: typeof a = 1;\n",
      'src/postings/c.ts': "import { gone } from './gone.ts';\nexport const c = gone;\n",
      'src/http/d.ts': "import { server } from '../server.ts';\nexport const d = server;\n",
      'infra/e.ts': "import { f } from '../test/f.ts';\nexport const e = f;\n",
      'test/f.ts': 'export const f = 1;\n',
    });
    const { faults } = await checkArrows(root, ['src', 'infra', 'test']);
    expect(faults.map((fault) => fault.split(': ')[1]).toSorted()).toEqual([
      'no-cycles',
      'no-lost-imports',
      'nothing-imports-the-roots',
      'product-imports-no-tests',
      'what-http-may-import',
    ]);
  });
});

describe('the environment', () => {
  it('is read by platform/config.ts alone', async () => {
    const root = await aTree({
      'src/platform/config.ts': 'export const port = process.env.PORT;\n',
      'src/http/a.ts': 'export const port = process.env.PORT;\n',
      'src/http/b.ts': "export const port = process['env'].PORT;\n",
      'src/http/c.ts': '// nothing of the environment\n',
    });
    expect((await environmentReaders(root, ['src'])).toSorted()).toEqual(['src/http/a.ts', 'src/http/b.ts']);
  });
});
