/** A file that cannot be read any further. What came before it stands. */
export class FeedFailure extends Error {
  override readonly name = 'FeedFailure';
  /** 1 for the first line; null where the file has none (an archive). */
  readonly line: number | null;

  constructor(message: string, line: number | null = null, options?: ErrorOptions) {
    super(message, options);
    this.line = line;
  }
}
