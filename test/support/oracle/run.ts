/**
 * `npm run oracle -- [--searches N] [--seed N] [--generated N]`: holds totals, counts, order and pages of generated searches, sent
 * over HTTP, against the oracle, over the real listings of ROLECALL_LISTINGS (and generated ones). Exit 0 only when all agree.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { consoleReport } from '../../../infra/local/report.ts';
import { loadDemo } from '../../../workers/demo/load-demo.ts';
import { onOwnStack } from '../own-stack.ts';
import { importRealListings, settled } from '../real-listings.ts';
import { startService } from '../service.ts';
import { checkSearches, inWords } from './check-searches.ts';
import type { Answer } from './compare.ts';
import { generateSearches } from './generate-searches.ts';
import { analyzeBy, readAnalysers } from './index-analysis.ts';
import { createOracle } from './oracle.ts';
import { loadOpenRows } from './rows.ts';

const { values } = parseArgs({
  options: {
    searches: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    generated: { type: 'string', default: '0' },
  },
});
const ATTEMPTS = 10;
const report = consoleReport();

/** A search that a busy machine had no time for is asked again, as its answer says. */
async function asked(address: string): Promise<Answer> {
  for (let attempt = 1; ; attempt++) {
    const answer = await fetch(address);
    if (answer.ok) return (await answer.json()) as Answer;
    const body = await answer.text();
    if (answer.status !== 503 || attempt === ATTEMPTS) throw new Error(`${answer.status} for ${address}: ${body}`);
    report.line(`asked again: 503 for ${decodeURIComponent(address).slice(0, 300)}`);
    await sleep(1_000 * Number(answer.headers.get('retry-after') ?? 1));
  }
}

const code = await onOwnStack(async (stack) => {
  const { url } = await startService(stack);
  await importRealListings(stack, report);
  const generated = Number(values.generated);
  if (generated > 0)
    await loadDemo({
      db: stack.db,
      now: new Date(),
      seed: Number(values.seed),
      count: generated,
      evenIfNotEmpty: true,
    });
  await settled(stack);

  const database = new pg.Client({ connectionString: stack.databaseUrl });
  await database.connect();
  stack.cleanUp(() => database.end());
  const rows = await loadOpenRows(database);
  const analyze = analyzeBy(stack.es, stack.indexAlias);
  const oracle = await createOracle(rows, await readAnalysers(stack.es, stack.indexAlias), analyze);
  report.line(`${rows.length} open listings in the oracle's memory`);

  const count = Number(values.searches);
  const checked = await checkSearches({
    oracle,
    ask: (params) => asked(`${url}/v1/postings?${params}`),
    now: () => new Date(),
    searches: generateSearches(Number(values.seed), rows, new Date()),
    count,
    walkEvery: 10,
    onProgress(so) {
      report.bar('searches', so.searches / count, `${so.searches} of ${count}, ${so.wrong.length} wrong`);
    },
  });
  for (const { search, differences } of checked.wrong.slice(0, 20)) {
    report.line(`\n${decodeURIComponent(search)}\n  ${differences.slice(0, 5).join('\n  ')}`);
  }
  report.line('');
  console.log(inWords(checked));
  return checked.wrong.length === 0 ? 0 : 1;
});
process.exit(code);
