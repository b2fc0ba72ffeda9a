/** Searches as requests to the API, and as what the API makes of them for Elasticsearch. */
import { startService } from '../support/service.ts';
import type { Running } from './bench.ts';
import type { Request } from './load.ts';
import { startRecorder } from './recorder.ts';

/** Where little matches, we ask Elasticsearch more than once for one search: again without what was misspelt, and for places near by. */
export type Pair = { ours: Request[]; theirs: Request[][] };

/** @param url of the API that is to be asked; the requests are recorded with one of their own. */
export async function recorded(
  { stack }: Running,
  url: string,
  queries: readonly URLSearchParams[],
  more: Record<string, string>,
): Promise<Pair> {
  const recorder = await startRecorder(stack.elasticsearchUrl);
  const { url: recordedUrl, api } = await startService(stack, {
    worker: false,
    env: { ELASTICSEARCH_URL: recorder.url },
  });
  try {
    const pair: Pair = { ours: [], theirs: [] };
    for (const query of queries) {
      const params = new URLSearchParams([...query, ...Object.entries(more)]);
      recorder.take();
      const answer = await fetch(`${recordedUrl}/v1/postings?${params}`);
      const body = await answer.text();
      if (!answer.ok) throw new Error(`${answer.status} for ${params}: ${body}`);
      const passed = recorder.take();
      if (passed.length === 0) throw new Error(`no request to Elasticsearch for ${params}`);
      pair.ours.push({ method: 'GET', url: `${url}/v1/postings?${params}` });
      pair.theirs.push(passed);
    }
    return pair;
  } finally {
    await api.stop();
    await recorder.stop();
  }
}
