/** The short forms of the scenarios that kill and stop stores; those of the others are in test/integration. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Stage } from '../stage.ts';
import { openWatchedStage } from './ground.ts';
import { redisAway } from './redis-away.ts';
import { zombie } from './zombie.ts';

let stage: Stage;
let deaths: string[];
const say = console.log;

beforeAll(async () => {
  ({ stage, deaths } = await openWatchedStage());
}, 180_000);

afterAll(() => stage?.close(), 60_000);

it('a worker that was stopped between its reading and its writing raises no closed listing, though Elasticsearch has forgotten', async () => {
  expect((await zombie(stage, { times: 1, say })).faults).toEqual([]);
  expect(deaths).toEqual([]);
});

it('with Redis killed and stopped, commands and searches answer, and the work goes on by itself', async () => {
  expect((await redisAway(stage, { times: 2, seconds: [3], say })).faults).toEqual([]);
  expect(deaths).toEqual([]);
});
