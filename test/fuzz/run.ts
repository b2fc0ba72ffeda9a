/** `npm run fuzz -- [--requests N] [--seed N] [--routes read|write|all] [--nth N]`: exit 0 only when no answer was at fault. */
import { parseArgs } from 'node:util';
import { loadDemo } from '../../workers/demo/load-demo.ts';
import { drained } from '../bench/filled-stack.ts';
import { onOwnStack } from '../support/own-stack.ts';
import { outputOf, startService } from '../support/service.ts';
import { fuzz } from './fuzz.ts';

const { values } = parseArgs({
  options: {
    requests: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    routes: { type: 'string', default: 'all' },
    nth: { type: 'string' },
  },
});
const { routes } = values;
if (routes !== 'read' && routes !== 'write' && routes !== 'all') {
  console.error(`--routes ${routes}: expected read, write or all`);
  process.exit(1);
}

const LISTINGS = 3_000;
/** Characters of what each process wrote. */
const LOG_SHOWN = 20_000;

const fuzzed = await onOwnStack(async (stack) => {
  const { url, api, worker } = await startService(stack, { env: { STRICT_ANSWERS: '1', KEEP_ANSWERS: '1' } });
  await loadDemo({ db: stack.db, now: new Date(), seed: 1, count: LISTINGS });
  await drained(stack.db);
  const done = await fuzz({
    url,
    db: stack.db,
    jwtSecret: stack.env['JWT_SECRET'] ?? '',
    seed: Number(values.seed),
    requests: Number(values.requests),
    routes,
    nth: values.nth === undefined ? null : Number(values.nth),
    onProgress: (done) => console.log(`${done} sent`),
    onFault: (fault) => console.log(fault),
  });
  if (done.faults.length > 0) {
    // What was answered with 500 says no more than that; the reason is here.
    for (const process of [api, worker]) if (process !== null) console.log(outputOf(process).slice(-LOG_SHOWN));
  }
  return done;
});

const counted = [...fuzzed.statuses].toSorted(([a], [b]) => a - b);
console.log(`answers: ${counted.map(([status, count]) => `${status} × ${count}`).join(', ')}`);
const sent = [...fuzzed.roles].map(([role, of]) => `${role} ${of.done} of ${of.sent}`);
console.log(`done: ${sent.join(', ')}`);
const never = [...fuzzed.done].filter(([, count]) => count === 0).map(([name]) => name);
if (never.length > 0) console.log(`never done: ${never.join(', ')}`);
console.log(`${fuzzed.sent} requests, seed ${values.seed}: ${fuzzed.faults.length} faults`);
process.exit(fuzzed.faults.length === 0 ? 0 : 1);
