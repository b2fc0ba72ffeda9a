/** `/console/companies/{slug}/imports`: sending a feed, how far it is, and what became of its rows. */
import type { Context } from 'koa';
import { cancelImport, confirmImport, discardImport } from '../../../commands/imports/decide-import.ts';
import type { PageContext } from '../../../http/operation.ts';
import type { DomainError } from '../../../postings/errors.ts';
import {
  getImport,
  type ImportRepresentation,
  listImports,
  type ReportedRow,
  ROW_VERDICTS,
} from '../../../queries/get-import.ts';
import { counted, formatAgo, formatNumber } from '../../format.ts';
import { attributes, type Html, html } from '../../html.ts';
import { goTo, may, sendConsolePage } from '../console-page.ts';
import { attempt, csrfField, refusal, submit } from '../form.ts';
import { type GivenOptions, importForm, takeImport } from './import-form.ts';

const STATES: Readonly<Record<ImportRepresentation['state'], string>> = {
  RECEIVING: 'Coming in',
  WAITING: 'Waiting for its turn',
  RUNNING: 'At work',
  HELD: 'Waits for your word',
  DONE: 'Done',
  FAILED: 'Could not be read',
  CANCELLED: 'Cancelled',
};

const VERDICTS: Readonly<Record<(typeof ROW_VERDICTS)[number], string>> = {
  created: 'New',
  changed: 'Changed',
  unchanged: 'As before',
  closed: 'Closed',
  repeated: 'Repeated',
  refused: 'Refused',
  failed: 'Unreadable',
};

/** Seconds until a page of an import that goes on is loaded again; without any script. */
const REFRESH_SECONDS = 2;

const ROWS = 100;

export async function importsPage(context: Context, read: PageContext): Promise<void> {
  let refused: DomainError | null = null;
  let given: GivenOptions = {};
  if (context.method === 'POST') {
    const taken = await takeImport(context, read);
    if ('id' in taken) return goTo(context, `${context.path}/${taken.id}`);
    ({ refused, given } = taken);
  }
  const { items } = await read.ask(listImports, {});
  const list = html`<div class="console-scroll"><table class="console-table"><thead><tr><th scope="col">Feed</th><th scope="col">State</th><th scope="col">Rows</th><th scope="col">When</th></tr></thead>
<tbody>${items.map((one) => importLine(one, read.now))}</tbody></table></div>`;
  sendConsolePage(context, read, refused === null ? 200 : 422, {
    title: 'Imports',
    current: 'imports',
    main: html`<header class="console-head"><h1>Imports</h1><p>Bring in all listings of a system at once, from its feed.</p></header>
${may(read, 'company:import') && html`<section class="console-part" aria-labelledby="send"><h2 id="send">Send a feed</h2>${importForm(read, given, refused)}</section>`}
${items.length > 0 && html`<section class="console-part" aria-labelledby="earlier"><h2 id="earlier">Earlier</h2>${list}</section>`}`,
  });
}

function importLine(one: ImportRepresentation, now: Date): Html {
  return html`<tr><td><a href="/console/companies/${one.company}/imports/${one.id}">${one.fileName}</a>${one.dryRun && ' (only tried)'}</td>
<td>${STATES[one.state]}</td><td>${summary(one)}</td><td><time datetime="${one.createdAt}">${formatAgo(new Date(one.createdAt), now)}</time></td></tr>`;
}

function summary({ counts }: ImportRepresentation): string {
  const said = ROW_VERDICTS.filter((verdict) => counts[verdict] > 0);
  return said.map((verdict) => `${formatNumber(counts[verdict])} ${VERDICTS[verdict].toLowerCase()}`).join(', ') || '–';
}

export async function importPage(context: Context, read: PageContext): Promise<void> {
  let refused: DomainError | null = null;
  if (context.method === 'POST') {
    const commands = { cancel: cancelImport, confirm: confirmImport, discard: discardImport };
    const wanted = Object.entries(commands).find(([name]) => name === read.form.get('do'))?.[1];
    if (wanted !== undefined) {
      const tried = await attempt(read.run(wanted, {}));
      if ('output' in tried) return goTo(context, context.path);
      refused = tried.refused;
    }
  }
  const verdict = ROW_VERDICTS.find((known) => known === context.query['rows']);
  const cursor = typeof context.query['cursor'] === 'string' ? { cursor: context.query['cursor'] } : {};
  const query = { limit: String(ROWS), ...(verdict === undefined ? {} : { verdict }), ...cursor };
  const found = await read.ask(getImport, { query });
  const goesOn = ['RECEIVING', 'WAITING', 'RUNNING'].includes(found.state);
  if (goesOn) context.set('Refresh', String(REFRESH_SECONDS));
  sendConsolePage(context, read, refused === null ? 200 : 422, {
    title: found.fileName,
    current: 'imports',
    main: html`<header class="console-head"><h1>${found.fileName}</h1><p>${found.dryRun && 'Only tried. '}${found.full && 'A whole feed. '}Sent ${formatAgo(new Date(found.createdAt), read.now)}.</p></header>
${refusal(refused)}${progress(found, goesOn)}${decisions(found, read, goesOn)}
${counts(found, verdict)}${report(found.rows, found.next, { verdict, path: context.path })}
${!goesOn && may(read, 'company:import') && again(found, read)}`,
  });
}

