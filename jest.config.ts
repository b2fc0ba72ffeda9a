/** The kinds of tests: `unit` needs nothing, the others need the stores that test/support/run-tests.ts starts (npm test). */
import type { Config } from 'jest';

const project = (name: string) => ({
  displayName: name,
  testMatch: [`<rootDir>/test/${name}/**/*.test.ts`],
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: { target: 'es2024', parser: { syntax: 'typescript' }, experimental: { keepImportAttributes: true } },
        module: { type: 'es6' },
        sourceMaps: 'inline',
      },
    ] as [string, Record<string, unknown>],
  },
});

const config: Config = {
  projects: [project('unit'), project('integration'), project('journeys'), project('chaos')],
  maxWorkers: 2,
  // Of a test that needs no store; generous, because a busy machine is no fault of the test.
  testTimeout: 20_000,
};

export default config;
