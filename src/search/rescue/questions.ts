/** The readings of a search that are asked for together, and which of their answers is shown. */
import type { Lexicon } from '../../vocabulary/lexicon/lexicon.ts';
import type { SearchQuery } from '../query.ts';
import { wordsOf } from '../request.ts';
import type { LastingAnswer } from '../response.ts';
import { type Elsewhere, elsewhere } from './nearby.ts';
import { corrected, NEXT_TO_NOTHING, neededOf, type Question } from './rewording.ts';
import { NO_SPELLING, type Spelling } from './spelling.ts';

/** What a better spelling must find to be offered beside matches of the typed one. */
const FAR_MORE_TIMES = 20;

/** The search as typed, and beside it as it may be meant where a word is unknown. A later page goes on with what the first one showed. */
export function firstQuestions(
  query: SearchQuery,
  lexicon: Lexicon | undefined,
  spelling: Spelling = NO_SPELLING,
): Question[] {
  const as = query.cursor?.as ?? null;
  const words = wordsOf(query, lexicon, as);
  const typed = { words, as };
  if (words === null || query.q === null || query.strict || query.cursor !== null) return [typed];
  const q = corrected(query.q, words, spelling);
  if (q === null) return [typed];
  const meant = { q, needed: null };
  return [typed, { words: wordsOf(query, lexicon, meant), as: meant }];
}

/** What to ask for when next to nothing matches: the same with fewer words needed, and the same elsewhere. */
export type Further = { looser: Question | null; elsewhere: Elsewhere | null };
export type FurtherAnswers = { looser: LastingAnswer | null; nearby: LastingAnswer['nearby'] };

export function furtherQuestions(
  asked: { query: SearchQuery; now: Date; closed: readonly string[]; lexicon: Lexicon | undefined },
  questions: readonly Question[],
  answers: readonly LastingAnswer[],
): Further {
  const { query, now, closed, lexicon } = asked;
  const shown = shownOf(answers);
  const [question, answer] = [questions[shown], answers[shown]];
  const isEnough = question === undefined || answer === undefined || answer.total > NEXT_TO_NOTHING;
  if (isEnough || query.cursor !== null) return { looser: null, elsewhere: null };
  return {
    looser: looserQuestion(query, questions, answers, lexicon),
    elsewhere: elsewhere(query, now, closed, question),
  };
}

/** Null where the words are few enough to need all, and where dropping a filter would show more: then that is what stands in the way. */
function looserQuestion(
  query: SearchQuery,
  questions: readonly Question[],
  answers: readonly LastingAnswer[],
  lexicon: Lexicon | undefined,
): Question | null {
  const shown = shownOf(answers);
  const answer = answers[shown];
  const words = questions[shown]?.words ?? null;
  if (answer === undefined || words === null || query.strict || query.sort !== 'relevance') return null;
  const isMeantOtherwise = shown === 0 && (answers[1]?.total ?? 0) > NEXT_TO_NOTHING;
  const needed = neededOf(words, answer.total);
  const isFilterInTheWay = answer.rescue.some(({ drop, total }) => drop !== 'q' && total > NEXT_TO_NOTHING);
  if (needed === null || isFilterInTheWay || isMeantOtherwise) return null;
  const as = { q: questions[shown]?.as?.q ?? null, needed };
  return { words: wordsOf(query, lexicon, as), as };
}

/** What is shown: what was typed wherever anything matches it. */
export function bestOf(
  questions: readonly Question[],
  answers: readonly LastingAnswer[],
  { looser, nearby }: FurtherAnswers,
): LastingAnswer {
  const shown = shownOf(answers);
  const answer = answers[shown];
  if (answer === undefined) throw new Error('a search without an answer');
  const other = shown === 0 ? answers[1] : undefined;
  const q = questions[1]?.as?.q ?? null;
  const didYouMean = other !== undefined && q !== null && isOffered(answer, other) ? { q, total: other.total } : null;
  const best = looser === null || looser.total <= answer.total ? answer : loosened(looser, answer);
  return { ...best, nearby, query: { ...best.query, didYouMean } };
}

/**
 * An unknown word may have a stem in common with a word of another language (`enginer` with the French `engins`), and so more than
 * next to nothing that nobody meant.
 */
function isOffered({ total: typed }: LastingAnswer, { total: meant }: LastingAnswer): boolean {
  return typed <= NEXT_TO_NOTHING ? meant > typed : meant >= FAR_MORE_TIMES * typed;
}

function loosened(looser: LastingAnswer, { total, rescue }: LastingAnswer): LastingAnswer {
  const told = looser.query.loosened === null ? null : { ...looser.query.loosened, allOfThem: total };
  return { ...looser, rescue, query: { ...looser.query, loosened: told } };
}

/** The place of the answer that is shown: the corrected one only where the typed one is empty. */
function shownOf([typed, meant]: readonly LastingAnswer[]): number {
  return typed?.total === 0 && meant !== undefined && meant.total > 0 ? 1 : 0;
}