function progress(found: ImportRepresentation, goesOn: boolean): Html {
  const share = found.bytes === 0 ? 0 : Math.floor((100 * found.bytesRead) / found.bytes);
  return html`<p class="import-state" role="status"><strong>${STATES[found.state]}</strong>${found.failure !== null && html`: ${found.failure}`}</p>
${goesOn && html`<p><progress class="import-progress" max="100" value="${share}" aria-label="Read">${share}%</progress> ${share}%</p>`}`;
}

function decisions(found: ImportRepresentation, read: PageContext, goesOn: boolean): Html | null {
  const button = (value: string, label: string, kind: 'main' | 'plain') =>
    html`<form method="post">${csrfField(read)}<input type="hidden" name="do" value="${value}">${submit(label, kind)}</form>`;
  const decides = may(read, 'company:import');
  if (goesOn) return decides ? button('cancel', 'Cancel', 'plain') : null;
  if (found.heldBack === null) return null;
  return html`<section class="console-notice" aria-labelledby="held"><h2 id="held">Nothing was closed</h2><p>Because ${found.heldBack}.</p>
${found.state === 'HELD' && decides && html`<div class="form-end">${button('confirm', 'Close what it does not name', 'main')}${button('discard', 'Leave all open', 'plain')}</div>`}</section>`;
}

function counts(found: ImportRepresentation, chosen: string | undefined): Html {
  const link = (value: string | null, label: string) =>
    html`<li><a href="?${value === null ? '' : `rows=${value}`}"${attributes({ 'aria-current': (chosen ?? null) === value ? 'true' : null })}>${label}</a></li>`;
  const total = ROW_VERDICTS.reduce((sum, verdict) => sum + found.counts[verdict], 0);
  return html`<nav class="import-counts" aria-label="Rows by what became of them"><ul>${link(null, counted(total, 'row'))}
${ROW_VERDICTS.filter((verdict) => found.counts[verdict] > 0).map((verdict) => link(verdict, `${formatNumber(found.counts[verdict])} ${VERDICTS[verdict].toLowerCase()}`))}</ul></nav>`;
}

type Shown = { verdict: string | undefined; path: string };

function report(rows: readonly ReportedRow[], next: string | null, { verdict, path }: Shown): Html | null {
  if (rows.length === 0) return null;
  const more = new URLSearchParams({ ...(verdict === undefined ? {} : { rows: verdict }), cursor: next ?? '' });
  return html`<div class="console-scroll"><table class="console-table import-rows"><caption class="unseen">Rows in the order of the feed</caption>
<thead><tr><th scope="col">Line</th><th scope="col">Id</th><th scope="col">What became of it</th></tr></thead><tbody>${rows.map(
    (
      row,
    ) => html`<tr><td>${row.line}</td><td>${row.requisitionId}</td><td><span class="import-verdict" data-verdict="${row.verdict}">${VERDICTS[row.verdict]}</span>
${row.faults.length > 0 && html`<ul>${row.faults.map(({ pointer, detail }) => html`<li>${pointer !== '' && html`<code>${pointer}</code> `}${detail}</li>`)}</ul>`}</td></tr>`,
  )}</tbody></table></div>
${next !== null && html`<p><a class="button" href="${path}?${more.toString()}">More rows</a></p>`}`;
}

function again(found: ImportRepresentation, read: PageContext): Html {
  const given: GivenOptions = {
    ...(found.format === null ? {} : { format: found.format }),
    ...(found.full ? { full: 'true' } : {}),
    ...(found.ignoreExpiry ? { ignoreExpiry: 'true' } : {}),
  };
  const mends = found.counts.refused > 0;
  return html`<section class="console-part" aria-labelledby="again"><h2 id="again">${mends ? 'Mend the refused rows, and import again' : 'Import again'}</h2>
<p>Send the feed as it is now: rows that have not changed change nothing.</p>${importForm(read, given, null)}</section>`;
}
