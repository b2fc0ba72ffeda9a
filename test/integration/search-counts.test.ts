import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createClosings } from '../../src/outbox/closings.ts';
import type { CompanyName, PublishedPosting } from '../../src/postings/posting.ts';
import { EMPLOYMENT_TYPES, SALARY_PERIODS, SENIORITIES, WORKPLACES } from '../../src/postings/posting.ts';
import { searchPostings } from '../../src/queries/search-postings.ts';
import type { SearchAnswer } from '../../src/search/answer.ts';
import { toDocument } from '../../src/search/document.ts';
import { indexDefinition } from '../../src/search/mapping.ts';
import { parseSearch, searchParameters } from '../../src/search/query.ts';
import { aPlace, aPublishedPosting } from '../support/builders.ts';
import { testStores } from '../support/stores.ts';

const stores = await testStores();
const { es, indexAlias: index } = stores;
const NOW = new Date('2026-02-10T12:00:30Z');
const HOUR = 3_600_000;

const PATHS = ['DE', 'DE/BE', 'DE/BE/berlin', 'US', 'US/IL', 'US/IL/chicago', 'US/IL/springfield', 'SG'] as const;

const COMPANIES: readonly [CompanyName, ...CompanyName[]] = [
  { slug: 'acme', name: 'Acme' },
  { slug: 'globex', name: 'Globex' },
  { slug: 'initech', name: 'Initech' },
  { slug: 'hooli', name: 'Hooli' },
];

/** The same postings in every run: few values, so that much coincides. */
function* postings(count: number): Generator<PublishedPosting> {
  let state = 7;
  const draw = (below: number) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
  const one = <T>(values: readonly [T, ...T[]]): T => values[draw(values.length)] ?? values[0];
  const some = <T>(values: readonly [T, ...T[]], most: number) => [
    ...new Set(Array.from({ length: draw(most + 1) }, () => one(values))),
  ];
  for (let n = 0; n < count; n++) {
    const low = 1_000 * (1 + draw(60));
    yield aPublishedPosting({
      id: `0190c3a0-0000-7000-8000-${String(n).padStart(12, '0')}`,
      title: `${one(['Senior', 'Junior', 'Night'])} ${one(['Nurse', 'Engineer', 'Driver'])}`,
      description: `<p>${some(['bread', 'steel', 'milk', 'code'], 3).join(' and ')} all day.</p>`,
      locations: some(PATHS, 3).map((path) => aPlace({ path, lat: 50 + draw(4), lon: 10 + draw(4) })),
      workplace: one([null, ...WORKPLACES]),
      applicantLocations: some(['DE', 'US'], 2),
      employmentTypes: some(EMPLOYMENT_TYPES, 2),
      seniority: one([null, ...SENIORITIES]),
      category: one([null, 'sales', 'engineering']),
      skills: some(['python', 'go', 'sql', 'welding', 'sap'], 3),
      language: one(['en', 'de', null]),
      salary:
        draw(3) === 0
          ? null
          : {
              min: low,
              max: draw(2) === 0 ? null : low + 1_000 * draw(40),
              currency: one(['EUR', 'USD']),
              period: one(['YEAR', 'MONTH', 'HOUR'] as const),
            },
      company: one(COMPANIES),
      publishedAt: new Date(NOW.getTime() - HOUR * draw(900)),
    });
  }
}

async function write(...some: PublishedPosting[]): Promise<void> {
  const operations = some.flatMap((one) => [{ index: { _id: one.id } }, toDocument(one)]);
  const { errors } = await es.bulk({ index, operations, refresh: true });
  expect(errors).toBe(false);
}

beforeAll(async () => {
  const { settings, mappings } = indexDefinition();
  await es.indices.create({ index, settings, mappings });
  await write(...postings(400));
});

type Address = Record<string, string | string[]>;

async function search(address: Address): Promise<SearchAnswer> {
  const { query, faults } = parseSearch(address);
  expect(faults).toEqual([]);
  const freshness = async () => ({ asOf: NOW, lagMs: 0, exact: true });
  return searchPostings({ es, index, now: NOW, freshness, closings: createClosings(stores.db) }, query);
}

async function totalOf(address: Address): Promise<number> {
  return (await search({ ...address, facets: 'none', limit: '1' })).total;
}

/** A value or its exclusion. */
const signed = (values: readonly string[]) =>
  fc.tuple(fc.constantFrom('', '-'), fc.constantFrom(...values)).map((both) => both.join(''));
const list = (values: readonly string[]) => fc.array(signed([...values, '~']), { minLength: 1, maxLength: 2 });

