/** Compares PostgreSQL with what is in the index and with what searches count, by nothing that the product compares with. */
import { sql } from 'kysely';
import type { Ground } from './scenario.ts';

const PAGE = 5_000;

type Row = { id: string; version: number; state: string };

/** In words, every listing whose document is missing, left over, or of another version or state. */
export async function differences({ db, es, alias }: Pick<Ground, 'db' | 'es' | 'alias'>): Promise<string[]> {
  const found: string[] = [];
  await es.indices.refresh({ index: alias }, { requestTimeout: 60_000 });
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const { rows } = await sql<Row>`
      select id, version::float8 as version, state::text as state from posting
      where published_at is not null and id > ${after}::uuid order by id limit ${PAGE}`.execute(db);
    const end = rows.length < PAGE ? null : (rows.at(-1)?.id ?? null);
    const documents = await readRange({ es, alias }, after, end);
    for (const { id, version, state } of rows) {
      const document = documents.get(id);
      documents.delete(id);
      if (document === undefined) {
        if (state === 'OPEN') found.push(`${id} is not in the index`);
      } else if (document.version !== version || document.state !== state) {
        found.push(`${id} is ${state} ${version}, and ${document.state} ${document.version} in the index`);
      }
    }
    for (const id of documents.keys()) found.push(`${id} is in the index and nowhere else`);
    if (end === null) return found;
    after = end;
  }
}

async function readRange(
  { es, alias }: Pick<Ground, 'es' | 'alias'>,
  after: string,
  end: string | null,
): Promise<Map<string, { version: number; state: string }>> {
  const documents = new Map<string, { version: number; state: string }>();
  for (let from = after; ; ) {
    const answer = await es.search<{ state: string }>(
      {
        index: alias,
        size: PAGE,
        query: { range: { id: { gt: from, ...(end === null ? {} : { lte: end }) } } },
        sort: [{ id: 'asc' }],
        version: true,
        _source: ['state'],
        track_total_hits: false,
      },
      { requestTimeout: 60_000 },
    );
    for (const hit of answer.hits.hits) {
      documents.set(String(hit._id), { version: Number(hit._version), state: String(hit._source?.state) });
    }
    if (answer.hits.hits.length < PAGE) return documents;
    from = String(answer.hits.hits.at(-1)?._id);
  }
}

/** A choice facet and what of a posting it counts. */
const FACETS = {
  workplace: sql`array[workplace::text]`,
  seniority: sql`array[seniority::text]`,
  category: sql`array[category]`,
  language: sql`array[language]`,
  company: sql`array[company.slug]`,
  employmentType: sql`employment_types::text[]`,
} as const;

type Counts = Record<string, { notStated: number; values: { value: string; count: number }[] }>;

/** In words, every total and every facet count of the search without a query that is not what PostgreSQL counts. `checked`: how many were looked at. */
export async function wrongTotals({
  db,
  apiUrl,
}: Pick<Ground, 'db' | 'apiUrl'>): Promise<{ checked: number; wrong: string[] }> {
  const answer = await fetch(`${apiUrl}/v1/postings?limit=1&facetSize=100&facets=${Object.keys(FACETS).join(',')}`);
  if (answer.status !== 200) return { checked: 0, wrong: [`the search answers ${answer.status}`] };
  const { total, facets } = (await answer.json()) as { total: number; facets: Counts };
  const wrong: string[] = [];
  let checked = 0;
  const check = (what: string, counted: number, inFact: number) => {
    checked += 1;
    if (counted !== inFact) wrong.push(`${what}: the search counts ${counted}, PostgreSQL ${inFact}`);
  };
  const open = await db
    .selectFrom('posting')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('state', '=', 'OPEN')
    .executeTakeFirstOrThrow();
  check('all', total, open.count);
  for (const [facet, values] of Object.entries(FACETS)) {
    const { rows } = await sql<{ value: string | null; count: number }>`
      select value, count(*) as count
      from posting join company on company.id = company_id left join lateral unnest(${values}) as stated (value) on true
      where state = 'OPEN' group by 1`.execute(db);
    const inFact = new Map(rows.map(({ value, count }) => [value, count]));
    const counted = facets[facet];
    check(`${facet} not stated`, counted?.notStated ?? -1, inFact.get(null) ?? 0);
    for (const { value, count } of counted?.values ?? []) check(`${facet} ${value}`, count, inFact.get(value) ?? 0);
  }
  return { checked, wrong };
}
