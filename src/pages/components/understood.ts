/** What words of the search were taken to mean, each with a link that takes it back. */
import type { SearchAnswer } from '../../search/answer.ts';
import type { SearchQuery } from '../../search/query.ts';
import { addressOf } from '../filters.ts';
import { type Html, html } from '../html.ts';
import { icon } from './icons.ts';

type Understood = SearchAnswer['query']['understood'][number];

const AS: Readonly<Record<Understood['kind'], string>> = {
  place: 'place',
  workplace: 'way of working',
  employmentType: 'employment type',
  seniority: 'seniority',
  pay: 'pay',
  skill: 'skill',
  company: 'company',
  wish: '',
  filler: '',
};

export function understood(query: SearchQuery, answer: SearchAnswer): Html | null {
  if (query.q === null) return null;
  if (!query.understand) {
    const again = addressOf(query, { understand: true });
    return html`<p class="understood" id="understood">Every word is searched for just as it is typed. <a rel="nofollow" href="${again}">Understand places, skills and the like again</a></p>`;
  }
  const told = answer.query.understood.filter(isNews);
  if (told.length === 0) return null;
  const undo = addressOf(query, { understand: false, cursor: null });
  return html`<div class="understood" id="understood"><span>Understood</span>
<ul class="chips">${told.map(
    (one) =>
      html`<li><a class="chip" rel="nofollow" href="${addressOf(justWords(query, one.text))}" title="Search for the words “${one.text}” instead">${labelOf(one)}<small>${AS[one.kind]}</small><span class="unseen">: search for the words “${one.text}” instead</span>${icon('cross')}</a></li>`,
  )}
<li><a class="chips-clear" rel="nofollow" href="${undo}">Just the words</a></li></ul></div>`;
}

/** A skill under its own name, taken for a word as well, tells nobody anything. */
function isNews({ text, label, only, or }: Understood): boolean {
  return label !== null && (only || or.length > 0 || label.toLowerCase() !== text.toLowerCase());
}

function labelOf({ label, or }: Understood): string {
  const others = [...new Set(or.map((one) => one.label))];
  const shown = [label ?? '', ...others.slice(0, 1)].join(' or ');
  return others.length > 1 ? `${shown} or ${others.length - 1} more` : shown;
}

/** The same search with words in quotes, which stand for nothing but themselves. */
export function justWords(query: SearchQuery, text: string): SearchQuery {
  const q = query.q ?? '';
  // Only outside of quotes: every second part.
  const parts = q.split('"');
  const at = parts.findIndex((part, position) => position % 2 === 0 && ` ${part}`.includes(` ${text}`));
  const part = parts[at];
  if (part === undefined || text.includes('"') || parts.length % 2 === 0)
    return { ...query, understand: false, cursor: null };
  const from = ` ${part}`.indexOf(` ${text}`);
  const after = part.slice(from + text.length).replace(/^[,;]+/, '');
  parts[at] = `${part.slice(0, from)}"${text}"${after}`;
  return { ...query, q: parts.join('"'), cursor: null };
}
