/** What words mean, against a real index: other names, places, conditions; and what operators change, over HTTP. */

import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createClosings } from '../../src/outbox/closings.ts';
import type { PublishedPosting } from '../../src/postings/posting.ts';
import { searchPostings } from '../../src/queries/search-postings.ts';
import { searchAnswer } from '../../src/search/answer.ts';
import { toDocument } from '../../src/search/document.ts';
import { indexDefinition } from '../../src/search/mapping.ts';
import { parseSearch } from '../../src/search/query.ts';
import { buildLexicon } from '../../src/vocabulary/lexicon/lexicon.ts';
import { aPlace, aPublishedPosting } from '../support/builders.ts';
import { anEmployer, callerOf } from '../support/http-client.ts';
import { startService } from '../support/service.ts';
import { testStores } from '../support/stores.ts';

const stores = await testStores();
const { es, indexAlias } = stores;
const index = `${indexAlias}-words`;
const NOW = new Date('2026-02-10T12:00:30Z');
const lexicon = buildLexicon({ version: 'test', changes: [], companies: [{ slug: 'munich-re', name: 'Munich Re' }] });

const NURSES = ['Night Nurse', 'Nurse for Berlin', 'RN, Med Surg', 'Roaming Nurse', 'Ward Nurse'];

let made = 0;
function posting(title: string, more: Partial<PublishedPosting> = {}): PublishedPosting {
  made += 1;
  const id = `0190c3a0-0000-7000-8000-${String(made).padStart(12, '0')}`;
  return aPublishedPosting({ id, title, description: '<p>Work with us.</p>', language: 'en', ...more });
}

async function search(address: string) {
  const params = Object.fromEntries(new URLSearchParams(address));
  const { query, faults } = parseSearch(params);
  expect(faults).toEqual([]);
  const freshness = async () => ({ asOf: NOW, lagMs: 0, exact: true });
  const reading = { es, index, now: NOW, freshness, closings: createClosings(stores.db), lexicon: () => lexicon };
  return searchAnswer.parse(await searchPostings(reading, query));
}

async function titles(q: string, more = ''): Promise<string[]> {
  return (await search(`q=${encodeURIComponent(q)}&facets=none${more}`)).hits.map((hit) => hit.title);
}

const berlin = aPlace({ city: 'Berlin', region: 'BE', country: 'DE', path: 'DE/BE/berlin', lat: 52.52, lon: 13.4 });
const munich = aPlace({ city: 'Munich', region: 'BY', country: 'DE', path: 'DE/BY/munich', lat: 48.14, lon: 11.58 });
const nowhere = aPlace({ city: null, region: null, country: null, path: null, lat: null, lon: null });

beforeAll(async () => {
  const { settings, mappings } = indexDefinition();
  await es.indices.create({ index, settings, mappings });
  const postings = [
    posting('Night Nurse', { locations: [berlin], employmentTypes: ['PART_TIME'], workplace: 'ON_SITE' }),
    posting('Ward Nurse', {
      locations: [munich],
      description: '<p>Our house in Berlin has a sister here, part-time or not.</p>',
    }),
    posting('Nurse for Berlin', { locations: [munich], employmentTypes: ['FULL_TIME'] }),
    posting('Roaming Nurse', {
      locations: [nowhere],
      description: '<p>Somewhere in Berlin, part-time.</p>',
      employmentTypes: [],
    }),
    posting('RN, Med Surg', { locations: [munich] }),
    posting('Pflegefachkraft (m/w/d)', { language: 'de', locations: [munich] }),
    posting('Frontend Engineer', { locations: [munich], skills: ['kubernetes'] }),
    posting('Front-End Developer', { locations: [berlin], workplace: 'REMOTE' }),
    posting('Remote Sensing Analyst', { locations: [berlin], workplace: 'ON_SITE' }),
    posting('Claims Analyst', { company: { slug: 'munich-re', name: 'Munich Re' }, locations: [berlin] }),
    posting('Reading Teacher', { locations: [munich] }),
    posting('Softwareentwickler:in', { language: 'de', locations: [munich] }),
  ];
  const operations = postings.flatMap((one) => [{ index: { _id: one.id } }, toDocument(one)]);
  const answer = await es.bulk({ index, operations, refresh: true });
  expect(answer.items.flatMap((item) => item.index?.error ?? [])).toEqual([]);
  stores.cleanUp(() => es.indices.delete({ index }));
});

