/** What the command line of the import may say, and every mistake in it, in words. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { companySlug } from '../src/commands/companies/create-company.ts';
import { FORMAT_NAMES, type Format, formatNamed, MAPPINGS, mappedFormat } from '../src/feeds/formats.ts';
import { parseMapping } from '../src/feeds/mapping.ts';
import { nearest } from '../src/vocabulary/nearest.ts';

export const USAGE = `npm run import -- FILE… [options]

  FILE               feeds: files, folders, plain, .gz or .tar.gz
  --company SLUG     all listings are this company's (made if missing); without it each row names its own
  --format F         ${FORMAT_NAMES.join(', ')}; without it the content tells
  --map MAP          a mapping file (MAP.json) or one that comes with Rolecall: ${Object.keys(MAPPINGS).join(', ')}
  --full             the feed is whole: what it no longer names is closed, unless more than a fifth is gone
  --accept-loss      with --full: close even then
  --ignore-expiry    drop closing dates that are past, instead of importing those listings as expired
  --dry-run          say what would happen, and write nothing
  --report OUT       write each row's verdict to this file, as NDJSON

npm run import -- propose FILE drafts a mapping for a shape that no format knows`;

export type ImportArguments = {
  files: { path: string; bytes: number }[];
  company: string | null;
  format: Format | null;
  full: boolean;
  acceptLoss: boolean;
  ignoreExpiry: boolean;
  dryRun: boolean;
  report: string | null;
};

/** A mistake of the person who calls. */
export class ArgumentError extends Error {
  override readonly name = 'ArgumentError';
}

/** @throws ArgumentError */
export async function importArguments(args: string[]): Promise<ImportArguments> {
  const { values, positionals } = parsed(args);
  if (positionals.length === 0) throw new ArgumentError('Which FILE is to be imported?');
  if (values.format !== undefined && values.map !== undefined) {
    throw new ArgumentError('--format and --map both say how to read the files; give one of them.');
  }
  if (values['accept-loss'] && !values.full) throw new ArgumentError('--accept-loss goes with --full.');
  const company = values.company ?? null;
  if (company !== null && !companySlug.safeParse(company).success) {
    throw new ArgumentError(
      `--company ${company}: a slug has lower-case letters and digits, with single hyphens between.`,
    );
  }
  const files = (await Promise.all(positionals.map(filesAt))).flat();
  if (files.length === 0) throw new ArgumentError(`No files in ${positionals.join(', ')}.`);
  return {
    files,
    company,
    format: values.map === undefined ? formatGiven(values.format) : await mappingAt(values.map),
    full: values.full ?? false,
    acceptLoss: values['accept-loss'] ?? false,
    ignoreExpiry: values['ignore-expiry'] ?? false,
    dryRun: values['dry-run'] ?? false,
    report: values.report ?? null,
  };
}

function parsed(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        company: { type: 'string' },
        format: { type: 'string' },
        map: { type: 'string' },
        full: { type: 'boolean' },
        'accept-loss': { type: 'boolean' },
        'ignore-expiry': { type: 'boolean' },
        'dry-run': { type: 'boolean' },
        report: { type: 'string' },
      },
    });
  } catch (error) {
    throw new ArgumentError(error instanceof Error ? error.message : String(error));
  }
}

function formatGiven(name: string | undefined): Format | null {
  if (name === undefined) return null;
  const format = formatNamed(name);
  if (format !== null) return format;
  const near = nearest(name, FORMAT_NAMES);
  throw new ArgumentError(
    `--format ${name} is not known${near ? `; did you mean ${near}?` : ''} There are ${FORMAT_NAMES.join(', ')}.`,
  );
}

async function mappingAt(given: string): Promise<Format> {
  const known = MAPPINGS[given];
  if (known !== undefined) return mappedFormat(given, known);
  let json: unknown;
  try {
    json = JSON.parse(await readFile(given, 'utf8'));
  } catch (error) {
    throw new ArgumentError(`--map ${given}: ${error instanceof Error ? error.message : String(error)}`);
  }
  const mapping = parseMapping(json);
  if ('mapping' in mapping) return mappedFormat(given, mapping.mapping);
  const faults = mapping.faults.map((fault) => `  ${fault.pointer} ${fault.detail}`);
  throw new ArgumentError(`--map ${given} is not a mapping:\n${faults.join('\n')}`);
}

/** A folder's files in the order of their names, hidden ones left out. */
async function filesAt(path: string): Promise<ImportArguments['files']> {
  const found = await stat(path).catch((error: Error) => {
    throw new ArgumentError(`${path}: ${error.message}`);
  });
  if (!found.isDirectory()) return [{ path, bytes: found.size }];
  const names = (await readdir(path)).filter((name) => !name.startsWith('.')).sort();
  return (await Promise.all(names.map((name) => filesAt(join(path, name))))).flat();
}
