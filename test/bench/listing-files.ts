/** Files of generated listings, as feeds have them, written without holding them in memory. */
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { type DemoListing, generateListings } from '../../workers/demo/generate-listings.ts';

export const FILE_KINDS = ['ndjson', 'csv'] as const;
export type FileKind = (typeof FILE_KINDS)[number];

type Cell = string | number | null | undefined;

const COLUMNS: Readonly<Record<string, (listing: DemoListing) => Cell>> = {
  id: ({ body }) => body.requisitionId,
  company: ({ company }) => company,
  title: ({ body }) => body.title,
  description: ({ body }) => body.description,
  city: ({ body }) => body.locations?.[0]?.city,
  region: ({ body }) => body.locations?.[0]?.region,
  country: ({ body }) => body.locations?.[0]?.country,
  workplace: ({ body }) => body.workplace,
  employmentType: ({ body }) => body.employmentTypes?.[0],
  category: ({ body }) => body.category,
  language: ({ body }) => body.language,
  salaryMin: ({ body }) => body.salary?.min,
  salaryMax: ({ body }) => body.salary?.max,
  salaryCurrency: ({ body }) => body.salary?.currency,
  salaryPeriod: ({ body }) => body.salary?.period,
  datePosted: ({ publishedAt }) => publishedAt.toISOString(),
  validThrough: ({ body }) => body.validThrough,
  applyUrl: ({ body }) => body.applyUrl,
  applyEmail: ({ body }) => body.applyEmail,
};

function csvCell(value: Cell): string {
  const text = String(value ?? '');
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function* linesOf(kind: FileKind, listings: Iterable<DemoListing>): Generator<string> {
  if (kind === 'csv') yield `${Object.keys(COLUMNS).join(',')}\n`;
  for (const listing of listings) {
    if (kind === 'csv') {
      yield `${Object.values(COLUMNS)
        .map((cell) => csvCell(cell(listing)))
        .join(',')}\n`;
    } else {
      const { company, publishedAt, body } = listing;
      yield `${JSON.stringify({ company, datePosted: publishedAt, ...body })}\n`;
    }
  }
}

export async function writeListings(
  path: string,
  kind: FileKind,
  what: { seed: number; count: number; now: Date },
): Promise<void> {
  const file = createWriteStream(path, { highWaterMark: 1 << 20 });
  for (const line of linesOf(kind, generateListings(what))) {
    if (!file.write(line)) await once(file, 'drain');
  }
  file.end();
  await once(file, 'close');
}
