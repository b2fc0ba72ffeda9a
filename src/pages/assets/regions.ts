/** Brings another state of this page in, region by region, without losing what the reader holds: focus, place, open filters. */

/** What is being fetched: a whole state of the page, or a part that must not keep one from coming. */
const underWay: { page: AbortController | null; part: AbortController | null } = { page: null, part: null };

/** The page at an address as a document. Null when something newer took over. @throws when it can't be had. */
export async function fetchPage(address: string, what: 'page' | 'part' = 'page'): Promise<Document | null> {
  underWay.part?.abort();
  if (what === 'page') underWay.page?.abort();
  const mine = new AbortController();
  underWay[what] = mine;
  try {
    const response = await fetch(address, { headers: { Accept: 'text/html' }, signal: mine.signal });
    const text = await response.text();
    if (!response.headers.get('Content-Type')?.startsWith('text/html')) throw new Error(`${address} is no page`);
    // A part that was asked for meanwhile is of the state before.
    if (what === 'page') underWay.part?.abort();
    return new DOMParser().parseFromString(text, 'text/html');
  } catch (error) {
    if (mine.signal.aborted) return null;
    throw error;
  }
}

/** Puts the elements of these ids in from another page; one that is missing on either side stays as it is. */
export function swapRegions(page: Document, ids: readonly string[]): void {
  const held = document.activeElement;
  const holdsText = held instanceof HTMLInputElement;
  const heldId = held?.id ?? '';
  const typed = holdsText ? held.value : '';
  const before = held?.getBoundingClientRect().top ?? 0;

  for (const id of ids) {
    const current = document.getElementById(id);
    const next = page.getElementById(id);
    if (current === null || next === null) continue;
    keepOpen(current, next);
    current.replaceWith(document.adoptNode(next));
  }

  if (heldId === '' || document.activeElement === held) return;
  const again = document.getElementById(heldId);
  if (again === null) return;
  if (holdsText && again instanceof HTMLInputElement) again.value = typed;
  again.focus({ preventScroll: true });
  // What the reader acted on stays under the eyes, whatever grew or shrank above it.
  scrollBy({ top: again.getBoundingClientRect().top - before, behavior: 'instant' });
}

/** Filters that the reader opened or shut stay so. */
function keepOpen(current: Element, next: Element): void {
  for (const details of [current, ...current.querySelectorAll('details[id]')]) {
    if (!(details instanceof HTMLDetailsElement)) continue;
    const same = details.id === next.id ? next : next.querySelector(`#${CSS.escape(details.id)}`);
    same?.toggleAttribute('open', details.open);
  }
}
