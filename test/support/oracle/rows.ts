/** PostgreSQL's open postings in memory, read by the oracle's own statement: what every search is checked against. */

import type { Client, Pool } from 'pg';

export type OracleSalary = { min: string | null; max: string | null; currency: string; period: string };

export type OracleRow = {
  id: string;
  company: { slug: string; name: string };
  title: string;
  description: string;
  language: string | null;
  places: { path: string | null; lat: number | null; lon: number | null }[];
  workplace: string | null;
  remoteFrom: string[];
  employmentTypes: string[];
  seniority: string | null;
  category: string | null;
  skills: string[];
  /** Amounts as PostgreSQL writes them, so that no digit is lost. */
  salary: OracleSalary | null;
  /** Milliseconds since 1970. */
  publishedAt: number;
  /** Null: no end. */
  validThrough: number | null;
};

type Selected = {
  id: string;
  slug: string;
  name: string;
  title: string;
  description: string;
  language: string | null;
  locations: string;
  workplace: string | null;
  applicant_locations: string;
  employment_types: string;
  seniority: string | null;
  category: string | null;
  skills: string;
  salary_min: string | null;
  salary_max: string | null;
  salary_currency: string | null;
  salary_period: string | null;
  published_ms: string;
  valid_ms: string | null;
};

/** As text throughout: how the connection parses numbers, dates and arrays must not matter here. */
const OPEN_POSTINGS = `
  select p.id::text, c.slug, c.name, p.title, p.description, p.language, p.locations::text, p.workplace::text,
         to_json(p.applicant_locations)::text as applicant_locations,
         to_json(p.employment_types)::text as employment_types, p.seniority::text, p.category,
         to_json(p.skills)::text as skills, p.salary_min::text, p.salary_max::text, p.salary_currency,
         p.salary_period::text, floor(extract(epoch from p.published_at) * 1000)::text as published_ms,
         floor(extract(epoch from p.valid_through) * 1000)::text as valid_ms
    from posting p join company c on c.id = p.company_id
   where p.state = 'OPEN'
   order by p.id`;

export async function loadOpenRows(database: Client | Pool): Promise<OracleRow[]> {
  const { rows } = await database.query<Selected>(OPEN_POSTINGS);
  return rows.map((row) => ({
    id: row.id,
    company: { slug: row.slug, name: row.name },
    title: row.title,
    description: row.description,
    language: row.language,
    places: JSON.parse(row.locations) as OracleRow['places'],
    workplace: row.workplace,
    remoteFrom: JSON.parse(row.applicant_locations) as string[],
    employmentTypes: JSON.parse(row.employment_types) as string[],
    seniority: row.seniority,
    category: row.category,
    skills: JSON.parse(row.skills) as string[],
    salary:
      row.salary_currency === null || row.salary_period === null
        ? null
        : { min: row.salary_min, max: row.salary_max, currency: row.salary_currency, period: row.salary_period },
    publishedAt: Number(row.published_ms),
    validThrough: row.valid_ms === null ? null : Number(row.valid_ms),
  }));
}
