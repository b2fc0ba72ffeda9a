import { beforeAll, describe, expect, it } from '@jest/globals';
import { createClosings } from '../../src/outbox/closings.ts';
import type { PublishedPosting } from '../../src/postings/posting.ts';
import { getCompany } from '../../src/queries/get-company.ts';
import { getPosting } from '../../src/queries/get-posting.ts';
import { searchPostings } from '../../src/queries/search-postings.ts';
import { similarPostings } from '../../src/queries/similar-postings.ts';
import { searchAnswer } from '../../src/search/answer.ts';
import { toDocument } from '../../src/search/document.ts';
import { indexDefinition } from '../../src/search/mapping.ts';
import { parseSearch } from '../../src/search/query.ts';
import { aPlace, aPublishedPosting } from '../support/builders.ts';
import { testStores } from '../support/stores.ts';

const stores = await testStores();
const { es, db, indexAlias: index } = stores;
const NOW = new Date('2026-02-10T12:00:30Z');
const freshness = async () => ({ asOf: NOW, lagMs: 0, exact: true });

let made = 0;
/** A posting whose title is its name in these tests. */
function posting(title: string, more: Partial<PublishedPosting> = {}): PublishedPosting {
  made += 1;
  const id = `0190c3a0-0000-7000-8000-${String(made).padStart(12, '0')}`;
  return aPublishedPosting({ id, title, description: '<p>Work with us.</p>', ...more });
}

async function write(...postings: PublishedPosting[]): Promise<void> {
  const operations = postings.flatMap((one) => [{ index: { _id: one.id } }, toDocument(one)]);
  const answer = await es.bulk({ index, operations, refresh: true });
  expect(answer.items.flatMap((item) => item.index?.error ?? [])).toEqual([]);
}

async function search(address: string, now = NOW) {
  const params: Record<string, string[]> = {};
  for (const [name, value] of new URLSearchParams(address)) params[name] = [...(params[name] ?? []), value];
  const { query, faults } = parseSearch(params);
  expect(faults).toEqual([]);
  return searchAnswer.parse(
    await searchPostings({ es, index, now, freshness, closings: createClosings(stores.db) }, query),
  );
}

async function titles(address: string, now = NOW): Promise<string[]> {
  const { hits, total } = await search(address, now);
  expect(total).toBe(hits.length);
  return hits.map((hit) => hit.title);
}

beforeAll(async () => {
  const { settings, mappings } = indexDefinition();
  await es.indices.create({ index, settings, mappings });
});

/** Each group of postings is a company of its own, so that the groups do not see each other. */
function group(slug: string, name = slug) {
  const company = { slug, name };
  const of = (title: string, more: Partial<PublishedPosting> = {}) => posting(title, { company, ...more });
  const find = (address: string, now = NOW) => titles(`company=${slug}&${address}`, now);
  return { of, find };
}

