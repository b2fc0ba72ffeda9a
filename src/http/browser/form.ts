/** Reads a form that a page of ours has sent, and no other site. */
import type { Context } from 'koa';
import { DomainError } from '../../postings/errors.ts';
import { readBytes } from '../body.ts';
import type { BrowserCookie } from './cookie.ts';

/** @throws DomainError `forged-form`, `unsupported-media-type`, `body-too-large`, `malformed-body`. */
export async function readForm(context: Context, cookie: BrowserCookie): Promise<URLSearchParams> {
  refuseOtherSites(context);
  if (context.is('urlencoded') === false) {
    throw new DomainError('unsupported-media-type', 'Send a form: application/x-www-form-urlencoded.');
  }
  const bytes = context.is('urlencoded') === null ? new Uint8Array() : await readBytes(context);
  const form = new URLSearchParams(new TextDecoder().decode(bytes));
  if (!cookie.isCsrf(form.get('csrf') ?? '')) throw forged();
  form.delete('csrf');
  return form;
}

/** A form with files: its body is the page's to read, and its token comes as `?csrf=` in its action. @throws DomainError `forged-form`. */
export function checkUpload(context: Context, cookie: BrowserCookie): void {
  refuseOtherSites(context);
  if (!cookie.isCsrf(String(context.query['csrf'] ?? ''))) throw forged();
}

/** What browsers say of where a form was; the token decides where they say nothing. */
function refuseOtherSites(context: Context): void {
  const site = context.get('Sec-Fetch-Site');
  const origin = context.get('Origin');
  const isOurs =
    site !== ''
      ? site === 'same-origin'
      : origin === '' || (URL.canParse(origin) && new URL(origin).host === context.host);
  if (!isOurs) throw forged();
}

function forged(): DomainError {
  return new DomainError(
    'forged-form',
    'This form did not come from a page of ours, or the page is too old. Load it again.',
  );
}
