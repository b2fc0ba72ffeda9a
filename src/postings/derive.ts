/** The facts that a posting's words tell where nobody stated them, marked as derived. */
import { recogniseCategory } from '../vocabulary/categories.ts';
import { recogniseLanguage } from '../vocabulary/languages.ts';
import { recogniseSeniority } from '../vocabulary/seniority.ts';
import { recogniseSkills } from '../vocabulary/skills.ts';
import { recogniseWorkplace } from '../vocabulary/workplace.ts';
import { textOf } from './html.ts';
import type { Derivable, PostingContent } from './posting.ts';

/** A text of this length says what the job is; what follows costs time and tells nothing new. */
const READ_CHARACTERS = 20_000;

/**
 * Drops what was derived before and recognises it anew, with whatever else is not stated. What is stated stays, and is never
 * called derived; what is not recognised stays empty. The same content always gives the same facts.
 */
export function deriveFacts(content: PostingContent): PostingContent {
  const { title, locations } = content;
  const text = textOf(content.description).slice(0, READ_CHARACTERS).toWellFormed();
  const stated = <Value>(fact: Derivable, value: Value | null): Value | null =>
    content.derived.includes(fact) ? null : value;
  const workplace = stated('workplace', content.workplace);
  const seniority = stated('seniority', content.seniority);
  const category = stated('category', content.category);
  const skills = stated('skills', content.skills) ?? [];
  const language = stated('language', content.language);
  const facts = {
    workplace: workplace ?? recogniseWorkplace(title, text, locations.map((place) => place.text ?? '').join('\n')),
    seniority: seniority ?? recogniseSeniority(title),
    category: category ?? recogniseCategory(title, text),
    skills: skills.length > 0 ? skills : recogniseSkills(title, text),
    language: language ?? recogniseLanguage(text),
  };
  const derived: Derivable[] = [];
  if (workplace === null && facts.workplace !== null) derived.push('workplace');
  if (seniority === null && facts.seniority !== null) derived.push('seniority');
  if (category === null && facts.category !== null) derived.push('category');
  if (skills.length === 0 && facts.skills.length > 0) derived.push('skills');
  if (language === null && facts.language !== null) derived.push('language');
  return { ...content, ...facts, derived };
}
