/** A demo listing as a feed would name it, so that it takes the path of every import. */

import type { FeedPosting } from '../../src/feeds/feed-posting.ts';
import type { DemoListing } from './generate-listings.ts';

export function toFeedPosting({ company, publishedAt, body }: DemoListing): FeedPosting {
  const { salary } = body;
  return {
    company,
    datePosted: publishedAt,
    body: {
      title: body.title,
      description: body.description,
      locations: (body.locations ?? []).map((place) => ({
        text: place.text ?? null,
        city: place.city ?? null,
        region: place.region ?? null,
        country: place.country ?? null,
        lat: place.lat ?? null,
        lon: place.lon ?? null,
      })),
      workplace: body.workplace ?? null,
      applicantLocations: body.applicantLocations ?? [],
      employmentTypes: body.employmentTypes ?? [],
      seniority: body.seniority ?? null,
      category: body.category ?? null,
      skills: body.skills ?? [],
      language: body.language ?? null,
      salary: salary ? { ...salary, min: salary.min ?? null, max: salary.max ?? null } : null,
      requisitionId: body.requisitionId ?? '',
      validThrough: body.validThrough ?? null,
      applyUrl: body.applyUrl ?? null,
      applyEmail: body.applyEmail ?? null,
    },
  };
}
