/** How the index and the way to it are: which index is live, what is being built beside it, what waits and what was refused. */
import type { Selectable } from 'kysely';
import { NIL } from 'uuid';
import { z } from 'zod';
import { countDeadLetters } from '../outbox/dead-letters.ts';
import { backlog } from '../outbox/pending.ts';
import type { Database } from '../platform/postgres.ts';
import type { SearchIndex } from '../platform/schema.generated.ts';
import { query } from './query.ts';

const index = z.object({ name: z.string(), release: z.string(), createdAt: z.iso.datetime() });

export const getStatusQuery = query({
  name: 'getStatus',
  summary: 'The state of the index and of what is on its way there.',
  permission: 'operator',
  params: z.object({}),
  query: z.strictObject({}),
  output: z.object({
    index: z.object({
      live: index.nullable(),
      building: index
        .extend({
          /** Listings that are copied, and all that were ever published. */
          copied: z.int(),
          total: z.int(),
          isJoining: z.boolean(),
        })
        .nullable(),
      kept: index.nullable(),
    }),
    lagMs: z.int(),
    asOf: z.iso.datetime(),
    exact: z.boolean(),
    outbox: z.object({
      /** 100,000 stands for that and more. */
      rows: z.int(),
      oldestMs: z.int(),
    }),
    deadLetters: z.int(),
  }),
  async handle({ db, index: alias, freshness }) {
    const [rows, behind, deadLetters, { asOf, lagMs, exact }] = await Promise.all([
      db.selectFrom('search_index').selectAll().where('alias', '=', alias).where('state', '<>', 'RETIRED').execute(),
      backlog(db),
      countDeadLetters(db),
      freshness(),
    ]);
    const inState = (state: 'LIVE' | 'BUILDING' | 'KEPT') => rows.find((row) => row.state === state);
    const building = inState('BUILDING');
    return {
      index: {
        live: shown(inState('LIVE')),
        building:
          building === undefined
            ? null
            : {
                ...shown(building),
                isJoining: building.is_joining,
                ...(await progressOf(db, building.backfilled)),
              },
        kept: shown(inState('KEPT')),
      },
      ...{ lagMs: Math.round(lagMs), asOf: asOf.toISOString(), exact },
      outbox: { rows: behind.rows, oldestMs: behind.oldestMs },
      deadLetters,
    };
  },
});

type Row = Selectable<SearchIndex>;
type Shown = z.input<typeof index>;

function shown(row: Row): Shown;
function shown(row: Row | undefined): Shown | null;
function shown(row: Row | undefined): Shown | null {
  return row === undefined ? null : { name: row.name, release: row.release, createdAt: row.created_at.toISOString() };
}

async function progressOf(db: Database, backfilled: string | null): Promise<{ copied: number; total: number }> {
  return await db
    .selectFrom('posting')
    .where('published_at', 'is not', null)
    .select(({ fn, eb }) => [
      fn.countAll<number>().as('total'),
      fn
        .countAll<number>()
        .filterWhere(eb('id', '<=', backfilled ?? NIL))
        .as('copied'),
    ])
    .executeTakeFirstOrThrow();
}
