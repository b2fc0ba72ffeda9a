/** `/jobs/{id}/{slug}`: a listing with how to apply; a closed one says since when, with open ones like it. */
import type { Context } from 'koa';
import { z } from 'zod';
import type { ReadContext } from '../http/operation.ts';
import { within } from '../platform/within.ts';
import { DomainError } from '../postings/errors.ts';
import { getPosting, type PostingAnswer } from '../queries/get-posting.ts';
import { similarPostings } from '../queries/similar-postings.ts';
import type { Hit } from '../search/answer.ts';
import { timeZoneAt } from '../vocabulary/gazetteer.ts';
import { hit, monogram } from './components/hit.ts';
import { icon } from './components/icons.ts';
import { searchBox } from './components/search-box.ts';
import { formatDate, formatPay, perPeriod, timeAgo } from './format.ts';
import { attributes, type Html, html, jsonScript, safeLink, trusted } from './html.ts';
import { jobPostingLd } from './job-posting-ld.ts';
import { factLabel, placeLine } from './labels.ts';
import { page } from './layout.ts';
import { originOf, sendPage } from './send-page.ts';

const SIMILAR = 4;
const SIMILAR_WITHIN_MS = 1_500;
const DESCRIPTION_CHARACTERS = 160;
const FACT_NAMES = {
  workplace: 'way of working',
  seniority: 'seniority',
  category: 'category',
  skills: 'skills',
  language: 'language',
};

/** @throws DomainError `not-found`, `search-unavailable`. */
export async function listingPage(context: Context, read: ReadContext, publicUrl: string | null): Promise<void> {
  const { params } = context as Context & { params: Record<string, string> };
  const id = z.uuid().safeParse(params['id']);
  if (!id.success) throw new DomainError('not-found', 'There is no such listing.');
  let posting: PostingAnswer;
  try {
    posting = await getPosting(read, id.data.toLowerCase());
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'posting-gone') throw error;
    const since = new Date(String(error.data['since']));
    sendPage(
      context,
      410,
      renderClosed({
        since,
        isExpired: error.data['state'] === 'EXPIRED',
        similar: await alike(read, id.data),
        now: read.now,
      }),
    );
    return;
  }
  if (context.path !== posting.url) {
    context.status = 301;
    context.redirect(posting.url);
    return;
  }
  const similar = await alike(read, posting.id);
  sendPage(context, 200, renderListing({ posting, similar, now: read.now }, originOf(context, publicUrl)));
}

/** What is like a listing is an extra: the page is whole without it, and does not wait for it when a store is slow. */
async function alike(read: ReadContext, id: string): Promise<Hit[]> {
  const found = similarPostings(read, id, SIMILAR).then(
    ({ hits }) => hits,
    () => [],
  );
  return within(SIMILAR_WITHIN_MS, found, () => []);
}

export function renderListing(
  { posting, similar, now }: { posting: PostingAnswer; similar: readonly Hit[]; now: Date },
  origin: string,
): string {
  const { company, title } = posting;
  const canonical = `${origin}${posting.url}`;
  const where = posting.locations[0] === undefined ? '' : ` in ${placeLine(posting.locations[0])}`;
  return page({
    title: `${title} at ${company.name}${where}`,
    description: posting.snippet.slice(0, DESCRIPTION_CHARACTERS).toWellFormed(),
    canonical,
    head: jsonScript('application/ld+json', jobPostingLd(posting, origin)),
    masthead: searchBox(null),
    main: html`<div class="column">
<nav class="crumbs" aria-label="Back"><a href="/">All roles</a></nav>
${listingArticle(posting, now, 1)}
${alikeSection(similar, now)}
</div>`,
  });
}

/** A listing as seekers read it. @param level of its heading: 1 on its own page, more within another. */
export function listingArticle(posting: PostingAnswer, now: Date, level: 1 | 3): Html {
  const { company, title, skills } = posting;
  const where = posting.locations.slice(0, 2).map(placeLine).join(' · ');
  return html`<article class="listing">
<header class="listing-head">
${monogram(company)}
<div>
${level === 1 ? html`<h1>${title}</h1>` : html`<h3 class="listing-title">${title}</h3>`}
<p class="listing-company"><a href="/companies/${encodeURIComponent(company.slug)}">${company.name}</a></p>
${where !== '' && html`<p class="listing-place">${where}</p>`}
</div>
</header>
<aside class="apply" aria-label="Pay and how to apply">
${payOf(posting.salary)}
${applyLink(posting)}
${applyBy(posting)}
${facts(posting, now)}
</aside>
<div class="listing-text">
<div class="prose"${languageOf(posting)}>${trusted(headingsInOrder(posting.description))}</div>
${
  skills.length > 0 &&
  html`<section class="listing-skills" aria-labelledby="skills"><h2 class="section-title" id="skills">Skills</h2>
<ul class="tags">${skills.map((skill) => html`<li><a href="/?skill=${encodeURIComponent(skill)}">${factLabel('skill', skill)}</a></li>`)}</ul></section>`
}
</div>
</article>`;
}

