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