describe('the words of a search', () => {
  const { of, find } = group('words', 'Globex');

  beforeAll(() =>
    write(
      of('Nurse'),
      of('Carer', { skills: ['nursing-care'], description: '<p>Beside our <b>nurse</b> on the ward.</p>' }),
      of('C Developer', { description: '<p>Kernel work.</p>' }),
      of('C++ Developer'),
      of('C# Developer', { description: '<p>On ASP.NET, with Node.js beside it.</p>' }),
      of('Front-end Engineer', { description: '<p>Machine learning is elsewhere.</p>' }),
      of('Learning Machine Operator'),
      of('Pflegefachkräfte für Intensivstationen', { language: 'de' }),
      of("Chef d'équipe logistique", { language: 'fr' }),
      of('Ingeniero de proyectos', { language: 'es' }),
      of('Verpleegkundigen gezocht', { language: 'nl' }),
      of('Sjuksköterskor till avdelningen', { language: 'sv' }),
      of('看護師 東京', { language: 'ja' }),
      of('Rocket 🚀 Builder', { language: null }),
    ),
  );

  it.each([
    ['"nurse"', ['Nurse', 'Carer']],
    ['"nurses"', ['Nurse', 'Carer']],
    ['"nurse" globex', ['Nurse', 'Carer']],
    ['"nurse" -ward', ['Nurse']],
    ['"nursing care"', ['Carer']],
    ['c', ['C Developer']],
    ['c++', ['C++ Developer']],
    ['C#', ['C# Developer']],
    ['.net', []],
    ['asp.net node.js', ['C# Developer']],
    ['nodejs', ['C# Developer']],
    ['frontend', ['Front-end Engineer']],
    ['front-end', ['Front-end Engineer']],
    ['"machine learning"', ['Front-end Engineer']],
    ['machine -"machine learning"', ['Learning Machine Operator']],
    ['develop*', ['C# Developer', 'C++ Developer', 'C Developer']],
    ['developing', []],
    ['pflegefachkraft intensivstation', ['Pflegefachkräfte für Intensivstationen']],
    ['PFLEGEFACHKRAFTE', ['Pflegefachkräfte für Intensivstationen']],
    ['equipe', ["Chef d'équipe logistique"]],
    ['proyecto', ['Ingeniero de proyectos']],
    ['"verpleegkundige"', ['Verpleegkundigen gezocht']],
    ['"sjuksköterska"', ['Sjuksköterskor till avdelningen']],
    ['看護師', ['看護師 東京']],
    ['🚀', ['Rocket 🚀 Builder']],
    ['& "nurse" +', ['Nurse', 'Carer']],
    ['"nurse" -&', ['Nurse', 'Carer']],
  ])('%s finds %j', async (q, expected) => {
    const found = await find(`q=${encodeURIComponent(q)}`);
    expect(found.toSorted()).toEqual(expected.toSorted());
  });

  it('weigh more in a title than in the text, and more side by side', async () => {
    expect(await find('q=%22nurse%22')).toEqual(['Nurse', 'Carer']);
    expect(await find('q=learning+machine')).toEqual(['Learning Machine Operator', 'Front-end Engineer']);
  });

  it('win nothing by being repeated', async () => {
    const { of, find } = group('repeats');
    const older = new Date('2026-01-01T00:00:00Z');
    await write(
      of('Plumber'),
      of('Plumber plumber plumber', { publishedAt: older, description: '<p>Plumber! Plumber!</p>' }),
    );
    expect(await find('q=plumber')).toEqual(['Plumber', 'Plumber plumber plumber']);
  });

  it('are marked in escaped HTML', async () => {
    const { of } = group('marked');
    await write(of('Welder <script>', { description: '<p>A welder &amp; cutter.</p>' }));
    const { hits } = await search('company=marked&q=welder');
    expect(hits[0]?.highlights).toEqual({
      title: ['<mark>Welder</mark> &lt;script&gt;'],
      description: ['A <mark>welder</mark> &amp; cutter.'],
    });
  });

  it('are told where they were found, when asked', async () => {
    const { hits } = await search('company=words&q=nurse+ward&explain=true');
    expect(hits[0]?.why).toMatchObject([
      { term: 'nurse', in: ['description'], points: 1, says: '“nurse” is in the text: 1 point' },
      { term: 'ward', in: ['description'], points: 1 },
    ]);
  });
});

