import { describe, expect, it } from '@jest/globals';
import { one, rows } from './read.ts';

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

  it('reads a Greenhouse board', async () => {
    const board = {
      jobs: [
        {
          absolute_url: 'https://job-boards.greenhouse.io/acmebread/jobs/41',
          internal_job_id: 7,
          id: 41,
          requisition_id: '50',
          title: 'Baker',
          location: { name: 'Graz, Austria; Vienna, Austria' },
          content: '&lt;p&gt;Bake &amp;amp; sell&lt;/p&gt;',
          first_published: '2026-02-01T10:55:28-05:00',
          updated_at: '2026-02-20T10:55:28-05:00',
          pay_input_ranges: [
            { min_cents: 5000000, max_cents: 6000000, currency_type: 'EUR', title: 'Annual pay, Graz' },
            { min_cents: 5500000, max_cents: 7000000, currency_type: 'EUR', title: 'Annual pay, Vienna' },
          ],
        },
      ],
      meta: { total: 1 },
    };
    expect(await one(JSON.stringify(board))).toMatchObject({
      company: 'acmebread',
      datePosted: new Date('2026-02-01T15:55:28Z'),
      body: {
        title: 'Baker',
        description: '<p>Bake &amp; sell</p>',
        locations: [
          { ...place, text: 'Graz, Austria' },
          { ...place, text: 'Vienna, Austria' },
        ],
        salary: { min: 50000, max: 70000, currency: 'EUR', period: 'YEAR' },
        requisitionId: '41',
        applyUrl: 'https://job-boards.greenhouse.io/acmebread/jobs/41',
      },
    });
  });

  it('reads a Lever board', async () => {
    const postings = [
      {
        id: 'l-1',
        text: 'Baker',
        categories: { commitment: 'Full-time', location: 'Graz', allLocations: ['Graz', 'Remote - Germany'] },
        country: 'AT',
        description: '<div>Bake.</div>',
        lists: [{ text: 'You & us', content: '<li>Bread</li><li>Rolls</li>' }],
        additional: '<div>Come.</div>',
        hostedUrl: 'https://jobs.lever.co/acme-bread/l-1',
        applyUrl: 'https://jobs.lever.co/acme-bread/l-1/apply',
        createdAt: 1770000000000,
        workplaceType: 'hybrid',
        salaryRange: { currency: 'EUR', interval: 'per-hour-wage', min: 18, max: 22 },
      },
    ];
    expect(await one(JSON.stringify(postings))).toMatchObject({
      company: 'acme-bread',
      datePosted: new Date(1770000000000),
      body: {
        description: '<div>Bake.</div>\n<h3>You &amp; us</h3><ul><li>Bread</li><li>Rolls</li></ul>\n<div>Come.</div>',
        locations: [
          { ...place, text: 'Graz', country: 'AT' },
          { ...place, text: 'Germany' },
        ],
        workplace: 'HYBRID',
        employmentTypes: ['FULL_TIME'],
        salary: { min: 18, max: 22, currency: 'EUR', period: 'HOUR' },
        requisitionId: 'l-1',
        applyUrl: 'https://jobs.lever.co/acme-bread/l-1/apply',
      },
    });
    const once = { ...postings[0], salaryRange: { currency: 'EUR', interval: 'one-time', min: 500, max: 500 } };
    expect((await one(JSON.stringify([once]))).body.salary).toBeNull();
  });

  describe('schema.org’s JobPosting', () => {
    const posting = {
      '@context': 'https://schema.org/',
      '@type': 'JobPosting',
      title: 'Baker',
      description: '<p>Bake</p>',
      datePosted: '2026-02-01',
      validThrough: '2026-04-01T00:00',
      employmentType: ['FULL_TIME', 'CONTRACTOR'],
      identifier: { '@type': 'PropertyValue', name: 'Acme', value: 'j1' },
      hiringOrganization: { '@type': 'Organization', name: 'Acme', sameAs: 'https://acme.example' },
      jobLocation: [
        {
          '@type': 'Place',
          address: { '@type': 'PostalAddress', addressLocality: 'Graz', addressCountry: { name: 'Austria' } },
        },
        { '@type': 'Place', address: 'Vienna, Austria', geo: { latitude: 48.2, longitude: '16.4' } },
      ],
      jobLocationType: 'TELECOMMUTE',
      applicantLocationRequirements: { '@type': 'Country', name: 'Austria' },
      baseSalary: {
        '@type': 'MonetaryAmount',
        currency: 'EUR',
        value: { '@type': 'QuantitativeValue', value: 2500, unitText: 'MONTH' },
      },
      url: 'https://acme.example/j1',
    };
    const expected = {
      company: 'Acme',
      body: {
        requisitionId: 'j1',
        locations: [
          { ...place, city: 'Graz', country: 'AT' },
          { ...place, text: 'Vienna, Austria', lat: 48.2, lon: 16.4 },
        ],
        workplace: 'REMOTE',
        applicantLocations: ['AT'],
        employmentTypes: ['FULL_TIME', 'CONTRACTOR'],
        salary: { min: 2500, max: 2500, currency: 'EUR', period: 'MONTH' },
        validThrough: '2026-04-01',
        applyUrl: 'https://acme.example/j1',
      },
    };
    const organisation = { '@type': 'Organization', name: 'Acme' };
    const elements = { '@context': 'https://schema.org', '@type': 'ItemList' };
    it.each([
      ['alone', JSON.stringify(posting, null, 2)],
      ['in a list', JSON.stringify([posting])],
      [
        'in a graph, beside other things',
        JSON.stringify({ '@context': 'https://schema.org', '@graph': [organisation, posting] }),
      ],
      [
        'as elements of a list',
        JSON.stringify({ ...elements, itemListElement: [{ '@type': 'ListItem', item: posting }] }),
      ],
      ['in lines', `${JSON.stringify(posting)}\n${JSON.stringify(posting)}\n`],
    ])('is read where it stands %s', async (_where, text) => {
      expect(await one(text)).toMatchObject(expected);
    });

    it('is read from web pages, by the address of the page where it has none', async () => {
      const { url: _url, ...bare } = posting;
      const page = (script: string) => `<!-- made by hand --><!DOCTYPE html>
        <html><head><title>Baker</title><script>var x = "{";</script>
        <script type="application/ld+json">${JSON.stringify({ ...elements, itemListElement: [] })}</script>
        <script type="application/ld+json">${script}</script>
        <link rel="canonical" href="https://acme.example/jobs/1"></head><body><p>Baker</p></body></html>`;
      const texts = [
        JSON.stringify(bare),
        JSON.stringify({ '@graph': [organisation, bare] }),
        `\n/*<![CDATA[*/ ${JSON.stringify(bare).replace('<p>Bake</p>', '<p>\nBake</p>')} /*]]>*/\n`,
      ];
      for (const text of texts) {
        const found = await rows(page(text), { fileName: 'page.html' });
        expect(found).toMatchObject([
          {
            position: { index: 0 },
            item: { company: 'Acme', body: { requisitionId: 'j1', applyUrl: 'https://acme.example/jobs/1' } },
          },
        ]);
      }
      expect(await rows(page('{oops'))).toMatchObject([
        { position: { line: 4 }, refused: [{ detail: expect.stringContaining('is not JSON') }] },
      ]);
    });

    it('is missed by name where a page or a graph has none', async () => {
      const page = (body: string) => `<!doctype html><html><body>${body}</body></html>`;
      expect(await rows(page('x'))).toMatchObject([{ failed: expect.stringContaining('without JSON-LD') }]);
      const script = `<script type="application/ld+json">${JSON.stringify(organisation)}</script>`;
      expect(await rows(page(script))).toMatchObject([{ failed: 'holds no JobPosting' }]);
      expect(await rows(JSON.stringify({ '@context': 'x', '@graph': [organisation] }))).toMatchObject([
        { failed: 'holds no JobPosting' },
      ]);
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
    expect(await one(`${JSON.stringify({ ...own, locations: [{ city: 'Graz', country: 'AT' }] })}\n`)).toMatchObject(
      expected,
    );
    const wrapped = { title: 'Our jobs', description: 'All of them', items: [own] };
    expect(await one(JSON.stringify(wrapped))).toMatchObject(expected);
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
