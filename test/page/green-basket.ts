import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject } from 'vitest';
import { readConfig } from '../../src/config.ts';
import type { LocalSlack } from '../../src/practice/local-slack/local-slack.ts';
import { type Practice, startPractice } from '../../src/practice/practice.ts';
import { createLog } from '../../src/start/log.ts';
import type { Workplace } from '../end-to-end/workplace.ts';
import { launchChromium } from './chromium.ts';
import { Visitor } from './visitor.ts';

/** That Slack waits three seconds only is shown elsewhere; here, two slow cores must not fail a test. */
const patient = { ack: 60_000, trigger: 60_000 };
const patience = 120_000;

/** One practice workspace per test, after its history, and any number of people who look at it. */
export interface GreenBasket {
  url: string;
  /** Somebody sits down at a browser of their own. */
  visit(as: string, place: string, options?: BrowserContextOptions): Promise<Visitor>;
  /** For the deeds of the end-to-end tests: what others did before anybody looks. */
  work(): Workplace;
  /** Stops the practice workspace and starts it again on the same data. */
  restart(options?: { fresh: boolean }): Promise<void>;
}

/** Opens the practice workspace around every test of a file; errors on the page fail the test. */
export function useGreenBasket(): GreenBasket {
  let browser: Browser;
  let folder: string;
  let practice: Practice;
  let errors: string[];

  async function start(fresh: boolean, port = '0'): Promise<void> {
    const config = readConfig({ REDRESS_DATA: folder, PORT: port, LOG_LEVEL: 'silent' });
    practice = await startPractice({ config, fresh, log: createLog('silent'), timing: patient });
  }

  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser?.close());

  beforeEach(async () => {
    errors = [];
    folder = await mkdtemp(join(tmpdir(), 'redress-page-'));
    await cp(inject('lived'), folder, { recursive: true });
    await start(false);
  });
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await pictures(browser, task.name);
    for (const context of browser.contexts()) await context.close();
    await practice.stop();
    await rm(folder, { recursive: true, force: true });
    expect(errors).toEqual([]);
  });

  return {
    get url() {
      return practice.url;
    },
    async visit(as, place, options = {}) {
      const context = await browser.newContext({ viewport: { width: 1280, height: 860 }, ...options });
      context.setDefaultTimeout(patience);
      const page = await context.newPage();
      page.on('pageerror', (error) => errors.push(String(error.stack ?? error)));
      const visitor = new Visitor(page, practice.url);
      await visitor.open(as, place);
      return visitor;
    },
    work() {
      const { redress } = practice;
      const slack: LocalSlack = {
        ...practice.slack,
        until: (question, timeout = patience) => practice.slack.until(question, timeout),
      };
      const settle = async () => {
        await slack.idle();
        await redress.delivery.drain();
        await slack.idle();
      };
      // Those deeds need no more of a workplace than this.
      return { slack, redress, settle } as Workplace;
    },
    async restart({ fresh } = { fresh: false }) {
      const { port } = new URL(practice.url);
      await practice.stop();
      await start(fresh, port);
    },
  };
}

/** What everybody saw when a test failed, in `test-results/`. */
async function pictures(browser: Browser, test: string): Promise<void> {
  const pages = browser.contexts().flatMap((context) => context.pages());
  const name = test.replaceAll(/\W+/gu, '-').slice(0, 80);
  for (const [index, page] of pages.entries()) {
    await page.screenshot({ path: join('test-results', 'failed', `${name}-${index}.png`) });
  }
}
