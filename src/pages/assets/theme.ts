/** Day, night or as the system has it: set before the first paint, since this file is loaded by the head and not deferred. */

(() => {
  const root = document.documentElement;
  const key = 'rolecall-theme';
  const order = ['auto', 'light', 'dark'] as const;
  type Theme = (typeof order)[number];

  const remembered = (): Theme => {
    try {
      const kept = localStorage.getItem(key);
      return order.find((theme) => theme === kept) ?? 'auto';
    } catch {
      return 'auto'; // Storage is switched off.
    }
  };

  const apply = (theme: Theme) => {
    if (theme === 'auto') delete root.dataset['theme'];
    else root.dataset['theme'] = theme;
  };

  apply(remembered());

  document.addEventListener('DOMContentLoaded', () => {
    const toggle = document.querySelector<HTMLButtonElement>('.theme-toggle');
    if (toggle === null) return;
    const name = () => {
      toggle.title = `Colours: ${{ auto: 'as the system has them', light: 'light', dark: 'dark' }[remembered()]}`;
    };
    toggle.hidden = false;
    name();
    toggle.addEventListener('click', () => {
      const next = order[(order.indexOf(remembered()) + 1) % order.length] ?? 'auto';
      try {
        localStorage.setItem(key, next);
      } catch {
        // It holds for this page alone, then.
      }
      apply(next);
      name();
    });
  });
})();
