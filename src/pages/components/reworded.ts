/** What is shown instead of what was typed, or could be, each with a link to the other. */
import type { SearchAnswer } from '../../search/answer.ts';
import type { SearchQuery } from '../../search/query.ts';
import { addressOf } from '../filters.ts';
import { counted } from '../format.ts';
import { type Html, html } from '../html.ts';
import { icon } from './icons.ts';

export function reworded(
  query: SearchQuery,
  { query: { corrected, didYouMean, loosened, ambiguous } }: SearchAnswer,
): Html[] {
  const { q } = query;
  const strictly = addressOf(query, { strict: true });
  const lines = ambiguous.map((one) => ambiguousPlace(query, one));
  if (corrected !== null) {
    lines.push(
      html`Nothing matches “${q}”, so this is what matches <strong>“${corrected}”</strong>. <a rel="nofollow" href="${strictly}">Search for “${q}” all the same</a>`,
    );
  }
  if (didYouMean !== null) {
    lines.push(
      html`Did you mean <a id="did-you-mean" rel="nofollow" href="${addressOf(query, { q: didYouMean.q })}">${didYouMean.q}</a>? It finds ${counted(didYouMean.total, 'role')}.`,
    );
  }
  if (loosened !== null) {
    lines.push(
      html`${allOfThem(loosened.allOfThem)} ${loosened.needed} of the ${loosened.of} are enough here. <a rel="nofollow" href="${strictly}">Ask for every word</a>`,
    );
  }
  if (query.strict && q !== null) {
    const again = addressOf(query, { strict: false });
    lines.push(
      html`Words are searched for as they are spelled, and all of them are needed. <a rel="nofollow" href="${again}">Help with them again</a>`,
    );
  }
  return lines.map(
    (line, at) => html`<p class="notice reworded" id="reworded-${at}">${icon('notice')}<span>${line}</span></p>`,
  );
}

type Ambiguous = SearchAnswer['query']['ambiguous'][number];

function ambiguousPlace(query: SearchQuery, { text, label, others }: Ambiguous): Html {
  const near = query.selections.near;
  const links = others.map((other) => {
    const points = (near?.points ?? []).map((point) => (point.text === text ? { ...point, text: other.value } : point));
    const selections = near === undefined ? query.selections : { ...query.selections, near: { ...near, points } };
    return html`<a rel="nofollow" href="${addressOf(query, { selections })}">${other.label}</a>`;
  });
  return html`“${text}” was taken for ${label}. It may also be ${links.map((link, at) => html`${at > 0 && ' · '}${link}`)}`;
}

function allOfThem(total: number | null): string {
  if (total === null) return 'Next to no role has all of the words.';
  return total === 0
    ? 'No role has all of the words.'
    : `Only ${counted(total, 'role')} ${total === 1 ? 'has' : 'have'} all of the words.`;
}
