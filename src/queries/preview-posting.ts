/** A company's own listing in any state as seekers would see it, with hints on what to mend before it is published. */
import { z } from 'zod';
import type { Company } from '../accounts/permissions.ts';
import type { Elasticsearch } from '../platform/elasticsearch.ts';
import type { Database } from '../platform/postgres.ts';
import { type Hint, hintShape } from '../postings/hints/hint.ts';
import { hintsFor, type OtherText } from '../postings/hints/hints.ts';
import { samplesOf } from '../postings/hints/shared-text.ts';
import type { Posting } from '../postings/posting.ts';
import { textsLike } from '../search/same-text.ts';
import { readCompanyPosting } from './get-company-posting.ts';
import { answerOf, type PostingAnswer, postingAnswer } from './get-posting.ts';
import { query } from './query.ts';

/** The preview does not wait longer for what others have published, and says so. */
const COPIES_WITHIN_MS = 1_500;
/** Runs of words that other texts are searched for, and how many texts are compared in full. */
const SAMPLES = 12;
const COMPARED = 5;

export type Preview = { posting: PostingAnswer; hints: Hint[]; unchecked: 'text-copied'[] };

export type PreviewReading = { db: Database; es: Elasticsearch; index: string; now: Date; company: Company };

/** Also of content that is stored nowhere yet. */
export async function previewOf({ db, es, index, now, company }: PreviewReading, posting: Posting): Promise<Preview> {
  const others = await readOthers({ db, es, index, now }, posting).catch(() => null);
  return {
    posting: answerOf({ ...posting, company: { slug: company.slug, name: company.name } }, null),
    hints: hintsFor(posting, others ?? [], now),
    unchecked: others === null ? ['text-copied'] : [],
  };
}

/** Open listings that share several runs of words with this one. */
async function readOthers(
  { db, es, index, now }: Omit<PreviewReading, 'company'>,
  posting: Posting,
): Promise<OtherText[]> {
  const samples = samplesOf(posting.description, SAMPLES);
  if (samples.length === 0) return [];
  const body = textsLike(samples, posting, { now, limit: COMPARED });
  const { hits } = await es.search({ index, ...body }, { requestTimeout: COPIES_WITHIN_MS, maxRetries: 0 });
  const ids = hits.hits.flatMap(({ _id }) => _id ?? []);
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('posting')
    .innerJoin('company', 'company.id', 'posting.company_id')
    .select(['posting.id', 'posting.title', 'posting.description', 'company.id as company_id', 'company.name'])
    .where('posting.id', 'in', ids)
    .where('posting.state', '=', 'OPEN')
    .execute();
  return rows.map(({ id, title, description, company_id, name }) => ({
    id,
    title,
    description,
    company: { id: company_id, name },
  }));
}

export const previewPosting = query({
  name: 'previewPosting',
  summary: 'The listing as seekers would see it, with hints on what to mend before it is published.',
  permission: 'company:read',
  params: z.object({ slug: z.string(), id: z.string() }),
  query: z.strictObject({}),
  output: z.object({
    posting: postingAnswer,
    hints: z.array(hintShape).describe('What to mend first'),
    unchecked: z.array(z.literal('text-copied')).describe('Hints that could not be looked for at the moment'),
  }),
  async handle(context, { params }) {
    return previewOf(context, await readCompanyPosting(context.db, context.company.id, params.id));
  },
});
