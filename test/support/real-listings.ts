/** The real listings of ROLECALL_LISTINGS, imported as an operator would, for runs on a stack of their own. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Report } from '../../infra/local/report.ts';
import type { OwnStack } from './own-stack.ts';
import { outputOf, startProcess } from './service.ts';

/** What there is to import, and the options that it needs: old listings are past their dates. */
const LISTINGS: readonly (readonly [file: string, ...options: string[]])[] = [
  ['ashby_boards.tar.gz'],
  ['usajobs_search_responses.tar.gz', '--ignore-expiry'],
  ['usajobs_listings.csv.gz', '--ignore-expiry'],
];

/** A file that is not there is left out, and said. @throws when an import does nothing. */
export async function importRealListings(stack: OwnStack, report: Report): Promise<void> {
  const folder = process.env['ROLECALL_LISTINGS'] ?? '../shared/data';
  for (const [file, ...options] of LISTINGS) {
    const path = resolve(join(folder, file));
    if (!existsSync(path)) {
      report.line(`${file} is not in ${folder}, and is left out`);
      continue;
    }
    const importing = startProcess(stack, 'workers/import.ts', [path, ...options]);
    const code = await importing.ended;
    report.line(`${file}: ${outputOf(importing).trim().split('\n').at(-1)}`);
    if (code !== 0 && code !== 2) throw new Error(`the import of ${file} ended with ${code}:\n${outputOf(importing)}`);
  }
}

/** Until everything that was accepted is in the index. */
export async function settled({ db, es, indexAlias }: OwnStack): Promise<void> {
  for (;;) {
    const { left } = await db
      .selectFrom('outbox')
      .select((count) => count.fn.countAll<string>().as('left'))
      .executeTakeFirstOrThrow();
    if (Number(left) === 0) break;
    await sleep(250);
  }
  await es.indices.refresh({ index: indexAlias });
}
