import type { Power } from './powers.ts';

/**
 * Who may import what. A folder imports itself, and the folders (`domain/`), files, packages and `node:` modules
 * of its row (names behind one: only those of it); nothing else, types included. What needs no import, such as a
 * clock, it uses where its row says so (`powers.ts`). The longest key that fits a path below `src/` is its row.
 */
export interface Row {
  /** In few words; the end of the sentence that refuses. */
  why: string;
  imports: readonly string[];
  uses: readonly Power[] | 'anything';
  /** Properties that may not be named here, and why. */
  never?: Readonly<Record<string, string>>;
}

const ports = 'operations/ports/';

/** What listeners, views and messages show is asked for, not looked up. */
const throughOperations = { store: 'an operation reads it, and asks who may know' };

export const table: Readonly<Record<string, Row>> = {
  domain: {
    why: 'rules are pure, and what they need is an argument',
    imports: ['temporal-polyfill Temporal', 'node:crypto createHash hash'],
    uses: [],
  },
  operations: {
    why: 'operations know the domain and their ports',
    imports: ['domain/', 'node:timers/promises setImmediate'],
    uses: ['promises', 'timers'],
  },
  store: {
    why: 'the store knows records and ports, and is the only one to know engines',
    imports: [
      'domain/',
      ports,
      'content/package-folder.ts',
      'better-sqlite3',
      'drizzle-orm',
      'postgres',
      'node:fs',
      'node:path',
      'node:worker_threads',
    ],
    uses: ['promises', 'timers'],
  },
  slack: {
    why: 'Slack is a shell around operations',
    imports: ['domain/', 'operations/', 'wording/', '@slack/bolt', '@slack/types', '@slack/web-api'],
    uses: ['promises', 'timers'],
    never: throughOperations,
  },
  'slack/**/http-server.ts': {
    why: 'it takes what Slack sends, and looks at the hour of its signature',
    imports: ['slack/', '@slack/bolt', 'node:http'],
    uses: ['clock', 'process', 'promises'],
    never: throughOperations,
  },
  'slack/**/fetch.ts': {
    why: 'it calls Slack by HTTP',
    imports: ['@slack/web-api', 'node:http', 'node:https'],
    uses: ['network', 'process', 'promises'],
    never: throughOperations,
  },
  'slack/**/file-vault.ts': {
    why: 'it brings files from Slack to the disk',
    imports: ['operations/', 'slack/', 'node:crypto', 'node:fs/promises', 'node:path'],
    uses: ['network', 'process', 'promises'],
    never: throughOperations,
  },
  'slack/**/upload.ts': {
    why: 'it hands a file to Slack',
    imports: ['slack/'],
    uses: ['network', 'promises'],
    never: throughOperations,
  },
  wording: { why: 'words know what they speak of, and nothing else', imports: ['domain/'], uses: [] },
  delivery: {
    why: 'delivery posts through ports',
    imports: ['domain/', ports],
    uses: ['clock', 'promises', 'timers'],
  },
  schedule: {
    why: 'the schedule only says when to look',
    imports: ['node-cron'],
    uses: ['promises', 'timers'],
  },
  'organisation-file': {
    why: 'a file is read and written without asking anybody',
    imports: ['domain/', 'yaml', 'zod'],
    uses: [],
  },

  practice: {
    why: 'the practice workspace is Redress beside a Slack of its own',
    imports: [
      'config.ts',
      'domain/',
      'main.ts',
      'organisation-file/',
      'content/package-folder.ts',
      'start/serving.ts',
      'slack/**/http-server.ts',
      'pino',
      'yaml',
      'node:fs',
      'node:path',
    ],
    uses: ['chance', 'clock', 'promises'],
  },
  'practice/history': {
    why: 'history is made by the real operations',
    imports: ['domain/', 'operations/', 'practice/local-slack/'],
    uses: ['promises'],
  },
  'practice/local-slack': {
    why: 'the local Slack knows nothing of Redress',
    imports: [
      'practice/page-contract.ts',
      'better-sqlite3',
      'ws',
      'node:crypto',
      'node:fs',
      'node:fs/promises',
      'node:http',
      'node:net',
      'node:path',
      'node:stream',
    ],
    uses: ['clock', 'console', 'network', 'promises', 'timers'],
  },
  'practice/page': {
    why: 'the page knows its server by the contract alone',
    imports: ['practice/page-contract.ts', '@preact/preset-vite', '@slack/types', 'preact', 'vite'],
    uses: 'anything',
  },
  'practice/page-contract.ts': { why: 'a contract stands by itself', imports: [], uses: [] },

  cli: {
    why: 'commands know what they start and what they look at',
    imports: [
      'config.ts',
      'delivery/',
      'domain/',
      'content/holidays.ts',
      'start/identifiers.ts',
      'start/log.ts',
      'main.ts',
      'operations/',
      'start/organisation-at-start.ts',
      'organisation-file/',
      'content/package-folder.ts',
      'practice/clock.ts',
      'practice/practice.ts',
      'start/serving.ts',
      'slack/',
      'store/',
      'wording/',
      '@slack/types',
      'commander',
      'yaml',
      'node:crypto randomBytes',
      'node:fs',
      'node:fs/promises',
      'node:module default',
      'node:path',
      'node:timers/promises',
    ],
    uses: ['chance', 'network', 'process', 'promises', 'timers'],
  },
  'cli/process-terminal.ts': {
    why: 'it is where a command meets its process',
    imports: ['cli/terminal.ts', 'node:readline/promises'],
    uses: ['clock', 'environment', 'process', 'promises'],
  },

  'main.ts': {
    why: 'it puts together what runs in production',
    imports: [
      'config.ts',
      'delivery/',
      'content/holidays.ts',
      'start/identifiers.ts',
      'start/log.ts',
      'start/looks.ts',
      'start/metrics.ts',
      'operations/',
      'start/operator-routes.ts',
      'start/organisation-at-start.ts',
      'content/package-folder.ts',
      'content/playbooks.ts',
      'start/random.ts',
      'start/remembered.ts',
      'start/scenarios-at-start.ts',
      'schedule/',
      'start/serving.ts',
      'slack/',
      'store/',
      'pino',
      'node:path',
    ],
    uses: ['chance', 'clock', 'promises'],
  },
  'config.ts': { why: 'it reads what it is given', imports: ['zod'], uses: ['environment'] },
  'content/content-files.ts': {
    why: 'it reads files of one kind, as the organisation file is read',
    imports: ['domain/', 'organisation-file/', 'yaml', 'zod', 'node:fs/promises', 'node:path'],
    uses: ['promises'],
  },
  'content/holiday-library.ts': { why: 'it asks the library', imports: ['date-holidays'], uses: [] },
  'content/holiday-process.ts': {
    why: 'it loads the library where its memory is given back',
    imports: ['content/holiday-library.ts'],
    uses: ['console', 'process'],
  },
  'content/holidays.ts': {
    why: 'it asks a process of its own, and remembers',
    imports: [
      'domain/',
      'content/holiday-process.ts',
      // Its name in the bundle.
      'content/holiday-process.js',
      'start/remembered.ts',
      'node:child_process',
      'node:url',
      'node:util',
    ],
    uses: ['clock', 'process', 'promises'],
  },
  'start/identifiers.ts': { why: 'it draws ids', imports: ['start/random.ts'], uses: [] },
  'start/log.ts': { why: 'it is the log', imports: ['@slack/bolt', 'pino'], uses: [] },
  'start/looks.ts': {
    why: 'it looks for work, and says what failed',
    imports: ['operations/', 'pino'],
    uses: ['promises', 'timers'],
  },
  'start/metrics.ts': {
    why: 'it counts what the store holds',
    imports: [ports, 'prom-client'],
    uses: ['promises'],
  },
  'start/operator-routes.ts': {
    why: 'it answers operators over HTTP',
    imports: ['slack/**/http-server.ts', 'node:http'],
    uses: ['promises'],
  },
  'start/organisation-at-start.ts': {
    why: 'it compares the file with what the store holds',
    imports: [
      'config.ts',
      'domain/',
      'operations/',
      'organisation-file/',
      'start/remembered.ts',
      'pino',
      'node:fs/promises',
    ],
    uses: ['promises'],
  },
  'content/package-folder.ts': {
    why: 'it finds the folder of the program',
    imports: ['node:fs', 'node:path', 'node:url'],
    uses: [],
  },
  'content/playbooks.ts': {
    why: 'it reads playbooks',
    imports: ['content/content-files.ts', 'domain/', 'organisation-file/', 'zod'],
    uses: ['promises'],
  },
  'start/random.ts': {
    why: 'it is where chance comes from',
    imports: ['node:crypto randomFillSync'],
    uses: [],
  },
  'start/remembered.ts': {
    why: 'it keeps what was worked out in a file',
    imports: ['node:crypto', 'node:fs/promises', 'node:path', 'node:url'],
    uses: ['process', 'promises'],
  },
  'start/scenarios-at-start.ts': {
    why: 'it reads scenarios, or remembers them',
    imports: ['domain/', 'start/remembered.ts', 'content/scenarios.ts', 'node:fs/promises', 'node:path'],
    uses: ['promises'],
  },
  'content/scenarios.ts': {
    why: 'it reads scenarios',
    imports: ['content/content-files.ts', 'domain/', 'organisation-file/', 'zod'],
    uses: ['promises'],
  },
  'start/serving.ts': {
    why: 'it opens the ports that serve',
    imports: [
      'config.ts',
      'slack/**/connection.ts',
      'slack/**/http-server.ts',
      'pino',
      'node:http',
      'node:net',
    ],
    uses: ['promises'],
  },
};
