/** Two thumbs over the bars of a range: they fill its fields as they are dragged, and ask when they are let go. */

/** @param onSet is given the form whose fields have been filled. */
export function listenForSliders(onSet: (form: HTMLFormElement) => void): void {
  document.addEventListener('input', (event) => {
    const slider = sliderOf(event.target);
    if (slider !== null) fill(slider, event.target as HTMLInputElement);
  });
  document.addEventListener('change', (event) => {
    const form = sliderOf(event.target)?.closest('.facet-body')?.querySelector<HTMLFormElement>('form.range') ?? null;
    if (form !== null) onSet(form);
  });
}

function sliderOf(target: EventTarget | null): HTMLElement | null {
  return target instanceof HTMLInputElement ? target.closest<HTMLElement>('.slider') : null;
}

function fill(slider: HTMLElement, moved: HTMLInputElement): void {
  const [low, high] = slider.querySelectorAll('input');
  const body = slider.closest('.facet-body');
  const edges = (slider.dataset['edges'] ?? '').split(' ').map(Number);
  if (low === undefined || high === undefined || body === null) return;
  // A thumb stops a step before the other.
  const last = edges.length - 1;
  if (moved === low) low.value = String(Math.min(Number(low.value), Number(high.value) - 1, last - 1));
  else high.value = String(Math.max(Number(high.value), Number(low.value) + 1, 1));
  const [from, to] = [Number(low.value), Number(high.value)];
  const set = (ending: string, value: string) => {
    const field = body.querySelector<HTMLInputElement | HTMLSelectElement>(`form.range [name$="${ending}"]`);
    if (field !== null) field.value = value;
  };
  set('Min', from === 0 ? '' : String(edges[from]));
  set('Max', to === last ? '' : String(edges[to]));
  set('Currency', slider.dataset['currency'] ?? '');
  set('Period', slider.dataset['period'] ?? '');
  for (const [at, bar] of body.querySelectorAll('.bar').entries())
    bar.classList.toggle('bar-in', from <= at && at < to);
  const money = new Intl.NumberFormat('en', {
    style: 'currency',
    currency: slider.dataset['currency'] ?? 'EUR',
    maximumFractionDigits: 0,
  });
  low.setAttribute('aria-valuetext', from === 0 ? 'any' : money.format(edges[from] ?? 0));
  high.setAttribute('aria-valuetext', to === last ? 'any' : money.format(edges[to] ?? 0));
}
