/**
 * Compares what was acknowledged with PostgreSQL, and PostgreSQL with the indexes, the search and a mirror, from raw rows, raw
 * documents and public answers: by nothing that the product compares with.
 */
import type { Company, Ledger, Listing } from '../ledger.ts';
import { NODES, type NodeName } from '../names.ts';
import { INDEX_ALIAS, type Stage } from '../stage.ts';
import type { Mirrored } from './mirror.ts';
import {
  type Indexed,
  joined,
  type Row,
  readCompanies,
  readDocuments,
  readIndexes,
  readRows,
  readSearch,
} from './read-stores.ts';

/** `mirrored`: the open listings by id, as the change feed told of them. */
export async function compareAll(
  stage: Stage,
  ledger: Ledger,
  mirrored: ReadonlyMap<string, Mirrored>,
): Promise<{ rows: number; open: number }> {
  const databaseUrl = stage.stores.postgres.url();
  compareCompanies(ledger, await readCompanies(databaseUrl));
  const { total, ids } = await readSearch(stage.apiUrl);
  const unmet = { listings: new Set(ledger.listings.keys()), found: ids, mirrored: new Set(mirrored.keys()) };
  const counts = { rows: 0, open: 0 };

  for await (const row of readRows(databaseUrl)) {
    counts.rows += 1;
    if (row.state === 'OPEN') counts.open += 1;
    const listing = ledger.listings.get(row.id);
    if (listing !== undefined) compareWithAnswers(ledger, listing, row);
    unmet.listings.delete(row.id);
    compareWithSearch(ledger, row, unmet.found.delete(row.id));
    compareWithMirror(ledger, row, mirrored.get(row.id));
    unmet.mirrored.delete(row.id);
  }
  for (const id of unmet.listings) ledger.found('lost', `${id} was acknowledged, PostgreSQL has no such row`);
  for (const id of unmet.found) ledger.found('ghost', `${id} is in the search and not in PostgreSQL`);
  for (const id of unmet.mirrored) ledger.found('mirror', `${id} is in the mirror and not in PostgreSQL`);
  if (total !== counts.open) {
    const kind = total < counts.open ? 'lost' : 'ghost';
    ledger.found(kind, `the search counts ${total} listings, ${counts.open} are open`);
  }

  for (const { name, isLive } of await readIndexes(databaseUrl, INDEX_ALIAS)) {
    // The live one by its alias, as searches reach it; and each copy of it, since a search asks any.
    const index = isLive ? INDEX_ALIAS : name;
    for (const node of await nodesWith(stage, index)) {
      const where = `${isLive ? 'the index' : 'the kept index'}${NODES.length > 1 ? ` on ${node}` : ''}`;
      const pairs = joined(
        readRows(databaseUrl),
        (row) => row.id,
        readDocuments(stage.stores[node].url(), index),
        (document) => document._id,
      );
      for await (const [row, document] of pairs) compareWithIndex(ledger, where, row, document);
    }
  }
  return counts;
}

/** The nodes that have a copy of the index. @throws when there are fewer than there should be. */
async function nodesWith(stage: Stage, index: string): Promise<NodeName[]> {
  const answer = await fetch(`${stage.stores.elasticsearch.url()}/_cat/shards/${index}?format=json&h=node,state`);
  const copies = (await answer.json()) as { node: string | null; state: string }[];
  const nodes = NODES.filter((_, at) =>
    copies.some((copy) => copy.state === 'STARTED' && copy.node === `local-${at + 1}`),
  );
  const expected = Math.min(2, NODES.length);
  if (nodes.length < expected) throw new Error(`${index} has ${nodes.length} copies that answer, not ${expected}`);
  return nodes;
}

function compareCompanies(ledger: Ledger, names: ReadonlyMap<string, string>): void {
  for (const { slug, name, maybe } of ledger.companies.values()) {
    const found = names.get(slug);
    if (found !== undefined && (found === name || maybe.includes(found))) continue;
    ledger.found('lost', `${slug} was renamed ${name}, PostgreSQL has ${found ?? 'no such company'}`);
  }
}

