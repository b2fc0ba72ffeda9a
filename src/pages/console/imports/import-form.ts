/** The form that sends a feed, and its reading. */
import type { Context } from 'koa';
import type { z } from 'zod';
import { importOptions, receiveImport } from '../../../commands/imports/receive-import.ts';
import { FORMAT_NAMES } from '../../../feeds/formats.ts';
import type { PageContext } from '../../../http/operation.ts';
import { FileTooLarge, readSentFile, UnreadableForm } from '../../../platform/multipart.ts';
import { DomainError } from '../../../postings/errors.ts';
import { attributes, type Html, html } from '../../html.ts';
import { attempt, choice, refusal, submit } from '../form.ts';

export type GivenOptions = Readonly<Record<string, string>>;

/** Names that are not plain words. */
const FORMAT_LABELS: Readonly<Record<string, string>> = {
  ashby: 'Ashby board',
  usajobs: 'USAJOBS search',
  greenhouse: 'Greenhouse board',
  lever: 'Lever board',
  indeed: 'XML in the style of Indeed',
  jooble: 'XML in the style of Jooble',
  neogov: 'NeoGov RSS',
  rss: 'RSS',
  'hr-xml': 'HR-XML',
  'json-ld': 'JobPosting in JSON-LD or web pages',
  'usajobs-historical': 'USAJOBS table of past announcements',
  rolecall: 'Rolecall’s own names',
  csv: 'CSV with Rolecall’s names',
  json: 'JSON with Rolecall’s names',
  ndjson: 'NDJSON with Rolecall’s names',
};

const CHECKS = [
  ['full', 'The feed is whole', 'What it no longer names is closed. When it looks cut short, you are asked first.'],
  ['dryRun', 'Only try', 'Says what would happen, and changes nothing.'],
  ['ignoreExpiry', 'Drop closing dates that are past', 'Otherwise those listings come in as expired.'],
] as const;

export function importForm(read: PageContext, given: GivenOptions, refused: DomainError | null): Html {
  const { company } = read;
  const formats = FORMAT_NAMES.map((value) => ({ value, label: FORMAT_LABELS[value] ?? value }));
  // The fields stand before the file: so they are known before it has come.
  return html`${refusal(refused)}
${
  refused !== null &&
  refused.faults.length > 0 &&
  html`<ul class="import-faults">${refused.faults.map(({ pointer, detail }) => html`<li><strong>${pointer}</strong> ${detail}</li>`)}</ul>`
}
<form class="form" method="post" enctype="multipart/form-data" action="/console/companies/${company?.slug ?? ''}/imports?csrf=${read.csrf()}">
${choice({ name: 'format', label: 'Format', value: given['format'] ?? '', choices: [{ value: '', label: 'The content tells' }, ...formats] })}
${CHECKS.map(
  ([name, label, hint]) =>
    html`<div><label class="form-check"><input type="checkbox" name="${name}" value="true"${attributes({ checked: given[name] === 'true', 'aria-describedby': `${name}-hint` })}> ${label}</label><p class="form-hint" id="${name}-hint">${hint}</p></div>`,
)}
<details${attributes({ open: (given['mapping'] ?? '') !== '' })}><summary>A mapping, for a shape that no format knows</summary>
<div class="form-field"><label class="field-label" for="mapping">Mapping (JSON)</label>
<p class="form-hint" id="mapping-hint">Says which of the feed’s names hold what. <code>npm run import -- propose FILE</code> drafts one.</p>
<textarea class="field import-mapping" id="mapping" name="mapping" rows="8" spellcheck="false" aria-describedby="mapping-hint">${given['mapping'] ?? ''}</textarea></div></details>
<div class="form-field"><label class="field-label" for="file">Feed</label>
<p class="form-hint" id="file-hint">Plain, gzipped or in a tarball.</p>
<input class="field" id="file" name="file" type="file" required aria-describedby="file-hint"></div>
<div class="form-end">${submit('Import')}</div></form>`;
}

/** The import that has begun, or why none has. */
export async function takeImport(
  context: Context,
  read: PageContext,
): Promise<{ id: string } | { refused: DomainError; given: GivenOptions }> {
  const { db, actor, company } = read;
  if (actor === null || company === null) throw new Error('an import needs its company');
  let given: GivenOptions = {};
  const tried = await attempt(
    asRefusal(async () => {
      const sent = await readSentFile(context.req, receiveImport.maxBytes);
      // An empty field is one that nothing was put into.
      given = Object.fromEntries(Object.entries(sent.fields).filter(([name, value]) => name in SHAPE && value !== ''));
      const options = importOptions.safeParse({
        ...(sent.fileName === null ? {} : { fileName: sent.fileName.slice(-200) }),
        ...given,
      });
      if (!options.success) {
        // Read to its end, since a browser that is cut off shows no page.
        for await (const _ of sent.bytes);
        throw new DomainError('invalid-input', 'The import has not begun.', {
          faults: options.error.issues.map(({ path, message }) => ({ pointer: path.join('.'), detail: message })),
        });
      }
      const uploading = { db, clock: () => new Date(), actor, company, idempotencyKey: null };
      return receiveImport.receive(uploading, {
        params: { slug: company.slug },
        query: options.data,
        bytes: sent.bytes,
      });
    }),
  );
  return 'output' in tried ? tried.output : { refused: tried.refused, given };
}

const SHAPE: Readonly<Record<string, z.ZodType>> = importOptions.shape;

async function asRefusal<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof UnreadableForm) throw new DomainError('malformed-body', error.message, { cause: error });
    if (error instanceof FileTooLarge) throw new DomainError('body-too-large', error.message, { cause: error });
    throw error;
  }
}
