import { describe, expect, it } from '@jest/globals';
import { mappedFormat } from '../../../src/feeds/formats.ts';
import { parseMapping } from '../../../src/feeds/mapping.ts';
import { proposeMapping } from '../../../src/feeds/proposing/propose-mapping.ts';
import { readSample } from '../../../src/feeds/proposing/read-sample.ts';
import { one } from './read.ts';

async function proposed(text: string) {
  async function* bytes(): AsyncGenerator<Uint8Array> {
    yield Buffer.from(text);
  }
  return proposeMapping(await readSample(bytes(), 'sample'));
}

/** What the draft makes of the sample's first listing. */
async function drafted(text: string) {
  const { mapping } = await proposed(text);
  const parsed = parseMapping(mapping);
  if (!('mapping' in parsed)) throw new Error(JSON.stringify(parsed.faults));
  return one(text, { format: mappedFormat('draft', parsed.mapping) });
}

const long = 'Bake bread at night, and sell it in the morning.';

describe('a mapping that is drafted from a sample', () => {
  it('takes a short description for one', async () => {
    const table = 'id,title,description\na1,Baker,Bake bread\na2,Pastry chef,Make cakes\n';
    expect(await proposed(table)).toMatchObject({ mapping: { fields: { description: 'description' } }, missing: [] });
  });

  it('reads a table in German', async () => {
    const table = [
      'Kennziffer;Stellenbezeichnung;Beschreibung;Firma;Arbeitsort;Anstellungsart;Gehalt von;Gehalt bis;Währung;Bewerbungsfrist;Link',
      `K-1;Bäcker;${long};Brot AG;Graz;Vollzeit;30000;35000;EUR;28/04/2026;https://brot.example/1`,
      `K-2;Müller;${long};Brot AG;Wien;Teilzeit;20000;25000;EUR;03/05/2026;https://brot.example/2`,
    ].join('\n');
    expect((await proposed(table)).mapping).toMatchObject({ format: 'csv', dates: 'dmy' });
    expect(await drafted(table)).toMatchObject({
      company: 'Brot AG',
      body: {
        ...{ title: 'Bäcker', requisitionId: 'K-1', validThrough: '2026-04-28', applyUrl: 'https://brot.example/1' },
        locations: [{ text: 'Graz' }],
        employmentTypes: ['FULL_TIME'],
        salary: { min: 30000, max: 35000, currency: 'EUR', period: 'YEAR' },
      },
    });
  });

  it('finds the element that is a listing in XML of any names', async () => {
    const vacancy = (id: number) => `<vacancy id="${id}"><x:jobTitle>Baker ${id}</x:jobTitle><text>${long}</text>
      <where><town>Graz</town><land>Austria</land></where><minimumSalary>18</minimumSalary><posted>2026-02-0${id}</posted></vacancy>`;
    const xml = `<export xmlns:x="x"><made>today</made><list>${vacancy(1)}${vacancy(2)}</list></export>`;
    const { mapping, missing } = await proposed(xml);
    expect(missing).toEqual([]);
    expect(mapping).toMatchObject({
      rows: 'vacancy',
      fields: { locations: { each: 'where', city: 'town', country: 'land' } },
    });
    expect(await drafted(xml)).toMatchObject({
      datePosted: new Date('2026-02-01'),
      body: { title: 'Baker 1', requisitionId: '1', locations: [{ city: 'Graz', country: 'AT' }] },
    });
  });

  it('finds the list that is the longest in JSON, and the places in it', async () => {
    const job = (id: number) => ({
      ...{ uid: `u${id}`, headline: 'Baker', content: { html: `<p>${long}</p>` }, employer: { name: 'Acme' } },
      sites: [
        { city: 'Graz', country: 'AT' },
        { city: 'Wien', country: 'AT' },
      ],
    });
    const json = JSON.stringify({ filters: [{ name: 'all' }], data: { jobs: [job(1), job(2)] } });
    const { mapping, left } = await proposed(json);
    expect(mapping).toMatchObject({ rows: 'data.jobs' });
    expect(left).toEqual([]);
    expect(await drafted(json)).toMatchObject({
      company: 'Acme',
      body: { title: 'Baker', requisitionId: 'u1', locations: [{ city: 'Graz' }, { city: 'Wien' }] },
    });
  });

  it('says what it has not found', async () => {
    const { mapping, missing } = await proposed('Foo,Job title\n1,Baker\n2,Miller\n');
    expect(missing).toEqual(['description']);
    expect(mapping).toMatchObject({ fields: { title: 'Job title', description: '?' } });
  });
});
