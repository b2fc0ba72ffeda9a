/** Lets one process at a time do what must not be done twice at once; the lock ends with its connection, however that ends. */
import pg from 'pg';

/**
 * Runs `work` under the named lock. `wait`: false gives up at once when another holds it, and returns null; true waits for it.
 */
export async function withLock<T>(
  databaseUrl: string,
  name: string,
  options: { wait: boolean },
  work: () => Promise<T>,
): Promise<T | null> {
  const client = new pg.Client({ connectionString: databaseUrl, application_name: 'rolecall-lock', keepAlive: true });
  client.on('error', () => {});
  await client.connect();
  try {
    const key = 'hashtextextended($1, 0)';
    if (options.wait) {
      await client.query(`select pg_advisory_lock(${key})`, [name]);
    } else {
      const { rows } = await client.query<{ held: boolean }>(`select pg_try_advisory_lock(${key}) as held`, [name]);
      if (!rows[0]?.held) return null;
    }
    return await work();
  } finally {
    await client.end();
  }
}
