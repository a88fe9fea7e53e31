import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { readConfig } from '../../src/config.ts';
import { startPractice } from '../../src/practice/practice.ts';
import { createLog } from '../../src/start/log.ts';
import { chromiumPath } from './chromium.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** A data folder in which the practice workspace has lived through its history. */
    lived: string;
  }
}

/** Lives through the practice history once; every test begins with a copy of it. */
export default async function setup(project: TestProject) {
  chromiumPath();
  if (!existsSync('dist/page/index.html')) {
    throw new Error('The practice page is not built: run `npm run test:page`, which builds it first.');
  }
  const folder = await mkdtemp(join(tmpdir(), 'redress-lived-'));
  const config = readConfig({ REDRESS_DATA: folder, PORT: '0', LOG_LEVEL: 'silent' });
  const practice = await startPractice({ config, fresh: true, log: createLog('silent') });
  await practice.slack.idle();
  await practice.stop();
  project.provide('lived', folder);
  return () => rm(folder, { recursive: true, force: true });
}
