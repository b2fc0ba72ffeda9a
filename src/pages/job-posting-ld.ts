/** A listing in schema.org's terms, as search engines read it from the page. https://schema.org/JobPosting */
import type { PostingAnswer } from '../queries/get-posting.ts';
import { countryName } from '../vocabulary/countries.ts';
import { findPlace } from '../vocabulary/gazetteer.ts';
import { ANYWHERE, countriesIn } from '../vocabulary/world-regions.ts';
import { factLabel } from './labels.ts';

type Json = Record<string, unknown>;

/** @param origin how the service is reached: addresses in structured data are whole. */
export function jobPostingLd(posting: PostingAnswer, origin: string): Json {
  const { salary, validThrough, publishedAt, employmentTypes, applicantLocations, skills } = posting;
  const places = posting.locations.map(placeLd).filter((place) => place !== null);
  return {
    '@context': 'https://schema.org',
    '@type': 'JobPosting',
    title: posting.title,
    description: posting.description,
    identifier: { '@type': 'PropertyValue', name: posting.company.name, value: posting.id },
    url: `${origin}${posting.url}`,
    ...(publishedAt === null ? {} : { datePosted: publishedAt }),
    ...(validThrough === null ? {} : { validThrough }),
    ...(employmentTypes.length === 0 ? {} : { employmentType: employmentTypes }),
    hiringOrganization: {
      '@type': 'Organization',
      name: posting.company.name,
      url: `${origin}/companies/${encodeURIComponent(posting.company.slug)}`,
    },
    ...(places.length === 0 ? {} : { jobLocation: places }),
    ...(posting.workplace === 'REMOTE' ? { jobLocationType: 'TELECOMMUTE' } : {}),
    // Its readers know no parts of the world, and take none for anywhere.
    ...(applicantLocations.length === 0 || applicantLocations.includes(ANYWHERE)
      ? {}
      : {
          applicantLocationRequirements: [...new Set(applicantLocations.flatMap(countriesIn))].map((code) => ({
            '@type': 'Country',
            name: countryName(code),
          })),
        }),
    ...(salary === null ? {} : { baseSalary: salaryLd(salary) }),
    ...(skills.length === 0 ? {} : { skills: skills.map((skill) => factLabel('skill', skill)).join(', ') }),
    directApply: false,
  };
}

function salaryLd({ min, max, currency, period }: NonNullable<PostingAnswer['salary']>): Json {
  const amount =
    min !== null && min === max
      ? { value: min }
      : { ...(min === null ? {} : { minValue: min }), ...(max === null ? {} : { maxValue: max }) };
  return {
    '@type': 'MonetaryAmount',
    currency,
    value: { '@type': 'QuantitativeValue', ...amount, unitText: period },
  };
}

/** Null where nothing says the country, which every address needs. */
function placeLd({ city, region, country, lat, lon, path }: PostingAnswer['locations'][number]): Json | null {
  if (country === null) return null;
  const regionName = path === null ? region : (findPlace(path)?.region ?? region);
  return {
    '@type': 'Place',
    address: {
      '@type': 'PostalAddress',
      addressCountry: country,
      ...(regionName === null ? {} : { addressRegion: regionName }),
      ...(city === null ? {} : { addressLocality: city }),
    },
    ...(lat === null || lon === null ? {} : { geo: { '@type': 'GeoCoordinates', latitude: lat, longitude: lon } }),
  };
}
