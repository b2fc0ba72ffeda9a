/** The company that no caller may change: what requests may name of it, and all that is kept of it. */
import { sql } from 'kysely';
import type { Database } from '../../src/platform/postgres.ts';

/** What changes without anybody having changed the company: when a key was used last. */
const NOT_COMPARED = ['last_used_at'];

/**
 * Every row of every table that belongs to a company, in a few letters: of those that name it, and of those that name its listings or its
 * imports. The log of what was done is one of them.
 */
export async function fingerprint(db: Database, companyId: string): Promise<string> {
  const owned = [
    { column: 'company_id', ids: sql`select ${companyId}::uuid` },
    { column: 'posting_id', ids: sql`select id from posting where company_id = ${companyId}` },
    { column: 'import_id', ids: sql`select id from feed_import where company_id = ${companyId}` },
  ];
  const prints = [await printOf(db, 'company', 'id', owned[0]?.ids ?? sql``)];
  for (const { column, ids } of owned) {
    const { rows } = await sql<{ name: string }>`
      select table_name as name from information_schema.columns
      where table_schema = current_schema() and column_name = ${column} and not (table_name = any(${IN_PASSING}))
        and (${column} = 'company_id' or table_name not in
          (select table_name from information_schema.columns where column_name = 'company_id'))
      order by 1
    `.execute(db);
    for (const { name } of rows) prints.push(await printOf(db, name, column, ids));
  }
  return prints.join('\n');
}

/** Work that is under way: it comes and goes by itself, and an operator may hand over or drop a letter without changing a listing. */
const IN_PASSING = ['outbox', 'dead_letter', 'change'];

async function printOf(db: Database, table: string, column: string, ids: ReturnType<typeof sql>): Promise<string> {
  const found = await sql<{ print: string | null }>`
    select md5(string_agg(kept, '|' order by kept)) as print
    from (select (to_jsonb(t) - ${NOT_COMPARED}::text[])::text as kept from ${sql.table(table)} t
      where ${sql.ref(column)} in (${ids})) as rows
  `.execute(db);
  return `${table} ${found.rows[0]?.print ?? 'none'}`;
}

/** Which tables of two fingerprints differ. */
export function differences(before: string, after: string): string {
  const known = new Set(before.split('\n'));
  return after
    .split('\n')
    .filter((line) => !known.has(line))
    .map((line) => line.split(' ')[0])
    .join(', ');
}
