/** Both stores and the search, read raw and in steps, in the order of ids: a run of any size is compared in bounded memory. */
import pg from 'pg';

export type Row = {
  id: string;
  version: number;
  state: string;
  title: string;
  description: string;
  wasPublished: boolean;
  slug: string;
  companyName: string;
  salary: string | null;
  validThrough: string | null;
};

export type Indexed = {
  _id: string;
  _version: number;
  _source: {
    id: string;
    version: number;
    state: string;
    display?: {
      title: string;
      company: { slug: string; name: string };
      salary: { min: number | null; max: number | null; currency: string; period: string } | null;
      validThrough: string | null;
    };
  };
  fields?: { description?: string[] };
};

const STEP = 1_000;

export async function* readRows(databaseUrl: string): AsyncGenerator<Row> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
      const { rows } = await client.query<Row>(
        `select posting.id, version::float8 as version, state::text as state, title, description, company.slug,
          company.name as "companyName", published_at is not null as "wasPublished",
          case when salary_currency is not null then concat_ws(' ',
            coalesce(salary_min::float8::text, ''), coalesce(salary_max::float8::text, ''), salary_currency, salary_period::text) end as salary,
          to_char(valid_through at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "validThrough"
        from posting join company on company.id = posting.company_id
        where posting.id > $1 order by posting.id limit ${STEP}`,
        [after],
      );
      yield* rows;
      const last = rows.at(-1);
      if (last === undefined) return;
      after = last.id;
    }
  } finally {
    await client.end();
  }
}

export async function readCompanies(databaseUrl: string): Promise<Map<string, string>> {
  const { rows } = await once<{ slug: string; name: string }>(databaseUrl, 'select slug, name from company');
  return new Map(rows.map(({ slug, name }) => [slug, name]));
}

/** The indexes that must equal PostgreSQL: the live one, and the one that is kept as a way back. */
export async function readIndexes(databaseUrl: string, alias: string): Promise<{ name: string; isLive: boolean }[]> {
  const { rows } = await once<{ name: string; isLive: boolean }>(
    databaseUrl,
    `select name, state = 'LIVE' as "isLive" from search_index where alias = '${alias}' and state in ('LIVE', 'KEPT')`,
  );
  return rows;
}

async function once<Result extends pg.QueryResultRow>(databaseUrl: string, sql: string) {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return await client.query<Result>(sql);
  } finally {
    await client.end();
  }
}

/** From the copy that this very node has. */
export async function* readDocuments(elasticsearchUrl: string, index: string): AsyncGenerator<Indexed> {
  await fetch(`${elasticsearchUrl}/${index}/_refresh`, { method: 'POST' });
  for (let after: unknown; ; ) {
    const answer = await fetch(`${elasticsearchUrl}/${index}/_search?preference=_only_local`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({
        size: STEP,
        sort: [{ id: 'asc' }],
        version: true,
        _source: true,
        stored_fields: ['description'],
        track_total_hits: false,
        ...(after === undefined ? {} : { search_after: after }),
      }),
    });
    if (!answer.ok) throw new Error(`Elasticsearch answered ${answer.status}: ${await answer.text()}`);
    const page = (await answer.json()) as { hits: { hits: (Indexed & { sort: unknown })[] } };
    yield* page.hits.hits;
    after = page.hits.hits.at(-1)?.sort;
    if (after === undefined) return;
  }
}

/** Every page of the search without a query, as a stranger reads it. */
export async function readSearch(apiUrl: string): Promise<{ total: number; ids: Set<string> }> {
  const ids = new Set<string>();
  let total = 0;
  let cursor: string | null = null;
  do {
    const page: string = cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`;
    const answer = await fetch(`${apiUrl}/v1/postings?limit=100&facets=none${page}`);
    const body = (await answer.json()) as { total: number; hits: { id: string }[]; next: string | null };
    if (!answer.ok) throw new Error(`the search answered ${answer.status}: ${JSON.stringify(body)}`);
    if (cursor === null) total = body.total;
    for (const hit of body.hits) ids.add(hit.id);
    cursor = body.next;
  } while (cursor !== null);
  return { total, ids };
}

/** Both in the order of their keys: each key once, with what either has of it. */
export async function* joined<Left, Right>(
  left: AsyncIterable<Left>,
  leftKey: (item: Left) => string,
  right: AsyncIterable<Right>,
  rightKey: (item: Right) => string,
): AsyncGenerator<[Left | undefined, Right | undefined]> {
  const [lefts, rights] = [left[Symbol.asyncIterator](), right[Symbol.asyncIterator]()];
  let [one, other] = [await lefts.next(), await rights.next()];
  while (!one.done || !other.done) {
    const order = one.done ? 1 : other.done ? -1 : compare(leftKey(one.value), rightKey(other.value));
    yield [order <= 0 && !one.done ? one.value : undefined, order >= 0 && !other.done ? other.value : undefined];
    if (order <= 0) one = await lefts.next();
    if (order >= 0) other = await rights.next();
  }
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
