/** The guards that keep the index true, and what must notice when one is taken out of a copy of the tree. */
import { cp, mkdtemp, readdir, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { removeAtEnd, runLeashed, spawnLeashed } from '../../infra/local/leashed.ts';
import { ROOT } from '../../infra/local/settings.ts';

/** Each has a patch of its name in `guards/`. `noticedBy`: the fault run, or the tests in a file. */
export const GUARDS: Readonly<Record<string, { what: string; noticedBy: 'the fault run' | `test/${string}` }>> = {
  'external-version': {
    what: 'a document is written with its version, and an older one never replaces a newer one',
    noticedBy: 'test/integration/hand-over.test.ts',
  },
  'outbox-until-acknowledged': {
    what: 'an outbox row ends when Elasticsearch has the document, not when Redis has the job',
    noticedBy: 'the fault run',
  },
  tombstone: {
    what: 'a closed posting stays in the index as a document with its version, and is not deleted there',
    noticedBy: 'test/integration/hand-over.test.ts',
  },
  'dual-write': {
    what: 'a change is written to the index that is being built, and to the one that is kept as a way back',
    noticedBy: 'test/integration/rebuilding.test.ts',
  },
  sweeper: {
    what: 'what was dispatched and has not ended is sent again',
    noticedBy: 'test/integration/duties.test.ts',
  },
  'row-lock': {
    what: "a change locks the posting's row before it reads it",
    noticedBy: 'test/integration/row-lock.test.ts',
  },
};

const LEFT_OUT = new Set(['.git', '.local', 'node_modules']);

/** The repository without the guard, removed when this process ends. */
async function copyWithout(guard: string): Promise<string> {
  const copy = await mkdtemp(join(tmpdir(), 'rolecall-without-'));
  removeAtEnd(copy);
  for (const entry of await readdir(ROOT)) {
    if (!LEFT_OUT.has(entry)) await cp(join(ROOT, entry), join(copy, entry), { recursive: true });
  }
  await symlink(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
  await applyPatch(guard, copy);
  return copy;
}

/** @throws when it does not fit. */
export async function applyPatch(guard: string, tree: string, ...options: string[]): Promise<void> {
  const patch = join(ROOT, 'test/chaos/guards', `${guard}.patch`);
  await runLeashed('git', ['apply', ...options, patch], {
    name: `taking out ${guard}`,
    cwd: tree,
    env: { PATH: process.env['PATH'] ?? '' },
  });
}

/** True when what should notice did. `args`: of the fault run. @throws when it could not be tried. */
export async function isMissed(guard: string, args: readonly string[]): Promise<boolean> {
  const known = GUARDS[guard];
  if (known === undefined) throw new Error(`no guard is called ${guard}; there are ${Object.keys(GUARDS).join(', ')}`);
  console.log(`Without ${guard} (${known.what}), ${known.noticedBy} must fail`);
  const copy = await copyWithout(guard);
  const isRun = known.noticedBy === 'the fault run';
  const script = isRun ? ['test/chaos/run.ts', ...args] : ['test/support/run-tests.ts', known.noticedBy];
  const child = spawnLeashed(process.execPath, ['--disable-warning=ExperimentalWarning', ...script], {
    name: `the tree without ${guard}`,
    cwd: copy,
    env: { PATH: process.env['PATH'] ?? '', ...(process.env['HOME'] ? { HOME: process.env['HOME'] } : {}) },
  });
  let said = '';
  child.child.stdout?.on('data', (chunk: Buffer) => {
    said += chunk.toString();
    process.stdout.write(chunk);
  });
  child.child.stderr?.pipe(process.stderr);
  const code = await child.ended;
  await rm(copy, { recursive: true, force: true });
  const isJudged = (isRun ? /^acknowledged \d+ lost/m : /^\d+ passed, [1-9]\d* failed/m).test(said);
  if (code !== 0 && !isJudged) throw new Error(`the copy without ${guard} did not come to a verdict (${code})`);
  return code !== 0;
}
