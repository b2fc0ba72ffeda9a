/** What a reader sees where there is no page, or none at the moment. */
import type { Context } from 'koa';
import { searchBox } from './components/search-box.ts';
import { html } from './html.ts';
import { page } from './layout.ts';
import { sendPage } from './send-page.ts';

type Words = { title: string; text: string };

const WORDS: Readonly<Record<number, Words>> = {
  404: {
    title: 'There is nothing at this address.',
    text: 'The link may be wrong or from long ago. Searching is the quickest way on.',
  },
  410: { title: 'This is gone.', text: 'It was here once. Searching finds what is open now.' },
  429: { title: 'That was a little quick.', text: 'Too much was asked for in a short time. Try again in a minute.' },
  503: { title: 'Search is away for a moment.', text: 'Nothing is lost. Try again in a few seconds.' },
};
const OTHERS: Words = { title: 'Something went wrong on our side.', text: 'It has been noted. Please try again.' };
const REFUSED: Words = {
  title: 'This can not be answered.',
  text: 'Something in the address or in what was sent is not as expected.',
};

/** Answers with the page for an HTTP status. */
export function sendErrorPage(context: Context, status: number): void {
  sendPage(context, status, errorPage(status));
  context.set('Cache-Control', 'no-store');
}

/** Nothing of what went wrong inside is shown. */
export function errorPage(status: number): string {
  const { title, text } = WORDS[status] ?? (status < 500 ? REFUSED : OTHERS);
  return page({
    title: title.replace(/\.$/, ''),
    unlisted: true,
    masthead: searchBox(null),
    main: html`<div class="column"><div class="message">
<p class="message-code">${status}</p>
<h1>${title}</h1>
<p>${text}</p>
<p><a class="button" href="/">All open roles</a></p>
</div></div>`,
  });
}
