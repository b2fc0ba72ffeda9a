/** The index is rebuilt, or gone back to, in the middle of everything: by the command that operators have. */
import { setTimeout as sleep } from 'node:timers/promises';
import { spawnLeashed } from '../../../infra/local/leashed.ts';
import { ROOT } from '../../../infra/local/settings.ts';
import { type FaultKind, nobody, type Performing } from './kind.ts';

/** Another fault may end it as it may end an operator's, who then begins it again; for so long. */
const PATIENCE_MS = 300_000;
const PAUSE_MS = 2_000;

export const reindex: FaultKind = {
  targets: nobody,
  isLasting: false,
  isBeside: true,
  lane: 'index',
  perform: (performing) => untilDone(performing, []),
};

/** kill -9 somewhere in the middle; the next one goes on from there. */
export const killedReindex: FaultKind = {
  targets: nobody,
  isLasting: true,
  isBeside: true,
  lane: 'index',
  async perform(performing, _target, ms) {
    const running = start(performing, []);
    const timer = setTimeout(() => running.child.kill('SIGKILL'), ms);
    const code = await running.ended;
    clearTimeout(timer);
    if (code === 'SIGKILL') await untilDone(performing, []);
  },
};

/** To the index before; where there is none, one is built first. */
export const rollback: FaultKind = {
  targets: nobody,
  isLasting: false,
  isBeside: true,
  lane: 'index',
  async perform(performing) {
    await untilDone(performing, ['--rollback'], []);
  },
};

function start({ stage }: Performing, args: readonly string[]) {
  return spawnLeashed(process.execPath, ['--disable-warning=ExperimentalWarning', 'workers/reindex.ts', ...args], {
    name: 'reindex',
    cwd: ROOT,
    env: { PATH: process.env['PATH'] ?? '', ...stage.steadyEnv() },
    log: `${stage.dataDir}/reindex.log`,
  });
}

/** `otherwise`: done in between when it did not work, since it may be what is missing. */
async function untilDone(performing: Performing, args: readonly string[], otherwise?: readonly string[]) {
  const named = ['reindex', ...args].join(' ');
  const since = Date.now();
  for (let attempt = 1; Date.now() - since < PATIENCE_MS; attempt++) {
    if ((await start(performing, args).ended) === 0) {
      performing.say(`${named} is done (try ${attempt}, ${((Date.now() - since) / 1000).toFixed(1)} s)`);
      return;
    }
    await sleep(PAUSE_MS);
    if (otherwise !== undefined) await start(performing, otherwise).ended;
  }
  performing.say(`${named} was not done in ${PATIENCE_MS / 1000} s; see reindex.log`);
}
