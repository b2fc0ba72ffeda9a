/**
 * What an import is held against: its file is read and parsed, each description sanitised, and the rows brought in by one bare COPY into a
 * table without keys or indexes, one after another in this process. No row is checked, recognised, compared, reported or handed over.
 */
import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { chmod } from 'node:fs/promises';
import { basename } from 'node:path';
import pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import type { FeedPosting } from '../../src/feeds/feed-posting.ts';
import { readFeed } from '../../src/feeds/read-feed.ts';
import { sanitiseHtml } from '../../src/postings/html.ts';

const COLUMNS =
  'id, company_id, version, state, origin, title, description, locations, applicant_locations, employment_types, skills, requisition_id, apply_url, derived, published_at, created_at, updated_at';

const [path = '', table = ''] = process.argv.slice(2);
const began = performance.now();
const spent = { parse: 0, sanitise: 0, write: 0, copy: 0 };
const companyId = uuidv7();
const at = new Date().toISOString();

const file = createWriteStream(table, { highWaterMark: 1 << 20 });
let mark = performance.now();
const lap = (what: keyof typeof spent) => {
  const now = performance.now();
  spent[what] += now - mark;
  mark = now;
};
let rows = 0;
for await (const row of readFeed(createReadStream(path, { highWaterMark: 256 * 1024 }), { fileName: basename(path) })) {
  if (!('item' in row)) throw new Error(`a row was not read: ${JSON.stringify(row)}`);
  lap('parse');
  const description = sanitiseHtml(row.item.body.description);
  lap('sanitise');
  if (!file.write(lineOf(row.item, description))) await once(file, 'drain');
  lap('write');
  rows += 1;
}
file.end();
await once(file, 'close');
await chmod(table, 0o644);
lap('write');
const client = new pg.Client({ connectionString: process.env['DATABASE_URL'] });
await client.connect();
await client.query('drop table if exists copied; create table copied (like posting)');
await client.query(`copy copied (${COLUMNS}) from ${client.escapeLiteral(table)}`);
lap('copy');
await client.end();
console.log(JSON.stringify({ rows, seconds: (performance.now() - began) / 1_000, spent }));

function lineOf({ body }: FeedPosting, description: string): string {
  const { title, locations, applicantLocations, employmentTypes, skills, requisitionId, applyUrl } = body;
  const values = [
    ...[uuidv7(), companyId, '1', 'OPEN', 'FEED', title, description, JSON.stringify(locations)],
    ...[list(applicantLocations), list(employmentTypes), list(skills), requisitionId, applyUrl, '{}', at, at, at],
  ];
  return `${values.map(escaped).join('\t')}\n`;
}

function list(values: readonly string[]): string {
  return `{${values.map((value) => JSON.stringify(value)).join(',')}}`;
}

function escaped(value: string | null): string {
  if (value === null) return '\\N';
  return value.replace(/[\\\t\n\r]/g, (character) => `\\${{ '\t': 't', '\n': 'n', '\r': 'r' }[character] ?? '\\'}`);
}
