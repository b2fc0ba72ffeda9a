/** `npm run chaos`: the fault run, or with `--without GUARD` on a copy of the tree that lacks the guard. See USAGE. */
import { parseArgs } from 'node:util';
import { endAllLeashed } from '../../infra/local/leashed.ts';
import { endOnSignal } from '../../infra/local/signals.ts';
import { ledgerIn, runChaos } from './chaos-run.ts';
import { KINDS } from './faults/kinds.ts';
import { GUARDS, isMissed } from './guards.ts';
import { readRun } from './ledger.ts';
import { NODES } from './names.ts';
import { isGood, reportOf } from './report.ts';
import { playScenario, SCENARIOS } from './scenarios/play.ts';

const USAGE = `npm run chaos [-- --seed N --faults N --commands N --data FOLDER]
npm run chaos -- --without GUARD [--seed N --faults N --commands N]
npm run chaos -- --scenario NAME [--times N --listings N --seed N]

Starts the whole service on stores of its own, sends it a mixed load while faults hit it, and compares what was acknowledged with
PostgreSQL, the index, the search and a mirror built from /v1/changes. Exit 0 only when nothing was lost, stale, resurrected or a
ghost, the mirror equals the open listings, no process crashed, and the service got quiet by itself.

  --seed N         of commands and faults; default: by chance
  --faults N       default 60
  --commands N     default 20000
  --data FOLDER    keeps all of the run there: stores, logs, and what was acknowledged. When the run was killed, --data FOLDER
                   alone goes on where it stood; when it is over, the folder stays to be looked at, and takes no other run.
                   Without it, a temporary folder, which is gone when the run ends.
  ES_NODES=3       in the environment: three nodes of Elasticsearch, each killed, stopped and cut off from the others, too.
  --without GUARD  takes a guard out of a copy of the tree; exit 0 only when the run (by default a small one, with one fault of
                   each kind), or the tests that should, notice:
                   ${Object.keys(GUARDS).join(', ')}
  --scenario NAME  plays one outage instead; exit 0 only when nothing was amiss. --times and --listings have a default for each:
${Object.entries(SCENARIOS)
  .map(([name, { what }]) => `                   ${name}: ${what}`)
  .join('\n')}
`;

function options() {
  try {
    const { values } = parseArgs({
      options: {
        seed: { type: 'string' },
        faults: { type: 'string' },
        commands: { type: 'string' },
        data: { type: 'string' },
        without: { type: 'string' },
        scenario: { type: 'string' },
        times: { type: 'string' },
        listings: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    });
    return values;
  } catch (error) {
    return end(error);
  }
}

function end(error: unknown): never {
  console.error(`${error instanceof Error ? error.message : error}\n\n${USAGE}`);
  process.exit(1);
}

const values = options();
if (values.help) {
  console.log(USAGE);
  process.exit(0);
}

/** What is not said is as in the run that the folder has, if it has one. */
const known = values.data === undefined ? null : readRun(ledgerIn(values.data));

function given(name: 'seed' | 'faults' | 'commands' | 'times' | 'listings'): number | null {
  const text = values[name];
  if (text === undefined) return null;
  if (/^\d+$/.test(text) && Number.isSafeInteger(Number(text))) return Number(text);
  return end(`--${name} ${text}: expected a whole number`);
}

const wholeNumber = (name: 'seed' | 'faults' | 'commands', otherwise: number): number =>
  given(name) ?? known?.[name] ?? otherwise;

const seed = wholeNumber('seed', Math.floor(Math.random() * 1_000_000));
const isSmall = values.without !== undefined;
const faults = wholeNumber('faults', isSmall ? Object.keys(KINDS).length : 60);
const commands = wholeNumber('commands', isSmall ? 400 : 20_000);
endOnSignal(130, endAllLeashed);
if (values.scenario !== undefined) {
  if (SCENARIOS[values.scenario] === undefined) end(`--scenario ${values.scenario}: no scenario is called so`);
  const wanted = { times: given('times'), listings: given('listings'), seed };
  const isSound = await playScenario(values.scenario, wanted).catch((error: unknown) => {
    console.error(error);
    return false;
  });
  process.exit(isSound ? 0 : 1);
}
if (values.without !== undefined) {
  if (GUARDS[values.without] === undefined) end(`--without ${values.without}: no guard is called so`);
  const wasNoticed = await isMissed(values.without, [`--seed=${seed}`, `--faults=${faults}`, `--commands=${commands}`]);
  console.log(wasNoticed ? `without ${values.without} it fails, as it must` : `nothing misses ${values.without}`);
  process.exit(wasNoticed ? 0 : 1);
}

const nodes = NODES.length > 1 ? `, ${NODES.length} nodes of Elasticsearch` : '';
console.log(`seed ${seed}, ${faults} faults, ${commands} commands${nodes}`);
try {
  const result = await runChaos({
    seed,
    faults,
    commands,
    nodes: NODES.length,
    data: values.data ?? null,
    print: console.log,
  });
  for (const line of reportOf(result, seed)) console.log(line);
  process.exitCode = isGood(result) ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
process.exit();
