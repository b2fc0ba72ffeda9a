/** Which processes may share answers: those that would give the same one. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { searchAnswer } from '../../search/answer.ts';
import { indexFingerprint } from '../../search/mapping.ts';

/** Changes with the release, with what the index holds and with the shape of answers: while a new release comes in, both keep their own. */
export function answerFormat(release: string): string {
  const shape = JSON.stringify(z.toJSONSchema(searchAnswer, { io: 'input' }));
  return createHash('sha256').update(`${release} ${indexFingerprint()} ${shape}`).digest('hex').slice(0, 10);
}
