/** Runs jest on one kind of tests as a child process, prints what it prints, and counts. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { spawnLeashed } from '../../infra/local/leashed.ts';

export type Tally = { passed: number; failed: number; skipped: number };

export const NONE: Tally = { passed: 0, failed: 0, skipped: 0 };

export const add = (a: Tally, b: Tally): Tally => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
});

/** The closing line of every run: `N passed, N failed`, and what was skipped, if anything. */
export const inWords = ({ passed, failed, skipped }: Tally): string =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

type JestResults = {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: { status: string; assertionResults: { status: string }[] }[];
};

export async function runJest(project: string, args: readonly string[], env: Record<string, string>): Promise<Tally> {
  const folder = await mkdtemp(join(tmpdir(), 'rolecall-jest-'));
  const results = join(folder, 'results.json');
  const jest = join(dirname(createRequire(import.meta.url).resolve('jest/package.json')), 'bin', 'jest.js');
  try {
    const child = spawnLeashed(
      process.execPath,
      [
        ...['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', jest, '--selectProjects', project],
        ...['--passWithNoTests', '--json', `--outputFile=${results}`, ...(process.stdout.isTTY ? ['--colors'] : [])],
        ...args,
      ],
      { name: `jest (${project})`, cwd: ROOT, env },
    );
    child.child.stdout?.resume();
    child.child.stderr?.pipe(process.stdout, { end: false });
    const code = await child.ended;
    return tally(await readFile(results, 'utf8').catch(() => null), code);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function tally(json: string | null, code: number | string): Tally {
  if (json === null) return { ...NONE, failed: 1 };
  const results = JSON.parse(json) as JestResults;
  // A file whose tests all passed and that failed all the same: a hook at its end found something.
  const broken = results.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  ).length;
  const failed = results.numFailedTests + broken;
  return {
    passed: results.numPassedTests,
    failed: failed === 0 && code !== 0 ? 1 : failed,
    skipped: results.numPendingTests + results.numTodoTests,
  };
}
