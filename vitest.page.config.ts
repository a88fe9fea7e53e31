import { defineConfig } from 'vitest/config';

/** The practice page in Chromium, as people use it: `npm run test:page` builds it first. */
export default defineConfig({
  test: {
    include: ['test/page/**/*.test.ts'],
    globalSetup: ['test/page/setup.ts'],
    // Two slow cores must not turn a passing test into a failing one.
    testTimeout: 180_000,
    hookTimeout: 60_000,
    // One of them is Chromium's.
    maxWorkers: 2,
  },
});
