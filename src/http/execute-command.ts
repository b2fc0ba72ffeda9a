/** Runs a command for a caller, from the API and from pages alike: what is sent is checked, and what it writes commits together. */
import type { Actor, Company } from '../accounts/permissions.ts';
import { noteAction } from '../commands/note-action.ts';
import { once } from '../commands/once.ts';
import { DomainError } from '../postings/errors.ts';
import { unlessGone } from './authorise.ts';
import type { Dependencies } from './dependencies.ts';
import type { CommandOperation } from './operation.ts';
import { validate } from './validate.ts';

export type CommandCall = {
  params: unknown;
  body: unknown;
  now: Date;
  /** The caller, and the company in the path, as the command's permission has let them pass. */
  actor: Actor | null;
  company: Company | null;
  ifMatch: number | null;
  idempotencyKey: string | null;
};

/** @throws DomainError `invalid-input`, and whatever the command refuses with. */
export async function executeCommand(
  operation: CommandOperation,
  call: CommandCall,
  deps: Pick<Dependencies, 'db' | 'jwtSecrets' | 'origin'>,
): Promise<unknown> {
  const { params, body } = validate({
    params: { schema: operation.params, value: call.params, pointer: 'name' },
    body: { schema: operation.body, value: call.body, pointer: 'json', isKept: true },
  });
  const { now, actor, company, ifMatch, idempotencyKey: key } = call;
  const run = () =>
    deps.db.transaction().execute((trx) => {
      const given = { trx, now, actor, company, ifMatch, jwtSecrets: deps.jwtSecrets, origin: deps.origin };
      const handle = async () => {
        const made = await operation.handle(given as never, { params, body } as never);
        if (actor !== null && !(made instanceof DomainError)) {
          await noteAction(given, {
            accountId: actor.accountId,
            keyId: actor.key?.id ?? null,
            companyId: company?.id ?? null,
            action: operation.name,
            details: {
              ...(params as Record<string, unknown>),
              ...operation.noted?.({ params, body } as never, made as never),
            },
          });
        }
        return made;
      };
      if (key === null || actor === null) return handle();
      const request = [operation.name, params, body, ifMatch];
      return once(trx, { accountId: actor.accountId, key, request }, now, handle, (made) =>
        operation.withoutSecret === undefined ? made : operation.withoutSecret(made as never),
      );
    });
  const output = await run()
    .catch((error: unknown) => {
      // Two callers made the same thing at once, or one ended what the other needs: the second try sees what the first one did.
      if (isRace(error)) return run();
      throw error;
    })
    .catch(async (error: unknown) => {
      throw await unlessGone(deps.db, actor, error);
    });
  // It refuses, and what it wrote stays: a guess that is counted, a session that is ended.
  if (output instanceof DomainError) throw output;
  return output;
}

function isRace(error: unknown): boolean {
  const code = (error as { code?: unknown }).code;
  return code === '23503' || code === '23505' || code === '40001' || code === '40P01';
}
