/** Open postings that share runs of words with a text: candidates for a comparison word by word. */
import type { Clause } from './kinds/kind.ts';
import { subField } from './languages.ts';
import { type Body, openClauses, TIMEOUT } from './request.ts';

/** So many of the runs at least: one or two are phrases that many listings have. */
const LEAST_SHARED = '30%';

export function textsLike(
  samples: readonly string[],
  { id, language }: { id: string; language: string | null },
  { now, limit }: { now: Date; limit: number },
): Body {
  const field = `text.body.${subField(language)}`;
  const runs = samples.map((words): Clause => ({ match_phrase: { [field]: words } }));
  return {
    query: {
      bool: {
        filter: openClauses(now),
        must_not: [{ term: { id } }],
        should: runs,
        minimum_should_match: LEAST_SHARED,
      },
    },
    size: limit,
    _source: false,
    track_total_hits: false,
    timeout: TIMEOUT,
  };
}
