/** A listing as seekers will see it, below what is to be mended before. */
import type { Hint } from '../../../postings/hints/hint.ts';
import type { Preview } from '../../../queries/preview-posting.ts';
import { icon } from '../../components/icons.ts';
import { counted } from '../../format.ts';
import { type Html, html } from '../../html.ts';
import { listingArticle } from '../../listing-page.ts';

export function previewPart({ posting, hints, unchecked }: Preview, now: Date): Html {
  return html`<section class="preview" id="preview" aria-labelledby="preview-title">
<h2 class="section-title" id="preview-title">Preview</h2>
${hintList(hints)}
${unchecked.length > 0 && html`<p class="form-hint">Whether the text is copied could not be looked for at the moment.</p>`}
<div class="preview-frame">${listingArticle(posting, now, 3)}</div>
</section>`;
}

function hintList(hints: readonly Hint[]): Html {
  if (hints.length === 0) {
    return html`<p class="form-done">${icon('tick')}<span>Nothing to mend.</span></p>`;
  }
  return html`<div class="hints"><h3>${counted(hints.length, 'hint')}</h3>
<ul>${hints.map(
    ({ code, weight, message }) =>
      html`<li class="hint hint-${weight.toLowerCase()}" data-hint="${code}">${icon('notice')}<span>${weight === 'MEND' && html`<strong>Mend:</strong> `}${message}</span></li>`,
  )}</ul></div>`;
}
