/** A listing among others: what one needs to decide whether to open it. */
import type { Hit } from '../../search/answer.ts';
import { formatDistance, formatPay, perPeriod, timeAgo } from '../format.ts';
import { type Html, html, trusted } from '../html.ts';
import { factLabel, placeLine } from '../labels.ts';

const TINTS = 8;
const PLACES_SHOWN = 2;
const REASONS_SHOWN = 5;
const FRESH_MS = 24 * 3_600_000;

export function hit(shown: Hit, now: Date): Html {
  const [title] = shown.highlights.title ?? [];
  const [passage] = shown.highlights.description ?? [];
  return html`<li class="hit">
${monogram(shown.company)}
<div>
<h3 class="hit-title"><a href="${shown.url}">${title === undefined ? shown.title : trusted(title)}</a></h3>
<p class="hit-company"><a class="hit-employer" href="/companies/${encodeURIComponent(shown.company.slug)}">${shown.company.name}</a></p>
<ul class="hit-facts">${factsOf(shown).map((fact) => html`<li>${fact}</li>`)}</ul>
<p class="hit-snippet">${passage === undefined ? shown.snippet : html`${trusted(passage)}${!/[.!?…]$/.test(passage) && '…'}`}</p>
${why(shown)}
</div>
<div class="hit-side">
${pay(shown.salary)}
${shown.publishedAt !== null && html`<p class="hit-posted${isFresh(shown.publishedAt, now) && ' fresh'}">${timeAgo(shown.publishedAt, now)}</p>`}
</div>
</li>`;
}

/** Why a listing is among the results, as far as it was asked: of a search with its rank, of similar ones what they share. */
function why({ why: reasons = [], rank }: Hit): Html | null {
  if (rank !== undefined) {
    return html`<ul class="hit-why" aria-label="Why this is here">${[...reasons, rank].map(({ says }) => html`<li>${says}</li>`)}</ul>`;
  }
  const said = reasons.slice(0, REASONS_SHOWN).map(({ says }) => says);
  return said.length === 0 ? null : html`<p class="hit-why">${said.join(' · ')}</p>`;
}

/** Initials on one of a few tints, the same for a company everywhere. */
export function monogram({ slug, name }: { slug: string; name: string }): Html {
  const words = name.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  const initials = words
    .slice(0, 2)
    .map((word) => [...word][0]?.toUpperCase() ?? '')
    .join('');
  const sum = [...slug].reduce((total, character) => (total * 31 + (character.codePointAt(0) ?? 0)) % 9_973, 7);
  return html`<span class="monogram tint-${sum % TINTS}" aria-hidden="true">${initials === '' ? '·' : initials}</span>`;
}

function pay(salary: Hit['salary']): Html | null {
  const stated = salary === null ? null : formatPay(salary);
  if (salary === null || stated === null) return html`<p class="hit-unstated">Pay not stated</p>`;
  const { annual } = salary;
  const yearly = annual.assumption === 'as stated' ? null : formatPay(annual);
  return html`<p class="hit-pay">${stated} <small>${perPeriod(salary.period)}</small></p>
${yearly !== null && html`<p class="hit-annual" title="${annual.assumption}">≈ ${yearly} a year</p>`}`;
}

function factsOf(shown: Hit): string[] {
  const facts = places(shown.locations);
  if (shown.workplace !== null) facts.push(factLabel('workplace', shown.workplace));
  const types = shown.employmentTypes.map((type) => factLabel('employmentType', type));
  if (types.length > 0) facts.push(types.join(', '));
  if (shown.seniority !== null) facts.push(factLabel('seniority', shown.seniority));
  if (shown.distanceKm !== null) facts.push(`${formatDistance(shown.distanceKm)} away`);
  return facts;
}

function places(locations: Hit['locations']): string[] {
  const lines = [...new Set(locations.map(placeLine))];
  const further = lines.length - PLACES_SHOWN;
  return further > 0 ? [...lines.slice(0, PLACES_SHOWN), `${further} more places`] : lines;
}

function isFresh(publishedAt: string, now: Date): boolean {
  return now.getTime() - new Date(publishedAt).getTime() < FRESH_MS;
}
