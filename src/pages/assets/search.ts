/** The search page in place: filters, sorts and searches change the results without loading the page anew. */
import { listenForKeys } from './keyboard.ts';
import { fetchPage, swapRegions } from './regions.ts';
import { listenForSliders } from './slider.ts';

const REGIONS = ['hero', 'carried', 'facets-body', 'facets-done', 'results'];
const FIND_AFTER_MS = 160;

/** Where the reader was on the page that an entry of the history stands for. */
type Kept = { scroll: number };

const form = document.querySelector<HTMLFormElement>('#search');
const live = document.querySelector<HTMLElement>('#live');

if (form !== null && live !== null) {
  const box = form.querySelector<HTMLInputElement>('input[name="q"]');
  if (box !== null) listenForKeys(box);
  history.scrollRestoration = 'manual';
  // A page that is loaded again or come back to from elsewhere is where it was left.
  const kept = history.state as Kept | null;
  if (kept !== null) scrollTo({ top: kept.scroll, behavior: 'instant' });
  document.addEventListener('click', onClick);
  document.addEventListener('submit', onSubmit);
  document.addEventListener('change', onChange);
  document.addEventListener('input', onInput);
  listenForSliders((range) => range.requestSubmit());
  addEventListener('popstate', (event) => show(location.href, (event.state as Kept | null)?.scroll ?? 0));
  addEventListener('pagehide', keepScroll);
}

function keepScroll(): void {
  history.replaceState({ scroll: scrollY } satisfies Kept, '');
}

function onClick(event: MouseEvent): void {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
    return;
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  const href = link?.getAttribute('href') ?? '';
  if (link === null || !link.closest('#results, #facets') || !/^\/(?:\?|$)/.test(href)) return;
  event.preventDefault();
  const facet = link.closest('details.facet');
  if (link.id === 'more-hits') appendHits(link, href);
  else if (link.classList.contains('facet-more') && facet !== null) showFacet(facet.id, href);
  else go(href);
}

function onSubmit(event: SubmitEvent): void {
  const sent = event.target;
  if (!(sent instanceof HTMLFormElement) || new URL(sent.action).pathname !== '/') return;
  event.preventDefault();
  const facet = sent.classList.contains('facet-find') ? sent.closest('details.facet') : null;
  if (facet !== null) showFacet(facet.id, addressOf(sent));
  else go(addressOf(sent));
}

/** What has been chosen from a list or ticked counts at once; what is typed counts with Enter. */
function onChange(event: Event): void {
  const field = event.target;
  if (field instanceof HTMLSelectElement || (field instanceof HTMLInputElement && field.type === 'checkbox')) {
    const near = form?.querySelector<HTMLInputElement>('input[name="near"]');
    if (field.name === 'radius' && near?.value.trim() === '') return;
    field.form?.requestSubmit();
  }
}

let finding: ReturnType<typeof setTimeout> | undefined;

/** Looking for a value of a long facet answers as one types. */
function onInput(event: Event): void {
  const field = event.target;
  if (!(field instanceof HTMLInputElement) || !field.form?.classList.contains('facet-find')) return;
  const search = field.form;
  clearTimeout(finding);
  finding = setTimeout(() => search.requestSubmit(), FIND_AFTER_MS);
}

/** The address that sending a form leads to, without the fields that are empty. */
function addressOf(sent: HTMLFormElement): string {
  const params = new URLSearchParams();
  for (const [name, value] of new FormData(sent)) {
    if (typeof value === 'string' && value.trim() !== '') params.append(name, value);
  }
  return params.size === 0 ? '/' : `/?${params}`;
}

function go(address: string): void {
  clearTimeout(finding);
  keepScroll();
  history.pushState({ scroll: scrollY } satisfies Kept, '', address);
  show(address, null);
}

/** `scroll` is where to go afterwards; null: stay. */
async function show(address: string, scroll: number | null): Promise<void> {
  const page = await load(address);
  if (page === null) return;
  const fromResults = document.querySelector('#results')?.contains(document.activeElement) ?? false;
  swapRegions(page, REGIONS);
  fillBoxes(page);
  document.title = page.title;
  const heading = document.querySelector<HTMLElement>('#results-title');
  if (live !== null) live.textContent = heading?.textContent?.trim() ?? '';
  if (scroll !== null) scrollTo({ top: scroll, behavior: 'instant' });
  // What the reader acted on is gone (a removed filter, say): go on from the head of the results.
  else if (fromResults && document.activeElement === document.body) heading?.focus({ preventScroll: true });
}

/** One facet anew: its further values, or those that begin with what is typed. The address stays, since the search does. */
async function showFacet(id: string, address: string): Promise<void> {
  const page = await load(address, 'part');
  if (page !== null) swapRegions(page, [id]);
}

/** The next listings under those that are there; the first of them takes the focus. */
async function appendHits(link: HTMLAnchorElement, address: string): Promise<void> {
  const page = await load(address);
  const hits = document.querySelector('#hits');
  const further = page?.querySelectorAll<HTMLElement>('#hits > li') ?? [];
  if (page === null || hits === null) return;
  hits.append(...further);
  const pager = page.getElementById('pager');
  if (pager === null) document.getElementById('pager')?.remove();
  else document.getElementById('pager')?.replaceWith(pager);
  if (live !== null) live.textContent = `${further.length} more`;
  if (document.activeElement === document.body || document.activeElement === link) {
    further[0]?.querySelector<HTMLElement>('a')?.focus({ preventScroll: true });
  }
}

/** Null when there is nothing to show: something newer is under way, or the browser goes there by itself. */
async function load(address: string, what: 'page' | 'part' = 'page'): Promise<Document | null> {
  const results = what === 'page' ? document.querySelector('#results') : null;
  results?.setAttribute('aria-busy', 'true');
  try {
    const page = await fetchPage(address, what);
    if (page !== null && page.getElementById('results') === null) throw new Error('not a page of results');
    if (page !== null) results?.removeAttribute('aria-busy');
    return page;
  } catch {
    location.assign(address);
    return null;
  }
}

/** The boxes show the search that the results are of; the one that is being typed in is left alone. */
function fillBoxes(page: Document): void {
  for (const name of ['q', 'near', 'radius']) {
    const field = form?.elements.namedItem(name);
    const next = page.querySelector<HTMLInputElement | HTMLSelectElement>(`#search [name="${name}"]`);
    if (next === null || field === document.activeElement) continue;
    if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) field.value = next.value;
  }
}
