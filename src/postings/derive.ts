/** Recognises from title and text what an employer does not state, and marks it as derived. */
import { recogniseLanguage } from '../vocabulary/languages.ts';
import { recogniseSkills } from '../vocabulary/skills.ts';
import { textOf } from './html.ts';
import type { PostingContent } from './posting.ts';

export function deriveFacts(content: PostingContent): PostingContent {
  const text = textOf(content.description);
  const next = { ...content, derived: [] as PostingContent['derived'] };
  if (content.language === null || content.derived.includes('language')) {
    next.language = recogniseLanguage(text);
    if (next.language !== null) next.derived.push('language');
  }
  if (content.skills.length === 0 || content.derived.includes('skills')) {
    next.skills = recogniseSkills(content.title, text);
    if (next.skills.length > 0) next.derived.push('skills');
  }
  return next;
}
