/**
 * `npm run chaos [-- --seed N --faults N --commands N]`: the fault run; exit 0 only when nothing was lost, stale, resurrected or a
 * ghost, and the service got quiet by itself. With `--without GUARD` on a copy of the tree that lacks the guard; then exit 0 only
 * when that was noticed.
 */
import { parseArgs } from 'node:util';
import { endAllLeashed } from '../../infra/local/leashed.ts';
import { endOnSignal } from '../../infra/local/signals.ts';
import { count, runChaos } from './chaos-run.ts';
import { isMissed } from './guards.ts';

const SHOWN = 40;

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: String(Math.floor(Math.random() * 1_000_000)) },
    faults: { type: 'string', default: '60' },
    commands: { type: 'string', default: '20000' },
    without: { type: 'string' },
  },
});

function wholeNumber(name: 'seed' | 'faults' | 'commands'): number {
  const number = Number(values[name]);
  if (Number.isSafeInteger(number) && number >= 0) return number;
  console.error(`--${name} ${values[name]}: expected a whole number`);
  process.exit(1);
}

endOnSignal(130, endAllLeashed);
if (values.without !== undefined) {
  const given = (['seed', 'faults', 'commands'] as const).map((name) => `--${name}=${wholeNumber(name)}`);
  const wasNoticed = await isMissed(values.without, given);
  console.log(wasNoticed ? `without ${values.without} it fails, as it must` : `nothing misses ${values.without}`);
  process.exit(wasNoticed ? 0 : 1);
}
const [seed, faults, commands] = [wholeNumber('seed'), wholeNumber('faults'), wholeNumber('commands')];
console.log(`seed ${seed}, ${faults} faults, ${commands} commands`);
const started = Date.now();
const { verdicts, searches, findings, isQuiet, deaths } = await runChaos({
  seed,
  faults,
  commands,
  print: console.log,
});

for (const death of deaths) console.log(death);
for (const { kind, detail } of findings.slice(0, SHOWN)) console.log(`  ${kind}: ${detail}`);
if (findings.length > SHOWN) console.log(`  … and ${findings.length - SHOWN} more`);
console.log(
  `${Math.round((Date.now() - started) / 1000)} s; commands: ${verdicts.ok} ok, ${verdicts.failed} failed, ` +
    `${verdicts.indeterminate} indeterminate; searches: ${searches.checked} checked, ${searches.unanswered} unanswered; ` +
    `processes that ended by themselves: ${deaths.length}`,
);
const [lost, stale, resurrected, ghost] = (['lost', 'stale', 'resurrected', 'ghost'] as const).map((kind) =>
  count(findings, kind),
);
console.log(
  `acknowledged ${verdicts.ok} lost ${lost} stale ${stale} resurrected ${resurrected} ghost ${ghost} seed ${seed}`,
);
process.exit(findings.length === 0 && isQuiet ? 0 : 1);
