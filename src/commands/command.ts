/** A command is a value: its input, its output, the permission it needs and its handler, which runs in one transaction. */
import type { z } from 'zod';
import type { Grant, Permission } from '../accounts/permissions.ts';
import type { Trx } from '../platform/postgres.ts';
import type { DomainError } from '../postings/errors.ts';

/** What every handler gets. Who calls and for which company follows from the permission. */
export type CommandContext<P extends Permission> = {
  /** The runner commits it when the handler returns, and rolls it back when it throws. */
  trx: Trx;
  now: Date;
  /** The first signs. */
  jwtSecrets: readonly string[];
  /** How the service is reached from outside, for links in mails. */
  origin: string;
  /** The version that `If-Match` names; null where it is not sent (or is `*`). */
  ifMatch: number | null;
} & Grant<P>;

export type Command<
  P extends Permission,
  Params extends z.ZodType,
  Body extends z.ZodType,
  Output extends z.ZodType,
> = {
  kind: 'command';
  name: string;
  /** One sentence for the API's documentation. */
  summary: string;
  permission: P;
  params: Params;
  body: Body;
  output: Output;
  /** What the audit log says beside who, what and the path's parameters. Ids and choices, no texts and no addresses. */
  noted?(input: { params: z.output<Params>; body: z.output<Body> }, output: z.input<Output>): Record<string, unknown>;
  /** The output without its secret: all that is stored of it, and all that a repeat under its `Idempotency-Key` gets. */
  withoutSecret?(output: z.input<Output>): z.input<Output>;
  /** An error that is thrown undoes all; one that is returned refuses, too, but keeps what was written. */
  handle(
    context: CommandContext<P>,
    input: { params: z.output<Params>; body: z.output<Body> },
  ): Promise<z.input<Output> | DomainError>;
};

/** Checks an operation's types where it is declared. */
export function command<
  P extends Permission,
  Params extends z.ZodType,
  Body extends z.ZodType,
  Output extends z.ZodType,
>(declared: Omit<Command<P, Params, Body, Output>, 'kind'>): Command<P, Params, Body, Output> {
  return { kind: 'command', ...declared };
}
