/** An upload is a command whose body is not held: it is written as it comes, in transactions of its own. */
import type { z } from 'zod';
import type { Grant, Permission } from '../accounts/permissions.ts';
import type { Database } from '../platform/postgres.ts';

export type UploadContext<P extends Permission> = {
  db: Database;
  clock: () => Date;
  /** Of the request; null without. */
  idempotencyKey: string | null;
} & Grant<P>;

export type Upload<
  P extends Permission,
  Params extends z.ZodType,
  Query extends z.ZodType,
  Output extends z.ZodType,
> = {
  kind: 'upload';
  name: string;
  /** One sentence for the API's documentation. */
  summary: string;
  permission: P;
  params: Params;
  /** From the address, or from the fields that a form has before its file. */
  query: Query;
  /** Of the file, as it is sent. */
  maxBytes: number;
  output: Output;
  receive(
    context: UploadContext<P>,
    input: { params: z.output<Params>; query: z.output<Query>; bytes: AsyncIterable<Uint8Array> },
  ): Promise<z.input<Output>>;
};

/** Checks an operation's types where it is declared. */
export function upload<
  P extends Permission,
  Params extends z.ZodType,
  Query extends z.ZodType,
  Output extends z.ZodType,
>(declared: Omit<Upload<P, Params, Query, Output>, 'kind'>): Upload<P, Params, Query, Output> {
  return { kind: 'upload', ...declared };
}
