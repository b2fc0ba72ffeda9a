/** The same searches in PostgreSQL alone: its full-text search and facets as one would write them there, over the same listings. */
import { sql } from 'kysely';
import pg from 'pg';
import { type Bench, inTurns, middle, type Running, table } from './bench.ts';
import { fillAndStart } from './filled-stack.ts';
import { median } from './load.ts';
import { seekerQueries } from './seeker-queries.ts';

const SIZE = 20_000;
const ROUNDS = 5;
const SECONDS = 10;
const QUERIES = 300;

/** A facet by its parameter, as an expression of a row's values. */
const FACETS: Readonly<Record<string, string>> = {
  workplace: 'array[workplace]',
  employmentType: 'employment_types',
  seniority: 'array[seniority]',
  category: 'array[category]',
  skill: 'skills',
  language: 'array[language]',
  company: 'array[company]',
  country: 'countries',
};

export const benchPeers: Bench = {
  name: 'peers',
  async run(running) {
    const size = running.size ?? SIZE;
    const { url } = await fillAndStart(running, size);
    await fillPeer(running);
    // What PostgreSQL has no place for is left out on both sides: distance, pay over currencies, beginnings of words.
    const queries = seekerQueries(running.seed, 3 * QUERIES)
      .filter((query) => [...query.keys()].every((name) => name === 'q' || name in FACETS))
      .filter((query) => !query.get('q')?.endsWith('*'))
      .slice(0, QUERIES);
    const client = new pg.Client({ connectionString: running.stack.databaseUrl });
    await client.connect();
    try {
      const ours = () =>
        p50(running, queries, async (query) => {
          const answer = await fetch(`${url}/v1/postings?${query}`);
          if (!answer.ok) throw new Error(`${answer.status} for ${query}`);
          await answer.text();
        });
      const theirs = () =>
        p50(running, queries, async (query) => {
          await client.query(inPostgres(query));
        });
      await ours();
      await theirs();
      const turns = await inTurns(running.rounds ?? ROUNDS, ours, theirs);
      const rows = turns.map((turn, at) => [`round ${at + 1}`, turn.ours, turn.theirs, turn.theirs / turn.ours]);
      running.print(table(['p50 ms', 'Rolecall', 'PostgreSQL', 'times as long'], rows));
      const taken = middle(turns);
      return {
        ...taken,
        unit: 'ms, p50 of one caller, hits and facets, beside PostgreSQL',
        size,
        more: { timesAsLong: median(turns.map((turn) => turn.theirs / turn.ours)) },
      };
    } finally {
      await client.end();
    }
  },
};

/** A table made for it: words weighed, lists as arrays, an index on each. */
async function fillPeer({ stack: { db } }: Running): Promise<void> {
  await sql`drop table if exists peer`.execute(db);
  await sql`
    create table peer as
    select posting.id, posting.title, company.name as company, posting.published_at, workplace::text as workplace,
      employment_types::text[] as employment_types, seniority::text as seniority, category, skills, language,
      array(select distinct place ->> 'country' from jsonb_array_elements(locations::jsonb) as place) as countries,
      setweight(to_tsvector('english', posting.title), 'A') || setweight(to_tsvector('english', array_to_string(skills, ' ')), 'B')
        || setweight(to_tsvector('english', regexp_replace(description, '<[^>]+>', ' ', 'g')), 'D') as words
    from posting join company on company.id = posting.company_id where state = 'OPEN'`.execute(db);
  await sql`create index on peer using gin (words)`.execute(db);
  for (const column of ['employment_types', 'skills', 'countries'])
    await sql`create index on peer using gin (${sql.ref(column)})`.execute(db);
  for (const column of ['workplace', 'seniority', 'category', 'language', 'company', 'published_at'])
    await sql`create index on peer (${sql.ref(column)})`.execute(db);
  await sql`vacuum analyze peer`.execute(db);
}

/** Hits, total and the values of each facet in one statement; a facet is counted without its own selection. */
function inPostgres(query: URLSearchParams): { text: string; values: unknown[] } {
  const values: unknown[] = [];
  const parameter = (value: unknown): string => `$${values.push(value)}`;
  const q = query.get('q');
  const words = q === null ? null : `websearch_to_tsquery('english', ${parameter(q)})`;
  const chosen = Object.keys(FACETS).filter((name) => query.has(name));
  const holds = chosen.map(
    (name) => `(${FACETS[name]}::text[] && ${parameter(query.getAll(name))}::text[]) as in_${name}`,
  );
  const all = (names: readonly string[]): string => names.map((name) => `"in_${name}"`).join(' and ') || 'true';
  const rank = words === null ? '0' : `ts_rank(words, ${words})`;
  const counts = Object.entries(FACETS).map(
    ([
      name,
      expression,
    ]) => `select '${name}' as facet, value, count(*)::int as count from matched, unnest(${expression}::text[]) as value
      where ${all(chosen.filter((other) => other !== name))} group by value`,
  );
  const text = `with matched as materialized (
      select *, ${rank} as rank${holds.map((one) => `, ${one.replace(/as (\w+)$/, 'as "$1"')}`).join('')}
      from peer ${words === null ? '' : `where words @@ ${words}`}
    )
    select
      (select count(*)::int from matched where ${all(chosen)}) as total,
      (select json_agg(hit) from (select id, title, company from matched where ${all(chosen)} order by rank desc, published_at desc limit 20) as hit) as hits,
      (select json_agg(one) from (${counts.join(' union all ')}) as one) as facets`;
  return { text, values };
}

async function p50(
  { seconds }: Running,
  queries: readonly URLSearchParams[],
  ask: (query: URLSearchParams) => Promise<void>,
): Promise<number> {
  const took: number[] = [];
  const end = performance.now() + (seconds ?? SECONDS) * 1_000;
  for (let next = 0; performance.now() < end; next++) {
    const query = queries[next % queries.length];
    if (query === undefined) throw new RangeError('no searches to ask');
    const began = performance.now();
    await ask(query);
    took.push(performance.now() - began);
  }
  return median(took);
}
