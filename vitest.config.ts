import { defineConfig } from 'vitest/config';

/** Everything that needs no browser and measures nothing; `npm run test:page` and `npm run bench` do those. */
const elsewhere = ['test/page/**', 'test/bench/**'];
/** Tests that ask for a real PostgreSQL; the server starts only when one of them runs. */
const onPostgres = ['test/store/**/*.test.ts', 'test/rules/**/*.test.ts', 'test/**/*.postgres.test.ts'];

export default defineConfig({
  test: {
    // One worker on a machine of two cores leaves half of it idle.
    maxWorkers: 2,
    // Generous limits cost nothing while tests pass; a slow or busy machine must not turn them red.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 60_000 } },
    projects: [
      {
        extends: true,
        test: { name: 'main', include: ['test/**/*.test.ts'], exclude: [...elsewhere, ...onPostgres] },
      },
      {
        extends: true,
        test: {
          name: 'postgres',
          include: onPostgres,
          exclude: elsewhere,
          globalSetup: ['test/postgres.ts'],
        },
      },
    ],
  },
});
