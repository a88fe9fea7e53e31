/** A path below `src/`, what is written there, and what is said of it. */
export type Plant = readonly [path: string, source: string, sentence: string];

const pure = 'rules are pure, and what they need is an argument.';
const work = 'operations know the domain and their ports.';
const engines = 'the store knows records and ports, and is the only one to know engines.';
const shell = 'Slack is a shell around operations.';
const post = 'delivery posts through ports.';
const look = 'the schedule only says when to look.';
const words = 'words know what they speak of, and nothing else.';
const file = 'a file is read and written without asking anybody.';
const local = 'the local Slack knows nothing of Redress.';
const clock = `there is one clock, and its instant is an argument or \`context.now()\`.`;
const chance = 'what is random is an argument.';
const now = 'it answers at once, and waits for nothing.';
const settings = 'config.ts alone reads the environment.';
const process = 'the process is the business of commands and of what starts them.';
const printed = 'commands print through their terminal, everything else has a log.';
const network = 'only those speak to others whose job it is.';
const timers = 'work is found by query, never remembered by a timer.';
const asked = 'an operation reads it, and asks who may know.';
const past = 'it leads past all borders.';

/** Plants that are refused in the same words but for what they take. */
function said(words: string, why: string, plants: readonly Plant[]): Plant[] {
  return plants.map(([path, source, what]) => [path, source, `${words} ${what}: ${why}`]);
}

