/** Changes what searches take words for: names that mean the same, or a skill, or no longer do. In effect within seconds. */
import { z } from 'zod';
import { DomainError } from '../postings/errors.ts';
import { nameKey } from '../vocabulary/lexicon/word-keys.ts';
import { skillSlug } from '../vocabulary/skills.ts';
import { command } from './command.ts';

const NAMES_AT_MOST = 20;
const NAME_CHARACTERS = 100;
/** Each process reads all of them every few seconds. */
const CHANGES_AT_MOST = 2_000;

const name = z
  .string()
  .trim()
  .min(1)
  .max(NAME_CHARACTERS)
  .refine((text) => nameKey(text) !== '', {
    message: 'has no word in it',
    params: { expected: 'a name with letters or digits' },
  })
  .refine((text) => nameKey(text).split(' ').length <= 6, {
    message: 'has too many words',
    params: { expected: 'at most 6 words' },
  });

export const changeLexicon = command({
  name: 'changeLexicon',
  summary:
    'Add names that mean the same (or, with `skill`, that skill), or remove such a meaning; `REMOVE` of a single name takes it for nothing but itself.',
  permission: 'operator',
  params: z.object({}),
  body: z
    .strictObject({
      effect: z.enum(['ADD', 'REMOVE']),
      names: z.array(name).min(1).max(NAMES_AT_MOST),
      skill: z.string().trim().min(1).max(NAME_CHARACTERS).nullable().default(null),
    })
    .refine(
      ({ effect, names, skill }) => effect === 'REMOVE' || skill !== null || new Set(names.map(nameKey)).size > 1,
      {
        path: ['names'],
        message: 'a single name has nothing to mean the same as',
        params: { expected: 'at least two different names' },
      },
    ),
  output: z.object({ id: z.int() }),
  async handle({ trx, now, actor }, { body: { effect, names, skill } }) {
    const { count } = await trx
      .selectFrom('lexicon_change')
      .select((select) => select.fn.countAll<string>().as('count'))
      .executeTakeFirstOrThrow();
    if (Number(count) >= CHANGES_AT_MOST) {
      throw new DomainError('state-conflict', `There are ${CHANGES_AT_MOST} changes already; take some back first.`, {
        data: { state: 'FULL', possible: ['delete'] },
      });
    }
    const slug = skill === null ? null : skillSlug(skill);
    if (slug === '') {
      throw new DomainError('invalid-input', 'The skill has no name.', {
        faults: [{ pointer: '/skill', detail: 'has no word in it', expected: 'the slug or the name of a skill' }],
      });
    }
    const { id } = await trx
      .insertInto('lexicon_change')
      .values({ effect, names, skill: slug, created_at: now, created_by: actor.accountId })
      .returning('id')
      .executeTakeFirstOrThrow();
    return { id };
  },
});

export const takeBackLexiconChange = command({
  name: 'takeBackLexiconChange',
  summary: 'Take back a change of the names that searches know.',
  permission: 'operator',
  params: z.object({ id: z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER) }),
  body: z.undefined(),
  output: z.void(),
  async handle({ trx }, { params: { id } }) {
    const gone = await trx.deleteFrom('lexicon_change').where('id', '=', id).returning('id').executeTakeFirst();
    if (gone === undefined) throw new DomainError('not-found', 'There is no such change.');
  },
});
