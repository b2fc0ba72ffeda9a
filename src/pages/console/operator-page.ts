/** `/operator`: how the index is, what is on its way there, and what it refused; for those who run the service. */
import type { Context } from 'koa';
import { dropDeadLettersCommand } from '../../commands/drop-dead-letters.ts';
import { retryDeadLettersCommand } from '../../commands/retry-dead-letters.ts';
import type { PageContext } from '../../http/operation.ts';
import type { DomainError } from '../../postings/errors.ts';
import { getStatusQuery } from '../../queries/get-status.ts';
import { listDeadLettersQuery } from '../../queries/list-dead-letters.ts';
import { counted, formatAgo, formatNumber } from '../format.ts';
import { type Html, html } from '../html.ts';
import { goTo, sendConsolePage } from './console-page.ts';
import { attempt, done, refusal } from './form.ts';
import { button } from './members-page.ts';

export type QueueLine = { kind: string; waiting: number; active: number; delayed: number; isPaused: boolean };

/** Null: Redis does not answer, and nothing is known. */
export type ReadQueues = () => Promise<readonly QueueLine[] | null>;

type Status = Awaited<ReturnType<typeof getStatusQuery.handle>>;
type DeadLetters = Awaited<ReturnType<typeof listDeadLettersQuery.handle>>['items'];

/** While an index is built or anything is behind, the page loads itself again. */
const REFRESH_SECONDS = 5;
const LETTERS = 50;

const DONE: Readonly<Record<string, string>> = {
  retry: 'Handed over once more. What is refused again stays in the list.',
  drop: 'Forgotten. The documents are as they were.',
};

export function operatorPage(readQueues: ReadQueues): (context: Context, read: PageContext) => Promise<void> {
  return async (context, read) => {
    let refused: DomainError | null = null;
    if (context.method === 'POST') {
      const wanted = read.form.get('do') === 'drop' ? 'drop' : 'retry';
      const command = wanted === 'drop' ? dropDeadLettersCommand : retryDeadLettersCommand;
      const id = read.form.get('id');
      const tried = await attempt(read.run(command, { body: id === null ? {} : { ids: [id] } }));
      if ('output' in tried) return goTo(context, `${context.path}?done=${wanted}`);
      refused = tried.refused;
    }
    const [status, { items }, queues] = await Promise.all([
      read.ask(getStatusQuery, {}),
      read.ask(listDeadLettersQuery, { query: { limit: String(LETTERS) } }),
      readQueues(),
    ]);
    if (refused === null && (status.index.building !== null || status.outbox.rows > 0))
      context.set('Refresh', `${REFRESH_SECONDS}; url=${context.path}`);
    const said = DONE[String(context.query['done'])];
    sendConsolePage(context, read, refused === null ? 200 : 422, {
      title: 'Operation',
      current: 'operator',
      main: html`<header class="console-head"><h1>Operation</h1><p>${behind(status)}</p></header>
${said !== undefined && refused === null && done(said)}${refusal(refused)}
${indexes(status, read.now)}${queueTable(queues)}${deadLetters(status.deadLetters, items, read)}`,
    });
  };
}

function behind({ outbox: { rows, oldestMs }, exact }: Status): string {
  if (rows === 0) return 'Everything that was written can be searched.';
  const seconds = formatNumber(Math.ceil(oldestMs / 1_000));
  const many =
    rows >= 100_000
      ? '100,000 changes or more are'
      : rows === 1
        ? 'One change is'
        : `${formatNumber(rows)} changes are`;
  return `${many} on the way to the index, the oldest for ${seconds} s.${exact ? '' : ' Counts may be off meanwhile.'}`;
}

function indexes({ index: { live, building, kept } }: Status, now: Date): Html {
  const line = (what: string, one: { name: string; release: string; createdAt: string }, more: Html | string): Html =>
    html`<tr><td>${what}</td><td>${more}</td><td><code>${one.name}</code></td><td>${one.release}</td><td><time datetime="${one.createdAt}">${formatAgo(new Date(one.createdAt), now)}</time></td></tr>`;
  return html`<section class="console-part" aria-labelledby="index"><h2 id="index">Index</h2>
${live === null && html`<p>There is none that can be searched yet: a worker makes it when it starts.</p>`}
<div class="console-scroll" role="region" aria-label="Indexes" tabindex="0"><table class="console-table"><thead><tr><th scope="col">Index</th><th scope="col">State</th><th scope="col">Name</th><th scope="col">Release</th><th scope="col">Begun</th></tr></thead><tbody>
${live !== null && line('Live', live, 'answers searches')}
${building !== null && line('New', building, building.isJoining ? 'about to take the live one’s place' : copied(building))}
${kept !== null && line('Before', kept, html`kept; <code>npm run reindex -- --rollback</code> goes back to it`)}
</tbody></table></div>
${building === null && html`<p class="form-hint"><code>npm run reindex</code> builds a new one beside the live one.</p>`}</section>`;
}

function copied({ copied: done, total }: { copied: number; total: number }): Html {
  const share = total === 0 ? 100 : Math.floor((100 * done) / total);
  return html`<progress class="import-progress" max="100" value="${share}" aria-label="Copied">${share}%</progress> ${formatNumber(done)} of ${counted(total, 'listing')}`;
}

function queueTable(queues: readonly QueueLine[] | null): Html {
  return html`<section class="console-part" aria-labelledby="queues"><h2 id="queues">Queues</h2>
${
  queues === null
    ? html`<p>Redis does not answer: nothing is known of the queues. Changes wait in PostgreSQL and go on when it is back.</p>`
    : html`<div class="console-scroll" role="region" aria-label="All queues" tabindex="0"><table class="console-table"><thead><tr><th scope="col">Queue</th><th scope="col">Waiting</th><th scope="col">At work</th><th scope="col">Later</th></tr></thead>
<tbody>${queues.map(
        ({ kind, waiting, active, delayed, isPaused }) =>
          html`<tr><td>${kind}${isPaused && ' (paused)'}</td><td>${formatNumber(waiting)}</td><td>${formatNumber(active)}</td><td>${formatNumber(delayed)}</td></tr>`,
      )}</tbody></table></div><p class="form-hint"><a href="/admin/queues">Every job of them</a></p>`
}</section>`;
}

function deadLetters(count: number, items: DeadLetters, read: PageContext): Html {
  return html`<section class="console-part" aria-labelledby="refused"><h2 id="refused">Refused by the index</h2>
${
  count === 0
    ? html`<p>Nothing is.</p>`
    : html`<p>${counted(count, 'listing')} can not be found as written, for a reason that does not pass by itself${count > items.length && `; the latest ${items.length} of them`}:</p>
<div class="console-scroll" role="region" aria-label="Refused listings" tabindex="0"><table class="console-table"><thead><tr><th scope="col">Listing</th><th scope="col">Why</th><th scope="col">Last time</th><th scope="col">Times</th><th scope="col">Change</th></tr></thead>
<tbody>${items.map(
        ({ postingId, version, reason, detail, lastAt, count: times }) =>
          html`<tr><td><code>${postingId}</code>, version ${version}</td><td><strong>${reason}</strong> ${detail.slice(0, 300)}</td><td><time datetime="${lastAt}">${formatAgo(new Date(lastAt), read.now)}</time></td><td>${formatNumber(times)}</td>
<td>${button(read, { do: 'retry', id: postingId }, 'Try again', postingId)} ${button(read, { do: 'drop', id: postingId }, 'Forget', postingId)}</td></tr>`,
      )}</tbody></table></div>
<div class="form-end">${button(read, { do: 'retry' }, 'Try all again', '')}</div>`
}</section>`;
}
