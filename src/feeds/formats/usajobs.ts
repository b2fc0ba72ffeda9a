/** Announcements as the search API of USAJOBS gives them: `{ "SearchResult": { "SearchResultItems": [ … ] } }`. */
import { descriptionHtml } from '../description.ts';
import { NO_PARTS, type Parts, type PlaceWords } from '../feed-posting.ts';
import { numberAt, textAt, textsAt, valuesAt } from '../values.ts';

export function recognisesUsajobs(item: unknown): boolean {
  return textAt(item, 'MatchedObjectDescriptor.PositionTitle') !== null;
}

/** The id is the control number, which the other formats of USAJOBS have too. */
export function usajobsParts(item: unknown): Parts {
  const [posting] = valuesAt(item, 'MatchedObjectDescriptor');
  return {
    ...NO_PARTS,
    title: textAt(posting, 'PositionTitle'),
    description: descriptionOf(posting),
    company: textAt(posting, 'OrganizationName') ?? textAt(posting, 'DepartmentName'),
    requisitionId: textAt(item, 'MatchedObjectId'),
    url: textAt(posting, 'PositionURI'),
    applyUrl: textAt(posting, 'ApplyURI'),
    places: valuesAt(posting, 'PositionLocation').map(placeOf),
    employmentTypes: [...textsAt(posting, 'PositionSchedule.Name'), ...textsAt(posting, 'PositionOfferingType.Name')],
    pay: {
      min: textAt(posting, 'PositionRemuneration.MinimumRange'),
      max: textAt(posting, 'PositionRemuneration.MaximumRange'),
      currency: 'USD',
      period: textAt(posting, 'PositionRemuneration.RateIntervalCode'),
    },
    datePosted: textAt(posting, 'PublicationStartDate'),
    validThrough: textAt(posting, 'ApplicationCloseDate') ?? textAt(posting, 'PositionEndDate'),
  };
}

function descriptionOf(posting: unknown): string | null {
  const sections: [heading: string, texts: string[]][] = [
    ['Summary', textsAt(posting, 'UserArea.Details.JobSummary')],
    ['Duties', textsAt(posting, 'UserArea.Details.MajorDuties')],
    ['Qualifications', textsAt(posting, 'QualificationSummary')],
  ];
  const html = sections
    .filter(([, texts]) => texts.length > 0)
    .map(([heading, texts]) => `<h3>${heading}</h3>${texts.map(descriptionHtml).join('')}`);
  return html.length === 0 ? null : html.join('');
}

/** `CityName` repeats the region: `Houston, Texas`. */
function placeOf(value: unknown): PlaceWords {
  const region = textAt(value, 'CountrySubDivisionCode');
  const country = textAt(value, 'CountryCode');
  const city = textAt(value, 'CityName');
  const ending = [region, country].find((name) => name !== null && city?.endsWith(`, ${name}`));
  return {
    text: null,
    city: city === null || ending == null ? city : city.slice(0, -ending.length - 2),
    region,
    country,
    lat: numberAt(value, 'Latitude'),
    lon: numberAt(value, 'Longitude'),
  };
}
