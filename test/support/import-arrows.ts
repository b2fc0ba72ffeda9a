/** Who may import whom: the one table of it, and the tool that holds the code against it. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cruise, type ICruiseOptions, type ICruiseResult, type IForbiddenRuleType } from 'dependency-cruiser';

/** A room of src, or `workers`, and the rooms that it may import besides itself. */
export const ARROWS: Readonly<Record<string, readonly string[]>> = {
  vocabulary: [],
  platform: [],
  postings: ['vocabulary'],
  accounts: ['postings'],
  feeds: ['postings', 'vocabulary'],
  search: ['postings', 'vocabulary'],
  outbox: ['postings', 'platform'],
  commands: ['postings', 'accounts', 'vocabulary', 'feeds', 'outbox', 'platform'],
  queries: ['postings', 'accounts', 'vocabulary', 'search', 'outbox', 'platform'],
  http: ['postings', 'accounts', 'vocabulary', 'feeds', 'search', 'outbox', 'commands', 'queries', 'platform'],
  pages: ['postings', 'accounts', 'vocabulary', 'feeds', 'search', 'commands', 'queries', 'platform'],
  workers: ['postings', 'accounts', 'vocabulary', 'feeds', 'search', 'outbox', 'commands', 'queries', 'platform'],
};

/** Of http, pages see the type of an operation and no more. */
const OPERATION = '^src/http/operation\\.ts$';
/** Of outbox, queries see what reads. */
const OUTBOX_READING = '^src/outbox/(pending|closings|changes|dead-letters|posting-rows)\\.ts$';

const folder = (room: string) => (room === 'workers' ? '^workers/' : `^src/${room}/`);

function rulesOf([room, allowed]: [string, readonly string[]]): IForbiddenRuleType {
  const targets = [room, ...allowed].filter((target) => !(room === 'queries' && target === 'outbox')).map(folder);
  if (room === 'pages') targets.push(OPERATION);
  if (room === 'queries') targets.push(OUTBOX_READING);
  return {
    name: `what-${room}-may-import`,
    severity: 'error',
    from: { path: folder(room) },
    to: { path: '^(src|workers|infra|test|migrations)/', pathNot: targets },
  };
}

const RULES: readonly IForbiddenRuleType[] = [
  ...Object.entries(ARROWS).map(rulesOf),
  {
    name: 'nothing-imports-the-roots',
    severity: 'error',
    from: {},
    to: { path: ['^src/server\\.ts$', '^workers/main\\.ts$'] },
  },
  { name: 'src-imports-no-workers', severity: 'error', from: { path: '^src/' }, to: { path: '^workers/' } },
  {
    name: 'product-imports-no-tests',
    severity: 'error',
    from: { path: '^(src|workers|infra|migrations)/' },
    to: { path: '^test/' },
  },
  { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
  { name: 'no-lost-imports', severity: 'error', from: {}, to: { couldNotResolve: true } },
];

/** `modules`: how many of the folders' own were read, so that a tool that reads nothing is noticed. */
export type ArrowFaults = { modules: number; faults: string[] };

/** Reads every module below the root's folders, types-only imports included. */
export async function checkArrows(root: string, folders: readonly string[]): Promise<ArrowFaults> {
  const options: ICruiseOptions = {
    baseDir: root,
    validate: true,
    ruleSet: { forbidden: [...RULES] },
    // TypeScript 7 has no JavaScript API; without another parser the tool would read nothing and find nothing.
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.mjs', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node'],
    },
  };
  const { output } = await cruise([...folders], options);
  const { modules, summary } = output as ICruiseResult;
  return {
    modules: modules.filter(({ source }) => folders.some((folder) => source.startsWith(`${folder}/`))).length,
    faults: summary.violations.map(({ rule, from, to }) => `${from} → ${to}: ${rule.name}`),
  };
}

/** Files of the product other than platform/config.ts that look at the environment. */
export async function environmentReaders(root: string, folders: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const folder of folders) {
    for (const name of await readdir(join(root, folder), { recursive: true })) {
      const file = join(folder, name);
      if (!file.endsWith('.ts') || file === join('src', 'platform', 'config.ts')) continue;
      if (/\bprocess\s*(\.|\?\.|\[['"])env\b/.test(await readFile(join(root, file), 'utf8'))) found.push(file);
    }
  }
  return found;
}
