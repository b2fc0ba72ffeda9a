/** What is done for each kind of job; a kind without a handler does not compile. */

import { tidyAccounts } from '../src/commands/accounts/tidy-accounts.ts';
import { spreadRename } from '../src/commands/companies/spread-rename.ts';
import { expirePostings } from '../src/commands/expire-postings.ts';
import { forgetImports } from '../src/commands/imports/forget-imports.ts';
import { forgetKeys } from '../src/commands/once.ts';
import { publishScheduled } from '../src/commands/publish-scheduled.ts';
import type { Lane } from '../src/outbox/append.ts';
import { sweep } from '../src/outbox/claim.ts';
import type { JobData, JobKind } from '../src/outbox/jobs.ts';
import { sendMail } from '../src/outbox/mails.ts';
import { purgeChanges } from '../src/outbox/purge-changes.ts';
import type { Log } from '../src/platform/log.ts';
import type { Mailer } from '../src/platform/mail.ts';
import { tombstonesPurged } from '../src/platform/metrics.ts';
import type { Trx } from '../src/platform/postgres.ts';
import { type Indexing, indexPostings } from './index-postings.ts';
import { purgeTombstones } from './purge-tombstones.ts';
import { reconcileInBackground } from './reconcile-in-background.ts';

export type Handlers = { [K in JobKind]: (data: JobData<K>) => Promise<void> };

/** A dispatched row that has not ended by now, and is not merely queued, is sent again: its job was lost, or does no harm twice. */
const SWEEP_AFTER_MS = { now: 15_000, bulk: 60_000 } as const satisfies Record<Lane, number>;

/** By then it is sent again whatever the queue says. */
const SWEEP_AT_LATEST_MS = 600_000;

const STEP = 500;

export type Duties = {
  indexing: Indexing;
  /** When the oldest job of a lane was made that has not ended; null where there is none. */
  oldestQueued: (lane: Lane) => Promise<number | null>;
  /** Null without an SMTP server: mails stay where they are. */
  mailer: Mailer | null;
  log: Log;
};

export function createHandlers({ indexing, oldestQueued, mailer, log }: Duties): Handlers {
  const { db, now } = indexing;

  async function inSteps(step: (context: { trx: Trx; now: Date }, limit: number) => Promise<number>): Promise<number> {
    let total = 0;
    for (;;) {
      const done = await db.transaction().execute((trx) => step({ trx, now: now() }, STEP));
      total += done;
      if (done < STEP) return total;
    }
  }

  return {
    'index-now': ({ ids }) => indexPostings(indexing, ids, 'now'),
    'index-bulk': ({ ids }) => indexPostings(indexing, ids, 'bulk'),
    'sweep-outbox': async () => {
      for (const lane of ['now', 'bulk'] as const) {
        const rows = await sweep(db, {
          lane,
          olderThanMs: SWEEP_AFTER_MS[lane],
          queuedSince: await oldestQueued(lane),
          atLatestMs: SWEEP_AT_LATEST_MS,
        });
        if (rows > 0) log.warn({ lane, rows }, 'outbox rows sent again');
      }
    },
    'expire-postings': async () => {
      const count = await inSteps(expirePostings);
      if (count > 0) log.info({ count }, 'listings expired');
    },
    'publish-scheduled': async () => {
      const count = await inSteps(publishScheduled);
      if (count > 0) log.info({ count }, 'scheduled listings published');
    },
    'reconcile-index': () => reconcileInBackground({ ...indexing, log }),
    'purge-tombstones': async () => {
      const count = await purgeTombstones({ ...indexing, now: now() });
      tombstonesPurged.inc(count);
      if (count > 0) log.info({ count }, 'tombstones purged');
    },
    'forget-keys': async () => {
      await forgetKeys(db, now());
    },
    'spread-renames': async () => {
      while (await db.transaction().execute((trx) => spreadRename({ trx }, STEP)));
    },
    'forget-imports': async () => {
      await forgetImports(db, now());
    },
    'purge-changes': async () => {
      await inSteps(purgeChanges);
    },
    'send-mail': async ({ id }) => {
      if (mailer !== null) await sendMail(db, id, now, (mail) => mailer.send(mail));
    },
    'tidy-accounts': async () => {
      await tidyAccounts(db, now());
    },
  };
}
