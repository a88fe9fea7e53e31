import { defineConfig } from 'vitest/config';
import { page } from './test/projects.ts';

/** The practice page in Chromium, as people use it: `npm run test:page` builds it first. */
export default defineConfig({
  test: {
    ...page,
    globalSetup: ['test/page/setup.ts'],
    // Generous limits cost nothing while tests pass; a slow or busy machine must not turn them red.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    expect: { poll: { timeout: 120_000 } },
    // One of them is Chromium's.
    maxWorkers: 2,
  },
});
