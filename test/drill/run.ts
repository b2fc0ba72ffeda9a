/** `npm run drill [-- --listings N]`: backup, loss, restore and a new index, on a stack of its own; exit 0 only when nothing is lost. */
import { parseArgs } from 'node:util';
import { onOwnStack } from '../support/own-stack.ts';
import { runDrill } from './drill.ts';

const NONE = 'missing 0 stale 0 ghost 0 differs 0';

const { values } = parseArgs({ options: { listings: { type: 'string', default: '20000' } } });
const listings = Number(values.listings);
if (!Number.isSafeInteger(listings) || listings < 1) {
  console.error(`--listings ${values.listings}: expected a whole number from 1 on`);
  process.exit(1);
}
const { before, meanwhile, after, lost, left, reconciled } = await onOwnStack((stores) =>
  runDrill({ stores, listings, print: console.log }),
);
for (const detail of lost) console.log(`  lost: ${detail}`);
for (const detail of left) console.log(`  left: ${detail}`);
console.log(`${after} writes were acknowledged after the backup's end, and are gone with the server`);
console.log(
  `acknowledged ${before} (${meanwhile} during the backup) lost ${lost.length} left ${left.length} ${reconciled}`,
);
process.exit(lost.length === 0 && left.length === 0 && reconciled === NONE ? 0 : 1);
