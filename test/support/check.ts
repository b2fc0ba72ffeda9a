/** `npm run check`: types, lint and format, import arrows, generated files, unit tests; the last line counts the steps and tests. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runLeashed } from '../../infra/local/leashed.ts';
import { checkArrows, environmentReaders } from './import-arrows.ts';
import { add, inWords, NONE, runJest } from './jest-run.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const CODE = ['src', 'workers', 'migrations', 'infra', 'test'];
/** Fewer can only mean that the tool did not read them. */
const FEWEST_MODULES = 300;
const ENV = {
  PATH: process.env['PATH'] ?? '',
  HOME: process.env['HOME'] ?? '',
  FORCE_COLOR: process.stdout.isTTY ? '1' : '0',
};

const tool = (name: string, args: readonly string[]) =>
  runLeashed(join(ROOT, 'node_modules', '.bin', name), args, { name, cwd: ROOT, env: ENV });

type Step = { name: string; run: () => Promise<unknown> };

const STEPS: readonly Step[] = [
  { name: 'types', run: () => tool('tsc', ['--noEmit']) },
  { name: 'lint and format', run: () => tool('biome', ['check', '--error-on-warnings']) },
  { name: 'import arrows', run: arrows },
  { name: 'generated files', run: generatedFiles },
];

async function arrows(): Promise<void> {
  const { modules, faults } = await checkArrows(ROOT, CODE);
  if (modules < FEWEST_MODULES) throw new Error(`only ${modules} modules were read`);
  const readers = await environmentReaders(ROOT, ['src', 'workers']);
  const all = [
    ...faults,
    ...readers.map((file) => `${file}: reads the environment, which platform/config.ts alone may`),
  ];
  if (all.length > 0) throw new Error(all.join('\n'));
}

async function generatedFiles(): Promise<void> {
  // Imported here, because it reads the route table: a fault there must not hide the other steps.
  const { GENERATED } = await import('./generated.ts');
  const stale: string[] = [];
  for (const { file, make } of GENERATED) {
    const kept = await readFile(join(ROOT, file), 'utf8').catch(() => null);
    if (kept !== (await make())) stale.push(file);
  }
  if (stale.length > 0) throw new Error(`not up to date: ${stale.join(', ')}; run npm run generate`);
}

let total = NONE;
for (const { name, run } of STEPS) {
  const since = Date.now();
  try {
    await run();
    total = add(total, { ...NONE, passed: 1 });
    console.log(`✓ ${name} (${((Date.now() - since) / 1000).toFixed(1)} s)`);
  } catch (error) {
    total = add(total, { ...NONE, failed: 1 });
    console.log(`✗ ${name}\n${error instanceof Error ? error.message : error}`);
  }
}
total = add(total, await runJest('unit', [], ENV));
console.log(`\n${inWords(total)}`);
process.exit(total.failed === 0 ? 0 : 1);
