/** What is shown where next to nothing matches the typed words: a better spelling, or fewer words; against a real index. */
import { beforeAll, describe, expect, it } from '@jest/globals';
import { createClosings } from '../../src/outbox/closings.ts';
import type { PublishedPosting } from '../../src/postings/posting.ts';
import { searchPostings } from '../../src/queries/search-postings.ts';
import { readSpelling } from '../../src/queries/spelling.ts';
import { searchAnswer } from '../../src/search/answer.ts';
import { toDocument } from '../../src/search/document.ts';
import { indexDefinition } from '../../src/search/mapping.ts';
import { parseSearch } from '../../src/search/query.ts';
import type { Spelling } from '../../src/search/rescue/spelling.ts';
import { recognisePlace } from '../../src/vocabulary/gazetteer.ts';
import { aPlace, aPublishedPosting } from '../support/builders.ts';
import { testStores } from '../support/stores.ts';

const stores = await testStores();
const { es, indexAlias } = stores;
const index = `${indexAlias}-words`;
const NOW = new Date('2026-02-10T12:00:30Z');
const at = (name: string) => {
  const found = recognisePlace(name)?.place;
  if (found === undefined) throw new Error(`there is no ${name}`);
  const { city, region, country, path, lat, lon } = found;
  return aPlace({ city, region, country, path, lat, lon });
};
const oslo = at('Oslo');
let spelling: Spelling;
let roundTrips = 0;

let made = 0;
function posting(title: string, more: Partial<PublishedPosting> = {}): PublishedPosting {
  made += 1;
  const id = `0190c3a0-0000-7000-8000-${String(made).padStart(12, '0')}`;
  return aPublishedPosting({ id, title, description: '<p>Work with us.</p>', locations: [oslo], ...more });
}

async function search(address: string, sees = spelling) {
  const { query, faults } = parseSearch(Object.fromEntries(new URLSearchParams(address)));
  expect(faults).toEqual([]);
  const freshness = async () => ({ asOf: NOW, lagMs: 0, exact: true });
  const closings = createClosings(stores.db);
  const counting = {
    msearch: (...given: Parameters<typeof es.msearch>) => {
      roundTrips += 1;
      return es.msearch(...given);
    },
  } as typeof es;
  roundTrips = 0;
  const reading = { es: counting, index, now: NOW, freshness, closings, spelling: () => sees };
  return searchAnswer.parse(await searchPostings(reading, query));
}

const titlesOf = ({ hits }: Awaited<ReturnType<typeof search>>) => hits.map(({ title }) => title).toSorted();

beforeAll(async () => {
  const { settings, mappings } = indexDefinition();
  await es.indices.create({ index, settings, mappings });
  const postings = [
    ...Array.from({ length: 6 }, () => posting('Glazier', { skills: ['terraform'] })),
    posting('Glazeir'),
    posting('Harbour Pilot', { description: '<p>Steer tankers by night, with tugs.</p>', workplace: 'ON_SITE' }),
    posting('Harbour Master', { description: '<p>Keep tugs and tankers apart.</p>', workplace: 'ON_SITE' }),
    posting('Tug Deckhand', { description: '<p>Steer by night.</p>', workplace: 'REMOTE' }),
    posting('Thatcher', { locations: [at('Cork, Ireland')] }),
    posting('Thatcher', { locations: [at('Cork, Ireland'), at('Galway, Ireland')], workplace: 'REMOTE' }),
    posting('Thatcher', { locations: [at('Nairobi')] }),
    posting('Closed Falconer', { state: 'CLOSED', closedAt: NOW }),
    posting('Beekeeper', { description: '<p>With falkoners next door.</p>', salary: null }),
  ];
  const operations = postings.flatMap((one) => [{ index: { _id: one.id } }, toDocument(one)]);
  const answer = await es.bulk({ index, operations, refresh: true });
  expect(answer.items.flatMap((item) => item.index?.error ?? [])).toEqual([]);
  stores.cleanUp(() => es.indices.delete({ index }));
  spelling = await readSpelling(es, index, NOW);
});

