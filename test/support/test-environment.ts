/** What the test runner tells the test files, by the environment, of the stores that it has started for them. */

const VARIABLES = {
  databaseUrl: 'ROLECALL_TEST_DATABASE_URL',
  redisUrl: 'ROLECALL_TEST_REDIS_URL',
  elasticsearchUrl: 'ROLECALL_TEST_ELASTICSEARCH_URL',
  chromium: 'ROLECALL_TEST_CHROMIUM',
} as const;

export type TestEnvironment = Record<keyof typeof VARIABLES, string>;

/** The migrated database that each test file gets a clone of. */
export const TEMPLATE = 'rolecall_template';

export function toVariables(values: Partial<TestEnvironment>): Record<string, string> {
  const names = Object.keys(values) as (keyof TestEnvironment)[];
  return Object.fromEntries(names.map((name) => [VARIABLES[name], values[name] ?? '']));
}

export function fromVariable(name: keyof TestEnvironment): string {
  const value = process.env[VARIABLES[name]];
  if (!value) throw new Error(`${VARIABLES[name]} is not set: run this through npm test, which starts the stores`);
  return value;
}