describe('a search', () => {
  it.each([
    ['registered nurse', ['RN, Med Surg', 'Pflegefachkraft (m/w/d)']],
    ['frontend developer', ['Front-End Developer', 'Frontend Engineer']],
    ['front end developer', ['Front-End Developer', 'Frontend Engineer']],
    ['pflegefachfrau', ['Pflegefachkraft (m/w/d)', ...NURSES]],
    ['k8s', ['Frontend Engineer']],
    ['softwareentwickler', ['Softwareentwickler:in']],
    ['"frontend" engineer', ['Frontend Engineer']],
    ['"frontend" developer', []],
  ])('%s finds other names of the same: %j', async (q, expected) => {
    expect((await titles(q)).toSorted()).toEqual(expected.toSorted());
  });

  it('takes a place for where the job is: a title counts, a text only where the listing names no place', async () => {
    const found = await titles('nurse berlin');
    expect(found[0]).toBe('Night Nurse');
    expect(found.toSorted()).toEqual(['Night Nurse', 'Nurse for Berlin', 'Roaming Nurse']);
    expect((await titles('nurse berlin', '&understand=false')).toSorted()).toEqual([
      'Nurse for Berlin',
      'Roaming Nurse',
      'Ward Nurse',
    ]);
    expect((await titles('nurse "berlin"')).toSorted()).toEqual(['Nurse for Berlin', 'Roaming Nurse', 'Ward Nurse']);
  });

  it('takes conditions for what the listing states, else for what its text says', async () => {
    expect((await titles('part-time nurse')).toSorted()).toEqual(['Night Nurse', 'Roaming Nurse']);
    expect(await titles('nurse berlin part-time')).toEqual(['Night Nurse', 'Roaming Nurse']);
    expect((await titles('remote analyst')).toSorted()).toEqual(['Remote Sensing Analyst']);
    expect(await titles('remote developer')).toEqual(['Front-End Developer']);
  });

  it('takes a company for itself and not for the place that it is named after, and a city for remote work there, too', async () => {
    expect(await titles('frontend developer munich')).toEqual(['Frontend Engineer', 'Front-End Developer']);
    expect(await titles('munich re analyst')).toEqual(['Claims Analyst']);
    expect(await titles('reading teacher')).toEqual(['Reading Teacher']);
  });

  it('asks for nothing by words that only join others', async () => {
    expect(await titles('jobs for nurses in berlin')).toEqual(await titles('nurses berlin'));
  });

  it('says what it understood, as the parameter that asks for the same', async () => {
    const answer = await search('q=nurse+in+munich+part-time&facets=none');
    const remote = { parameter: 'workplace', value: 'REMOTE', label: 'Remote in Germany' };
    const munich = 'Munich, Bavaria, Germany';
    expect(answer.query.understood).toEqual([
      {
        ...{ text: 'munich', kind: 'place', parameter: 'near', value: munich, label: munich, only: true },
        or: [
          { ...remote, and: [{ parameter: 'country', value: 'DE' }] },
          { ...remote, and: [{ parameter: 'remoteFrom', value: 'DE' }] },
        ],
      },
      {
        ...{ text: 'part-time', kind: 'employmentType', parameter: 'employmentType', value: 'PART_TIME' },
        ...{ label: 'Part time', only: true, or: [] },
      },
      { text: 'in', kind: 'filler', parameter: null, value: null, label: null, only: true, or: [] },
    ]);
    const near = await search('near=Munich,+Bavaria,+Germany&facets=none');
    expect((await search('q=munich&facets=none')).total).toBeGreaterThanOrEqual(near.total);
  });

  it('explains other names and meanings', async () => {
    const { hits } = await search('q=registered+nurse+munich&facets=none&explain=true');
    expect(hits.find(({ title }) => title.startsWith('RN'))?.why).toEqual([
      {
        term: 'registered nurse',
        in: ['title'],
        as: 'RN',
        points: 14.4,
        says: '“registered nurse” is there as “RN”, in the title: 14.4 points',
      },
      {
        term: 'munich',
        in: ['near'],
        as: 'Munich, Bavaria, Germany',
        points: 8,
        says: '“munich” stands for “Munich, Bavaria, Germany”, which is so of this listing: 8 points',
      },
    ]);
  });

  it.each([
    'ward nurse',
    'registered nurse munich',
    'frontend developer',
    'pflegefachfrau',
    'analyst 50k',
    'nurse who roams berlin',
  ])(
    'explains the rank of every hit of %s: the points for its parts, times its freshness, are its score',
    async (q) => {
      const { hits } = await search(`q=${encodeURIComponent(q)}&facets=none&explain=true`);
      expect(hits.length).toBeGreaterThan(0);
      const midnight = new Date('2026-02-11T00:00:00Z').getTime();
      let last = Number.POSITIVE_INFINITY;
      for (const { rank, publishedAt } of hits) {
        const days = (midnight - new Date(publishedAt ?? '').getTime()) / 86_400_000;
        const sum = [rank?.words, rank?.sideBySide, rank?.language, rank?.wished].reduce<number>(
          (all, part) => all + (part ?? Number.NaN),
          0,
        );
        expect(rank?.freshness).toBeCloseTo(0.8 + 0.2 * 0.5 ** (days / 14), 2);
        expect(rank?.score).toBeCloseTo(sum * (0.8 + 0.2 * 0.5 ** (days / 14)), 1);
        expect(rank?.score).toBeLessThanOrEqual(last);
        last = rank?.score ?? Number.NaN;
      }
    },
  );

  it('explains another order by what it goes by', async () => {
    const { hits } = await search('q=night+nurse&sort=newest&facets=none&explain=true');
    expect(hits[0]?.rank).toMatchObject({ score: null, says: 'Newest first: published at 2026-02-01T09:00:00.000Z' });
    expect(hits[0]?.why?.length).toBeGreaterThan(0);
    const [first] = (await search('near=Munich&sort=distance&facets=none&explain=true')).hits;
    expect(first).toMatchObject({ why: [], rank: { says: expect.stringMatching(/^Nearest first: \d/) } });
  });

  it('is answered whatever is typed, alone and beside other parameters', async () => {
    const word = fc.constantFrom(
      ...[
        'berlin',
        'RN',
        'front',
        'end',
        '"',
        '-',
        '*',
        '"a b"',
        'c++*',
        '-berlin',
        'in',
        'part-time',
        '&',
        '(',
        ')',
        '[',
        '{',
        '}',
        '\\',
        '/',
        '~',
        '^',
        ':',
        '!',
      ],
      ...[
        'AND',
        'OR',
        'NOT',
        'a*b*',
        '٣',
        '漢字',
        '👩🏽‍⚕️',
        '\u202e',
        '\ud800',
        '%00',
        '\u0000',
        '._name',
        '_id',
        '<script>',
        "'",
        '--',
        '++',
        '-"',
        '*-',
      ],
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 255 }),
      fc.array(word, { maxLength: 12 }).map((words) => words.join(' ')),
      fc.array(word, { maxLength: 30 }).map((words) => words.join('')),
    );
    await fc.assert(
      fc.asyncProperty(text, fc.boolean(), fc.constantFrom('relevance', 'newest'), async (q, understand, sort) => {
        const { query } = parseSearch({
          q,
          sort,
          understand: String(understand),
          explain: 'true',
          facets: 'workplace',
        });
        const freshness = async () => ({ asOf: NOW, lagMs: 0, exact: true });
        const reading = { es, index, now: NOW, freshness, closings: createClosings(stores.db), lexicon: () => lexicon };
        expect((await searchPostings(reading, query)).total).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 300 },
    );
  }, 120_000);
});

