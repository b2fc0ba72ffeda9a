/**
 * `npm run relevance [-- --half tune|check --kind KIND --generated N --real no --queries --titles --json]`: what plain BM25 and our search
 * make of the judged queries, over generated listings (the first 5,000 are the demo's) and the real ones of ROLECALL_LISTINGS.
 */
import { parseArgs } from 'node:util';
import pg from 'pg';
import { consoleReport } from '../../infra/local/report.ts';
import { loadDemo } from '../../workers/demo/load-demo.ts';
import { table } from '../bench/bench.ts';
import { loadOpenRows } from '../support/oracle/rows.ts';
import { onOwnStack } from '../support/own-stack.ts';
import { importRealListings, settled } from '../support/real-listings.ts';
import { startService } from '../support/service.ts';
import { indexForBm25, searchByBm25 } from './bm25.ts';
import { type Half, JUDGED_SET } from './judged-set.ts';
import { byKind, DEPTH, type Measured, measure, ofHalf, summarise } from './measure.ts';
import { ourSearch } from './our-search.ts';

const { values } = parseArgs({
  options: {
    half: { type: 'string' },
    kind: { type: 'string' },
    generated: { type: 'string', default: '15000' },
    real: { type: 'string', default: 'yes' },
    queries: { type: 'boolean', default: false },
    titles: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});
const HALVES: readonly Half[] = ['tune', 'check'];
const BM25_INDEX = 'rolecall-plain-bm25';
const report = consoleReport();

const halves = HALVES.filter((half) => values.half === undefined || values.half === half);
const set = JUDGED_SET.filter(
  ({ half, kind }) => halves.includes(half) && (values.kind === undefined || values.kind === kind),
);
if (set.length === 0) {
  const kinds = [...new Set(JUDGED_SET.map(({ kind }) => kind))];
  console.error(
    `no query is of --half ${values.half} --kind ${values.kind}; halves: tune, check; kinds: ${kinds.join(', ')}`,
  );
  process.exit(1);
}

const digits = (value: number): string => value.toFixed(3);
const percent = (share: number): string => `${Math.round(share * 100)} %`;

function row(name: string, measured: readonly Measured[]): (string | number)[] {
  const { queries, bm25, ours, closed } = summarise(measured);
  const pairs = (['ndcg', 'mrr', 'recall'] as const).flatMap((metric) => [digits(bm25[metric]), digits(ours[metric])]);
  return [name, queries, ...pairs, percent(closed)];
}

const inGrades = (top: Measured['ours']['top']): string => top.map(({ grade }) => grade).join('');

/** What a judge looks at: every title that either ranking shows among its first ten, by grade. */
function titlesOf({ text, bm25, ours }: Measured): string {
  const lines = new Set([...bm25.top, ...ours.top].map(({ grade, title }) => `  ${grade} ${title}`));
  return [`${text}:`, ...[...lines].sort().reverse()].join('\n');
}

const HEAD = ['kind', 'queries', 'nDCG@10 BM25', 'ours', 'MRR BM25', 'ours', 'recall@100 BM25', 'ours', 'gap closed'];

const code = await onOwnStack(async (stack) => {
  const { url } = await startService(stack);
  const now = new Date();
  const generated = Number(values.generated);
  if (generated > 0) await loadDemo({ db: stack.db, now, count: generated, evenIfNotEmpty: true });
  if (values.real !== 'no') await importRealListings(stack, report);
  await settled(stack);

  const database = new pg.Client({ connectionString: stack.databaseUrl });
  await database.connect();
  stack.cleanUp(() => database.end());
  const rows = (await loadOpenRows(database)).filter(
    ({ validThrough }) => validThrough === null || validThrough > now.getTime(),
  );
  await indexForBm25(stack.es, BM25_INDEX, rows);
  const { measured, leftOut } = await measure(set, rows, {
    bm25: (text) => searchByBm25(stack.es, BM25_INDEX, text, DEPTH),
    ours: ourSearch(url),
  });

  for (const half of halves) {
    const ofIt = ofHalf(measured, half);
    console.log(`\n${half} half, ${rows.length.toLocaleString('en')} listings`);
    console.log(table(HEAD, [...byKind(ofIt).map(([kind, ofKind]) => row(kind, ofKind)), row('all', ofIt)]));
    if (values.queries) {
      const lines = ofIt.map(({ kind, text, graded, bm25, ours }) => [
        kind,
        text,
        `${graded[3]}/${graded[2]}/${graded[1]}`,
        digits(bm25.ndcg),
        digits(ours.ndcg),
        inGrades(bm25.top),
        inGrades(ours.top),
      ]);
      console.log(`\n${table(['kind', 'query', 'graded 3/2/1', 'BM25', 'ours', 'BM25 top', 'our top'], lines)}`);
    }
    if (values.titles) console.log(`\n${ofIt.map(titlesOf).join('\n')}`);
  }
  if (leftOut.length > 0) console.log(`\nnothing relevant here, left out: ${leftOut.join(' · ')}`);
  if (values.json) {
    const summaries = halves.map((half) => {
      const ofIt = ofHalf(measured, half);
      const kinds = Object.fromEntries(byKind(ofIt).map(([kind, ofKind]) => [kind, summarise(ofKind)]));
      return [half, { all: summarise(ofIt), kinds }] as const;
    });
    console.log(JSON.stringify({ listings: rows.length, ...Object.fromEntries(summaries) }));
  }
  return 0;
});
process.exit(code);