const FILTERS: Readonly<Record<string, fc.Arbitrary<Address>>> = {
  q: fc.constantFrom('nurse', 'senior engineer', '"night driver"', '-milk', 'ste*', 'bread -code').map((q) => ({ q })),
  workplace: list(WORKPLACES).map((workplace) => ({ workplace })),
  seniority: list(SENIORITIES).map((seniority) => ({ seniority })),
  employmentType: list(EMPLOYMENT_TYPES).map((employmentType) => ({ employmentType })),
  category: list(['sales', 'engineering']).map((category) => ({ category })),
  skill: list(['python', 'go', 'cobol']).map((skill) => ({ skill })),
  company: fc
    .array(signed(['acme', 'hooli', 'nobody']), { minLength: 1, maxLength: 2 })
    .map((company) => ({ company })),
  country: list(['DE', 'US', 'SG']).map((country) => ({ country })),
  city: fc.array(signed(['US/IL/chicago', 'DE/BE/berlin']), { minLength: 1, maxLength: 2 }).map((city) => ({ city })),
  salary: fc.record(
    {
      salaryMin: fc.constantFrom('20000', '60000'),
      salaryMax: fc.constantFrom('60000', '90000'),
      salaryCurrency: fc.constantFrom('EUR', 'USD', 'JPY'),
      includeUnstatedSalary: fc.constantFrom('true', 'false'),
    },
    { requiredKeys: [] },
  ),
  posted: fc.constantFrom('48h', '7d').map((postedWithin) => ({ postedWithin })),
  near: fc.constantFrom('51,11', '50,10').map((near) => ({ near, radius: '200km' })),
};
/** Up to three of them: of more, next to nothing would be left to count. */
const filters = fc
  .uniqueArray(fc.constantFrom(...Object.keys(FILTERS)), { maxLength: 3 })
  .chain((names) => fc.tuple(...names.map((name) => FILTERS[name] ?? fc.constant({}))))
  .map((chosen): Address => Object.assign({}, ...chosen));

/** The parameters of each facet, to be taken back as one. */
const OWN: Readonly<Record<string, readonly string[]>> = {
  place: ['country', 'region', 'city'],
  salary: ['salaryMin', 'salaryMax', 'salaryCurrency', 'salaryPeriod', 'includeUnstatedSalary'],
  posted: ['postedWithin', 'postedAfter', 'postedBefore'],
};

function alone(address: Address, facet: string, selection: Address): Address {
  const own = OWN[facet] ?? [facet];
  return { ...Object.fromEntries(Object.entries(address).filter(([name]) => !own.includes(name))), ...selection };
}

type Counted = { what: Address; count: number };

/** Every count of a facet's answer, with the selection that it claims to be the total of. */
function claims(facet: string, answer: NonNullable<SearchAnswer['facets'][keyof SearchAnswer['facets']]>): Counted[] {
  switch (answer.kind) {
    case 'choice':
      return [
        ...answer.values.map(({ value, count }) => ({ what: { [facet]: value }, count })),
        { what: { [facet]: '~' }, count: answer.notStated },
      ];
    case 'path': {
      const all = answer.values.flatMap(function within(place): { level: string; value: string; count: number }[] {
        return [place, ...place.values.flatMap(within)];
      });
      const places = all.map(({ level, value, count }) => ({ what: { [level]: value }, count }));
      return [...places, { what: { country: '~' }, count: answer.notStated }];
    }
    case 'range':
      return answer.values.map(({ from, to, count }) => ({
        what: {
          salaryMin: String(from),
          salaryMax: String(to),
          salaryCurrency: answer.currency ?? '',
          includeUnstatedSalary: 'false',
        },
        count,
      }));
    case 'since':
      return answer.values.map(({ value, count }) => ({ what: { postedWithin: value }, count }));
  }
}

describe('every count of a search', () => {
  it('is the total of the same search with that value alone in place of what is chosen of its facet', async () => {
    let checked = 0;
    await fc.assert(
      fc.asyncProperty(filters, async (address) => {
        const { facets, total } = await search(address);
        expect(total).toBe(await totalOf(address));
        for (const [facet, answer] of Object.entries(facets)) {
          for (const { what, count } of claims(facet, answer)) {
            checked += 1;
            expect({ facet, what, total: await totalOf(alone(address, facet, what)) }).toEqual({
              facet,
              what,
              total: count,
            });
          }
        }
      }),
      { numRuns: 10, seed: 20_260_210 },
    );
    expect(checked).toBeGreaterThan(400);
  }, 300_000);

  it('comes with what each filter costs, where next to nothing matches', async () => {
    const address = {
      q: 'nurse',
      workplace: 'REMOTE',
      seniority: 'LEAD',
      salaryMin: '60000',
      includeUnstatedSalary: 'false',
      company: 'acme',
    };
    const { rescue, total } = await search(address);
    expect(total).toBeLessThanOrEqual(3);
    expect(rescue.length).toBeGreaterThan(1);
    for (const { drop, total } of rescue) {
      expect([drop, total]).toEqual([drop, await totalOf(alone(address, drop, {}))]);
    }
  });
});

