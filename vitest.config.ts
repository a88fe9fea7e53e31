import { defineConfig } from 'vitest/config';
import { fast, main, postgres } from './test/projects.ts';

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
        // What is pure can share a worker's modules: loading them anew for each file takes as long as the tests.
        test: { name: 'fast', ...fast, isolate: false, setupFiles: ['test/offline.ts'] },
      },
      { extends: true, test: { name: 'main', ...main } },
      { extends: true, test: { name: 'postgres', ...postgres, globalSetup: ['test/postgres.ts'] } },
    ],
  },
});
