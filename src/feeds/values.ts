/** Looking into the plain values that items are, whichever format they came in. A path is names with dots, `.` the value itself; lists on the way are walked. */

type Fields = Record<string, unknown>;

const isFields = (value: unknown): value is Fields =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

/** Every value at the path, lists taken apart; none where there is nothing. A name may itself hold dots (a CSV column). */
export function valuesAt(value: unknown, path: string): unknown[] {
  if (Array.isArray(value)) return value.flatMap((each) => valuesAt(each, path));
  if (path === '' || path === '.') return value === null || value === undefined ? [] : [value];
  if (!isFields(value)) return [];
  if (Object.hasOwn(value, path)) return valuesAt(value[path], '');
  for (let dot = path.indexOf('.'); dot !== -1; dot = path.indexOf('.', dot + 1)) {
    const name = path.slice(0, dot);
    if (Object.hasOwn(value, name)) return valuesAt(value[name], path.slice(dot + 1));
  }
  return [];
}

/** The texts at the path, trimmed, without empty ones. Of an XML element with attributes: its text. */
export function textsAt(value: unknown, path: string): string[] {
  return valuesAt(value, path).flatMap((each) => {
    const scalar = isFields(each) ? each['#text'] : each;
    if (typeof scalar !== 'string' && typeof scalar !== 'number' && typeof scalar !== 'boolean') return [];
    const text = String(scalar).trim();
    return text === '' ? [] : [text];
  });
}

export function textAt(value: unknown, path: string): string | null {
  return textsAt(value, path)[0] ?? null;
}

/** A number, or a text that is one. */
export function numberAt(value: unknown, path: string): number | null {
  const text = textAt(value, path);
  const number = Number(text ?? Number.NaN);
  return Number.isFinite(number) ? number : null;
}
