/** A scenario's ground on a test file's stores, or on a stage of its own. */
import { type Leashed, spawnLeashed } from '../../../infra/local/leashed.ts';
import { ROOT } from '../../../infra/local/settings.ts';
import { openElasticsearch } from '../../../src/platform/elasticsearch.ts';
import { openPostgres } from '../../../src/platform/postgres.ts';
import { INDEX_ALIAS, openStage, type Stage } from '../stage.ts';
import type { Ground, Running } from './scenario.ts';

/** `deaths`: of processes that ended by themselves, which none may; the end of the log of each. */
export async function openWatchedStage(): Promise<{ stage: Stage; deaths: string[] }> {
  const deaths: string[] = [];
  const onDeath = ({ name, said }: { name: string; said: string }) =>
    void deaths.push(`${name} ended by itself: ${said}`);
  return { stage: await openStage({ onDeath }), deaths };
}

/** With clients of its own, which `close` ends. */
export function groundOf(stage: Stage): Ground & { close(): Promise<void> } {
  const db = openPostgres(stage.databaseUrl, { max: 16, applicationName: 'scenario' });
  const es = openElasticsearch(stage.stores.elasticsearch.url(), { requestTimeoutMs: 60_000 });
  return {
    db,
    es,
    alias: INDEX_ALIAS,
    apiUrl: stage.apiUrl,
    run: (script, ...args) =>
      running(
        spawnLeashed(process.execPath, ['--disable-warning=ExperimentalWarning', script, ...args], {
          name: script,
          cwd: ROOT,
          env: { PATH: process.env['PATH'] ?? '', ...stage.steadyEnv() },
        }),
      ),
    async close() {
      await db.destroy();
      await es.close();
    },
  };
}

export function running(process: Leashed): Running {
  let said = '';
  for (const stream of [process.child.stdout, process.child.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
  }
  return {
    kill: () => process.child.kill('SIGKILL'),
    ended: process.ended.then(async (code) => {
      // The last of its output may come after its end.
      await new Promise((resolve) => setTimeout(resolve, 50));
      return { code, said };
    }),
  };
}
