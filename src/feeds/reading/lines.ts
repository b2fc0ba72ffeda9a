/** Text in pieces to lines, whichever way they end (LF, CRLF, CR). */

/** `text` is null for a line longer than the limit, which is not held. */
export type Line = { line: number; text: string | null };

export async function* lines(pieces: AsyncIterable<string>, limit: number): AsyncGenerator<Line> {
  let line = 1;
  let held = '';
  let tooLong = false;
  for await (const piece of pieces) {
    let text = held + piece;
    // A CR at the very end may be the first half of a CRLF.
    const cut = text.endsWith('\r') ? text.length - 1 : text.length;
    let from = 0;
    const ending = /\r\n?|\n/g;
    for (let found = ending.exec(text); found !== null && found.index < cut; found = ending.exec(text)) {
      yield { line, text: tooLong || found.index - from > limit ? null : text.slice(from, found.index) };
      tooLong = false;
      line += 1;
      from = ending.lastIndex;
    }
    text = text.slice(from);
    if (tooLong || text.length > limit) {
      tooLong = true;
      text = text.endsWith('\r') ? '\r' : '';
    }
    held = text;
  }
  if (held !== '' || tooLong) yield { line, text: tooLong ? null : held.replace(/\r$/, '') };
}
