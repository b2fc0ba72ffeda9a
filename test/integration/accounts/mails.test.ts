import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, expect, it } from '@jest/globals';
import { SMTPServer } from 'smtp-server';
import { v7 as uuidv7 } from 'uuid';
import { freePort } from '../../../infra/local/ports.ts';
import { sendMail } from '../../../src/outbox/mails.ts';
import { callerOf } from '../../support/http-client.ts';
import { startService } from '../../support/service.ts';
import { testStores } from '../../support/stores.ts';
import { waitUntil } from '../../support/wait-until.ts';

const stores = await testStores();
const password = 'correct horse battery';
const received: { to: string; text: string }[] = [];
/** How many deliveries are still to be refused. */
let refusing = 0;
let url: string;
let port: number;
let server: SMTPServer;

async function startServer(): Promise<void> {
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, done) {
      let text = '';
      stream.on('data', (chunk: Buffer) => {
        text += chunk.toString();
      });
      stream.on('end', () => {
        if (refusing > 0) {
          refusing -= 1;
          done(new Error('try again later'));
          return;
        }
        received.push({ to: session.envelope.rcptTo.map(({ address }) => address).join(), text });
        done();
      });
    },
  });
  server.on('error', () => {});
  server.listen(port, '127.0.0.1');
  await once(server.server, 'listening');
  port = (server.server.address() as AddressInfo).port;
}

const stopServer = () => new Promise<void>((resolve) => server.close(resolve));

beforeAll(async () => {
  port = await freePort();
  await startServer();
  stores.cleanUp(stopServer);
  ({ url } = await startService(stores, {
    env: {
      SMTP_URL: `smtp://127.0.0.1:${port}`,
      PUBLIC_URL: 'https://jobs.example',
      MAIL_FROM: 'Jobs <jobs@jobs.example>',
    },
  }));
}, 90_000);

const register = (email: string) => callerOf(url)('POST', '/v1/auth/register', { body: { email, password } });
const cameTo = (email: string) => received.filter(({ to }) => to === email);

it('a mail goes out when its transaction has committed, and its text is forgotten', async () => {
  await register('first@example.com');
  await waitUntil(async () => cameTo('first@example.com').length > 0, 15_000);
  const [mail] = cameTo('first@example.com');
  expect(mail?.text).toMatch(/^From: Jobs <jobs@jobs\.example>\r?$/m);
  expect(mail?.text).toContain('Subject: Confirm your e-mail address');
  const row = () =>
    stores.db.selectFrom('mail').selectAll().where('recipient', '=', 'first@example.com').executeTakeFirst();
  await waitUntil(async () => (await row())?.sent_at != null, 5_000);
  expect(await row()).toMatchObject({ body: null, last_error: null });
  expect(mail?.text).toContain(`Message-ID: <${(await row())?.id}@jobs.example>`);
});

it('nothing goes out of what was not done', async () => {
  await callerOf(url)('POST', '/v1/auth/register', { body: { email: 'refused@example.com', password: 'short' } });
  await register('marker@example.com');
  await waitUntil(async () => cameTo('marker@example.com').length > 0, 15_000);
  expect(cameTo('refused@example.com')).toEqual([]);
});

it('a mail that the server refuses for now is tried again until it takes it, and comes once', async () => {
  refusing = 2;
  await register('patient@example.com');
  await waitUntil(async () => cameTo('patient@example.com').length > 0, 30_000);
  expect(refusing).toBe(0);
  expect(cameTo('patient@example.com')).toHaveLength(1);
});

it('a mail goes out whose job is quicker than the transaction that has made it', async () => {
  const id = uuidv7();
  const row = { id, recipient: 'quick@example.com', subject: 'Quick', body: 'Quicker.', created_at: new Date() };
  await stores.db
    .insertInto('mail')
    .values({ ...row, dispatched_at: new Date() })
    .execute();
  const sent: string[] = [];
  const sending = await stores.db.transaction().execute(async (trx) => {
    await trx.updateTable('mail').set({ dispatched_at: new Date() }).where('id', '=', id).execute();
    const begun = sendMail(
      stores.db,
      id,
      () => new Date(),
      async ({ to }) => void sent.push(to),
    );
    await sleep(300);
    return { begun };
  });
  await sending.begun;
  expect(sent).toEqual(['quick@example.com']);
});

it('a mail survives that the server is away and that Redis forgets everything', async () => {
  await stopServer();
  await register('late@example.com');
  await waitUntil(async () => {
    const row = await stores.db
      .selectFrom('mail')
      .select('last_error')
      .where('recipient', '=', 'late@example.com')
      .executeTakeFirst();
    return row?.last_error != null;
  }, 15_000);
  await stores.redis.flushdb();
  await startServer();
  // As if the hours had passed after which a job counts as lost.
  await stores.db
    .updateTable('mail')
    .set({ dispatched_at: new Date(Date.now() - 24 * 60 * 60 * 1000) })
    .where('recipient', '=', 'late@example.com')
    .execute();
  await waitUntil(async () => cameTo('late@example.com').length > 0, 30_000);
}, 60_000);

it('the page of mails is not there where mails go out', async () => {
  expect((await callerOf(url)('GET', '/local/mails')).status).toBe(404);
});
