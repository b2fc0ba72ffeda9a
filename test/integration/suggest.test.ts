/** What is offered as one types: found by beginnings and with typos, counted over what is open now. */
import { beforeAll, describe, expect, it } from '@jest/globals';
import { createClosings } from '../../src/outbox/closings.ts';
import type { PublishedPosting } from '../../src/postings/posting.ts';
import { searchPostings } from '../../src/queries/search-postings.ts';
import { suggest } from '../../src/queries/suggest.ts';
import { toDocument } from '../../src/search/document.ts';
import { indexDefinition } from '../../src/search/mapping.ts';
import { parseSearch } from '../../src/search/query.ts';
import { suggestAnswer } from '../../src/search/suggest/suggest-answer.ts';
import { parseSuggest } from '../../src/search/suggest/suggest-query.ts';
import { aPlace, aPublishedPosting } from '../support/builders.ts';
import { testStores } from '../support/stores.ts';

const stores = await testStores();
const { es, indexAlias: index } = stores;
const NOW = new Date('2026-02-10T12:00:30Z');
const freshness = async () => ({ asOf: NOW, lagMs: 0, exact: true });
const reading = { es, index, now: NOW, freshness, closings: createClosings(stores.db) };

const MUNICH = aPlace({ city: 'Munich', region: 'BY', path: 'DE/BY/munich', lat: 48.137, lon: 11.575 });
const GLOBEX = { slug: 'globex', name: 'Globex Energy' };

let made = 0;
function posting(title: string, more: Partial<PublishedPosting> = {}): PublishedPosting {
  made += 1;
  const id = `0190c3a0-0000-7000-8000-${String(made).padStart(12, '0')}`;
  return aPublishedPosting({ id, title, description: '<p>Work with us.</p>', ...more });
}
const times = (count: number, one: () => PublishedPosting) => Array.from({ length: count }, one);

const POSTINGS = [
  ...times(5, () => posting('Software Engineer (m/f/d)', { skills: ['typescript', 'python'] })),
  ...times(2, () => posting('software engineer - Berlin', { skills: ['typescript'] })),
  ...times(3, () => posting('Senior Software Engineer', { company: GLOBEX, skills: ['kubernetes'] })),
  ...times(4, () => posting('Enrolled Nurse', { locations: [MUNICH] })),
  posting('Energy Broker', { company: GLOBEX, locations: [MUNICH] }),
  posting('Sjuksköterska', { language: 'sv' }),
  posting('C++ Developer', { skills: ['c-plus-plus', 'beekeeping-by-night'] }),
  posting('Software Archivist', { validThrough: new Date(NOW.getTime() - 60_000) }),
  posting('Software Archivist', { state: 'CLOSED', closedAt: NOW }),
];

beforeAll(async () => {
  await es.indices.create({ index, ...indexDefinition() });
  const operations = POSTINGS.flatMap((one) => [{ index: { _id: one.id } }, toDocument(one)]);
  const answer = await es.bulk({ index, operations, refresh: true });
  expect(answer.items.flatMap((item) => item.index?.error ?? [])).toEqual([]);
});

async function suggestions(q: string, more: Record<string, string> = {}) {
  const { query, faults } = parseSuggest({ q, ...more });
  expect(faults).toEqual([]);
  return suggestAnswer.parse(await suggest(reading, query)).suggestions;
}

const inWords = async (q: string, more: Record<string, string> = {}) =>
  (await suggestions(q, more)).map(({ kind, label, count }) => `${kind} ${label} ${count}`);