/** Imports that cross a border. */
export const imports: readonly Plant[] = [
  ...said('domain does not import', pure, [
    ['domain/claim.ts', `import { act } from '../operations/act.ts'`, 'operations/act.ts'],
    [
      'domain/claim.ts',
      `import type { Store } from '../operations/ports/store.ts'`,
      'operations/ports/store.ts',
    ],
    ['domain/people/rank.ts', `export * from '../../wording/en.ts'`, 'wording/en.ts'],
    ['domain/claim.ts', `import { loadHolidays } from '../holidays.ts'`, 'holidays.ts'],
    ['domain/claim.ts', `import { newId } from '../identifiers.ts'`, 'identifiers.ts'],
    ['domain/claim.ts', `import type { Config } from '../config.ts'`, 'config.ts'],
    ['domain/claim.ts', `import { samples } from '../../test/store/samples.ts'`, 'test/store/samples.ts'],
    ['domain/claim.ts', `import version from '../../package.json' with { type: 'json' }`, 'package.json'],
    ['domain/claim.ts', `import { sql } from 'drizzle-orm'`, 'drizzle-orm'],
    ['domain/claim.ts', `import type { KnownBlock } from '@slack/types'`, '@slack/types'],
    ['domain/claim.ts', `import { z } from 'zod'`, 'zod'],
    ['domain/claim.ts', `import lodash from 'lodash/fp'`, 'lodash'],
    ['domain/claim.ts', `import { readFileSync } from 'node:fs'`, 'node:fs'],
    ['domain/claim.ts', `import { readFileSync } from 'fs'`, 'node:fs'],
    ['domain/claim.ts', `import { env } from 'node:process'`, 'node:process'],
    ['domain/claim.ts', `import { performance } from 'node:perf_hooks'`, 'node:perf_hooks'],
    ['domain/claim.ts', `type Hash = import('node:http').Server`, 'node:http'],
    ['domain/claim.ts', `export const load = () => import('../store/open-store.ts')`, 'store/open-store.ts'],
    ['domain/claim.ts', '/// <reference types="ws" />', 'ws'],
    ['domain/claim.ts', `declare module 'pino' { export const level: string }`, 'pino'],
  ]),
  ...said('operations does not import', work, [
    ['operations/claim.ts', `import { openStore } from '../store/open-store.ts'`, 'store/open-store.ts'],
    [
      'operations/filing/file.ts',
      `import type { Tables } from '../../store/tables/tables.ts'`,
      'store/tables/tables.ts',
    ],
    ['operations/claim.ts', `export { readerOf } from '../slack/reader.ts'`, 'slack/reader.ts'],
    ['operations/claim.ts', `import { readConfig } from '../config.ts'`, 'config.ts'],
    ['operations/claim.ts', `import { wordingFor } from '../wording/wording.ts'`, 'wording/wording.ts'],
    ['operations/claim.ts', `import { deliver } from '../delivery/deliver.ts'`, 'delivery/deliver.ts'],
    ['operations/claim.ts', `import { randomBytes } from '../random.ts'`, 'random.ts'],
    ['operations/claim.ts', `import type { WebClient } from '@slack/web-api'`, '@slack/web-api'],
    ['operations/claim.ts', `import cron from 'node-cron'`, 'node-cron'],
    ['operations/claim.ts', `import { alias } from 'drizzle-orm/sqlite-core'`, 'drizzle-orm'],
    ['operations/claim.ts', `import pino from 'pino'`, 'pino'],
    ['operations/keep.ts', `import { writeFile } from 'node:fs/promises'`, 'node:fs/promises'],
    ['operations/claim.ts', `const fs = require('node:fs')`, 'node:fs'],
    ['operations/claim.ts', `import fs = require('node:fs')`, 'node:fs'],
    ['operations/claim.ts', `const at = import.meta.resolve('pino')`, 'pino'],
    ['operations/claim.ts', `const at = new URL('../store/engine.ts', import.meta.url)`, 'store/engine.ts'],
    ['operations/claim.ts', `const name = '../store/engine.ts'; import(name)`, 'store/engine.ts'],
  ]),
  ...said('store does not import', engines, [
    [
      'store/queries/case.ts',
      `import { readCase } from '../../operations/read-case.ts'`,
      'operations/read-case.ts',
    ],
    ['store/engine.ts', `import { wordingFor } from '../wording/wording.ts'`, 'wording/wording.ts'],
    ['store/engine.ts', `import { wake } from '../delivery/delivery.ts'`, 'delivery/delivery.ts'],
    ['store/engine.ts', `import { log } from '../log.ts'`, 'log.ts'],
    ['store/engine.ts', `import { App } from '@slack/bolt'`, '@slack/bolt'],
    ['store/engine.ts', `import { schedule } from 'node-cron'`, 'node-cron'],
    ['store/engine.ts', `import { request } from 'node:http'`, 'node:http'],
  ]),
  ...said('slack does not import', shell, [
    ['slack/views/case.ts', `import { openStore } from '../../store/open-store.ts'`, 'store/open-store.ts'],
    [
      'slack/answering/remedy.ts',
      `import type { Tables } from '../../store/tables/tables.ts'`,
      'store/tables/tables.ts',
    ],
    ['slack/shell.ts', `import { hints } from '../schedule/hints.ts'`, 'schedule/hints.ts'],
    ['slack/shell.ts', `import { pace } from '../delivery/pace.ts'`, 'delivery/pace.ts'],
    ['slack/shell.ts', `import { createLog } from '../log.ts'`, 'log.ts'],
    ['slack/shell.ts', `import Database from 'better-sqlite3'`, 'better-sqlite3'],
    ['slack/shell.ts', `import { z } from 'zod'`, 'zod'],
    ['slack/listeners/visit.ts', `import { readFile } from 'node:fs/promises'`, 'node:fs/promises'],
    ['slack/views/case.ts', `const fs = process.getBuiltinModule('node:fs')`, 'node:fs'],
  ]),
  ...said('delivery does not import', post, [
    [
      'delivery/deliver.ts',
      `import { slackPoster } from '../slack/posting/poster.ts'`,
      'slack/posting/poster.ts',
    ],
    [
      'delivery/deliver.ts',
      `import { sweep } from '../operations/sweep-deadlines.ts'`,
      'operations/sweep-deadlines.ts',
    ],
    ['delivery/deliver.ts', `import postgres from 'postgres'`, 'postgres'],
  ]),
  ...said('schedule does not import', look, [
    [
      'schedule/schedule.ts',
      `import { sweep } from '../operations/sweep-deadlines.ts'`,
      'operations/sweep-deadlines.ts',
    ],
    ['schedule/schedule.ts', `import type { Case } from '../domain/case.ts'`, 'domain/case.ts'],
  ]),
  ...said('wording does not import', words, [
    ['wording/en.ts', `import { readerOf } from '../slack/reader.ts'`, 'slack/reader.ts'],
    [
      'wording/en.ts',
      `import type { Found } from '../operations/search-complaints.ts'`,
      'operations/search-complaints.ts',
    ],
    ['wording/en.ts', `import { parse } from 'yaml'`, 'yaml'],
  ]),
  ...said('organisation-file does not import', file, [
    [
      'organisation-file/parse.ts',
      `import { openStore } from '../store/open-store.ts'`,
      'store/open-store.ts',
    ],
    ['organisation-file/parse.ts', `import { readFileSync } from 'node:fs'`, 'node:fs'],
  ]),
  ...said('practice/local-slack does not import', local, [
    ['practice/local-slack/world.ts', `import type { Case } from '../../domain/case.ts'`, 'domain/case.ts'],
    ['practice/local-slack/world.ts', `import { actionIds } from '../../slack/ids.ts'`, 'slack/ids.ts'],
    ['practice/local-slack/server.ts', `import express from 'express'`, 'express'],
  ]),
  ...said('domain imports only', pure, [
    ['domain/claim.ts', `import { Intl } from 'temporal-polyfill'`, 'Temporal of temporal-polyfill'],
    ['domain/claim.ts', `import { randomUUID } from 'node:crypto'`, 'createHash, hash of node:crypto'],
    [
      'domain/claim.ts',
      `import { createHash, randomBytes as bytes } from 'node:crypto'`,
      'createHash, hash of node:crypto',
    ],
    ['domain/claim.ts', `import * as crypto from 'node:crypto'`, 'createHash, hash of node:crypto'],
    ['domain/claim.ts', `import crypto from 'node:crypto'`, 'createHash, hash of node:crypto'],
    ['domain/claim.ts', `export { randomInt } from 'node:crypto'`, 'createHash, hash of node:crypto'],
    ['domain/claim.ts', `export * from 'node:crypto'`, 'createHash, hash of node:crypto'],
  ]),
  ...said('operations imports only', work, [
    [
      'operations/keep.ts',
      `import { setTimeout } from 'node:timers/promises'`,
      'setImmediate of node:timers/promises',
    ],
  ]),
  [
    'practice/page/src/store.ts',
    `import type { World } from '../../local-slack/world.ts'`,
    'practice/page does not import practice/local-slack/world.ts: the page knows its server by the contract alone.',
  ],
  [
    'main.ts',
    `import { startPractice } from './practice/practice.ts'`,
    'main.ts does not import practice/practice.ts: it puts together what runs in production.',
  ],
  [
    'config.ts',
    `import { createLog } from './log.ts'`,
    'config.ts does not import log.ts: it reads what it is given.',
  ],
  ['reports/chart.ts', 'export {}', 'it has no row in scripts/borders/table.ts.'],
  [
    'operations/claim.ts',
    'export const load = (name: string) => import(name)',
    'what is imported is written out, so that borders can be seen.',
  ],
  [
    'operations/claim.ts',
    `import(\`../\${'store'}/engine.ts\`)`,
    'what is imported is written out, so that borders can be seen.',
  ],
  [
    'slack/fetch.ts',
    `const fs = process.getBuiltinModule('node:fs')`,
    'slack/**/fetch.ts does not import node:fs: it calls Slack by HTTP.',
  ],
];

