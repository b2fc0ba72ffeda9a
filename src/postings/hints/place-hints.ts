/** Whether seekers who look near the place of work will find the listing there. */
import { findPlace, placeFullLabel, recognisePlace } from '../../vocabulary/gazetteer.ts';
import type { Place, PostingContent } from '../posting.ts';
import { consider, type Hint, mend } from './hint.ts';

/** A namesake with less than this share of the people is not what is meant. */
const NAMESAKE_SHARE = 0.1;

export function placeHints({ locations, workplace, applicantLocations }: PostingContent): Hint[] {
  const hints = locations.flatMap(placeHint);
  if (locations.length === 0 && workplace !== 'REMOTE') {
    hints.push(
      mend('place-missing', '/locations', 'Say where the work is: without a place no search near it finds it.'),
    );
  }
  if (workplace === 'REMOTE' && applicantLocations.length === 0 && locations.every(({ country }) => country === null)) {
    hints.push(
      consider(
        'remote-from-missing',
        '/applicantLocations',
        'Say in which countries a remote worker may live: many seekers filter by it.',
      ),
    );
  }
  return hints;
}

function placeHint(place: Place, position: number): Hint[] {
  const pointer = `/locations/${position}`;
  const name = place.text ?? place.city ?? '';
  if (place.path === null) {
    return [
      mend(
        'place-unknown',
        pointer,
        `“${name}” is no place that we know; name the city, and the country that it is in.`,
      ),
    ];
  }
  const namesakes = place.text === null ? [] : namesakesOf(place.text, place.path);
  if (namesakes.length === 0) return [];
  const others = new Intl.ListFormat('en', { type: 'disjunction' }).format(namesakes.slice(0, 3).map(placeFullLabel));
  return [
    mend(
      'place-ambiguous',
      pointer,
      `“${name}” is taken as ${placeFullLabel(place.path)}. If you mean ${others}, say so.`,
    ),
  ];
}

/** Other places of the same name that somebody may well mean, the likeliest first. */
function namesakesOf(text: string, path: string): string[] {
  const taken = findPlace(path);
  if (taken === null || taken.level !== 'city') return [];
  const candidates = recognisePlace(text)?.candidates ?? [];
  // What the text says the city lies in has settled it.
  if (/[,;/(]/.test(text)) return [];
  return candidates
    .filter((other) => other.level === 'city' && other.path !== path && other.name === taken.name)
    .filter((other) => other.population >= NAMESAKE_SHARE * taken.population)
    .map((other) => other.path);
}
