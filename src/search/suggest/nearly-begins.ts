/** Whether a label begins nearly as somebody typed: a letter wrong, missing, too many or swapped with the next. */
import { foldLabel } from '../labels.ts';

/** Wrong letters that are let pass, as Elasticsearch's `AUTO:4,8` does. */
function allowedFor(length: number): number {
  return length < 4 ? 0 : length < 8 ? 1 : 2;
}

/** The first letter has to be right. */
export function nearlyBegins(label: string, text: string): boolean {
  const [name, typed] = [foldLabel(label), foldLabel(text)];
  if (name === '' || name[0] !== typed[0]) return false;
  return editsToBeginning(name, typed) <= allowedFor(typed.length);
}

/** The fewest edits that make the typed text a beginning of the name. */
function editsToBeginning(name: string, typed: string): number {
  const columns = Math.min(name.length, typed.length + 2);
  let beforeLast: number[] = [];
  let last = Array.from({ length: columns + 1 }, (_, column) => column);
  for (let row = 1; row <= typed.length; row++) {
    const current = [row];
    for (let column = 1; column <= columns; column++) {
      const isSame = typed[row - 1] === name[column - 1];
      let edits = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (isSame ? 0 : 1),
      );
      if (row > 1 && column > 1 && typed[row - 1] === name[column - 2] && typed[row - 2] === name[column - 1]) {
        edits = Math.min(edits, (beforeLast[column - 2] ?? 0) + 1);
      }
      current.push(edits);
    }
    beforeLast = last;
    last = current;
  }
  return Math.min(...last);
}