/** What needs no import and crosses a border all the same. */
export const usedAnyway: readonly Plant[] = [
  ...said('domain does not use', clock, [
    ['domain/claim.ts', 'const at = Date.now()', 'Date.now'],
    ['domain/claim.ts', 'const at = new Date()', 'new Date()'],
    ['domain/claim.ts', 'const at = new Date', 'new Date()'],
    ['domain/claim.ts', 'const at = new Date(...[])', 'new Date()'],
    ['domain/claim.ts', 'const at = Date()', 'Date itself'],
    ['domain/claim.ts', 'const { now } = Date', 'Date itself'],
    ['domain/claim.ts', 'const Clock = Date; Clock.now()', 'Date itself'],
    ['domain/claim.ts', 'const at = (Date as { now(): number }).now()', 'Date itself'],
    ['domain/claim.ts', `const at = Date['now']()`, 'Date.now'],
    ['domain/claim.ts', 'function f(Date: unknown) {}', 'Date as a name of its own'],
    [
      'domain/claim.ts',
      `import { Temporal } from 'temporal-polyfill'; Temporal.Now.instant()`,
      'Temporal.Now',
    ],
    [
      'domain/claim.ts',
      `import { Temporal as T } from 'temporal-polyfill'; const { Now } = T`,
      'Temporal.Now',
    ],
    ['domain/claim.ts', 'performance.now()', 'performance'],
    ['domain/claim.ts', `new Intl.DateTimeFormat('en').format()`, 'format() without an instant'],
  ]),
  ...said('operations does not use', clock, [['operations/claim.ts', 'const at = Date.now()', 'Date.now']]),
  ...said('slack does not use', clock, [['slack/listeners/visit.ts', 'const at = new Date()', 'new Date()']]),
  ...said('wording does not use', clock, [
    ['wording/en.ts', 'const year = new Date().getFullYear()', 'new Date()'],
  ]),
  ...said('domain does not use', chance, [
    ['domain/claim.ts', 'Math.random()', 'Math.random'],
    ['domain/claim.ts', 'const { random } = Math', 'Math itself'],
    ['domain/claim.ts', 'crypto.randomUUID()', 'crypto'],
  ]),
  ...said('operations does not use', chance, [
    ['operations/claim.ts', 'const sample = Math.random', 'Math.random'],
  ]),
  ...said('domain does not use', timers, [['domain/claim.ts', 'setTimeout(() => {}, 10)', 'setTimeout']]),
  ...said('wording does not use', timers, [['wording/en.ts', 'queueMicrotask(() => {})', 'queueMicrotask']]),
  ...said('domain does not use', now, [
    ['domain/claim.ts', 'export async function claim() {}', 'waiting'],
    ['domain/claim.ts', 'export const claim = { async act() {} }', 'waiting'],
    ['domain/claim.ts', 'await act()', 'waiting'],
    ['domain/claim.ts', 'for await (const each of all) {}', 'waiting'],
    ['domain/claim.ts', 'Promise.resolve(1)', 'Promise'],
    ['domain/claim.ts', 'export type Later = Promise<number>', 'Promise'],
  ]),
  ...said('domain does not use', process, [
    ['domain/claim.ts', 'process.exit(1)', 'process'],
    ['domain/claim.ts', 'const process = { env: {} }', 'process as a name of its own'],
  ]),
  ...said('operations does not use', process, [
    ['operations/claim.ts', `process.on('exit', () => {})`, 'process'],
  ]),
  ...said('main.ts does not use', settings, [['main.ts', 'const level = process.env.LOG_LEVEL', 'env']]),
  ...said('cli does not use', settings, [
    ['cli/start.ts', 'const { env } = process', 'env'],
    ['cli/start.ts', 'const { env: all } = process', 'env'],
    ['cli/start.ts', `const here = process; here['env'].PORT`, 'env'],
    ['cli/start.ts', 'const port = terminal.environment.PORT', 'environment.PORT'],
    ['cli/start.ts', 'const { PORT } = terminal.environment', 'environment.PORT'],
  ]),
  ...said('slack does not use', settings, [
    ['slack/shell.ts', 'const url = process.env.SLACK_API_URL', 'env'],
  ]),
  ...said('domain does not use', printed, [['domain/claim.ts', `console.log('claimed')`, 'console']]),
  ...said('cli does not use', printed, [['cli/start.ts', `console.log('started')`, 'console']]),
  ...said('slack does not use', printed, [
    ['slack/listeners/visit.ts', 'const { error } = console', 'console'],
  ]),
  ...said('domain does not use', network, [['domain/claim.ts', `fetch('https://example.com')`, 'fetch']]),
  ...said('slack does not use', network, [['slack/views/case.ts', 'const get = fetch', 'fetch']]),
  ...said('nobody uses', past, [
    ['domain/claim.ts', 'globalThis.Date.now()', 'globalThis'],
    ['domain/claim.ts', `new Function('return Date.now()')()`, 'Function'],
    ['operations/claim.ts', `eval('process.env')`, 'eval'],
    ['operations/claim.ts', `act.constructor('return process')()`, 'constructor'],
    ['operations/claim.ts', `Reflect.get(Date, 'now')`, 'Reflect'],
    [
      'cli/start.ts',
      `import module from 'node:module'; const load = module.createRequire(import.meta.url)`,
      'createRequire',
    ],
    ['slack/fetch.ts', `const get = process.getBuiltinModule; get('node:fs')`, 'getBuiltinModule'],
    ['slack/fetch.ts', `process.binding('fs')`, 'binding'],
  ]),
  ...said('slack does not touch', asked, [
    ['slack/listeners/visit.ts', 'const it = await context.store.case(workspace, id)', '.store'],
    ['slack/listeners/visit.ts', 'const { store } = shell.context', '.store'],
    ['slack/posting/render.ts', 'const { store: held } = context', '.store'],
    ['slack/views/case.ts', 'export const view = ({ context: { store } }: Shell) => store', '.store'],
    ['slack/cards/card.ts', `shell.context['store']`, '.store'],
    ['slack/answering/remedy.ts', 'context?.store?.case(workspace, id)', '.store'],
  ]),
];

