/** Hands mails that have been written to the queue, woken by NOTIFY and by a timer. Any number of workers may do so. */
import type { Queue } from 'bullmq';
import { claimMails, MAIL_CHANNEL } from '../src/outbox/mails.ts';
import type { Log } from '../src/platform/log.ts';
import type { Database } from '../src/platform/postgres.ts';
import { type Loop, startLoop } from './woken-loop.ts';

const BATCH = 50;
const TIMER_MS = 5_000;

/** How often a mail is tried, with waits that double from two seconds: over about an hour. */
export const ATTEMPTS = 12;
const FIRST_WAIT_MS = 2_000;

/** By then its tries are over, or its job was lost with Redis; it is handed over again, for a server that was away for a day. */
const LOST_AFTER_MS = 3 * 60 * 60 * 1000;

export type MailRelaying = { db: Database; databaseUrl: string; queue: Queue; log: Log; lostAfterMs?: number };

export function startMailRelay({ db, databaseUrl, queue, log, lostAfterMs = LOST_AFTER_MS }: MailRelaying): Loop {
  const options = { name: 'mail relay', databaseUrl, channel: MAIL_CHANNEL, log, gatherMs: 0 };
  return startLoop(options, async (isStopped) => {
    while (!isStopped()) {
      // In a transaction that ends when Redis has the jobs: without Redis the mails stay where they are.
      const handed = await db.transaction().execute(async (trx) => {
        const ids = await claimMails(trx, BATCH, lostAfterMs);
        if (ids.length > 0) {
          await queue.addBulk(
            ids.map((id) => ({
              name: 'send-mail',
              data: { id },
              opts: {
                attempts: ATTEMPTS,
                backoff: { type: 'exponential', delay: FIRST_WAIT_MS, jitter: 0.5 },
              },
            })),
          );
        }
        return ids.length;
      });
      if (handed < BATCH) break;
    }
    return TIMER_MS;
  });
}