describe('a beginning', () => {
  it('finds titles by any of their words, those that begin so first, each once however it is written', async () => {
    expect(await inWords('softw', { kind: 'title' })).toEqual([
      'title Software Engineer 7',
      'title Senior Software Engineer 3',
    ]);
    expect(await inWords('eng', { kind: 'title' })).toEqual([
      'title Software Engineer 7',
      'title Senior Software Engineer 3',
    ]);
    expect(await inWords('eng sen', { kind: 'title' })).toEqual(['title Senior Software Engineer 3']);
  });

  it('finds skills by label and by other names, also one that no list has', async () => {
    expect(await inWords('typ', { kind: 'skill' })).toEqual(['skill TypeScript 7']);
    expect(await inWords('k8s', { kind: 'skill' })).toEqual(['skill Kubernetes 3']);
    expect(await inWords('c++', { kind: 'skill' })).toEqual(['skill C++ 1']);
    expect((await suggestions('beekeeping by', { kind: 'skill' })).map(({ value }) => value)).toEqual([
      'beekeeping-by-night',
    ]);
  });

  it('finds companies by any word of their name', async () => {
    expect(await inWords('ener', { kind: 'company' })).toEqual(['company Globex Energy 4']);
    expect(await inWords('crust', { kind: 'company' })).toEqual(['company Crust & Crumb 13']);
  });

  it('finds places of every level by their English name, whole ones in any spelling', async () => {
    expect(await inWords('mun', { kind: 'place' })).toEqual(['place Munich, Bavaria, Germany 5']);
    expect(await inWords('München', { kind: 'place' })).toEqual(['place Munich, Bavaria, Germany 5']);
    expect(await inWords('ger', { kind: 'place' })).toEqual(['place Germany 17']);
    expect(await inWords('berlin', { kind: 'place' })).toEqual(['place Berlin, Germany 12']);
  });

  it('is folded: case, accents and marks of the query language make no difference', async () => {
    expect(await inWords('SJUKSKOT', { kind: 'title' })).toEqual(['title Sjuksköterska 1']);
    expect(await inWords('c++ dev')).toEqual(['title C++ Developer 1']);
    for (const q of ['"', '-', '*', '.*', '~', '\\', '🦉', '看', '(', 'a"b', '[0-9', '@&~']) await suggestions(q);
  });

  it('brings kinds together, the most useful first and no more of one than half while others have some', async () => {
    const found = await suggestions('s', { limit: '4' });
    expect(found.filter(({ kind }) => kind === 'title')).toHaveLength(3);
    const energy = await suggestions('energy');
    expect(energy.map(({ kind }) => kind)).toEqual(['title', 'company']);
    expect(await inWords('software engineer')).toEqual([
      'title Software Engineer 7',
      'title Senior Software Engineer 3',
    ]);
  });
});

describe('a typo', () => {
  it.each([
    ['sofwt', 'title Software Engineer 7'],
    ['sofware enginer', 'title Software Engineer 7'],
    ['typsecr', 'skill TypeScript 7'],
    ['kuberntes', 'skill Kubernetes 3'],
    ['golbex', 'company Globex Energy 4'],
    ['minich', 'place Munich, Bavaria, Germany 5'],
  ])('%s still finds %s', async (q, expected) => {
    const found = await suggestions(q);
    expect(found.map(({ kind, label, count }) => `${kind} ${label} ${count}`)).toContain(expected);
    expect(new Set(found.map(({ match }) => match))).toEqual(new Set(['nearly']));
  });

  it('is not looked for where enough begins as typed, nor in what is too short', async () => {
    expect((await suggestions('so')).every(({ match }) => match !== 'nearly')).toBe(true);
    expect(await suggestions('xq')).toEqual([]);
    expect(await suggestions('xqzzy')).toEqual([]);
  });
});

describe('a suggestion', () => {
  it('of a skill, a company or a place has the total of its search, that of a title no more than its search', async () => {
    const all = (await Promise.all([...'abcdefgklmnpstuy'].map((q) => suggestions(q, { limit: '20' })))).flat();
    expect(all.length).toBeGreaterThan(15);
    for (const one of all) {
      const { query, faults } = parseSearch({ ...one.search, facets: 'none' });
      expect(faults).toEqual([]);
      const { total } = await searchPostings(reading, query);
      if (one.kind === 'title') expect(total).toBeGreaterThanOrEqual(one.count);
      else expect([one.value, total]).toEqual([one.value, one.count]);
    }
  });

  it('is of what is open now: expired and closed postings are neither offered nor counted', async () => {
    expect(await inWords('archivist')).toEqual([]);
  });
});
