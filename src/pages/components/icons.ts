/** Icons on a grid of 24, drawn for Rolecall; each is decoration, the words beside it say what it means. */
import { type Html, trusted } from '../html.ts';

const SHAPES = {
  search: '<circle cx="10.5" cy="10.5" r="6.5"/><path d="m20 20-4.8-4.8"/>',
  place: '<path d="M12 21s7-6.1 7-11.2A7 7 0 0 0 5 9.8C5 14.9 12 21 12 21Z"/><circle cx="12" cy="10" r="2.5"/>',
  cross: '<path d="m6 6 12 12M18 6 6 18"/>',
  tick: '<path d="m5 12.5 4.5 4.5L19 7.5"/>',
  minus: '<path d="M5 12h14"/>',
  exclude: '<circle cx="12" cy="12" r="8.5"/><path d="m6 6 12 12"/>',
  down: '<path d="m6 9.5 6 6 6-6"/>',
  filters:
    '<path d="M4 7h9M18 7h2M4 17h2M11 17h9"/><circle cx="15.5" cy="7" r="2.3"/><circle cx="8.5" cy="17" r="2.3"/>',
  notice: '<circle cx="12" cy="12" r="9"/><path d="M12 7.5v5.2M12 16.3v.1"/>',
  outside: '<path d="M9 5H5.5v13.5h13.5V15M13 5h6v6M19 5l-8.5 8.5"/>',
  mail: '<rect x="3.5" y="5.5" width="17" height="13" rx="2"/><path d="m4.5 7.5 7.5 6 7.5-6"/>',
  sun: '<circle cx="12" cy="12" r="4"/><path d="M12 2.5v2M12 19.5v2M2.5 12h2M19.5 12h2M5.3 5.3l1.4 1.4M17.3 17.3l1.4 1.4M5.3 18.7l1.4-1.4M17.3 6.7l1.4-1.4"/>',
  moon: '<path d="M19.5 14.5A8 8 0 0 1 9.5 4.5a8 8 0 1 0 10 10Z"/>',
  auto: '<circle cx="12" cy="12" r="8"/><path d="M12 4a8 8 0 0 1 0 16Z" fill="currentColor"/>',
} as const;

export function icon(name: keyof typeof SHAPES, className = ''): Html {
  const classes = className === '' ? 'icon' : `icon ${className}`;
  return trusted(
    `<svg class="${classes}" viewBox="0 0 24 24" aria-hidden="true" focusable="false">${SHAPES[name]}</svg>`,
  );
}

/** A roll with one line called. */
export function logo(): Html {
  return trusted(
    '<svg viewBox="0 0 24 24" aria-hidden="true" focusable="false"><rect class="mark-line" x="2" y="3" width="15" height="4" rx="2"/>' +
      '<rect class="mark-call" x="2" y="10" width="15" height="4" rx="2"/><circle class="mark-call" cx="21" cy="12" r="2.4"/>' +
      '<rect class="mark-line" x="2" y="17" width="15" height="4" rx="2"/></svg>',
  );
}
