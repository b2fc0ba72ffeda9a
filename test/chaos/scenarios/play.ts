/** `npm run chaos -- --scenario NAME`: a directed scenario at length; the last line says what it found, and exit 0 that nothing was amiss. */
import { loadDemo } from '../../../workers/demo/load-demo.ts';
import type { Stage } from '../stage.ts';
import { mendDefects } from './defects.ts';
import { groundOf, openWatchedStage } from './ground.ts';
import { rebuildUnderLoad } from './rebuild.ts';
import { LONG_AWAY, redisAway } from './redis-away.ts';
import { type Ground, type Played, type Say, untilIndexed } from './scenario.ts';
import { zombie } from './zombie.ts';

/** `times`: rounds, kills or defects; `listings`: with how many it begins. Null: what the scenario has by default. */
export type Wanted = { times: number | null; listings: number | null; seed: number; say: Say };

type Scenario = { what: string; play: (stage: Stage, wanted: Wanted) => Promise<Played> };

const WRITES_PER_SECOND = 50;

export const SCENARIOS: Readonly<Record<string, Scenario>> = {
  zombie: {
    what: 'a worker stopped between reading and writing, its listing closed, Elasticsearch killed: --times 50',
    play: (stage, { times, say }) => zombie(stage, { times: times ?? 50, say }),
  },
  'redis-away': {
    what: 'Redis killed and stopped in turn, for 3, 10 and 60 s: --times 30',
    play: (stage, { times, say }) => redisAway(stage, { times: times ?? 30, seconds: LONG_AWAY, say }),
  },
  rebuild: {
    what: 'a rebuild under searches and 50 writes a second, killed --times 10, and the way back: --listings 200000',
    play: (stage, { times, listings, seed, say }) =>
      onListings(stage, listings ?? 200_000, say, (ground) =>
        rebuildUnderLoad(ground, { kills: times ?? 10, perSecond: WRITES_PER_SECOND, seed, say }),
      ),
  },
  defects: {
    what: '--times 1000 defects of four kinds, found and mended under 50 writes a second: --listings 20000',
    play: (stage, { times, listings, seed, say }) =>
      onListings(stage, listings ?? 20_000, say, (ground) =>
        mendDefects(ground, { ofEachKind: Math.ceil((times ?? 1_000) / 4), perSecond: WRITES_PER_SECOND, seed, say }),
      ),
  },
};

const SHOWN = 40;

/** @returns true when nothing was amiss. @throws when no scenario has the name. */
export async function playScenario(name: string, wanted: Omit<Wanted, 'say'>): Promise<boolean> {
  const scenario = SCENARIOS[name];
  if (scenario === undefined) throw new Error(`no scenario is called ${name}`);
  const began = Date.now();
  const say: Say = (text) => console.log(`${((Date.now() - began) / 1000).toFixed(1).padStart(7)} s  ${text}`);
  const { stage, deaths } = await openWatchedStage();
  try {
    say(`${name}: the service is up; its logs are in ${stage.dataDir}`);
    const { faults, summary } = await scenario.play(stage, { ...wanted, say });
    faults.push(...deaths);
    for (const fault of faults.slice(0, SHOWN)) console.log(`  ${fault}`);
    if (faults.length > SHOWN) console.log(`  … and ${faults.length - SHOWN} more`);
    console.log(`${name}: ${summary} faults ${faults.length}`);
    return faults.length === 0;
  } finally {
    await stage.close();
  }
}

async function onListings(
  stage: Stage,
  count: number,
  say: Say,
  play: (ground: Ground) => Promise<Played>,
): Promise<Played> {
  const ground = groundOf(stage);
  try {
    await loadDemo({ db: ground.db, now: new Date(), seed: 7, count });
    await untilIndexed(ground.db, 1_800_000);
    say(`${count} listings can be searched`);
    return await play(ground);
  } finally {
    await ground.close();
  }
}