describe('an operator', () => {
  it('changes names without downtime, and takes it back', async () => {
    const { url } = await startService(stores);
    const { call, accountId } = await anEmployer(url);
    const body = { effect: 'ADD', names: ['flumadiddle', 'hospital orderly'] };
    expect((await call('POST', '/v1/lexicon', { body })).status).toBe(403);
    const email = await stores.db
      .updateTable('account')
      .set({ platform_role: 'OPERATOR' })
      .where('id', '=', accountId)
      .returning('email')
      .executeTakeFirstOrThrow();
    const session = await call('POST', '/v1/auth/login', { body: { ...email, password: 'correct horse battery' } });
    const operate = callerOf(url, session.body.accessToken);

    const write = async (title: string) => {
      const one = posting(title);
      await es.index({ index: indexAlias, id: one.id, document: toDocument(one), refresh: true });
    };
    await write('Hospital Orderly');
    const total = async (): Promise<number> => (await call('GET', '/v1/postings?q=flumadiddle&facets=none')).body.total;
    expect(await total()).toBe(0);

    const added = await operate('POST', '/v1/lexicon', { body });
    expect(added.status).toBe(201);
    const until = async (wanted: number) => {
      for (let tries = 0; (await total()) !== wanted && tries < 100; tries++) await sleep(200);
      expect(await total()).toBe(wanted);
    };
    await until(1);
    const listed = await operate('GET', '/v1/lexicon?name=flumadiddle');
    expect(listed.body).toMatchObject({ name: { otherNames: [{ text: 'hospital orderly' }] } });

    const address = `/v1/lexicon/${added.body.id}`;
    expect((await operate('DELETE', address)).status).toBe(204);
    expect((await operate('DELETE', address)).status).toBe(404);
    await until(0);
    for (const names of [['alone'], ['', 'b'], ['a b c d e f g', 'b']]) {
      const refused = await operate('POST', '/v1/lexicon', { body: { effect: 'ADD', names } });
      expect(refused.status).toBe(400);
      expect(refused.body.errors?.[0]?.pointer ?? JSON.stringify(refused.body)).toMatch(/names/);
    }
  }, 120_000);
});
