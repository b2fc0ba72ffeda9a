/** Loads what is otherwise loaded at first use: about a second that a server spends before it listens, and nobody's request. */
import { placesStartingWith, recognisePlace } from './gazetteer.ts';
import { recogniseLanguage } from './languages.ts';
import { recogniseSkills } from './skills.ts';

export function loadVocabulary(): void {
  recognisePlace('Berlin');
  placesStartingWith('Berlin');
  recogniseLanguage('A baker bakes bread at night and sells it in the morning.');
  recogniseSkills('Baker', 'bread');
}
