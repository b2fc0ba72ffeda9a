/**
 * Compares what was acknowledged with PostgreSQL, and PostgreSQL with the index, from raw rows, raw documents and the public
 * search: by nothing that the product compares with.
 */
import pg from 'pg';
import type { Ledger } from './ledger.ts';
import { INDEX_ALIAS, type Stage } from './stage.ts';

type Row = {
  id: string;
  version: number;
  state: string;
  title: string;
  description: string;
  wasPublished: boolean;
  slug: string;
  salary: string | null;
  validThrough: string | null;
};

type Indexed = {
  _id: string;
  _version: number;
  _source: {
    id: string;
    version: number;
    state: string;
    display?: {
      title: string;
      company: { slug: string };
      salary: { min: number | null; max: number | null; currency: string; period: string } | null;
      validThrough: string | null;
    };
  };
  fields?: { description?: string[] };
};

export async function compareAll(stage: Stage, ledger: Ledger): Promise<void> {
  const rows = await readRows(stage.stores.postgres.url());
  const documents = await readDocuments(stage.stores.elasticsearch.url());
  compareWithAnswers(ledger, rows);
  compareWithIndex(ledger, rows, documents);
  compareWithSearch(ledger, rows, await readSearch(stage.apiUrl));
}

function compareWithAnswers(ledger: Ledger, rows: ReadonlyMap<string, Row>): void {
  for (const listing of ledger.listings.values()) {
    const row = rows.get(listing.id);
    const acknowledged = `${listing.id}: version ${listing.version} ${listing.state} was acknowledged`;
    if (row === undefined) ledger.found('lost', `${acknowledged}, PostgreSQL has no such row`);
    else if (row.version < listing.version) ledger.found('lost', `${acknowledged}, PostgreSQL has ${row.version}`);
    else if (row.version > listing.version + listing.indeterminate) {
      ledger.found('lost', `${acknowledged}, PostgreSQL has ${row.version}, and nobody asked for that`);
    } else if (row.version === listing.version && (row.state !== listing.state || row.title !== listing.title)) {
      ledger.found('lost', `${acknowledged} as "${listing.title}", PostgreSQL has ${row.state} "${row.title}"`);
    }
  }
}

function compareWithIndex(
  ledger: Ledger,
  rows: ReadonlyMap<string, Row>,
  documents: ReadonlyMap<string, Indexed>,
): void {
  for (const row of rows.values()) {
    const document = documents.get(row.id);
    const named = `${row.id} (version ${row.version}, ${row.state})`;
    if (!row.wasPublished) {
      if (document !== undefined) ledger.found('ghost', `${named} was never published and is in the index`);
    } else if (document === undefined) {
      // A tombstone may be purged, though not within one run.
      ledger.found(row.state === 'OPEN' ? 'lost' : 'stale', `${named} is not in the index`);
    } else if (row.state !== 'OPEN' && document._source.state === 'OPEN') {
      ledger.found('resurrected', `${named} is open in the index, with version ${document._version}`);
    } else {
      const difference = differenceOf(row, document);
      if (difference !== null) ledger.found('stale', `${named}: ${difference}`);
    }
  }
  for (const id of documents.keys()) {
    if (!rows.has(id)) ledger.found('ghost', `${id} is in the index and not in PostgreSQL`);
  }
}

function differenceOf(row: Row, { _version, _source, fields }: Indexed): string | null {
  const pairs: [string, unknown, unknown][] = [
    ['external version', row.version, _version],
    ['version', row.version, _source.version],
    ['state', row.state, _source.state],
  ];
  if (row.state === 'OPEN') {
    const { display } = _source;
    const salary = display?.salary ?? null;
    pairs.push(
      ['title', row.title, display?.title],
      ['company', row.slug, display?.company.slug],
      ['salary', row.salary, salary && [salary.min, salary.max, salary.currency, salary.period].join(' ')],
      ['end', row.validThrough, display?.validThrough ?? null],
      ['description', row.description, fields?.description?.[0]],
    );
  }
  const wrong = pairs.find(([, expected, found]) => expected !== found);
  return wrong === undefined ? null : `${wrong[0]} is ${String(wrong[2])} in the index and ${String(wrong[1])} in fact`;
}

function compareWithSearch(
  ledger: Ledger,
  rows: ReadonlyMap<string, Row>,
  { total, ids }: { total: number; ids: ReadonlySet<string> },
): void {
  const open = [...rows.values()].filter((row) => row.state === 'OPEN');
  for (const row of open)
    if (!ids.has(row.id)) ledger.found('lost', `${row.id} is open, and no page of the search has it`);
  for (const id of ids) {
    const row = rows.get(id);
    if (row === undefined) ledger.found('ghost', `${id} is in the search and not in PostgreSQL`);
    else if (row.state !== 'OPEN') ledger.found('resurrected', `${id} is ${row.state} and in the search`);
  }
  if (total !== open.length) {
    ledger.found(
      total < open.length ? 'lost' : 'ghost',
      `the search counts ${total} listings, ${open.length} are open`,
    );
  }
}

async function readRows(databaseUrl: string): Promise<Map<string, Row>> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<Row>(`
      select posting.id, version::float8 as version, state::text as state, title, description, company.slug,
        published_at is not null as "wasPublished",
        case when salary_currency is not null then concat_ws(' ',
          coalesce(salary_min::float8::text, ''), coalesce(salary_max::float8::text, ''), salary_currency, salary_period::text) end as salary,
        to_char(valid_through at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "validThrough"
      from posting join company on company.id = posting.company_id`);
    return new Map(rows.map((row) => [row.id, row]));
  } finally {
    await client.end();
  }
}

async function readDocuments(elasticsearchUrl: string): Promise<Map<string, Indexed>> {
  const post = async (path: string, body: unknown): Promise<unknown> => {
    const answer = await fetch(`${elasticsearchUrl}/${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`Elasticsearch answered ${answer.status}: ${await answer.text()}`);
    return answer.json();
  };
  await fetch(`${elasticsearchUrl}/${INDEX_ALIAS}/_refresh`, { method: 'POST' });
  const all = new Map<string, Indexed>();
  let after: unknown;
  for (;;) {
    const page = (await post(`${INDEX_ALIAS}/_search`, {
      size: 1_000,
      sort: [{ id: 'asc' }],
      version: true,
      _source: true,
      stored_fields: ['description'],
      ...(after === undefined ? {} : { search_after: after }),
    })) as { hits: { hits: (Indexed & { sort: unknown })[] } };
    for (const hit of page.hits.hits) all.set(hit._id, hit);
    after = page.hits.hits.at(-1)?.sort;
    if (after === undefined) return all;
  }
}

/** Every page of the search without a query, as a stranger reads it. */
async function readSearch(apiUrl: string): Promise<{ total: number; ids: Set<string> }> {
  const ids = new Set<string>();
  let total = 0;
  let cursor: string | null = null;
  do {
    const page: string = cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`;
    const answer = await fetch(`${apiUrl}/v1/postings?limit=100${page}`);
    const body = (await answer.json()) as { total: number; hits: { id: string }[]; next: string | null };
    if (!answer.ok) throw new Error(`the search answered ${answer.status}: ${JSON.stringify(body)}`);
    if (cursor === null) total = body.total;
    for (const hit of body.hits) ids.add(hit.id);
    cursor = body.next;
  } while (cursor !== null);
  return { total, ids };
}
