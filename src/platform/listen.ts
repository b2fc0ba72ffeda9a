/** Hears NOTIFY on a connection of its own, which is made again whenever it breaks. What is missed meanwhile is missed: have a timer. */
import pg from 'pg';

const PAUSE_MS = 1_000;

/** @param onNotify with what the notification says; null: whatever was said while nobody listened. */
export function listen(
  databaseUrl: string,
  channel: string,
  onNotify: (payload: string | null) => void,
): { close(): Promise<void> } {
  let client: pg.Client | null = null;
  let timer: NodeJS.Timeout | undefined;
  let isClosed = false;

  async function connect(): Promise<void> {
    const next = new pg.Client({
      connectionString: databaseUrl,
      application_name: 'rolecall-listen',
      connectionTimeoutMillis: 5_000,
      keepAlive: true,
    });
    client = next;
    next.on('notification', ({ payload }) => onNotify(payload ?? ''));
    next.on('error', () => {});
    next.on('end', again);
    try {
      await next.connect();
      await next.query(`listen ${next.escapeIdentifier(channel)}`);
      // Whatever was appended while nobody listened.
      onNotify(null);
    } catch {
      await next.end().catch(() => {});
      again();
    }
  }

  function again(): void {
    if (isClosed) return;
    clearTimeout(timer);
    timer = setTimeout(connect, PAUSE_MS);
  }

  connect();
  return {
    async close() {
      isClosed = true;
      clearTimeout(timer);
      await client?.end().catch(() => {});
    },
  };
}
