/** A description's words: its HTML without the tags, line by line. */

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** No token of a word analyser reaches over white space, so that long lines may be parted there. */
const LINE_AT_MOST = 3_000;

export function linesOfHtml(html: string): string[] {
  return html
    .replaceAll(/<\/?(?:p|h[1-6]|ul|ol|li|blockquote|br|div)(?:\s[^>]*)?\/?>/gi, '\n')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
      if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
      if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
      return ENTITIES[name ?? ''] ?? whole;
    })
    .split('\n')
    .flatMap(parted)
    .filter((line) => line !== '');
}

function parted(line: string): string[] {
  const text = line.trim();
  if (text.length <= LINE_AT_MOST) return [text];
  const space = text.lastIndexOf(' ', LINE_AT_MOST);
  return space <= 0 ? [text] : [text.slice(0, space), ...parted(text.slice(space))];
}
