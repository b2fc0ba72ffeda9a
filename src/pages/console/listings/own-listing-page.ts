/** `…/listings/:id`: one of a company's own listings: its state, what can be done, how it looks, and who changed what. */
import type { Context } from 'koa';
import { closePosting } from '../../../commands/close-posting.ts';
import { deleteDraft } from '../../../commands/delete-draft.ts';
import { duplicatePosting } from '../../../commands/duplicate-posting.ts';
import { publishPosting } from '../../../commands/publish-posting.ts';
import { renewPosting } from '../../../commands/renew-posting.ts';
import { reopenPosting } from '../../../commands/reopen-posting.ts';
import { unschedulePosting } from '../../../commands/unschedule-posting.ts';
import type { PageContext } from '../../../http/operation.ts';
import type { DomainError } from '../../../postings/errors.ts';
import { possibleChanges } from '../../../postings/lifecycle.ts';
import type { Posting } from '../../../postings/posting.ts';
import { readCompanyPosting } from '../../../queries/get-company-posting.ts';
import { getPostingHistory, type HistoryEntry } from '../../../queries/get-posting-history.ts';
import { previewOf } from '../../../queries/preview-posting.ts';
import { formatDate } from '../../format.ts';
import { type Child, type Html, html } from '../../html.ts';
import { goTo, may, sendConsolePage } from '../console-page.ts';
import { attempt, csrfField, done, refusal } from '../form.ts';
import { HAPPENING_NAMES, stateBadge, stateNote } from './listing-state.ts';
import { previewPart } from './preview-part.ts';

const HISTORY = 20;

const DONE: Readonly<Record<string, string>> = {
  saved: 'Saved.',
  published: 'Published: seekers find it within moments.',
  scheduled: 'Scheduled.',
  unscheduled: 'Back to a draft.',
  closed: 'Closed: seekers find it no more.',
  renewed: 'Renewed.',
  reopened: 'Open again.',
  duplicated: 'This is the copy, as a draft.',
};

export async function ownListingPage(context: Context, read: PageContext): Promise<void> {
  const { slug, id = '' } = read.params;
  const listings = `/console/companies/${slug}/listings`;
  let refused: DomainError | null = null;
  if (context.method === 'POST') {
    const tried = await attempt(change(read, listings, id));
    if ('output' in tried) return goTo(context, tried.output);
    refused = tried.refused;
  }
  if (read.company === null) throw new Error('a listing’s page needs its company');
  const posting = await readCompanyPosting(read.db, read.company.id, id);
  const preview = await previewOf({ ...read, company: read.company }, posting);
  const before = Number(context.query['before']);
  const query = { limit: HISTORY, ...(Number.isInteger(before) && before > 0 ? { before } : {}) };
  const history = await read.ask(getPostingHistory, { query });
  const told = DONE[String(context.query['done'])];
  sendConsolePage(context, read, refused === null ? 200 : 422, {
    title: posting.title,
    current: 'listings',
    main: html`<nav class="crumbs" aria-label="Back"><a href="${listings}">All listings</a></nav>
<header class="console-head own-head"><h1>${posting.title}</h1><p>${stateBadge(posting)} ${stateNote(posting)}</p></header>
${refused === null && told !== undefined && done(told)}
${refusal(refused)}
<div class="own-actions">${actions(read, posting, `${listings}/${posting.id}`)}</div>
${previewPart(preview, read.now)}
<section class="console-part" aria-labelledby="history"><h2 id="history">Who changed what</h2>
<ol class="history">${history.items.map(historyEntry)}</ol>
${history.next !== null && html`<p><a class="button button-small" href="${listings}/${posting.id}?before=${history.next}#history">Older</a></p>`}</section>`,
  });
}

