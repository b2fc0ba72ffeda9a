import { gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { MAPPINGS, mappedFormat } from '../../../src/feeds/formats.ts';
import { parseMapping } from '../../../src/feeds/mapping.ts';
import { one, rows } from './read.ts';

const place = { text: null, city: null, region: null, country: null, lat: null, lon: null };

describe('mappings', () => {
  const table = 'Ref,Job,What,Where,Until,From\n7,Baker,Bread & more,"Graz, AT; Wien, AT",03/04/2026,1000\n';
  it('are all that an unknown table needs', async () => {
    expect(await rows(table)).toEqual([
      {
        position: { file: 'feed', line: 2 },
        failed: expect.stringContaining('a mapping (--map) must say what its names hold (Ref, Job'),
      },
    ]);
    const parsed = parseMapping({
      format: 'csv',
      dates: 'dmy',
      fields: {
        title: ['Nothing', 'Job'],
        description: { template: ['<p>{What}</p>', '<p>{Nothing}</p>'] },
        company: { constant: 'Acme' },
        requisitionId: 'Ref',
        url: { template: 'https://acme.example/{Ref}' },
        locations: { path: 'Where', split: ';' },
        salary: { min: 'From', currency: { constant: 'EUR' }, period: { constant: 'WEEK' } },
        validThrough: 'Until',
      },
    });
    if (!('mapping' in parsed)) throw new Error(JSON.stringify(parsed.faults));
    expect(await one(table, { format: mappedFormat('mine', parsed.mapping) })).toMatchObject({
      company: 'Acme',
      body: {
        title: 'Baker',
        description: '<p>Bread &amp; more</p>',
        requisitionId: '7',
        locations: [
          { ...place, text: 'Graz, AT' },
          { ...place, text: 'Wien, AT' },
        ],
        salary: { min: 1000, max: null, currency: 'EUR', period: 'WEEK' },
        validThrough: '2026-04-03',
        applyUrl: 'https://acme.example/7',
      },
    });
  });

  it('say every fault of theirs', () => {
    const parsed = parseMapping({ format: 'pdf', fields: { title: {}, descripton: 'x' } });
    const pointers = 'faults' in parsed ? parsed.faults.map((fault) => fault.pointer) : [];
    expect(pointers).toEqual(expect.arrayContaining(['/format', '/fields/title', '/fields/description', '/fields']));
  });

  it('that come with Rolecall recognise nothing that is not theirs', () => {
    for (const [name, mapping] of Object.entries(MAPPINGS)) {
      expect(mappedFormat(name, mapping).recognises({ nothing: 1 })).toBe(false);
    }
  });

  it('read the table of past USAJOBS announcements, and make its description of its facts', async () => {
    const item = await one(
      'service_type,position_location,usajobs_control_number,position_title,hiring_agency,position_open_date,position_close_date,occupation_full,grade_level\n' +
        'Competitive,"Waseca, Minnesota",844,Ranger,Park <Service>,2025-08-22 13:25:53.223,2025-09-15T23:59:59.9970,0025 - Park Ranger,GS-9\n',
    );
    expect(item.body).toMatchObject({
      requisitionId: '844',
      validThrough: '2025-09-15',
      locations: [{ ...place, text: 'Waseca, Minnesota' }],
      description: expect.stringContaining('<li>Occupation: 0025 - Park Ranger</li><li>Pay plan and grade: GS-9</li>'),
    });
  });
});

describe('bad input', () => {
  const item = (more: object) =>
    JSON.stringify({ title: 'Baker', description: 'x', url: 'https://a.example/1', ...more });
  const lines = (...items: string[]) => `${items.join('\n')}\n`;

  it('refuses a row by name, with its line and every reason, and takes the rest', async () => {
    const found = await rows(
      lines(item({}), item({ title: ' ', validThrough: '2026-02-30' }), '{oops', item({ title: 'Last' })),
    );
    expect(found.map((row) => ('item' in row ? row.item.body.title : row))).toEqual([
      'Baker',
      {
        position: { file: 'feed', line: 2, index: 1 },
        refused: [
          { pointer: '/title', detail: 'is missing' },
          { pointer: '/validThrough', detail: '"2026-02-30" is not a possible date', expected: 'a date' },
        ],
        named: { company: null, requisitionId: expect.stringMatching(/^url-/) },
      },
      {
        position: { file: 'feed', line: 3, index: 2 },
        refused: [{ pointer: '', detail: expect.stringContaining('is not JSON') }],
        named: null,
      },
      'Last',
    ]);
  });

  it('keeps text alone of a title with a script or with markup', async () => {
    const [script, bold, plus] = await rows(
      lines(
        item({ title: '<script>alert(1)</script>Baker' }),
        item({ title: '&lt;b&gt;Baker&lt;/b&gt;' }),
        item({ title: 'C++ < 5 years & more' }),
      ),
    );
    const titles = [script, bold, plus].map((row) => (row !== undefined && 'item' in row ? row.item.body.title : null));
    expect(titles).toEqual(['Baker', 'Baker', 'C++ < 5 years & more']);
  });

  it('takes a layer off HTML that was escaped twice', async () => {
    expect(
      (await one(lines(item({ description: '&amp;lt;p&amp;gt;R&amp;amp;D&amp;lt;/p&amp;gt;' }), item({})))).body
        .description,
    ).toBe('<p>R&D</p>');
  });

  it('gives the same id to the same page, whatever tracks its visitors', async () => {
    const ids = await rows(
      lines(
        item({ url: 'https://a.example/1?utm_source=x&id=2#top' }),
        item({ url: 'https://a.example/1?id=2' }),
        item({ url: 'https://a.example/1?id=3' }),
      ),
    );
    const [first, second, third] = ids.map((row) => ('item' in row ? row.item.body.requisitionId : null));
    expect(second).toBe(first);
    expect(third).not.toBe(first);
  });

  it('says that a file is empty, cut short, or of no known kind', async () => {
    const failed = async (content: string | Uint8Array) =>
      (await rows(content)).map((row) => ('failed' in row ? row.failed : 'row'));
    expect(await failed('')).toEqual(['is empty']);
    expect(await failed(' \r\n')).toEqual(['is empty']);
    expect(await failed('<html><body>Not found</body></html>')).toEqual([
      'is a web page without JSON-LD (script type="application/ld+json")',
    ]);
    expect(await failed('<svg/>')).toEqual(['has the root <svg>, which no known format has']);
    expect(await failed('{"error":"nope"}')).toEqual(['holds no array of objects']);
    expect(await failed(`[${item({})},{"title`)).toEqual(['row', 'ends in the middle of an item: it was cut short']);
    const packed = gzipSync(`[${item({})}]`);
    expect((await failed(packed.subarray(0, packed.length - 10)))[0]).toContain('is not whole gzip data');
  });

  const whole = [
    '{"jobs":[{"id":"1","title":"Baker","jobUrl":"https://a.example","descriptionHtml":"<p>x</p>","location":"Graz"}]}',
    `${item({ salary: '€20-25k', validThrough: '2026-01-01' })}\n${item({ location: 'Remote (US | Canada)' })}\n`,
    '<?xml version="1.0"?><source><job><title>B</title><referencenumber>1</referencenumber><description><![CDATA[<p>x</p>]]></description><url>https://a.example</url></job></source>',
    'title,description,location,salary\nBaker,"Bread, and\nmore",Graz,"$20,000"\n',
  ];
  it('ends in rows and reasons, however a feed is mangled', async () => {
    const place = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
    const change = fc.tuple(
      place,
      fc.constantFrom('cut', 'drop', 'insert'),
      fc.uint8Array({ minLength: 1, maxLength: 3 }),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...whole),
        fc.array(change, { minLength: 1, maxLength: 4 }),
        async (feed, changes) => {
          let bytes: Buffer = Buffer.from(feed);
          for (const [where, what, added] of changes) {
            const at = Math.floor(where * bytes.length);
            const rest = what === 'cut' ? Buffer.alloc(0) : bytes.subarray(what === 'drop' ? at + 1 : at);
            bytes = Buffer.concat([bytes.subarray(0, at), what === 'insert' ? added : Buffer.alloc(0), rest]);
          }
          for (const row of await rows(bytes)) {
            if ('item' in row) expect(row.item.body.title).not.toBe('');
            else expect('failed' in row ? row.failed : row.refused).not.toHaveLength(0);
          }
        },
      ),
      { numRuns: 1500 },
    );
  });

  it('survives bytes of every kind', async () => {
    for (let seed = 1; seed <= 300; seed += 1) {
      const bytes = Uint8Array.from({ length: 400 }, (_, at) => (seed * 7919 + at * at * seed) % 256);
      const starts = ['', '{"a":[', '[{', '<a><job>', 'title,description\n', '\x1f\x8b'];
      await rows(Buffer.concat([Buffer.from(starts[seed % starts.length] ?? '', 'latin1'), bytes]));
    }
  });
});
