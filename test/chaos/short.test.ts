import { expect, it } from '@jest/globals';
import { spawnLeashed } from '../../infra/local/leashed.ts';
import { ROOT } from '../../infra/local/settings.ts';
import { seededRandom } from '../../workers/demo/random.ts';
import { KINDS } from './faults/kinds.ts';
import { planFaults } from './faults/plan.ts';
import { applyPatch, GUARDS } from './guards.ts';

/**
 * Its plan has each kind of fault, and among them a killed Elasticsearch, a stopped PostgreSQL, a worker that loses Redis silently and
 * an index that takes no writes.
 */
const SEED = 53528;
const FAULTS = 12;
const COMMANDS = 400;

it('nothing is lost, stale, resurrected or a ghost after one fault of each kind', async () => {
  const run = spawnLeashed(
    process.execPath,
    [
      '--disable-warning=ExperimentalWarning',
      'test/chaos/run.ts',
      ...[`--seed=${SEED}`, `--faults=${FAULTS}`, `--commands=${COMMANDS}`],
    ],
    { name: 'the fault run', cwd: ROOT, env: { PATH: process.env['PATH'] ?? '' } },
  );
  let said = '';
  for (const stream of [run.child.stdout, run.child.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
  }
  const code = await run.ended;
  const lastLine = said.trimEnd().split('\n').at(-1);
  console.log(said);
  expect(lastLine).toMatch(new RegExp(`^acknowledged \\d+ lost 0 stale 0 resurrected 0 ghost 0 seed ${SEED}$`));
  expect(code).toBe(0);
});

it('the same seed makes the same plan, with each kind of fault before a second of any', () => {
  const plan = planFaults(SEED, FAULTS, COMMANDS, 4_000);
  expect(planFaults(SEED, FAULTS, COMMANDS, 4_000)).toEqual(plan);
  expect(planFaults(SEED + 1, FAULTS, COMMANDS, 4_000)).not.toEqual(plan);
  const random = seededRandom(SEED);
  const kinds = Object.values(KINDS).filter(({ targets }) => targets(random).length > 0).length;
  expect(new Set(plan.slice(0, kinds).map((fault) => fault.kind)).size).toBe(kinds);
});

it.each(Object.keys(GUARDS))('the patch that takes out the guard %s fits the tree', async (guard) => {
  await applyPatch(guard, ROOT, '--check');
});
