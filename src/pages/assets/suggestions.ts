/** What to search for, as one types: a list under the search boxes, for the mouse, a finger and the arrow keys. Enter alone searches as ever. */

type Suggestion = {
  kind: 'title' | 'skill' | 'company' | 'place';
  label: string;
  count: number;
  search: Record<string, string>;
};

/** Which suggestions a box asks for. */
const BOXES: Readonly<Record<string, string>> = { q: '', near: '&kind=place' };
const KIND_WORDS = { title: 'Title', skill: 'Skill', company: 'Company', place: 'Place' } as const;
const ASK_AFTER_MS = 60;
/** Answers that are kept, so that taking letters back costs nothing. */
const KEPT_AT_MOST = 100;

const form = document.querySelector<HTMLFormElement>('#search');
for (const [name, more] of Object.entries(BOXES)) {
  const box = form?.querySelector<HTMLInputElement>(`input[type="search"][name="${name}"]`);
  if (form && box) suggestFor(form, box, more);
}

function suggestFor(form: HTMLFormElement, box: HTMLInputElement, more: string): void {
  const list = document.createElement('ul');
  list.id = `${box.id}-suggestions`;
  list.className = 'suggestions';
  list.role = 'listbox';
  list.ariaLabel = 'Suggestions';
  list.hidden = true;
  const said = document.createElement('span');
  said.className = 'unseen';
  said.role = 'status';
  box.parentElement?.append(list, said);
  box.role = 'combobox';
  box.ariaAutoComplete = 'list';
  box.ariaExpanded = 'false';
  box.setAttribute('aria-controls', list.id);

  const kept = new Map<string, Promise<Suggestion[]>>();
  let shown: readonly Suggestion[] = [];
  let active = -1;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  /** What was asked for before the list was closed must not open it again. */
  let closings = 0;

  box.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(update, ASK_AFTER_MS);
  });
  box.addEventListener('keydown', onKey);
  box.addEventListener('blur', close);
  form.addEventListener('submit', close);
  // A press must not take the focus off the box, or the list would be gone before the click.
  list.addEventListener('pointerdown', (event) => event.preventDefault());
  list.addEventListener('click', (event) => {
    const option = event.target instanceof Element ? event.target.closest('[role="option"]') : null;
    const suggestion = option === null ? undefined : shown[[...list.children].indexOf(option)];
    if (suggestion !== undefined) pick(suggestion);
  });

  async function update(): Promise<void> {
    const text = box.value.trim();
    const before = closings;
    const suggestions = await suggested(text);
    // Only what still stands in the box counts, and only while somebody is at it.
    if (before !== closings || text !== box.value.trim() || document.activeElement !== box) return;
    shown = suggestions;
    list.replaceChildren(...suggestions.map((one, at) => optionOf(one, `${list.id}-${at}`, text)));
    list.hidden = shown.length === 0;
    box.ariaExpanded = String(shown.length > 0);
    said.textContent = shown.length === 0 ? '' : `${shown.length} suggestions`;
    activate(-1);
  }

  function suggested(text: string): Promise<Suggestion[]> {
    if (text === '' || [...text].length > 100) return Promise.resolve([]);
    const known = kept.get(text);
    if (known !== undefined) return known;
    const asked = ask(`/v1/suggest?q=${encodeURIComponent(text)}${more}`);
    kept.set(text, asked);
    // What went wrong is asked for again.
    asked.catch(() => kept.delete(text));
    const [oldest] = kept.keys();
    if (kept.size > KEPT_AT_MOST && oldest !== undefined) kept.delete(oldest);
    return asked.catch(() => []);
  }

  function onKey(event: KeyboardEvent): void {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const isOpen = !list.hidden;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (!isOpen) void update();
      else if (event.key === 'ArrowDown') activate(active + 1 < shown.length ? active + 1 : -1);
      else activate(active < 0 ? shown.length - 1 : active - 1);
    } else if (event.key === 'Escape' && isOpen) {
      // The first time, only the list goes; what was typed stays.
      event.preventDefault();
      close();
    } else if (event.key === 'Enter' && isOpen) {
      const suggestion = shown[active];
      if (suggestion === undefined) return;
      event.preventDefault();
      pick(suggestion);
    }
  }

  function activate(next: number): void {
    active = next;
    for (const [at, option] of [...list.children].entries()) {
      option.ariaSelected = String(at === active);
      if (at === active) option.scrollIntoView({ block: 'nearest' });
    }
    if (active < 0) box.removeAttribute('aria-activedescendant');
    else box.setAttribute('aria-activedescendant', `${list.id}-${active}`);
  }

  function close(): void {
    clearTimeout(waiting);
    closings += 1;
    list.hidden = true;
    box.ariaExpanded = 'false';
    said.textContent = '';
    activate(-1);
  }

  /** Words go into the box; what is no word becomes a filter beside the ones that are there. */
  function pick({ kind, label, search }: Suggestion): void {
    close();
    const [[name, value] = ['q', label]] = Object.entries(search);
    const isNear = box.name === 'near' && name === 'city';
    const added = document.createElement('input');
    added.type = 'hidden';
    if (kind === 'title') box.value = value;
    else if (isNear) box.value = label;
    else {
      box.value = '';
      added.name = name;
      added.value = value;
      form.append(added);
    }
    form.requestSubmit();
    added.remove();
  }
}

async function ask(address: string): Promise<Suggestion[]> {
  const answer = await fetch(address, { headers: { Accept: 'application/json' } });
  if (!answer.ok) throw new Error(`${answer.status} for ${address}`);
  return ((await answer.json()) as { suggestions: Suggestion[] }).suggestions;
}

function optionOf({ kind, label, count }: Suggestion, id: string, text: string): HTMLElement {
  const option = document.createElement('li');
  option.id = id;
  option.role = 'option';
  option.ariaSelected = 'false';
  const words = element('span', 'suggestion-label');
  words.append(...marked(label, text));
  const side = element('span', 'suggestion-kind');
  side.textContent = KIND_WORDS[kind];
  const number = element('span', 'suggestion-count');
  number.textContent = count.toLocaleString('en');
  option.append(words, ' ', side, ' ', number);
  return option;
}

/** What was typed stands out where the label or a word of it begins so. */
function marked(label: string, text: string): (string | HTMLElement)[] {
  const folded = label.toLowerCase();
  const typed = text.toLowerCase();
  const inside = folded.indexOf(` ${typed}`);
  const at = folded.startsWith(typed) ? 0 : inside < 0 ? -1 : inside + 1;
  // Folding may change lengths (`İ`): then nothing is marked.
  if (at < 0 || folded.length !== label.length) return [label];
  const part = element('mark', '');
  part.textContent = label.slice(at, at + typed.length);
  return [label.slice(0, at), part, label.slice(at + typed.length)];
}

function element(name: string, className: string): HTMLElement {
  const made = document.createElement(name);
  made.className = className;
  return made;
}
