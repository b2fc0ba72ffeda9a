import { gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { FeedPosting, FeedRow } from '../../../src/feeds/feed-posting.ts';
import { MAPPINGS, mappedFormat } from '../../../src/feeds/formats.ts';
import { parseMapping } from '../../../src/feeds/mapping.ts';
import { type FeedOptions, readFeed } from '../../../src/feeds/read-feed.ts';

async function rows(content: string | Uint8Array, options: Partial<FeedOptions> = {}): Promise<FeedRow[]> {
  const all: FeedRow[] = [];
  async function* source(): AsyncGenerator<Uint8Array> {
    yield Buffer.from(content);
  }
  for await (const row of readFeed(source(), { fileName: 'feed', ...options })) all.push(row);
  return all;
}

async function one(content: string, options: Partial<FeedOptions> = {}): Promise<FeedPosting> {
  const [row] = await rows(content, options);
  if (row === undefined || !('item' in row)) throw new Error(`not taken: ${JSON.stringify(row)}`);
  return row.item;
}

const place = { text: null, city: null, region: null, country: null, lat: null, lon: null };

describe('formats, each recognised by its content', () => {
  it('reads an Ashby board', async () => {
    const item = await one(
      JSON.stringify({
        apiVersion: '1',
        jobs: [
          {
            id: 'a-1',
            title: 'Engineer &amp; Baker',
            employmentType: 'FullTime',
            location: 'Remote - Germany',
            isRemote: true,
            secondaryLocations: [
              { location: 'Graz', address: { postalAddress: { addressLocality: 'Graz', addressCountry: 'Austria' } } },
            ],
            address: { postalAddress: { addressCountry: 'Germany' } },
            publishedAt: '2026-02-01T10:00:00.000+00:00',
            jobUrl: 'https://jobs.ashbyhq.com/Acme%20Bread/a-1',
            applyUrl: 'https://jobs.ashbyhq.com/Acme%20Bread/a-1/application',
            descriptionHtml: '<p>Bake</p>',
            compensation: {
              summaryComponents: [
                {
                  compensationType: 'EquityPercentage',
                  interval: 'NONE',
                  currencyCode: null,
                  minValue: null,
                  maxValue: null,
                },
                {
                  compensationType: 'Salary',
                  interval: '1 YEAR',
                  currencyCode: 'EUR',
                  minValue: 50000,
                  maxValue: 60000,
                },
              ],
            },
          },
        ],
      }),
    );
    expect(item).toEqual({
      company: 'Acme Bread',
      datePosted: new Date('2026-02-01T10:00:00Z'),
      body: {
        title: 'Engineer & Baker',
        description: '<p>Bake</p>',
        locations: [
          { ...place, text: 'Germany', country: 'DE' },
          { ...place, text: 'Graz', city: 'Graz', country: 'AT' },
        ],
        workplace: 'REMOTE',
        applicantLocations: ['DE'],
        employmentTypes: ['FULL_TIME'],
        seniority: null,
        category: null,
        skills: [],
        language: null,
        salary: { min: 50000, max: 60000, currency: 'EUR', period: 'YEAR' },
        requisitionId: 'a-1',
        validThrough: null,
        applyUrl: 'https://jobs.ashbyhq.com/Acme%20Bread/a-1/application',
        applyEmail: null,
      },
    });
  });

  it('names the company of an Ashby board after its file where no address does', async () => {
    const board = {
      jobs: [{ id: '1', title: 'Baker', descriptionHtml: '<p>x</p>', jobUrl: 'https://acme.example/1' }],
    };
    expect((await one(JSON.stringify(board), { fileName: 'boards.tar.gz/dev/acme.json' })).company).toBe('acme');
  });

  it('reads a USAJOBS search response', async () => {
    const item = await one(
      JSON.stringify({
        SearchResult: {
          SearchResultItems: [
            {
              MatchedObjectId: '77',
              MatchedObjectDescriptor: {
                PositionTitle: 'Park Ranger',
                OrganizationName: 'Park Service',
                PositionURI: 'https://usajobs.example/77',
                ApplyURI: ['https://usajobs.example/77/apply'],
                PositionLocation: [
                  {
                    CityName: 'Houston, Texas',
                    CountrySubDivisionCode: 'Texas',
                    CountryCode: 'United States',
                    Latitude: 29.7,
                    Longitude: -95.3,
                  },
                  {
                    CityName: 'Location Negotiable After Selection, United States',
                    CountryCode: 'United States',
                    Latitude: 0,
                    Longitude: 0,
                  },
                ],
                PositionSchedule: [{ Name: 'Work Schedule is part-time.' }],
                PositionOfferingType: [{ Name: 'Term NTE 1 year' }],
                PositionRemuneration: [{ MinimumRange: '12.5', MaximumRange: '0', RateIntervalCode: 'Per Hour' }],
                PublicationStartDate: '2016-05-03T00:00:00Z',
                ApplicationCloseDate: '2016-05-16T00:00:00Z',
                QualificationSummary: 'Likes bears.',
                UserArea: { Details: { JobSummary: 'Rangers range.\n\n- trails\n- bears' } },
              },
            },
          ],
        },
      }),
    );
    expect(item).toMatchObject({
      company: 'Park Service',
      datePosted: new Date('2016-05-03T00:00:00Z'),
      body: {
        description:
          '<h3>Summary</h3><p>Rangers range.</p><ul><li>trails</li><li>bears</li></ul><h3>Qualifications</h3><p>Likes bears.</p>',
        locations: [
          { text: null, city: 'Houston', region: 'Texas', country: 'US', lat: 29.7, lon: -95.3 },
          { ...place, country: 'US' },
        ],
        employmentTypes: ['PART_TIME', 'TEMPORARY'],
        salary: { min: 12.5, max: null, currency: 'USD', period: 'HOUR' },
        requisitionId: '77',
        validThrough: '2016-05-16',
        applyUrl: 'https://usajobs.example/77/apply',
      },
    });
  });

  it('reads XML in the style of Indeed', async () => {
    const item = await one(`<?xml version="1.0"?>\r\n<source><publisher>P</publisher><job>
      <title><![CDATA[ Lead Baker ]]></title><date>Tue, 14 Jul 2026 09:36:13 EST</date>
      <referencenumber>12</referencenumber><url>https://bread.example/12</url><company>Bread &amp; Co</company>
      <city>Remote</city><state></state><country>NL</country><email>jobs@bread.example</email>
      <description><![CDATA[First line\r\nSecond &amp; last]]></description>
      <salary>€20 - €25 an hour</salary><jobtype>fulltime, parttime</jobtype><remotetype>Fully remote</remotetype>
      <expirationdate>2026-09-01</expirationdate></job></source>`);
    expect(item).toMatchObject({
      company: 'Bread & Co',
      datePosted: new Date('2026-07-14T14:36:13Z'),
      body: {
        title: 'Lead Baker',
        description: '<p>First line<br>Second &amp; last</p>',
        locations: [{ ...place, country: 'NL' }],
        workplace: 'REMOTE',
        applicantLocations: ['NL'],
        employmentTypes: ['FULL_TIME', 'PART_TIME'],
        salary: { min: 20, max: 25, currency: 'EUR', period: 'HOUR' },
        requisitionId: '12',
        validThrough: '2026-09-01',
        applyUrl: 'https://bread.example/12',
        applyEmail: null,
      },
    });
  });

  it('reads XML in the style of Jooble', async () => {
    const item = await one(`<jobs><job id="9"><link>https://j.example/9</link><name>Baker</name><region>Poland</region>
      <description>&lt;p&gt;Bake&lt;/p&gt;</description><pubdate>05.07.2026</pubdate><expire>05.09.2026</expire>
      <jobtype>full-time</jobtype><company>J</company></job></jobs>`);
    expect(item).toMatchObject({
      company: 'J',
      datePosted: new Date('2026-07-05T00:00:00Z'),
      body: {
        requisitionId: '9',
        validThrough: '2026-09-05',
        description: '<p>Bake</p>',
        locations: [{ ...place, text: 'Poland' }],
      },
    });
  });

  it('reads the RSS of NeoGov, and plain RSS', async () => {
    const neogov =
      await one(`<rss xmlns:joblisting="http://n.example" version="2.0"><channel><item><title>Dentist-A</title>
      <link>http://n.example/?jobid=2</link><description>&lt;b&gt;Teeth&lt;/b&gt;</description><joblisting:jobId>2</joblisting:jobId>
      <joblisting:advertiseFromDate>Fri, 12 Apr 2013</joblisting:advertiseFromDate>
      <joblisting:advertiseToDateTime>Continuous</joblisting:advertiseToDateTime>
      <joblisting:minimumSalary>37.33</joblisting:minimumSalary><joblisting:maximumSalary>51.66</joblisting:maximumSalary>
      <joblisting:salaryCurrency>USD</joblisting:salaryCurrency><joblisting:salaryInterval>Hour</joblisting:salaryInterval>
      <joblisting:jobType>Permanent Part Time</joblisting:jobType><joblisting:location>Freeland</joblisting:location>
      <joblisting:state>Michigan</joblisting:state><joblisting:department>Corrections</joblisting:department></item></channel></rss>`);
    expect(neogov).toMatchObject({
      company: 'Corrections',
      body: {
        requisitionId: '2',
        employmentTypes: ['PART_TIME'],
        validThrough: null,
        salary: { min: 37.33, max: 51.66, currency: 'USD', period: 'HOUR' },
        locations: [{ ...place, city: 'Freeland', region: 'Michigan', country: 'US' }],
      },
    });
    const plain = await one(
      '<rss><channel><item><title>Baker</title><link>https://r.example/1?utm_source=x</link><description>Bread</description></item></channel></rss>',
    );
    expect(plain).toMatchObject({ company: null, body: { applyUrl: 'https://r.example/1?utm_source=x' } });
  });

  it('reads HR-XML', async () => {
    const item = await one(`<ShowPositionOpening xmlns="http://www.hr-xml.org/3"><DataArea><PositionOpening>
      <DocumentID>305</DocumentID><PositionProfile><PositionTitle>Nurse</PositionTitle>
      <PositionLocation><LocationName>Dyess AFB, TX United States</LocationName></PositionLocation>
      <PositionLocation><LocationName>Abilene, TX United States</LocationName></PositionLocation>
      <PositionOrganization><OrganizationIdentifiers><OrganizationName>Air Force</OrganizationName></OrganizationIdentifiers></PositionOrganization>
      <PositionPeriod><StartDate><FormattedDateTime>2026-01-28</FormattedDateTime></StartDate><EndDate><FormattedDateTime>2026-02-28</FormattedDateTime></EndDate></PositionPeriod>
      <PositionScheduleTypeCode>1-Full-Time</PositionScheduleTypeCode>
      <OfferedRemunerationPackage><RemunerationRange><RemunerationMinimumAmount currencyID="USD">60274</RemunerationMinimumAmount><RemunerationMaximumAmount currencyID="USD">155500</RemunerationMaximumAmount><RemunerationRateIntervalCode>PA</RemunerationRateIntervalCode></RemunerationRange></OfferedRemunerationPackage>
      <UserArea><GOVT_XMLJobBody><Overview><JobSummary>&lt;P&gt;Care&lt;/P&gt;</JobSummary></Overview></GOVT_XMLJobBody></UserArea>
      </PositionProfile></PositionOpening></DataArea></ShowPositionOpening>`);
    expect(item).toMatchObject({
      company: 'Air Force',
      body: {
        requisitionId: '305',
        description: '<P>Care</P>',
        employmentTypes: ['FULL_TIME'],
        salary: { min: 60274, max: 155500, currency: 'USD', period: 'YEAR' },
        validThrough: '2026-02-28',
        locations: [{ text: 'Dyess AFB, TX United States' }, { text: 'Abilene, TX United States' }],
      },
    });
  });

  const own = {
    title: 'Baker',
    description: '<p>Bread</p>',
    company: 'Acme',
    requisitionId: 'r1',
    locations: [{ city: 'Graz', country: 'AT' }],
    employmentTypes: ['FULL_TIME'],
    salary: { min: 30000, max: null, currency: 'EUR', period: 'YEAR' },
    skills: ['bread', 'c++'],
    applyEmail: 'jobs@acme.example',
  };
  it('reads our own names from JSON, NDJSON and CSV', async () => {
    const expected = {
      company: 'Acme',
      body: {
        locations: [{ ...place, city: 'Graz', country: 'AT' }],
        employmentTypes: ['FULL_TIME'],
        salary: { min: 30000, max: null, currency: 'EUR', period: 'YEAR' },
        skills: ['bread', 'c++'],
        applyUrl: null,
        applyEmail: 'jobs@acme.example',
        requisitionId: 'r1',
      },
    };
    expect(await one(JSON.stringify([own]))).toMatchObject(expected);
    expect(await one(`${JSON.stringify(own)}\n${JSON.stringify(own)}\n`)).toMatchObject(expected);
    expect(await one(JSON.stringify(own), { fileName: 'feed.ndjson' })).toMatchObject(expected);
    const csv =
      'title;description;company;location;salary;applyUrl\nBaker;Bread;Acme;Graz, Austria;"€30.000 a year";acme.example/jobs\n';
    expect(await one(csv)).toMatchObject({
      company: 'Acme',
      body: {
        locations: [{ ...place, text: 'Graz, Austria' }],
        salary: { min: 30000, max: 30000, currency: 'EUR', period: 'YEAR' },
        applyUrl: 'https://acme.example/jobs',
      },
    });
  });
});

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
      'has the root <html>, which no known format has',
    ]);
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
