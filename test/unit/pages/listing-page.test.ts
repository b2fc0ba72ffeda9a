import { describe, expect, it } from '@jest/globals';
import { jobPostingLd } from '../../../src/pages/job-posting-ld.ts';
import { headingsInOrder, renderClosed, renderListing } from '../../../src/pages/listing-page.ts';
import type { PostingAnswer } from '../../../src/queries/get-posting.ts';
import { aHit, aListing, NOW } from './answers.ts';

const ORIGIN = 'https://jobs.example.com';
const render = (overrides: Partial<PostingAnswer> = {}) =>
  renderListing({ posting: aListing(overrides), similar: [], now: NOW }, ORIGIN);

describe('the page of a listing', () => {
  it('has the title, the company, the place and one whole address', () => {
    const html = render();
    expect(html).toContain('<title>Pastry chef at Crust &amp; Crumb in Berlin, Germany · Rolecall</title>');
    expect(html).toContain(`<link rel="canonical" href="${ORIGIN}${aListing().url}">`);
    expect(html).toContain('<a href="/companies/crust-and-crumb">Crust &amp; Crumb</a>');
  });

  it('shows the description as the HTML that it is', () => {
    expect(render()).toContain('<p>Lead a small team.</p><ul><li>Croissants</li></ul>');
  });

  it('says how to apply, by link or by mail', () => {
    expect(render()).toContain(
      'href="https://www.example.com/jobs/7" rel="nofollow noopener noreferrer" target="_blank"',
    );
    expect(render()).toContain('on example.com');
    const mail = render({ applyUrl: null, applyEmail: 'jobs+7@example.com', title: 'Chef & baker' });
    expect(mail).toContain('href="mailto:jobs%2B7@example.com?subject=Chef%20%26%20baker"');
  });

  it('never links to a script, whatever the listing says', () => {
    expect(render({ applyUrl: 'javascript:alert(1)' })).not.toContain('javascript:');
  });

  it('says which facts were recognised and not stated', () => {
    expect(render({ derived: ['seniority', 'skills', 'language'], skills: ['baking'] })).toContain(
      'Recognised from the text, not stated by the company: seniority and skills.',
    );
    expect(render()).not.toContain('Recognised');
  });

  it('is open until the last day where the job is', () => {
    // The end of 30 April in Berlin.
    expect(render({ validThrough: '2026-04-30T22:00:00.000Z' })).toContain('>30 April 2026</time>');
  });

  it('names the language of a text that is in another one', () => {
    expect(render({ language: 'de' })).toContain('<div class="prose" lang="de">');
  });
});

describe('the page of a closed listing', () => {
  it('says since when, and offers open ones like it', () => {
    const html = renderClosed({
      since: new Date('2026-03-01T10:00:00Z'),
      isExpired: false,
      similar: [aHit({ why: [{ term: 'Berlin', in: ['place'], points: 2, says: 'Same city: Berlin' }] })],
      now: NOW,
    });
    expect(html).toContain('closed it on <time datetime="2026-03-01T10:00:00.000Z">1 March 2026</time>');
    expect(html).toContain('Roles like this one');
    expect(html).toContain('noindex');
  });
});

describe("a listing in schema.org's terms", () => {
  it('has all that a search engine asks for', () => {
    expect(jobPostingLd(aListing({ validThrough: '2026-04-30T22:00:00.000Z' }), ORIGIN)).toEqual({
      '@context': 'https://schema.org',
      '@type': 'JobPosting',
      title: 'Pastry chef',
      description: '<p>Lead a small team.</p><ul><li>Croissants</li></ul>',
      identifier: { '@type': 'PropertyValue', name: 'Crust & Crumb', value: aListing().id },
      url: `${ORIGIN}${aListing().url}`,
      datePosted: '2026-03-08T11:00:00.000Z',
      validThrough: '2026-04-30T22:00:00.000Z',
      employmentType: ['FULL_TIME'],
      hiringOrganization: {
        '@type': 'Organization',
        name: 'Crust & Crumb',
        url: `${ORIGIN}/companies/crust-and-crumb`,
      },
      jobLocation: [
        {
          '@type': 'Place',
          address: { '@type': 'PostalAddress', addressCountry: 'DE', addressRegion: 'BE', addressLocality: 'Berlin' },
          geo: { '@type': 'GeoCoordinates', latitude: 52.52437, longitude: 13.41053 },
        },
      ],
      baseSalary: {
        '@type': 'MonetaryAmount',
        currency: 'EUR',
        value: { '@type': 'QuantitativeValue', minValue: 3200, maxValue: 3800, unitText: 'MONTH' },
      },
      directApply: false,
    });
  });

  it('states one amount as one, and an open end as none', () => {
    const paid = (min: number | null, max: number | null) =>
      jobPostingLd(
        aListing({
          salary: { min, max, currency: 'EUR', period: 'HOUR', annual: { min, max, currency: 'EUR', assumption: '' } },
        }),
        ORIGIN,
      )['baseSalary'];
    expect(paid(20, 20)).toMatchObject({ value: { value: 20 } });
    expect(paid(null, 30)).toMatchObject({ value: { maxValue: 30 } });
  });

  it('leaves out what is not known, and a place without a country', () => {
    const nowhere = { city: null, region: null, country: null, lat: null, lon: null, path: null };
    const ld = jobPostingLd(
      aListing({ salary: null, employmentTypes: [], locations: [nowhere], publishedAt: null }),
      ORIGIN,
    );
    for (const name of ['baseSalary', 'employmentType', 'jobLocation', 'datePosted', 'validThrough'])
      expect(ld).not.toHaveProperty(name);
  });

  it('says that a remote job is one, and from where', () => {
    expect(jobPostingLd(aListing({ workplace: 'REMOTE', applicantLocations: ['DE'] }), ORIGIN)).toMatchObject({
      jobLocationType: 'TELECOMMUTE',
      applicantLocationRequirements: [{ '@type': 'Country', name: 'Germany' }],
    });
  });
});

it('the headings of a description follow on the title, however deep they begin', () => {
  expect(headingsInOrder('<h3>Tasks</h3><p>a</p><h4>Daily</h4><h3>Pay</h3>')).toBe(
    '<h2>Tasks</h2><p>a</p><h3>Daily</h3><h2>Pay</h2>',
  );
  expect(headingsInOrder('<h4>One</h4><h2>Two</h2><h4>Three</h4><h4>Four</h4>')).toBe(
    '<h2>One</h2><h2>Two</h2><h3>Three</h3><h3>Four</h3>',
  );
});
