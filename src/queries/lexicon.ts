/** What typed words mean at the moment: the lists of the code, operators' changes of them, and the names of companies. */
import { hash } from 'node:crypto';
import type { Database } from '../platform/postgres.ts';
import { buildLexicon, type Lexicon, listedLexicon } from '../vocabulary/lexicon/lexicon.ts';

/** How old what is known may be when a search asks; a change is in effect after that, in every process. */
const READ_EVERY_MS = 5_000;
/** Companies are many, and only their full names gain by being known. */
const COMPANIES_EVERY_MS = 60_000;
const COMPANIES_AT_MOST = 100_000;

/** Never makes a search wait: what is known is answered, and read anew beside it. With PostgreSQL away, it stays as it was. */
export function createLexicon(db: Database): () => Lexicon {
  let known = listedLexicon();
  let companies: { slug: string; name: string }[] = [];
  let companiesDigest = '';
  let companiesAt = Number.NEGATIVE_INFINITY;
  let readAt = Number.NEGATIVE_INFINITY;
  let isReading = false;

  async function read(): Promise<void> {
    const changes = await readChanges(db);
    if (performance.now() - companiesAt >= COMPANIES_EVERY_MS) {
      companies = await db
        .selectFrom('company')
        .select(['slug', 'name'])
        .orderBy('slug')
        .limit(COMPANIES_AT_MOST)
        .execute();
      companiesDigest = digestOf(companies);
      companiesAt = performance.now();
    }
    const version = digestOf([changes.map(({ effect, names, skill }) => [effect, names, skill]), companiesDigest]);
    if (version !== known.version) known = buildLexicon({ version, changes, companies });
  }

  return () => {
    if (!isReading && performance.now() - readAt >= READ_EVERY_MS) {
      isReading = true;
      read()
        // The next search tries again.
        .catch(() => {})
        .finally(() => {
          readAt = performance.now();
          isReading = false;
        });
    }
    return known;
  };
}

function digestOf(content: unknown): string {
  return hash('sha256', JSON.stringify(content), 'base64url').slice(0, 16);
}

export function readChanges(db: Database) {
  return db
    .selectFrom('lexicon_change')
    .select(['id', 'effect', 'names', 'skill', 'created_at'])
    .orderBy('id')
    .execute();
}
