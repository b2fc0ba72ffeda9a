/** Slugs: the ASCII, kebab-case form of a name that addresses and facet values use. */

/** Letters that Unicode does not take apart into a base letter and a mark. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  ŧ: 't',
};

/** Lower case without marks: `Zürich` → `zurich`, `Łódź` → `lodz`. Other scripts stay as they are. */
export function foldMarks(text: string): string {
  const lower = text.toLowerCase();
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the range is ASCII, most texts need nothing more
  if (/^[\x00-\x7f]*$/.test(lower)) return lower;
  return lower
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[ßæœøłđðþħıŧ]/g, (letter) => LETTERS[letter] ?? letter);
}

/** `C++` → `c-plus-plus`, `C#` → `c-sharp`, `.NET` → `dotnet`, `R&D` → `r-and-d`; empty when nothing of it is Latin. */
export function slugify(text: string): string {
  return foldMarks(text)
    .replace(/(^|[^a-z0-9])\.net\b/g, '$1 dotnet ')
    .replace(/\+/g, ' plus ')
    .replace(/([a-z])#/g, '$1 sharp ')
    .replace(/&/g, ' and ')
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}
