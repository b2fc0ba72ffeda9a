/**
 * The skill vocabulary as people write it: a line is a skill's label and its other names. `^` behind a name: only in exactly these
 * capitals (`Excel`, not `to excel`). `~`: that, and only where another skill of its field or a word like `developer` stands near
 * (`Go`, `R`, `C`). `*`: the word is common in what companies say of themselves, so the title or two mentions are needed.
 */
import { OFFICE_SKILLS } from './office-skills.ts';
import { SKILLED_WORK } from './skilled-work.ts';
import { SOFTWARE_SKILLS } from './software-skills.ts';

/** By field. */
export const SKILL_LISTS: Readonly<Record<string, string>> = { ...SOFTWARE_SKILLS, ...OFFICE_SKILLS, ...SKILLED_WORK };

/** Spoken languages are a skill only where the text says that somebody speaks them. */
export const SPOKEN_LANGUAGES: readonly string[] =
  'English,German,French,Spanish,Italian,Portuguese,Dutch,Polish,Russian,Ukrainian,Swedish,Danish,Norwegian,Finnish,Czech,Hungarian,Romanian,Greek,Turkish,Arabic,Hebrew,Hindi,Mandarin,Cantonese,Japanese,Korean,Vietnamese,Thai,Indonesian,Tagalog'.split(
    ',',
  );