function compareWithAnswers(ledger: Ledger, listing: Listing, row: Row): void {
  const renames = renamesOf(ledger.companies.get(listing.company), listing);
  const acknowledged = `${listing.id}: version ${listing.version} ${listing.state} was acknowledged`;
  // Renaming a company raises versions, and changes nothing else of a listing.
  const isCertain = listing.indeterminate === 0 || row.version === listing.version;
  if (row.version < listing.version) ledger.found('lost', `${acknowledged}, PostgreSQL has ${row.version}`);
  else if (row.version > listing.version + listing.indeterminate + renames) {
    ledger.found('lost', `${acknowledged}, PostgreSQL has ${row.version}, and nobody asked for that`);
  } else if (isCertain && (row.state !== listing.state || row.title !== listing.title)) {
    ledger.found('lost', `${acknowledged} as "${listing.title}", PostgreSQL has ${row.state} "${row.title}"`);
  }
}

/** How many renamings may have raised its version: those since, one that was still being carried to the listings, and late ones. */
function renamesOf(company: Company | undefined, { renamesBefore }: Listing): number {
  if (company === undefined) return 0;
  return company.renames - renamesBefore + Math.min(renamesBefore, 1 + company.maybe.length);
}

function compareWithSearch(ledger: Ledger, row: Row, isFound: boolean): void {
  if (row.state === 'OPEN' && !isFound) ledger.found('lost', `${row.id} is open, and no page of the search has it`);
  if (row.state !== 'OPEN' && isFound) ledger.found('resurrected', `${row.id} is ${row.state} and in the search`);
}

function compareWithMirror(ledger: Ledger, row: Row, mirrored: Mirrored | undefined): void {
  if (row.state !== 'OPEN') {
    if (mirrored !== undefined) ledger.found('mirror', `${row.id} is ${row.state} and in the mirror`);
  } else if (mirrored === undefined) ledger.found('mirror', `${row.id} is open and not in the mirror`);
  else {
    const wrong = (['version', 'title', 'companyName', 'description'] as const).find(
      (name) => row[name] !== mirrored[name],
    );
    if (wrong !== undefined) {
      ledger.found('mirror', `${row.id}: ${wrong} is ${mirrored[wrong]} in the mirror and ${row[wrong]} in fact`);
    }
  }
}

function compareWithIndex(ledger: Ledger, where: string, row: Row | undefined, document: Indexed | undefined): void {
  if (row === undefined) {
    ledger.found('ghost', `${document?._id} is in ${where} and not in PostgreSQL`);
    return;
  }
  const named = `${row.id} (version ${row.version}, ${row.state})`;
  if (!row.wasPublished) {
    if (document !== undefined) ledger.found('ghost', `${named} was never published and is in ${where}`);
  } else if (document === undefined) {
    // A tombstone may be purged, though not within one run.
    ledger.found(row.state === 'OPEN' ? 'lost' : 'stale', `${named} is not in ${where}`);
  } else if (row.state !== 'OPEN' && document._source.state === 'OPEN') {
    ledger.found('resurrected', `${named} is open in ${where}, with version ${document._version}`);
  } else {
    const difference = differenceOf(row, document);
    if (difference !== null) ledger.found('stale', `${named}: in ${where}, ${difference}`);
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
      ["company's name", row.companyName, display?.company.name],
      ['salary', row.salary, salary && [salary.min, salary.max, salary.currency, salary.period].join(' ')],
      ['end', row.validThrough, display?.validThrough ?? null],
      ['description', row.description, fields?.description?.[0]],
    );
  }
  const wrong = pairs.find(([, expected, found]) => expected !== found);
  return wrong === undefined ? null : `${wrong[0]} is ${String(wrong[2])} and should be ${String(wrong[1])}`;
}
