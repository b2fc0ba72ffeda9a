/** The values of some items by the paths that lead to them. */

export type Leaf = {
  path: string;
  /** In how many of the items it stands. */
  items: number;
  /** Those that say something, of all items. */
  texts: string[];
};

const MAX_DEPTH = 8;

export function leavesOf(items: readonly unknown[]): Leaf[] {
  const leaves = new Map<string, Leaf>();
  for (const item of items) {
    const texts = new Map<string, string[]>();
    collect(item, '', 0, texts);
    for (const [path, found] of texts) {
      const leaf = leaves.get(path) ?? { path, items: 0, texts: [] };
      leaves.set(path, { path, items: leaf.items + 1, texts: [...leaf.texts, ...found] });
    }
  }
  return [...leaves.values()];
}

function collect(value: unknown, path: string, depth: number, into: Map<string, string[]>): void {
  if (Array.isArray(value)) {
    for (const each of value) collect(each, path, depth, into);
  } else if (value !== null && typeof value === 'object') {
    if (depth === MAX_DEPTH) return;
    for (const [name, inner] of Object.entries(value)) {
      // An element's own text is found by the element's path.
      const next = name === '#text' ? path : path === '' ? name : `${path}.${name}`;
      collect(inner, next, depth + 1, into);
    }
  } else if (value !== undefined && value !== null && String(value).trim() !== '') {
    into.set(path, [...(into.get(path) ?? []), String(value).trim()]);
  }
}