export function renderClosed({
  since,
  isExpired,
  similar,
  now,
}: {
  since: Date;
  isExpired: boolean;
  similar: readonly Hit[];
  now: Date;
}): string {
  return page({
    title: 'This role is closed',
    unlisted: true,
    masthead: searchBox(null),
    main: html`<div class="column">
<div class="message">
<p class="message-code">No longer open</p>
<h1>This role is closed.</h1>
<p>${isExpired ? 'Its time to apply ran out' : 'The company closed it'} on <time datetime="${since.toISOString()}">${formatDate(since)}</time>${similar.length > 0 && '. These open ones are like it'}.</p>
<p><a class="button" href="/">Search all open roles</a></p>
</div>
${alikeSection(similar, now)}
</div>`,
  });
}

function languageOf({ language }: PostingAnswer) {
  return attributes({ lang: language });
}

function payOf(salary: PostingAnswer['salary']): Html {
  const stated = salary === null ? null : formatPay(salary);
  if (salary === null || stated === null) return html`<p class="apply-pay">Pay not stated</p>`;
  const { annual } = salary;
  const yearly = annual.assumption === 'as stated' ? null : formatPay(annual);
  return html`<p class="apply-pay">${stated} ${perPeriod(salary.period)}${yearly !== null && html`<small>≈ ${yearly} a year, at ${annual.assumption}</small>`}</p>`;
}

function applyLink({ applyUrl, applyEmail, title }: PostingAnswer): Html | null {
  if (applyUrl !== null) {
    const host = URL.parse(applyUrl)?.host.replace(/^www\./, '');
    return html`<a class="button button-main" href="${safeLink(applyUrl)}" rel="nofollow noopener noreferrer" target="_blank">Apply${icon('outside')}<span class="unseen"> (opens in a new tab)</span></a>
${host !== undefined && html`<p class="apply-where">on ${host}</p>`}`;
  }
  if (applyEmail === null) return null;
  return html`<a class="button button-main" href="mailto:${encodeURIComponent(applyEmail).replace('%40', '@')}?subject=${encodeURIComponent(title)}">Apply by e-mail${icon('mail')}</a>
<p class="apply-where">${applyEmail}</p>`;
}

/** The last day to apply, where the job is: the end of it is the moment that is kept. */
function applyBy({ validThrough, locations }: PostingAnswer): Html | null {
  if (validThrough === null) return null;
  const place = locations.find(({ lat, lon }) => lat !== null && lon !== null);
  const timeZone = place === undefined ? 'UTC' : timeZoneAt(place.lat ?? 0, place.lon ?? 0);
  const last = new Date(new Date(validThrough).getTime() - 1);
  return html`<p class="apply-by">Open until <time datetime="${validThrough}">${formatDate(last, timeZone)}</time></p>`;
}

function facts(posting: PostingAnswer, now: Date): Html {
  const { workplace, employmentTypes, seniority, category, applicantLocations, publishedAt, derived, language } =
    posting;
  const rows: [string, string | Html][] = [];
  const lines = [...new Set(posting.locations.map(placeLine))];
  if (lines.length > 0) rows.push([lines.length === 1 ? 'Place' : 'Places', lines.join(' · ')]);
  if (workplace !== null) rows.push(['Workplace', factLabel('workplace', workplace)]);
  if (applicantLocations.length > 0)
    rows.push(['Remote from', applicantLocations.map((code) => factLabel('remoteFrom', code)).join(', ')]);
  if (employmentTypes.length > 0) {
    rows.push(['Employment type', employmentTypes.map((type) => factLabel('employmentType', type)).join(', ')]);
  }
  if (seniority !== null) rows.push(['Seniority', factLabel('seniority', seniority)]);
  if (category !== null)
    rows.push([
      'Category',
      html`<a href="/?category=${encodeURIComponent(category)}">${factLabel('category', category)}</a>`,
    ]);
  if (language !== null && language !== 'en') rows.push(['Language of the listing', factLabel('language', language)]);
  if (publishedAt !== null) rows.push(['Posted', timeAgo(publishedAt, now)]);
  const recognised = derived.filter((fact) => fact !== 'language').map((fact) => FACT_NAMES[fact]);
  return html`<dl class="facts">${rows.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
${recognised.length > 0 && html`<p class="facts-note">Recognised from the text, not stated by the company: ${new Intl.ListFormat('en').format(recognised)}.</p>`}`;
}

function alikeSection(similar: readonly Hit[], now: Date): Html | null {
  if (similar.length === 0) return null;
  return html`<section class="similar" aria-labelledby="similar"><h2 class="section-title" id="similar">Roles like this one</h2>
<ol class="hits">${similar.map((one) => hit(one, now))}</ol></section>`;
}

/** The headings of sanitised HTML as those of a page whose title is above them: from `h2` on, and none a level deeper than it may be. */
export function headingsInOrder(description: string): string {
  const open: string[] = [];
  return description.replace(/<(\/?)h([2-4])>/g, (_tag, slash: string, level: string) => {
    if (slash === '') {
      while ((open.at(-1) ?? '') >= level) open.pop();
      open.push(level);
    }
    return `<${slash}h${open.length + 1}>`;
  });
}