describe('a search that nothing matches as it is spelled', () => {
  it('shows what the nearest spelling finds, says so, and takes one round trip', async () => {
    const answer = await search('q=harbuor+pilto');
    expect(titlesOf(answer)).toEqual(['Harbour Pilot']);
    expect(answer.total).toBe(1);
    expect(answer.query).toMatchObject({ text: 'harbuor pilto', corrected: 'harbour pilot', didYouMean: null });
    expect(answer.facets.workplace?.values).toMatchObject([{ value: 'ON_SITE', count: 1 }]);
    expect(roundTrips).toBe(1);
  });

  it.each([
    ['a skill', 'terrafrom', 'terraform'],
    ['a place', 'glazier olso', 'glazier oslo'],
    ['a company', 'crumv glazier', 'crumb glazier'],
  ])('knows the words of %s', async (_, typed, meant) => {
    expect((await search(`q=${typed.replace(' ', '+')}`)).query.corrected).toBe(meant);
  });

  it('stays empty when it is asked for just so', async () => {
    const answer = await search('q=harbuor&strict=true');
    expect(answer).toMatchObject({ total: 0, query: { corrected: null, didYouMean: null } });
  });

  it('takes its words from open listings alone', async () => {
    expect(spelling.knows('falconer')).toBe(false);
    expect((await search('q=falconar')).query).toMatchObject({ corrected: null, didYouMean: null });
  });

  it('goes on with the same spelling on the next page, also when the typed one has matches by then', async () => {
    const first = await search('q=glaizer&limit=4');
    expect(first).toMatchObject({ total: 6, query: { corrected: 'glazier' } });
    const late = posting('Glaizer');
    await es.index({ index, id: late.id, document: toDocument(late), refresh: true });
    const second = await search(`q=glaizer&limit=4&cursor=${first.next}`);
    await es.delete({ index, id: late.id, refresh: true });
    expect(second.query.corrected).toBe('glazier');
    expect(titlesOf(second)).toEqual(['Glazier', 'Glazier']);
    expect(new Set([...first.hits, ...second.hits].map(({ id }) => id)).size).toBe(6);
  });
});

describe('a search that something matches as it is spelled', () => {
  it('is shown as it is; a spelling that finds more is offered', async () => {
    const answer = await search('q=falkoners', { knows: () => false, nearest: () => 'glazier' });
    expect(titlesOf(answer)).toEqual(['Beekeeper']);
    expect(answer.query).toMatchObject({ corrected: null, didYouMean: { q: 'glazier', total: 6 } });
  });

  it.each([
    ['finds twenty times as much', 80, { q: 'cooper', total: 80 }],
    ['finds less than that', 79, null],
  ])(
    'beside some that share its stem in another language, a spelling is offered where it %s',
    async (_, many, didYouMean) => {
      const late = [
        ...Array.from({ length: many }, () => posting('Cooper')),
        ...Array.from({ length: 4 }, () => posting('Maçon', { description: '<p>Conduire des coupers.</p>' })),
      ];
      const operations = late.flatMap((one) => [{ index: { _id: one.id } }, toDocument(one)]);
      await es.bulk({ index, operations, refresh: true });
      const answer = await search('q=couper', await readSpelling(es, index, NOW));
      await es.bulk({ index, operations: late.map(({ id }) => ({ delete: { _id: id } })), refresh: true });
      expect(answer).toMatchObject({ total: 4, query: { text: 'couper', corrected: null, didYouMean } });
    },
  );

  it('is left alone where a listing is named so', async () => {
    const answer = await search('q=glazeir');
    expect(titlesOf(answer)).toEqual(['Glazeir']);
    expect(answer.query).toMatchObject({ corrected: null, didYouMean: null });
  });
});

