/** A posting as its company sees it in JSON, in any state. What seekers see is shaped from the search document. */
import { z } from 'zod';
import {
  CLOSE_REASONS,
  DERIVABLE,
  EMPLOYMENT_TYPES,
  type Posting,
  SALARY_PERIODS,
  SENIORITIES,
  STATES,
  WORKPLACES,
} from './posting.ts';

const moment = z.iso.datetime().nullable();

/** A place as everybody sees it. */
export const representedPlace = z.object({
  city: z.string().nullable(),
  region: z.string().nullable(),
  country: z.string().nullable(),
  lat: z.number().nullable(),
  lon: z.number().nullable(),
  path: z.string().nullable(),
});

/** What companies and seekers both see, in the same shape. */
export const describedFields = {
  workplace: z.enum(WORKPLACES).nullable(),
  applicantLocations: z.array(z.string()),
  employmentTypes: z.array(z.enum(EMPLOYMENT_TYPES)),
  seniority: z.enum(SENIORITIES).nullable(),
  category: z.string().nullable(),
  skills: z.array(z.string()),
  language: z.string().nullable(),
  derived: z.array(z.enum(DERIVABLE)).describe('What was recognised and not stated'),
};

export const representedSalary = z.object({
  min: z.number().nullable(),
  max: z.number().nullable(),
  currency: z.string(),
  period: z.enum(SALARY_PERIODS),
});

export const postingRepresentation = z.object({
  id: z.uuid(),
  version: z.number().int().positive(),
  state: z.enum(STATES),
  title: z.string(),
  description: z.string(),
  locations: z.array(representedPlace.extend({ text: z.string().nullable() })),
  ...describedFields,
  salary: representedSalary.nullable(),
  requisitionId: z.string().nullable(),
  applyUrl: z.string().nullable(),
  applyEmail: z.string().nullable(),
  validThrough: moment,
  publishAt: moment,
  publishedAt: moment,
  closedAt: moment,
  closeReason: z.enum(CLOSE_REASONS).nullable(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
});
export type PostingRepresentation = z.output<typeof postingRepresentation>;

export function represent(posting: Posting): PostingRepresentation {
  const { companyId: _company, origin: _origin, ...shown } = posting;
  return {
    ...shown,
    validThrough: posting.validThrough?.toISOString() ?? null,
    publishAt: posting.publishAt?.toISOString() ?? null,
    publishedAt: posting.publishedAt?.toISOString() ?? null,
    closedAt: posting.closedAt?.toISOString() ?? null,
    createdAt: posting.createdAt.toISOString(),
    updatedAt: posting.updatedAt.toISOString(),
  };
}
