/** `…/listings/new` and `…/listings/:id/edit`: a listing is written, looked at as seekers will see it, and saved. */
import type { Context } from 'koa';
import { createPosting } from '../../../commands/create-posting.ts';
import { contentOf, momentOf, postingBody, postingPatch, revised } from '../../../commands/posting-input.ts';
import { revisePosting } from '../../../commands/revise-posting.ts';
import type { PageContext } from '../../../http/operation.ts';
import { DomainError } from '../../../postings/errors.ts';
import type { Posting } from '../../../postings/posting.ts';
import { readCompanyPosting } from '../../../queries/get-company-posting.ts';
import { type Preview, previewOf } from '../../../queries/preview-posting.ts';
import { attributes, html } from '../../html.ts';
import { goTo, sendConsolePage } from '../console-page.ts';
import { attempt, csrfField, refusal } from '../form.ts';
import { BLANK, bodyOf, type Draft, draftOf, listingFields, patchOf, sentDraft } from './listing-form.ts';
import { previewPart } from './preview-part.ts';

export async function newListingPage(context: Context, read: PageContext): Promise<void> {
  if (context.method !== 'POST') return sendEditor(context, read, { draft: BLANK, posting: null });
  const draft = sentDraft(read.form);
  const body = bodyOf(draft);
  if (read.form.get('do') === 'preview') {
    const tried = await attempt(previewDraft(read, null, body));
    return sendEditor(context, read, { draft, posting: null, ...shownOf(tried) });
  }
  const publish = read.form.get('do') === 'publish';
  const tried = await attempt(read.run(createPosting, { body: { ...body, ...(publish ? { publish } : {}) } }));
  if ('refused' in tried) return sendEditor(context, read, { draft, posting: null, refused: tried.refused });
  goTo(
    context,
    `/console/companies/${read.params['slug']}/listings/${tried.output.id}?done=${publish ? 'published' : 'saved'}`,
  );
}

export async function editListingPage(context: Context, read: PageContext): Promise<void> {
  const posting = await readCompanyPosting(read.db, read.company?.id ?? '', read.params['id'] ?? '');
  const before = draftOf(posting);
  if (context.method !== 'POST') return sendEditor(context, read, { draft: before, posting });
  const draft = sentDraft(read.form);
  const body = patchOf(before, draft);
  const version = Number(read.form.get('version'));
  if (read.form.get('do') === 'preview') {
    const tried = await attempt(previewDraft(read, posting, body));
    return sendEditor(context, read, { draft, posting, version, ...shownOf(tried) });
  }
  const tried = await attempt(read.run(revisePosting, { body, ifMatch: version }));
  if ('refused' in tried) return sendEditor(context, read, { draft, posting, version, refused: tried.refused });
  goTo(context, `/console/companies/${read.params['slug']}/listings/${posting.id}?done=saved`);
}

function shownOf(tried: { output: Preview } | { refused: DomainError }) {
  return 'output' in tried ? { preview: tried.output } : { refused: tried.refused };
}

/** What the command would make of it, which nobody keeps. @throws DomainError `invalid-input`. */
async function previewDraft(read: PageContext, posting: Posting | null, sent: unknown): Promise<Preview> {
  if (read.company === null) throw new Error('a preview needs its company');
  const parsed = (posting === null ? postingBody : postingPatch).safeParse(sent);
  if (!parsed.success) {
    throw new DomainError('invalid-input', 'Something in the form is not as expected.', {
      faults: parsed.error.issues.map((issue) => ({ pointer: `/${issue.path.join('/')}`, detail: issue.message })),
    });
  }
  const { validThrough, ...fields } = parsed.data;
  const content = posting === null ? contentOf(fields) : revised(posting, fields);
  const end = validThrough == null ? (posting?.validThrough ?? null) : momentOf(validThrough, content);
  const { now, company } = read;
  const made: Posting = {
    id: '00000000-0000-0000-0000-000000000000',
    companyId: company.id,
    version: 1,
    state: 'DRAFT',
    origin: 'TYPED',
    publishAt: null,
    publishedAt: null,
    closedAt: null,
    closeReason: null,
    createdAt: now,
    updatedAt: now,
    ...posting,
    ...content,
    validThrough: end,
  };
  return previewOf({ ...read, company }, made);
}

type Editor = {
  draft: Draft;
  /** Null: a new one. */
  posting: Posting | null;
  /** The version that the form was made from. */
  version?: number;
  refused?: DomainError;
  preview?: Preview;
};

function sendEditor(context: Context, read: PageContext, editor: Editor): void {
  const { draft, posting, refused = null, preview } = editor;
  const listings = `/console/companies/${read.params['slug']}/listings`;
  const isDraft = posting === null || posting.state === 'DRAFT';
  sendConsolePage(context, read, refused === null ? 200 : 422, {
    title: posting === null ? 'New listing' : posting.title,
    current: 'listings',
    main: html`<nav class="crumbs" aria-label="Back"><a href="${posting === null ? listings : `${listings}/${posting.id}`}">${posting === null ? 'All listings' : 'Back to the listing'}</a></nav>
<header class="console-head"><h1>${posting === null ? 'New listing' : 'Edit the listing'}</h1>
${!isDraft && html`<p>Seekers see what you save at once.</p>`}</header>
${refusal(refused)}
<div class="editor"${attributes({ 'data-previewed': preview !== undefined })}>
<form class="form editor-form" method="post">${csrfField(read)}
${posting !== null && html`<input type="hidden" name="version" value="${editor.version ?? posting.version}">`}
${listingFields(draft, refused, posting)}
<div class="form-end editor-end">
<button class="button button-main" type="submit" name="do" value="save">${isDraft ? 'Save the draft' : 'Save'}</button>
<button class="button" type="submit" name="do" value="preview">Preview</button>
${posting === null && html`<button class="button" type="submit" name="do" value="publish">Publish</button>`}
</div></form>
${preview !== undefined && previewPart(preview, read.now)}
</div>`,
  });
}