/** @returns where to go on. @throws DomainError as the command refuses. */
async function change(read: PageContext, listings: string, id: string): Promise<string> {
  const { form } = read;
  const day = form.get('validThrough');
  const end = day ? { validThrough: day } : {};
  switch (form.get('do')) {
    case 'publish': {
      const publishAt = momentOf(form.get('publishAt'));
      await read.run(publishPosting, { body: { publishAt } });
      return `${listings}/${id}?done=${publishAt === null ? 'published' : 'scheduled'}`;
    }
    case 'unschedule':
      await read.run(unschedulePosting, {});
      return `${listings}/${id}?done=unscheduled`;
    case 'close':
      await read.run(closePosting, { body: { reason: form.get('reason') ?? 'OTHER' } });
      return `${listings}/${id}?done=closed`;
    case 'renew':
      await read.run(renewPosting, { body: end });
      return `${listings}/${id}?done=renewed`;
    case 'reopen':
      await read.run(reopenPosting, { body: end });
      return `${listings}/${id}?done=reopened`;
    case 'duplicate':
      return `${listings}/${(await read.run(duplicatePosting, {})).id}?done=duplicated`;
    case 'delete':
      await read.run(deleteDraft, {});
      return listings;
    default:
      return `${listings}/${id}`;
  }
}

function actions(read: PageContext, posting: Posting, here: string): Html[] {
  const possible = new Set<string>(possibleChanges(posting.state));
  const writes = may(read, 'company:write');
  const form = (value: string, label: string, inputs: Child = null, kind = '') =>
    html`<form method="post" action="${here}">${csrfField(read)}${inputs}<button class="button button-small ${kind}" type="submit" name="do" value="${value}">${label}</button></form>`;
  const until = html`<label class="unseen" for="until">Until</label><input class="field" id="until" type="date" name="validThrough" title="Left empty: 60 days">`;
  const all: [boolean, Html][] = [
    [writes && possible.has('publish'), form('publish', 'Publish', null, 'button-main')],
    [writes && possible.has('revise'), html`<a class="button button-small" href="${here}/edit">Edit</a>`],
    [writes && possible.has('unschedule'), form('unschedule', 'Back to a draft')],
    [
      may(read, 'company:close') && possible.has('close'),
      form(
        'close',
        'Close',
        html`<label class="unseen" for="reason">Why</label><select class="field" id="reason" name="reason"><option value="FILLED">Filled</option><option value="WITHDRAWN">Withdrawn</option><option value="OTHER">Other</option></select>`,
      ),
    ],
    [writes && possible.has('renew'), form('renew', 'Renew', until)],
    [writes && possible.has('reopen'), form('reopen', 'Reopen', until)],
    [
      writes && possible.has('publish'),
      form(
        'publish',
        'Schedule',
        html`<label class="unseen" for="publishAt">Publish at, UTC</label><input class="field" id="publishAt" type="datetime-local" name="publishAt" title="UTC" required>`,
      ),
    ],
    [writes, form('duplicate', 'Duplicate')],
    [writes && posting.state === 'DRAFT', form('delete', 'Delete')],
  ];
  return all.flatMap(([isThere, markup]) => (isThere ? [markup] : []));
}

function historyEntry({ at, happened, by, changes }: HistoryEntry): Html {
  const who =
    by.kind === 'MEMBER' ? (by.email ?? 'somebody who is no member now') : by.kind === 'FEED' ? 'the feed' : 'its time';
  return html`<li><p><strong>${HAPPENING_NAMES[happened]}</strong> by ${who}, <time datetime="${at}">${formatDate(new Date(at))}</time></p>
${
  changes.length > 0 &&
  html`<dl>${changes.map(
    ({ field, from, to }) =>
      html`<div><dt>${field}</dt><dd>${from !== null && html`<del>${from}</del> `}${to === null ? 'nothing' : html`<ins>${to}</ins>`}</dd></div>`,
  )}</dl>`
}</li>`;
}

/** As a browser's field sends it, in UTC; null when it was left empty. */
function momentOf(text: string | null): string | null {
  return text ? `${text}${/:\d\d:\d\d/.test(text) ? '' : ':00'}Z` : null;
}
