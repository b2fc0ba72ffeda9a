/** `npm run import -- propose FILE`: drafts a mapping from a sample, tries it, and says what a person should look at. */
import { createReadStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import type { FeedRow } from '../src/feeds/feed-posting.ts';
import { mappedFormat } from '../src/feeds/formats.ts';
import { parseMapping } from '../src/feeds/mapping.ts';
import { type Proposal, proposeMapping } from '../src/feeds/proposing/propose-mapping.ts';
import { readSample } from '../src/feeds/proposing/read-sample.ts';
import { readFeed } from '../src/feeds/read-feed.ts';

export const PROPOSE_USAGE = `npm run import -- propose FILE [--out MAP.json]

  drafts a mapping from the first listings of the file, tries it on it, and writes it to the screen, or to MAP.json`;

/** So many rows are tried. */
const TRIED = 1_000;

/** Exit code: 0 where the draft takes every row that was tried, 2 where a person has to mend it. */
export async function proposeFor(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { out: { type: 'string' } } });
  const [path] = positionals;
  if (path === undefined || positionals.length > 1) throw new Error(`one FILE is needed\n\n${PROPOSE_USAGE}`);
  const sample = await readSample(createReadStream(path), path);
  const proposal = proposeMapping(sample);
  const json = `${JSON.stringify(proposal.mapping, null, 2)}\n`;
  if (values.out === undefined) process.stdout.write(json);
  else await writeFile(values.out, json);
  explain(proposal);
  const isWhole = await tried(path, proposal);
  const next = values.out ?? 'MAP.json';
  console.error(`\nRead it over, mend what is wrong, and: npm run import -- ${path} --map ${next} --dry-run`);
  return isWhole && proposal.missing.length === 0 ? 0 : 2;
}

function explain({ taken, left, missing }: Proposal): void {
  const width = Math.max(...taken.map(({ target }) => target.length), 0);
  console.error('taken for');
  for (const { target, path, example } of taken) console.error(`  ${target.padEnd(width)}  ${path}  (${example})`);
  if (left.length > 0) console.error(`not used: ${left.join(', ')}`);
  for (const target of missing) console.error(`not found: ${target}; put the right name where the mapping has "?"`);
}

async function tried(path: string, { mapping, missing }: Proposal): Promise<boolean> {
  if (missing.length > 0) return false;
  const parsed = parseMapping(mapping);
  if (!('mapping' in parsed)) throw new Error(`the draft is no mapping: ${JSON.stringify(parsed.faults)}`);
  let [taken, read] = [0, 0];
  let reason = '';
  const rows = readFeed(createReadStream(path), {
    fileName: basename(path),
    format: mappedFormat('draft', parsed.mapping),
  });
  for await (const row of rows) {
    read += 1;
    if ('item' in row) taken += 1;
    else reason ||= reasonOf(row);
    if (read === TRIED) break;
  }
  console.error(
    `tried: ${taken} of ${read} rows can be read${reason === '' ? '' : `; the first that can't: ${reason}`}`,
  );
  return taken === read;
}

function reasonOf(row: Exclude<FeedRow, { item: unknown }>): string {
  if ('failed' in row) return `the file ${row.failed}`;
  return `line ${row.position.line}, ${row.refused.map(({ pointer, detail }) => `${pointer} ${detail}`).join('; ')}`;
}
