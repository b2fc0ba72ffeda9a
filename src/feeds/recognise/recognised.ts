/** What a recogniser makes of a feed's words: a value, nothing (`null`: the words say that there is none), or a fault. */
export type Recognised<T> = { value: T | null } | { fault: string };

const NOTHING =
  /^(?:n\/?a|none|null|nil|undefined|unknown|unspecified|not (?:specified|stated|displayed|available|applicable|provided)|tbd|tba|invalid date|-+|-1|\?)?\.?$/i;

/** `N/A`, `-1`, `not specified` and their like. */
export function saysNothing(text: string): boolean {
  return NOTHING.test(text.trim());
}