describe('what is open', () => {
  const { of, find } = group('expiry');

  it('ends with the minute of its last moment, and with its closing', async () => {
    const ends = of('Ends', { validThrough: new Date('2026-02-10T12:01:00Z') });
    const closed = of('Closed', { state: 'CLOSED', closedAt: NOW });
    await write(ends, closed, of('Stays'));
    expect(await find('', new Date('2026-02-10T12:00:59.999Z'))).toEqual(['Ends', 'Stays']);
    expect(await find('', new Date('2026-02-10T12:01:00Z'))).toEqual(['Stays']);
    const reading = {
      es,
      index,
      now: new Date('2026-02-10T12:01:00Z'),
      freshness,
      db,
      closings: createClosings(stores.db),
    };
    await expect(getPosting(reading, ends.id)).rejects.toMatchObject({
      code: 'posting-gone',
      data: { state: 'EXPIRED' },
    });
    await expect(getPosting(reading, closed.id)).rejects.toMatchObject({
      code: 'posting-gone',
      data: { state: 'CLOSED', since: NOW.toISOString() },
    });
  });

  it('is read whole by its id', async () => {
    const whole = of('Whole', { description: '<p>All of <em>it</em>.</p>', applyEmail: 'jobs@example.com' });
    await write(whole);
    const read = await getPosting(
      { es, index, db, now: NOW, freshness, closings: createClosings(stores.db) },
      whole.id,
    );
    expect(read).toMatchObject({
      title: 'Whole',
      description: '<p>All of <em>it</em>.</p>',
      applyEmail: 'jobs@example.com',
      url: `/jobs/${whole.id}/whole`,
    });
    const nobody = '0190c3a0-0000-7000-8000-ffffffffffff';
    await expect(
      getPosting({ es, index, db, now: NOW, freshness, closings: createClosings(stores.db) }, nobody),
    ).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('distance', () => {
  const at = (lat: number, lon: number, country = 'DE') => aPlace({ lat, lon, path: country, country });
  const { of, find } = group('distance');

  beforeAll(() =>
    write(
      of('Two places', { locations: [at(48.1, 11.6), at(52.5, 13.4)] }),
      of('Equator', { locations: [at(0, 0)] }),
      of('Fiji', { locations: [at(-17, 179.9)] }),
      of('Pole', { locations: [at(90, 0)] }),
      of('Nowhere', { locations: [] }),
    ),
  );

  it('is that of the nearest place to the nearest point', async () => {
    const { hits } = await search('company=distance&near=52.4,13.4&near=0,0.1&radius=50km&sort=distance');
    expect(hits.map((hit) => [hit.title, hit.distanceKm])).toEqual([
      ['Two places', 11.1],
      ['Equator', 11.1],
    ]);
  });

  it('goes over the date line and around the poles, and knows zero', async () => {
    expect(await find('near=-17,-179.9&radius=30km')).toEqual(['Fiji']);
    expect(await find('near=89.9,180&radius=30km')).toEqual(['Pole']);
    expect(await find('near=0,0&radius=1km')).toEqual(['Equator']);
  });
});

describe('where a remote worker may live', () => {
  const { of, find } = group('from-home');
  const from = (...applicantLocations: string[]) => ({ workplace: 'REMOTE' as const, applicantLocations });

  beforeAll(() =>
    write(
      of('Anywhere', from('ANYWHERE')),
      of('Europe', from('EUROPE')),
      of('Germany and Brazil', from('BR', 'DE')),
      of('United States', from('US')),
      of('Berlin', { workplace: 'REMOTE' }),
    ),
  );

  it.each([
    ['DE', ['Anywhere', 'Europe', 'Germany and Brazil']],
    ['GB', ['Anywhere', 'Europe']],
    ['EU', ['Anywhere', 'Europe']],
    ['EMEA', ['Anywhere']],
    ['US', ['Anywhere', 'United States']],
    ['BR,US', ['Anywhere', 'Germany and Brazil', 'United States']],
    ['ANYWHERE', ['Anywhere']],
    ['~', ['Berlin']],
    ['-DE', ['Berlin', 'United States']],
  ])('%s finds %j, and is counted so', async (remoteFrom, expected) => {
    expect((await find(`remoteFrom=${remoteFrom}`)).toSorted()).toEqual(expected);
    const { facets } = await search(`company=from-home&remoteFrom=${remoteFrom}&facets=remoteFrom`);
    const counted = facets.remoteFrom?.values.find(({ value }) => value === remoteFrom);
    if (/^(?:[A-Z]+|~)$/.test(remoteFrom)) expect(counted?.count).toBe(expected.length);
  });

  it('is not where the job is: a country of one does not widen the other', async () => {
    expect(await find('country=BR')).toEqual([]);
    expect((await find('country=DE')).length).toBe(5);
    expect(await find('country=US&remoteFrom=US')).toEqual([]);
  });
});

describe('facets', () => {
  const { of } = group('acme-east', 'Acme East GmbH');

  beforeAll(() =>
    write(
      of('One', {
        workplace: 'REMOTE',
        skills: ['python', 'go'],
        locations: [aPlace(), aPlace({ path: 'US/IL/springfield' })],
      }),
      of('Two', { workplace: 'HYBRID', skills: ['python'] }),
      of('Three', { workplace: null, skills: [], locations: [] }),
    ),
  );

  it('show the places on the way to a chosen one, and what else is in them', async () => {
    const { facets } = await search('company=acme-east&city=US/IL/springfield&facets=place');
    expect(facets.place).toMatchObject({
      notStated: 1,
      values: [
        { value: 'DE', count: 2, selected: false, values: [] },
        {
          value: 'US',
          level: 'country',
          count: 1,
          values: [
            {
              value: 'US/IL',
              label: 'Illinois',
              values: [{ value: 'US/IL/springfield', label: 'Springfield', level: 'city', count: 1, selected: true }],
            },
          ],
        },
      ],
    });
  });

  it('keep a chosen value at zero, and not stated among the values when it is chosen', async () => {
    const { facets, total } = await search('company=acme-east&workplace=ON_SITE,-~&skill=cobol&facets=workplace,skill');
    expect(total).toBe(0);
    expect(facets.workplace?.values).toEqual([
      { value: 'ON_SITE', label: 'On-site', count: 0, selected: true, excluded: false },
      { value: '~', label: 'Not stated', count: 0, selected: false, excluded: true },
    ]);
    expect(facets.skill?.values).toEqual([expect.objectContaining({ value: 'cobol', count: 0, selected: true })]);
  });

  it('find a value by the beginning of its label', async () => {
    const company = (await search('facetQuery=company:ACME+E&facets=company')).facets.company;
    expect(company?.values).toEqual([
      expect.objectContaining({ value: 'acme-east', label: 'Acme East GmbH', count: 3 }),
    ]);
    const place = (await search('company=acme-east&facetQuery=place:spri&facets=place')).facets.place;
    expect(place?.values).toEqual([expect.objectContaining({ value: 'US/IL/springfield', count: 1 })]);
    const skill = (await search('company=acme-east&facetQuery=skill:pyt&facets=skill')).facets.skill;
    expect(skill?.values).toEqual([expect.objectContaining({ value: 'python', count: 2 })]);
  });

  it('say what to drop when next to nothing matches', async () => {
    const { rescue } = await search('company=acme-east&workplace=REMOTE&q=two&salaryMin=5');
    expect(rescue).toEqual([
      { drop: 'workplace', total: 1 },
      { drop: 'q', total: 1 },
    ]);
  });
});

describe('beside a search', () => {
  it('a company has a name and a number of open postings', async () => {
    const { of } = group('initech', 'Initech');
    await write(of('Printer Technician'));
    expect(await getCompany({ es, index, now: NOW, db, closings: createClosings(db) }, 'initech')).toMatchObject({
      name: 'Initech',
      openPostings: 1,
    });
    await expect(getCompany({ es, index, now: NOW, db, closings: createClosings(db) }, 'nobody')).rejects.toMatchObject(
      { code: 'not-found' },
    );
  });

  it('a posting has those that are like it, likest first', async () => {
    const { of } = group('similar');
    const one = of('Marine Biologist', { skills: ['sampling', 'diving'] });
    await write(one, of('Marine Biologist', { skills: ['diving'] }), of('Senior Marine Biologist'), of('Astronomer'));
    const { hits } = await similarPostings(
      { es, index, now: NOW, db, freshness, closings: createClosings(stores.db) },
      one.id,
    );
    expect(hits.map((hit) => hit.title)).toEqual(['Marine Biologist', 'Senior Marine Biologist']);
  });
});
