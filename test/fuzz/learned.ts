/** What answers hand out to be sent back: names of what was made, cursors, refresh tokens; the latest few of each. */
import type { FuzzAnswer } from './check-answer.ts';
import { madeIn, type Operation } from './document.ts';

const KEPT = 20;
/** Most of what there is to be done is in the company that callers begin with. */
const COMPANIES_KEPT = 2;

export type Learned = {
  values(name: string): readonly string[];
  learn(operation: Operation, answer: FuzzAnswer): void;
};

export function nothingLearned(): Learned {
  const kept = new Map<string, string[]>();
  const keep = (name: string, found: string | undefined): void => {
    if (found !== undefined)
      kept.set(name, [...(kept.get(name) ?? []), found].slice(name === 'companies' ? -COMPANIES_KEPT : -KEPT));
  };
  return {
    values: (name) => kept.get(name) ?? [],
    learn(operation, { status, body }) {
      if (status >= 300) return;
      const next = /"next":"([\w=-]+)"/.exec(body)?.[1];
      keep('cursor', next);
      keep('after', next);
      keep('refreshToken', /"refreshToken":"([\w-]+)"/.exec(body)?.[1]);
      const collection = madeIn(operation);
      if (collection === null) return;
      const id = /^\{"id":"?([\w-]+)"?/.exec(body)?.[1] ?? /"id":"([\w-]{36})"/.exec(body)?.[1];
      keep(collection, collection === 'companies' ? /"slug":"([\w-]+)"/.exec(body)?.[1] : id);
      if (collection === 'postings') keep('ids', id);
    },
  };
}
