/** The companies that a batch of rows names: found by their slugs, and made where they are missing. */
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import type { Trx } from '../../platform/postgres.ts';
import { slugify } from '../../vocabulary/slug.ts';

/** Names that differ in case, accents or signs alone are one company. A name without Latin letters gets a slug of its own kind. */
export function companySlugOf(name: string): string {
  const slug = slugify(name).slice(0, 80).replace(/-+$/, '');
  return slug === '' ? `company-${createHash('sha256').update(name).digest('hex').slice(0, 12)}` : slug;
}

/** Ids by slug. In a dry run nothing is made, and those that are missing are missing. */
export async function companyIds(
  trx: Trx,
  names: ReadonlyMap<string, string>,
  { now, dryRun }: { now: Date; dryRun: boolean },
): Promise<Map<string, string>> {
  const found = await idsOf(trx, [...names.keys()]);
  const missing = [...names].filter(([slug]) => !found.has(slug)).sort(([a], [b]) => (a < b ? -1 : 1));
  if (missing.length === 0 || dryRun) return found;
  await sql`
    insert into company (id, slug, name, created_at, updated_at)
    select id, slug, name, ${now}, ${now}
    from unnest(${missing.map(() => uuidv7())}::uuid[], ${missing.map(([slug]) => slug)}::text[], ${missing.map(([, name]) => name)}::text[])
      as made (id, slug, name)
    on conflict (slug) do nothing`.execute(trx);
  return idsOf(trx, [...names.keys()]);
}

async function idsOf(trx: Trx, slugs: string[]): Promise<Map<string, string>> {
  const rows = await trx
    .selectFrom('company')
    .select(['id', 'slug'])
    .where(sql<boolean>`slug = any(${slugs}::text[])`)
    .execute();
  return new Map(rows.map((row) => [row.slug, row.id]));
}
