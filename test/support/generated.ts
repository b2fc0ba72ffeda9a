/** The files that are made from others: what makes each, for `npm run generate` to write and `npm run check` to compare. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runLeashed } from '../../infra/local/leashed.ts';
import { silent } from '../../infra/local/report.ts';
import { startStores } from '../../infra/local/stack.ts';
import { openApi } from '../../src/http/openapi.ts';
import { routes } from '../../src/http/routes.ts';
import { migrateToLatest } from '../../src/platform/migrate.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

export type Generated = {
  /** From the repository's root. */
  file: string;
  make(): Promise<string>;
};

export const GENERATED: readonly Generated[] = [
  { file: 'src/platform/schema.generated.ts', make: databaseTypes },
  { file: 'src/http/openapi.json', make: openApiDocument },
];

/** Of a database of its own, brought to the newest schema by the migrations; options are in .kysely-codegenrc.json. */
async function databaseTypes(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'rolecall-generate-'));
  const { urls, stop } = await startStores(['databaseUrl'], {
    dataDir: join(folder, 'stack'),
    report: silent,
    ephemeral: true,
  });
  try {
    await migrateToLatest(urls.databaseUrl);
    const codegen = join(
      dirname(createRequire(import.meta.url).resolve('kysely-codegen/package.json')),
      'dist',
      'cli',
      'bin.js',
    );
    const out = join(folder, 'schema.ts');
    await runLeashed(process.execPath, [codegen, `--url=${urls.databaseUrl}`, `--out-file=${out}`], {
      name: 'kysely-codegen',
      cwd: ROOT,
      env: { PATH: process.env['PATH'] ?? '' },
    });
    return await readFile(out, 'utf8');
  } finally {
    await stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function openApiDocument(): Promise<string> {
  const { version } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')) as { version: string };
  return `${JSON.stringify(openApi(routes, version), null, 2)}\n`;
}