/** What may be where it is. */
export const allowed: readonly (readonly [path: string, source: string])[] = [
  ['domain/claim.ts', `import { rankOf } from './people.ts'`],
  ['domain/filing/form.ts', `import type { Case } from '../facts/case.ts'`],
  [
    'domain/claim.ts',
    `import { createHash } from 'node:crypto'; import { Temporal } from 'temporal-polyfill'`,
  ],
  [
    'domain/claim.ts',
    'const day = (at: number) => new Date(at); Date.parse("2026-01-05") + Date.UTC(2026, 0)',
  ],
  [
    'domain/claim.ts',
    'export const later = (at: Date, minutes: number): Date => new Date(at.getTime() + minutes)',
  ],
  ['domain/claim.ts', `new Intl.DateTimeFormat('en').format(0)`],
  ['domain/claim.ts', 'Math.max(1, 2); structuredClone(new Map([[JSON.stringify({}), new Set()]]))'],
  [
    'domain/claim.ts',
    'export interface Run { process: string; env: string; console(): void; fetch: number }',
  ],
  ['domain/claim.ts', 'const it = { crypto: 1, performance: 2 }; it.crypto + it.performance'],
  [
    'operations/claim.ts',
    `import type { Store } from './ports/store.ts'; export const claim = async ({ store }) => store.case()`,
  ],
  ['operations/filing/file.ts', `import { claim } from '../../domain/routing/claim.ts'`],
  ['operations/filing/file.ts', `import { readCase } from '../reading/read-case.ts'`],
  [
    'store/queries/case.ts',
    `import { eq } from 'drizzle-orm'; import type { Store } from '../../operations/ports/store.ts'`,
  ],
  ['store/sqlite/committer.ts', `import { LostRace } from '../../operations/ports/lost-race.ts'`],
  [
    'slack/listeners/visit.ts',
    `import type { App } from '@slack/bolt'; import { w } from '../../wording/wording.ts'`,
  ],
  ['slack/answering/remedy.ts', `import { propose } from '../../operations/answering/propose-remedy.ts'`],
  ['slack/listeners/visit.ts', `// context.store is for operations.\nexport const text = 'context.store'`],
  ['slack/http-server.ts', `const { createServer } = process.getBuiltinModule('node:http'); Date.now()`],
  ['delivery/deliver.ts', `import type { Poster } from '../operations/ports/poster.ts'`],
  ['schedule/schedule.ts', `import { schedule } from 'node-cron'`],
  ['practice/local-slack/server.ts', `import { WebSocketServer } from 'ws'; console.error(Date.now())`],
  ['practice/page/src/main.tsx', `import { render } from 'preact'; window.alert(<b>{Date.now()}</b>)`],
  ['cli/process-terminal.ts', 'export const environment = process.env'],
  ['config.ts', 'export const read = (environment: Record<string, string>) => environment.PORT'],
];
