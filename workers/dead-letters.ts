/** `dead-letters.ts list | retry [ID…] | drop [ID…]`: documents that Elasticsearch refused; without ids, all of them. */
import { z } from 'zod';
import { dropDeadLetters, listDeadLetters, retryDeadLetters } from '../src/outbox/dead-letters.ts';
import { loadConfig } from '../src/platform/config.ts';
import { openPostgres } from '../src/platform/postgres.ts';

const PAGE = 500;

const [verb, ...ids] = process.argv.slice(2);
if (!['list', 'retry', 'drop'].includes(verb ?? '') || !z.array(z.uuid()).safeParse(ids).success) {
  console.error('usage: npm run dead-letters -- list | retry [ID…] | drop [ID…]');
  process.exit(1);
}
const db = openPostgres(loadConfig().databaseUrl, { max: 1, applicationName: 'rolecall-dead-letters' });
const chosen = ids.length > 0 ? ids : null;
try {
  if (verb === 'list') {
    for (let offset = 0; ; offset += PAGE) {
      const letters = await listDeadLetters(db, PAGE, offset);
      for (const { postingId, version, reason, detail, firstAt, lastAt, count } of letters) {
        console.log(`${postingId} version ${version}, ${count}×, ${firstAt.toISOString()} to ${lastAt.toISOString()}`);
        console.log(`  ${reason}: ${detail}`);
      }
      if (letters.length < PAGE) break;
    }
  } else {
    const change = verb === 'retry' ? retryDeadLetters : dropDeadLetters;
    const count = await db.transaction().execute((trx) => change(trx, chosen));
    console.log(`${count} ${verb === 'retry' ? 'handed over again' : 'dropped'}`);
  }
} finally {
  await db.destroy();
}
