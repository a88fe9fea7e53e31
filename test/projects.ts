/**
 * Which tests run together, by what they need. Each test file belongs to exactly one project
 * (`test/project/projects.test.ts`).
 */
export interface Project {
  include: string[];
  exclude: string[];
}

/** `npm run bench` measures; none of it is a test. */
const bench = ['test/bench/**'];

/** The practice page in Chromium: `npm run test:page`. */
export const page: Project = { include: ['test/page/**/*.test.ts'], exclude: [] };

/** Tests that ask for a real PostgreSQL; the server starts only when one of them runs. */
export const postgres: Project = {
  include: ['test/store/**/*.test.ts', 'test/rules/**/*.test.ts', 'test/**/*.postgres.test.ts'],
  exclude: [...page.include, ...bench],
};

/** Rules, words, and what Slack is shown: no server, no socket, no database. `npm run test:fast` */
export const fast: Project = {
  include: [
    'test/{domain,wording,organisation-file}/**/*.test.ts',
    'test/slack/messages/**/*.test.ts',
    'test/slack/{chapters,text}.test.ts',
    'test/practice/page/**/*.test.ts',
    'test/project/{bench-report,docs,glossary,lockfile,manifest,projects,shape}.test.ts',
    'test/local-slack/blocks.test.ts',
    'test/cli/ladders.test.ts',
    'test/delivery/pace.test.ts',
    'test/schedule/hints.test.ts',
    'test/content/{playbooks,scenarios}.test.ts',
    'test/start/remembered.test.ts',
  ],
  exclude: [],
};

/** Everything else. */
export const main: Project = {
  include: ['test/**/*.test.ts'],
  exclude: [...page.include, ...bench, ...postgres.include, ...fast.include],
};
