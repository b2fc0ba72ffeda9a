/** Texts as the tokens that the index's own analysers give: the one thing that the oracle takes over instead of working it out. */

export type AnalysedToken = { token: string; start_offset: number; end_offset: number; position: number };

/** Asks `_analyze` of a real index. */
export type Analyze = (body: { analyzer: string; text: string[] }) => Promise<AnalysedToken[]>;

/** A line of text: the numbers of its tokens in the lexicon, and their places in the line. */
export type Line = { number: number; terms: Int32Array; positions: Int32Array };

export type Lexicon = {
  tokens: readonly string[];
  numberOf(token: string): number;
  lines: readonly Line[];
  addLine(tokens: readonly AnalysedToken[]): Line;
  /** One for each line: 1 where it has any of the tokens. */
  linesWith(terms: Iterable<number>): Uint8Array;
};

/** `_analyze` refuses more than 10,000 tokens, and an analyser may give two for a word. */
const WORDS_AT_ONCE = 4_000;
const AT_ONCE = 2;

export function createLexicon(): Lexicon {
  const numbers = new Map<string, number>();
  const tokens: string[] = [];
  const lines: Line[] = [];
  const linesOf: number[][] = [];
  const numberOf = (token: string): number => {
    const known = numbers.get(token);
    if (known !== undefined) return known;
    numbers.set(token, tokens.length);
    linesOf.push([]);
    return tokens.push(token) - 1;
  };
  return {
    tokens,
    numberOf,
    lines,
    addLine(analysed) {
      const first = analysed[0]?.position ?? 0;
      const line: Line = {
        number: lines.length,
        terms: Int32Array.from(analysed, ({ token }) => numberOf(token)),
        positions: Int32Array.from(analysed, ({ position }) => position - first),
      };
      for (const term of new Set(line.terms)) linesOf[term]?.push(line.number);
      lines.push(line);
      return line;
    },
    linesWith(terms) {
      const marks = new Uint8Array(lines.length);
      for (const term of terms) for (const line of linesOf[term] ?? []) marks[line] = 1;
      return marks;
    },
  };
}

/**
 * The tokens of each of the texts. Texts must be short (lines, not pages), since many go into one request; each different one is
 * analysed once.
 */
export async function tokenise(
  analyze: Analyze,
  analyzer: string,
  texts: Iterable<string>,
  lexicon: Lexicon,
): Promise<Map<string, Line>> {
  const lines = new Map<string, Line>();
  const batches = inBatches([...new Set(texts)]);
  const work = async (): Promise<void> => {
    for (let batch = batches.pop(); batch !== undefined; batch = batches.pop()) {
      const answered = apart(batch, await analyze({ analyzer, text: batch }));
      for (const [at, text] of batch.entries()) lines.set(text, lexicon.addLine(answered[at] ?? []));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return lines;
}

function inBatches(texts: readonly string[]): string[][] {
  const batches: string[][] = [];
  let words = Number.POSITIVE_INFINITY;
  for (const text of texts) {
    const more = 1 + text.length / 2;
    if (words + more > WORDS_AT_ONCE) {
      batches.push([]);
      words = 0;
    }
    batches.at(-1)?.push(text);
    words += more;
  }
  return batches;
}

/** Several texts come back as one stream: offsets go on by each text's length and one, and tell whose a token is. */
function apart(texts: readonly string[], tokens: readonly AnalysedToken[]): AnalysedToken[][] {
  let from = 0;
  let next = 0;
  return texts.map((text) => {
    const end = from + text.length;
    const own: AnalysedToken[] = [];
    for (let token = tokens[next]; token !== undefined && token.start_offset <= end; token = tokens[++next]) {
      if (token.end_offset > end) throw new RangeError(`a token of ${JSON.stringify(text)} ends behind it`);
      own.push(token);
    }
    from = end + 1;
    return own;
  });
}
