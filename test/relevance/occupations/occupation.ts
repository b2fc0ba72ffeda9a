/** A family of titles: which titles are of it, and which other families one who looks for it would look at too. */

export type Occupation = {
  /** Titles of it in all languages, as `folded` writes them. Whole words, but where `\w*` says otherwise. */
  is: RegExp;
  /** Titles that have its words and are something else. */
  not: RegExp | null;
  /** One who looks for this occupation would gladly look at those: grade 2. */
  near: readonly string[];
  /** Of the same field, worth a glance: grade 1. */
  related: readonly string[];
};

/** Lower case, without accents and signs other than those of `c++`, `c#` and `.net`; words are apart by one space. */
export function folded(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('ø', 'o')
    .replaceAll('æ', 'ae')
    .replaceAll(/[^\p{L}\p{N}+#.&]+/gu, ' ')
    .replaceAll(/\.(?=\s|$)/g, '')
    .trim();
}

const whole = (words: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`, 'u');

/** `is` and `not` are alternatives with bars between them. */
export function occupation(
  is: string,
  rest: { not?: string; near?: readonly string[]; related?: readonly string[] } = {},
): Occupation {
  const { not, near = [], related = [] } = rest;
  return { is: whole(is), not: not === undefined ? null : whole(not), near, related };
}
