import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { joined } from './checks/read-stores.ts';
import { type Listing, openLedger, readRun } from './ledger.ts';

const RUN = { seed: 7, faults: 3, commands: 100, nodes: 1 };

function inFolder(work: (file: string) => void): void {
  const folder = mkdtempSync(join(tmpdir(), 'rolecall-ledger-'));
  try {
    work(join(folder, 'ledger.ndjson'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function aListing(id: string): Listing {
  return {
    ...{ id, company: 'acme', requisitionId: id, word: id, title: id, version: 1, state: 'OPEN' },
    ...{ indeterminate: 0, renamesBefore: 0, isFindable: true, isBusy: false, commands: 0 },
  };
}

it('a run that was killed goes on with what it knew, and what was on its way may have happened', () => {
  inFolder((file) => {
    const ledger = openLedger(file, RUN);
    const [settled, busy] = [aListing('settled'), aListing('busy')];
    ledger.begin(settled);
    settled.version = 2;
    ledger.settle(settled);
    ledger.note('ok');
    ledger.begin(busy);
    ledger.settle(busy);
    ledger.begin(busy);
    ledger.keepCompany({ slug: 'acme', name: 'Acme', maybe: ['Acme Ltd'], renames: 1 });
    ledger.faultBegun(2);
    ledger.found('mirror', 'it differs');
    ledger.close(null);
    // Cut off in the middle of a line.
    appendFileSync(file, '\n{"verdict":"o');

    const again = openLedger(file, RUN);
    expect(again.resumed).toBe(1);
    expect(again.listings.get('settled')).toMatchObject({ version: 2, indeterminate: 0, isFindable: true });
    expect(again.listings.get('busy')).toMatchObject({ indeterminate: 1, isFindable: false, isBusy: false });
    expect(again.inOrder.map(({ id }) => id)).toEqual(['settled', 'busy']);
    expect(again.companies.get('acme')).toMatchObject({ name: 'Acme', maybe: ['Acme Ltd'], renames: 1 });
    expect(again).toMatchObject({ verdicts: { ok: 1, failed: 0, indeterminate: 0 }, over: null });
    expect([...again.begunFaults]).toEqual([2]);
    expect(again.findings).toEqual([{ kind: 'mirror', detail: 'it differs' }]);
    again.note('failed');
    again.close('the last line');

    const over = openLedger(file, RUN);
    expect(over).toMatchObject({ verdicts: { ok: 1, failed: 1 }, over: 'the last line' });
    over.close(null);
    expect(readRun(file)).toMatchObject(RUN);
    expect(() => openLedger(file, { ...RUN, commands: 200 })).toThrow('--commands 100, not 200');
    expect(() => openLedger(file, { ...RUN, nodes: 3 })).toThrow('ES_NODES=1, not 3');
  });
});

it('two stores are walked side by side, with what only one of them has', async () => {
  const from = async function* (text: string) {
    yield* text;
  };
  const pairs: (string | undefined)[][] = [];
  for await (const pair of joined(
    from('abdf'),
    (one) => one,
    from('bcdeg'),
    (one) => one,
  ))
    pairs.push(pair);
  expect(pairs.map(([one = '-', other = '-']) => one + other)).toEqual(['a-', 'bb', '-c', 'dd', '-e', 'f-', '-g']);
});