describe('a search of several words that nothing has all of', () => {
  it('shows what has at least half of them, and says so', async () => {
    const answer = await search('q=steer+tankers+tugs+harbour+lighthouse');
    expect(answer.hits.map(({ title }) => title)).toEqual(['Harbour Pilot', 'Harbour Master']);
    expect(answer.query.loosened).toEqual({ needed: 3, of: 5, allOfThem: 0 });
    expect(answer.total).toBe(2);
    expect(answer.facets.workplace?.values).toMatchObject([{ value: 'ON_SITE', count: 2 }]);
    expect(roundTrips).toBe(2);
  });

  it('keeps what was put in quotes, left out, or is a condition', async () => {
    const loose = 'steer+tugs+night+lighthouse';
    expect(titlesOf(await search(`q=${loose}`))).toEqual(['Harbour Pilot', 'Tug Deckhand']);
    expect(titlesOf(await search(`q=${loose}+remote`))).toEqual(['Tug Deckhand']);
    expect(titlesOf(await search(`q=${loose}+-deckhand`))).toEqual(['Harbour Pilot']);
    expect(titlesOf(await search(`q=${loose}+"tankers"`))).toEqual(['Harbour Pilot']);
  });

  it('is left alone when it is asked for just so, when it has one word, and in any other order', async () => {
    for (const address of [
      'q=steer+tugs+lighthouse&strict=true',
      'q=lighthouse',
      'q=steer+tugs+lighthouse&sort=newest',
    ]) {
      expect(await search(address)).toMatchObject({ total: 0, query: { loosened: null } });
      expect(roundTrips).toBe(1);
    }
  });

  it('is left alone when a filter stands in the way', async () => {
    const answer = await search('q=glazier+terraform+work&workplace=REMOTE');
    expect(answer).toMatchObject({ total: 0, query: { loosened: null } });
    expect(answer.rescue[0]).toEqual({ drop: 'workplace', total: 6 });
    expect(roundTrips).toBe(1);
  });

  it('is paged through like any other', async () => {
    const first = await search('q=steer+tugs+tankers+lighthouse&limit=2');
    expect(first).toMatchObject({ total: 3, query: { loosened: { needed: 2, of: 4, allOfThem: 0 } } });
    const second = await search(`q=steer+tugs+tankers+lighthouse&limit=2&cursor=${first.next}`);
    expect(second.query.loosened).toEqual({ needed: 2, of: 4, allOfThem: null });
    expect([...first.hits, ...second.hits].map(({ title }) => title)).toEqual([
      'Tug Deckhand',
      'Harbour Pilot',
      'Harbour Master',
    ]);
    expect(roundTrips).toBe(1);
  });
});

describe('a search of a place that has next to nothing', () => {
  const told = ({ nearby }: Awaited<ReturnType<typeof search>>) => nearby.map(({ label, total }) => [label, total]);
  const cork = at('Cork, Ireland').path ?? '';

  it.each([
    ['around a place', 'q=thatcher&near=Limerick'],
    ['in a city', `q=thatcher&city=${at('Limerick, Ireland').path}`],
    ['with the place among its words', 'q=thatcher+limerick'],
  ])('%s names the nearest that have some, and what each has', async (_, address) => {
    const answer = await search(address);
    expect(answer.total).toBe(0);
    expect(told(answer)).toEqual([
      ['Gaillimh, Connacht, Ireland', 1],
      ['Cork, Munster, Ireland', 2],
    ]);
    expect(answer.nearby[1]).toMatchObject({ value: cork, search: { city: cork, q: 'thatcher' } });
    expect(answer.nearby[1]?.distanceKm).toBeCloseTo(84, -1);
    for (const {
      search: { city, q = '' },
      total,
    } of answer.nearby) {
      expect((await search(new URLSearchParams({ city, q }).toString())).total).toBe(total);
    }
  });

  it('keeps every other condition', async () => {
    expect(told(await search('q=thatcher&near=Limerick&workplace=REMOTE'))).toEqual([
      ['Gaillimh, Connacht, Ireland', 1],
      ['Cork, Munster, Ireland', 1],
    ]);
    const [other] = (await search(`q=thatcher&near=Limerick&city=-${cork}`)).nearby;
    expect(other?.label).toContain('Nairobi');
  });

  it('looks further away where nothing is close', async () => {
    expect(told(await search('q=thatcher&near=Kampala'))[0]).toEqual([expect.stringContaining('Nairobi'), 1]);
  });

  it('is not told of other places while it has enough, or has none', async () => {
    expect((await search('q=glazier&near=Oslo')).nearby).toEqual([]);
    expect((await search('q=thatcher')).nearby).toEqual([]);
    expect(roundTrips).toBe(1);
  });

  it('is told which other cities have the name', async () => {
    const { query } = await search('q=thatcher&near=Springfield');
    expect(query.ambiguous).toMatchObject([{ parameter: 'near', text: 'Springfield' }]);
    const values = query.ambiguous[0]?.others.map(({ value }) => value) ?? [];
    expect(values).toContain('Springfield, Illinois, United States');
    for (const value of values) {
      expect((await search(new URLSearchParams({ near: value }).toString())).query.ambiguous).toEqual([]);
    }
  });
});