describe('pages', () => {
  const orders: Address[] = [
    { sort: 'newest' },
    { sort: 'salary' },
    { sort: 'distance', near: ['51,11', '53,13'], radius: '500km' },
    { sort: 'relevance', q: '-steel senior*' },
    { q: 'senior' },
  ];

  it.each(orders)('of %j visit each match once, in order', async (order) => {
    const seen: string[] = [];
    let cursor: string | null = null;
    let total = 0;
    do {
      const page: SearchAnswer = await search({
        ...order,
        limit: '37',
        facets: 'none',
        ...(cursor === null ? {} : { cursor }),
      });
      total = page.total;
      seen.push(...page.hits.map((hit) => hit.id));
      cursor = page.next;
    } while (cursor !== null);
    expect(total).toBeGreaterThan(74);
    expect(seen).toHaveLength(total);
    expect(new Set(seen).size).toBe(total);
    const whole = [await search({ ...order, limit: '100' })].flatMap(({ hits }) => hits.map((hit) => hit.id));
    expect(seen.slice(0, 100)).toEqual(whole);
  });

  it('put the best paid first and unstated pay last', async () => {
    const { hits } = await search({ sort: 'salary', limit: '100', salaryCurrency: 'EUR' });
    const pay = hits.map((hit) => hit.salary?.annual.max ?? hit.salary?.annual.min ?? -1);
    expect(pay).toEqual(pay.toSorted((a, b) => b - a));
  });

  it('by relevance stay whole while other postings come and go', async () => {
    const first = await search({ q: 'senior', limit: '20', facets: 'none' });
    const rest = async (cursor: string | null): Promise<string[]> => {
      if (cursor === null) return [];
      const page = await search({ q: 'senior', limit: '20', facets: 'none', cursor });
      return [...page.hits.map((hit) => hit.id), ...(await rest(page.next))];
    };
    const before = await rest(first.next);
    const others = Array.from({ length: 300 }, (_, n) =>
      aPublishedPosting({
        id: `0190c3a0-0000-7000-9000-${String(n).padStart(12, '0')}`,
        title: n % 2 === 0 ? 'Cook' : 'Senior Cook',
      }),
    );
    await write(...others);
    const after = await rest(first.next);
    await write(...others.map((one) => ({ ...one, state: 'CLOSED' as const, version: 2, closedAt: NOW })));
    expect(after.filter((id) => !id.startsWith('0190c3a0-0000-7000-9000'))).toEqual(before);
  });
});

describe('any address', () => {
  it('is answered without an error of Elasticsearch', async () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 255 }),
      fc.string({
        unit: fc.constantFrom('"', '-', '*', ' ', 'a', 'ß', '+', '\\', '/', '.', '٣', '漢', '👩🏽‍⚕️', "'", ']'),
        maxLength: 60,
      }),
      fc.constant('a b c d e f g h i j k l m n o p q r s t u v w x y z '.repeat(4).trim()),
      fc.constant(Array.from({ length: 127 }, (_, n) => String.fromCharCode(0x4e00 + n)).join(' ')),
      fc.constant(Array.from({ length: 255 }, (_, n) => String.fromCharCode(0x4e00 + n)).join('')),
      fc.constant(Array.from({ length: 80 }, (_, n) => `${String.fromCharCode(97 + (n % 26))}*`).join(' ')),
    );
    const value = fc.oneof(
      text,
      fc.constantFrom('~', '-~', 'US', '24h', '0,0', '1', 'true', 'none', ...SALARY_PERIODS),
    );
    const look = fc.tuple(fc.constantFrom('company', 'skill', 'place', 'language'), text).map((both) => both.join(':'));
    const names = searchParameters.map(({ name }) => name).filter((name) => name !== 'facetQuery');
    const address = fc.tuple(
      fc.dictionary(fc.constantFrom(...names), value, { maxKeys: 6 }),
      fc.record({ facetQuery: look, q: text }, { requiredKeys: [] }),
    );
    await fc.assert(
      fc.asyncProperty(address, async ([some, more]) => {
        const { query } = parseSearch({ ...some, ...more });
        const freshness = async () => ({ asOf: NOW, lagMs: 0, exact: true });
        const answer = await searchPostings(
          { es, index, now: NOW, freshness, closings: createClosings(stores.db) },
          query,
        );
        expect(answer.total).toBeGreaterThanOrEqual(answer.hits.length);
      }),
      { numRuns: 100 },
    );
  }, 300_000);
});
