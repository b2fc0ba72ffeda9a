import { errors } from '@elastic/elasticsearch';
import { expect, it } from '@jest/globals';
import { openElasticsearch } from '../../../src/platform/elasticsearch.ts';
import { openLog } from '../../../src/platform/log.ts';

const DOCUMENTS = Buffer.from('{"index":{}}\n{"title":"Baker of Crust and Crumb"}\n');

/** The client's error when nobody answers at an address with a password in it. */
async function failedBulk(): Promise<errors.ConnectionError> {
  const es = openElasticsearch('http://elastic:opensesame@127.0.0.1:9');
  try {
    await es.transport.request({ method: 'POST', path: '/postings/_bulk', bulkBody: DOCUMENTS });
  } catch (error) {
    if (error instanceof errors.ConnectionError) return error;
    throw error;
  } finally {
    await es.close();
  }
  throw new Error('somebody answered');
}

function logged(error: Error): string {
  const lines: string[] = [];
  openLog('info', 'test', { write: (line) => lines.push(line) }).warn({ err: error }, 'failed');
  return lines.join('');
}

it('an error of Elasticsearch is logged without the documents that were sent and without the password', async () => {
  const error = await failedBulk();
  for (const each of [error, new Error('job failed', { cause: error }), new AggregateError([error], 'all failed')]) {
    const line = logged(each);
    expect(line).toContain('ECONNREFUSED');
    expect(line).not.toContain('Crust and Crumb');
    expect(line).not.toContain('66,97,107,101,114');
    expect(line).not.toContain('opensesame');
  }
});

it('the documents of a failed request are not gone through byte by byte', async () => {
  const { meta } = await failedBulk();
  expect(meta?.meta.request.params.body).toBe(DOCUMENTS);
});

function lineOf(write: (log: ReturnType<typeof openLog>) => void): string {
  const lines: string[] = [];
  write(openLog('info', 'test', { write: (line) => lines.push(line) }));
  return lines.join('');
}

const TOKEN = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhIn0.c2lnbmF0dXJl';

it('a log has no mail address, password or token, in whatever field of whatever depth', () => {
  const line = lineOf((log) => {
    log.info({ email: 'ann@example.com', body: { password: 'hunter2hunter2', refreshToken: 'r4nd0m' } }, 'sent');
    log.info({ request: { headers: { authorization: `Bearer ${TOKEN}`, cookie: 'session=s3ss10n' } } }, 'got');
  });
  for (const secret of ['ann@', 'hunter2', 'r4nd0m', TOKEN, 's3ss10n']) expect(line).not.toContain(secret);
  expect(line).toContain('[redacted]');
});

it('a store’s error keeps what it says but for whose row it is', () => {
  const error = Object.assign(new Error(`duplicate key, sent with Bearer ${TOKEN}`), {
    detail: 'Key (email)=(ann.b+c@mail.example.com) already exists.',
    url: 'postgres://rolecall:hunter2@db.internal:5432/rolecall?who=ann%40example.com',
  });
  const line = lineOf((log) => log.error({ err: error }, 'request failed'));
  expect(line).toContain('already exists');
  expect(line).toContain('db.internal');
  for (const secret of ['ann', 'hunter2', TOKEN]) expect(line).not.toContain(secret);
});

it('stays JSON, one object a line', () => {
  const line = lineOf((log) => log.warn({ path: '/a"@b.example', at: 'x@y.example"' }, 'said ann@example.com'));
  expect(JSON.parse(line)).toMatchObject({ msg: 'said [mail address]', name: 'test' });
});
